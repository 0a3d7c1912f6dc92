import type { SectionKind } from './sectionKind';

/**
 * How much a term says by itself:
 * - `sure`: it names its kind wherever it ends a heading ("Two-tower pitfalls", 部署踩坑);
 * - `plain`: as a whole heading or label, with common words around it ("Key insights");
 * - `weak`: as a heading, but many other texts use the word too ("Fix: …" in a change log), so
 *   that a label needs something else that speaks for it;
 * - `retro`: only together with another word of the same retrospective format (Keep, Problem, Try).
 */
export type Grade = 'sure' | 'plain' | 'weak' | 'retro';

export interface Concept {
  readonly kind: SectionKind;
  readonly grade: Grade;
  /** Terms, separated by commas. Plural and singular are the same, and so are ’ and '. */
  readonly terms: string;
}

/** The headings, labels and table columns that are known. The order decides nothing. */
export const vocabulary: readonly Concept[] = [
  {
    kind: 'difficulty',
    grade: 'sure',
    terms: `difficulty, what was hard, what was difficult, hard parts, what went wrong, what went badly,
      went wrong, went badly, what did not go well, what didn't go well, didn't go well, not so well,
      what went less well, what didn't, what did not, what didn't work, what did not work,
      what didn't work well, what could have gone better, pain point, root cause, root cause analysis,
      contributing factor, contributing cause, underlying cause, proximate cause, why it happened,
      why did it happen, why this happened, why was there a difference, blocker, obstacle, hurdle,
      roadblock, impediment, struggle, what slowed us down, what slowed me down, what held us back,
      where we struggled, where I struggled, low point, lowlight, five whys, 5 whys,
      what frustrated us, what frustrated me, problem encountered, issue encountered,
      challenge encountered, challenge faced, what failed, what broke, what did we do badly, what I got wrong,
      what we got wrong, what we missed, what I missed, what hurt, where we fell short, where I fell short,
      what made it worse, what made things worse, what made it hard, what made it harder, what made this hard,
      what made it difficult, what made it slow, what got in the way, what got in our way, what got in my way,
      what stood in the way, what tripped us up, what tripped me up, what caught us out, what caught me out,
      what caught us off guard, what cost us time, what cost time, what cost the most time, what took too long,
      what took longer than expected, what took longer than planned, where we lost time, where I lost time,
      where it hurt, where it went wrong, where things went wrong, where we went wrong, where I went wrong,
      what went sideways, what did not work out, what didn't work out, why it took so long, why it was late,
      why we were late, why it failed, why we failed, why we missed it, why I missed it, why nobody noticed,
      why we did not notice, why we didn't notice, why it was not caught, why it wasn't caught,
      what we underestimated, what I underestimated, what we overlooked, what I overlooked, what was painful,
      what was frustrating, what annoyed us, what annoyed me, time sink, sore point, aggravating factor,
      compounding factor, what we struggled with, what I struggled with, what worked badly, what went less smoothly,
      难点, 遇到的问题, 遇到的困难, 遇到的挑战, 遇到的难题, 难题, 卡点, 卡住的地方, 痛点, 做得不好的, 做得不好的地方,
      做的不好的, 做的不好的地方, 做得不好, 做得不够好的, 做得不够的, 做得差的, 没做好的, 没做好, 不好的地方, 不足之处, 根因,
      根本原因, 错因, 促成因素, 失败原因, 问题原因, 事故原因, 故障原因, 根因分析, 原因分析, 分析原因, 哪里做得不好,
      哪里出了问题, 出了什么问题, 最难的地方, 存在的问题, 存在问题, 暴露的问题, 暴露的缺陷, 问题与挑战, 问题和挑战, 困难与挑战, 没做到的, 遇到了什么问题, 做错的, 做错了什么, 遇到的坎,
      让事情更糟的, 雪上加霜的, 拖慢进度的, 拖慢我们的, 拖后腿的, 卡在哪里, 卡在哪, 难在哪里, 难在哪, 难的地方, 不顺的地方,
      不顺利的地方, 不顺利的, 不顺的, 不太顺的, 不太顺利的, 不满意的, 不满意的地方, 没达到预期的, 后悔的, 后悔的事, 做砸的, 搞砸的,
      失败的地方, 为什么失败, 为什么会这样, 为什么会发生, 为什么没发现, 为什么延期, 延期原因, 问题出在哪, 问题出在哪里, 哪里没做好,
      没做好的地方, 欠缺的, 欠缺的地方, 浪费时间的地方`,
  },
  {
    kind: 'difficulty',
    grade: 'plain',
    terms: `challenge, shortcoming, weakness, failure, the bad, bad, the ugly, negative, frustration, regret,
      困难, 挑战, 不足, 阻碍, 障碍, 短板, 遗憾, 败笔`,
  },
  {
    kind: 'difficulty',
    grade: 'weak',
    terms: `problem, bottleneck, what was missing, 瓶颈, issue, symptom, cause, 问题, 原因, 现象, 症状, 故障现象, 问题现象, 问题描述`,
  },
  {
    kind: 'difficulty',
    grade: 'retro',
    terms: `lacked, anchor, rock, reef, iceberg, mad, sad, thorn, minus, 缺少, 船锚, 锚, 礁石, 生气, 难过`,
  },
  {
    kind: 'solution',
    grade: 'sure',
    terms: `how we solved it, how I solved it, how we solved them, how it was solved, how we fixed it,
      how I fixed it, how it was fixed, workaround, correct fix, right fix, right move, correct approach,
      right approach, correct way, better approach, what fixed it, what solved it, what I should have done,
      解决方案, 解决办法, 解决方法, 解决措施, 解决思路, 解决方式, 怎么解决, 应对措施, 应对办法, 正确做法, 正确的做法, 正确修法, 修复方案,
      修复方法, 修复方式, 怎么解决的, 如何解决, 如何解决的, 解法, 处理办法, 处理方式, 处理方法, 处理方案`,
  },
  { kind: 'solution', grade: 'plain', terms: `solution, countermeasure, 对策, 解决, 应对` },
  {
    kind: 'solution',
    grade: 'weak',
    terms: `fix, resolution, remedy, mitigation, correct, 处理, 修复, 缓解措施`,
  },
  {
    kind: 'pitfall',
    grade: 'sure',
    terms: `pitfall, gotcha, silliest mistake, stupidest mistake, biggest mistake, mistake made,
      mistake we made, mistake I made, what bit us, what bit me, things that bit us, footgun, landmine,
      stop doing, what to avoid, things to avoid, what not to do, mistake to avoid, trap we fell into,
      trap I fell into, things I got wrong, things we got wrong, slip-up, never again, what not to repeat,
      do not repeat, don't repeat, what I would never do again, what I'd never do again, what I won't do again,
      what we won't do again, what I will not do again, what we will not do again, what to avoid next time,
      avoid next time, watch out for, what to watch out for, things to watch out for,
      踩坑, 踩过的坑, 踩的坑, 踩到的坑, 遇到的坑, 踩了哪些坑, 踩坑点, 避坑, 避坑指南, 填坑, 陷阱, 最蠢失误, 最蠢的失误, 失误, 雷区, 踩雷,
      误区, 犯过的错, 犯的错, 犯的错误, 犯过的错误, 蠢事, 坑点, 大坑, 的坑, 坑们, 坑和教训, 错题, 错题本, 弯路, 走过的弯路, 走的弯路, 走了哪些弯路, 吃过的亏, 吃的亏,
      吃亏的地方, 翻车, 翻车现场, 翻车的地方, 血泪史, 交过的学费, 交的学费, 再也不做的, 不再犯的`,
  },
  {
    kind: 'pitfall',
    grade: 'plain',
    terms: `mistake, trap, wrong turn, blunder, anti-pattern, antipattern, 坑, 错误做法, 停止做, 不再做`,
  },
  { kind: 'pitfall', grade: 'weak', terms: `错误, 错在哪` },
  { kind: 'pitfall', grade: 'retro', terms: `stop, drop, less of, 停止, 放弃, 减少` },
  {
    kind: 'improvement',
    grade: 'sure',
    terms: `improvement, next time, what to do differently, what I would do differently,
      what we would do differently, what I'd do differently, what we'd do differently,
      what would I do differently, what would we do differently, what I will do differently,
      what we will do differently, what will we do differently, what should we do differently,
      do differently, do differently next time, what to change, things to change, what I will change,
      what we will change, what could be better, could be better, could have been better,
      what could have been better, what could be improved, what could we improve, what can be improved,
      what can we improve, what to improve, to improve, things to improve, could be improved,
      needs improvement, would do differently, I would do differently, what I'd change, what we'd change,
      what I would change, what we would change, what can we do better, what could we have done better,
      what could I have done better, what to do better, for next time, notes for next time,
      remember next time, areas for improvement, area to improve, improvement area, room for improvement,
      even better if, what should we start doing, start doing, one thing to change,
      one thing to change tomorrow, how to avoid it, how to avoid this, how to prevent it,
      for the next one, for the next time, for the next project, for the next round, for the next release,
      for the next launch, for the next team, for next year, for the next person, for whoever comes next,
      for whoever does this next, advice for next time, advice for the next team, tips for next time,
      suggestions for next time, better next time, next time around, if I did it again, if we did it again,
      if I had to do it again, if we had to do it again, if I could do it again, if we could do it again,
      if I were to do it again, if we were to do it again, if I started over, if we started over,
      if I could start over, if we could start over, what I do differently now, what we do differently now,
      what I change, what we change, what changes now, what changes from now on, from now on,
      what to try next time, what we will try next time, what I will try next time, what would have helped,
      what would have helped us, what would have helped me, what could have helped, what we should have done,
      what should we have done, what should I have done, should have done differently,
      what we should have done differently, what I should have done differently, what would have prevented it,
      what would have prevented this, what would have caught it, what would have caught this, how to do better,
      how we catch it next time, how to catch it earlier, what can be better, what needs to change,
      what has to change, what must change,
      how to prevent this, how to prevent recurrence, how we prevent it,
      可以优化的地方, 可优化的地方, 可以改进的地方, 可改进的地方, 需要改进的地方, 待改进的地方, 可以做得更好的,
      可以做得更好的地方, 能做得更好的, 改进措施, 改进点, 改进项, 改进建议, 改进方向, 改进方案, 改进方法, 改进计划, 优化点,
      优化方向, 优化措施, 优化建议, 待改进, 待优化, 需改进, 需要改进, 下次改进, 下次怎么做, 下次会怎么做, 下次注意, 下次要注意的,
      下次怎么改, 怎么改进, 如何改进, 明日必改, 明天要改的, 只改一件事, 预防措施, 防范措施, 如何避免, 怎么避免, 如何预防,
      避免措施, 如果重来, 下次如何改进, 哪里可以更好, 如果重来一次, 重来一次, 还可以更好, 下一次, 下一次怎么做, 下一次注意, 下次再做,
      留给下次, 留给下一次, 给下一次, 给下次的提醒, 给下次的建议, 给下一个项目, 下回, 下回注意, 以后注意, 以后怎么做, 以后要注意的,
      今后怎么做, 今后注意, 从现在起, 从今以后, 从今往后, 要改的, 要改的地方, 想改的, 准备改的, 该改的, 需要改的, 需要改的地方, 要调整的,
      需要调整的, 可以更好的, 可以更好的地方, 可以做得更好, 怎么做会更好, 如果再来一次, 再来一次, 如果重新来过, 如果再做一次, 本该怎么做,
      给后来人的建议, 给接手的人`,
  },
  {
    kind: 'improvement',
    grade: 'plain',
    terms: `prevention, preventive measure, preventative measure, longed for, wish, 改进, 预防, 改善, 提升点, 下次`,
  },
  {
    kind: 'improvement',
    grade: 'retro',
    terms: `try, start, add, improve, more of, bud, delta, 尝试, 开始, 开始做, 增加, 改善, 期望`,
  },
  {
    kind: 'lesson',
    grade: 'sure',
    terms: `lesson learned, lesson learnt, lesson for next time, key lesson, takeaway, take-away,
      key learning, main learning, what we learned, what I learned, what we learnt, what I learnt,
      what did we learn, what did I learn, what can we learn, what have we learned, what I've learned,
      what we've learned, what we keep learning, things I learned, things we learned,
      things I wish I knew, things I wish I had known, what I wish I had known, today I learned, TIL,
      what it taught me, what it taught us, what this taught me, what this taught us, in hindsight,
      taught me, taught us, what we take with us, what I take away, what we take away, what I take from this,
      what we take from this, what I took away, what we took away, what stays with me, what stays with us,
      what stuck with me, what stuck with us, what I will remember, what we will remember, what I want to remember,
      what we want to remember, what to remember, worth remembering, what I know now, what I now know,
      what I understand now, what I understood, what I realised, what I realized, what we realised,
      what we realized, what became clear, what I would tell myself, what I'd tell myself,
      what I would tell my younger self, what I'd tell my younger self, advice to myself, advice to my younger self,
      advice to future me, note to myself, note to future me, in retrospect,
      moral of the story, advice to my past self, note to self, things to remember, biggest gain, aha moment,
      教训, 经验教训, 经验与教训, 收获, 启示, 学到了什么, 学到的, 学到的东西, 我学到的, 我学到了什么, 学到, 学到了, 反思, 感悟,
      体会, 心得体会, 总结与反思, 总结反思, 复盘反思, 最大收获, 总结规律, 规律总结, 启发, 经验总结, 经验沉淀, 知识沉淀,
      给自己的提醒, 所学, 所得, 所思所得, 给未来自己的话, 要记住的, 想记住的, 值得记住的, 记住这些, 带走的, 我带走的, 带走什么,
      带走了什么, 沉淀下来的, 明白的道理, 明白了什么, 想明白的, 想通的, 悟到的, 悟出的, 悟出的道理, 懂得的, 懂了什么, 回过头看, 事后看,
      事后来看, 事后想想, 学会的, 学会了什么, 学到的事, 学到的道理, 教会我的, 教会我什么, 教会了我什么, 教会我们的, 教会我们什么,
      教会了我们什么, 写给自己的话, 写给未来的自己, 给自己的话, 给自己的忠告, 提醒自己`,
  },
  {
    kind: 'lesson',
    grade: 'plain',
    terms: `lesson, learning, insight, reflection, learned, learnt, realization, realisation, hindsight,
      moral, wisdom, 经验, 心得, 规律, 领悟, 感触, 感想, 沉淀`,
  },
  { kind: 'lesson', grade: 'weak', terms: `looking back, remember, what stuck, 回头看` },
  {
    kind: 'rule',
    grade: 'sure',
    terms: `rule I keep, rule we keep, one rule I keep, rule to keep, rule to follow, rule of thumb, golden rule,
      rule for this project, rule for next time, rule for next project, rule for myself, new rule,
      my rule, our rule, team rule, ground rule, house rule, rule I follow, rule we follow, rule I live by, rule we live by,
      rule I made, rule we made, rule I set myself, rule for next year, rule for the next one,
      rule for the next project, rule from now on, rule for me, rule for us, dos and don'ts, do and don't,
      do's and don'ts, mantra, maxim, promise to myself, 口诀, 只留一条规则, 一条规则, 本项目规则, 铁律, 新规则,
      规矩, 立下的规矩, 立的规矩, 家规, 军规, 团队约定, 我们的约定, 给自己的约定, 戒律`,
  },
  {
    kind: 'rule',
    grade: 'weak',
    terms: `rule, principle, working agreement, 规则, 原则, 守则, 准则`,
  },
  {
    kind: 'identity',
    grade: 'sure',
    terms: `what I let go, what I let go of, what I am letting go, what I'm letting go of, what to let go,
      what I consolidate, what to consolidate, who I am, who I am becoming, who I want to be,
      what I make room for, what I leave behind, what I take with me, what I carry forward,
      要放下的, 我要放下的, 要放下什么, 放下什么, 要巩固的, 我要巩固的, 要巩固什么, 要腾出的空间, 我是谁, 我想成为谁, 要告别的, 要带走的`,
  },
  { kind: 'identity', grade: 'plain', terms: `letting go, identity, 身份, 放下, 巩固, 身份认同` },
  {
    kind: 'win',
    grade: 'sure',
    terms: `what went well, what worked, what worked well, went well, what we did well, what I did well,
      highlight, achievement, accomplishment, keep doing, kudos, shout-out, the good,
      celebration, what I am proud of, small win, win, worked well,
      做得好的, 做得好的地方, 做的好的, 做的好的地方, 做得好, 做得不错的, 做对的, 做得对的, 亮点, 成绩, 成果, 好的方面, 好的地方, 优点, 值得保持, 继续保持,
      顺利的地方, 进展顺利的, 成功经验, 高光时刻, 值得肯定的`,
  },
  { kind: 'win', grade: 'plain', terms: `like, liked, success, strength, positive, pro` },
  {
    kind: 'win',
    grade: 'retro',
    terms: `keep, continue, glad, wind, rose, plus, sun, good, 保持, 继续, 开心, 风`,
  },
  {
    kind: 'action',
    grade: 'sure',
    terms: `action, action item, action point, follow-up, follow-ups, followup, next step, to-do, todo, task,
      corrective action, preventive action, remediation item, commitment, next experiment, next action,
      行动, 行动项, 行动计划, 后续行动, 待办, 待办事项, 下一步, 下一步计划, 后续计划, 后续, 跟进, 跟进事项, 任务, 下周计划,
      明日计划, 明天计划, 计划, 下一个试验, 整改项, 未完成行动`,
  },
  {
    kind: 'neutral',
    grade: 'sure',
    terms: `goal, objective, timeline, summary, executive summary, conclusion, introduction, further reading, acknowledgement, tl;dr, context, background, decision, agenda,
      requirement, participant, attendee, quote, reference, link, metric, result, impact, overview,
      description, schedule, sample, example, appendix, other, misc, glossary, contents, table of contents,
      how to use, how to use this file, format, legend, about, open question, open point, open issue,
      open problem, known issue, known problem, what happened, what surprised us, what surprised me,
      surprise, where we got lucky, got lucky, see also, related, related notes, next meeting, changelog,
      bug fix, fixed, deprecated, step, procedure, checklist, contact, milestone, deliverable,
      stakeholder, hypothesis, what I believed, guard, times it happened, thank, thanks, whom I thank,
      problem statement, problem definition, lesson plan, machine learning, deep learning,
      fear and reframe, why I loved it, why I move on, this chapter, how this could fail,
      what would change my mind, acceptance criteria, links and references,
      what was supposed to happen, what did we expect, what actually happened, detection, trigger,
      from the repository,
      目标, 目标与结果, 回顾目标, 评估结果, 背景, 摘要, 概述, 总结, 小结, 结果, 结论, 时间线, 时间轴, 经过, 事故经过, 影响, 影响范围,
      触发, 触发场景, 决策, 决策记录, 议程, 议题, 需求, 需求列表, 验收标准, 排期, 行程, 里程碑, 参会人, 参与人, 与会人, 指标, 链接, 参考,
      参考资料, 附录, 引用, 感谢, 今日完成, 今日工作, 本周完成, 备注, 其他, 其它, 示例, 样例, 例子, 会议纪要, 护栏, 发生记录, 意外,
      侥幸之处, 当时怎么想, 下次见面, 下次会议, 待讨论, 待讨论的问题, 面试问题, 开放问题, 已知问题, 常见问题, 目录, 使用说明, 代码库里发生了什么,
      恐惧与重述, 为何热爱, 为何转向, 这一章, 晨间必看, 读过的书`,
  },
];

/** Words that may stand before a term without changing what it names. */
export const wordsBefore = new Set(
  (
    'the a an our my your their key main major biggest big top most important some other few general personal ' +
    'technical team project overall recurring common new more additional all what were are is and any list of ' +
    'initial final early late real possible potential recent past weekly daily monthly quarterly sprint ' +
    'release retro retrospective postmortem incident immediate long short term first second third hard ' +
    'brief critical hidden unexpected today this last next week month year quarter q1 q2 q3 q4 part step section ' +
    'one two three four five six'
  ).split(' '),
);

/** Words that may stand after a term without changing what it names. */
export const wordsAfter = new Set(
  (
    'so far today this week month year quarter sprint summary list log here again overview section ' +
    'encountered faced met found hit made recap notes identified observed i we noted'
  ).split(' '),
);

/** After one of these a heading only says more about its term: "Lessons from the migration". */
export const connectives = new Set(
  (
    'of from for in with we i you that to during about at on this so encountered faced met found hit had by as ' +
    'when while after before today along worth since around behind across'
  ).split(' '),
);

/** For a weak term, fewer say more about it: "Problems we had", but not "Issues to file". */
export const closeConnectives = new Set(
  'we i encountered faced met found hit had during along that'.split(' '),
);

/** 本次难点: what may stand before a Chinese term. Longest first, where one begins with another. */
export const hanBefore =
  /^(?:我们的?|我的?|本次|这次|此次|上次|今日|今天|昨日|昨天|本周|上周|本月|本季度?|今年|去年|年度|全年|本项目|项目|团队|个人|技术|主要|重要|关键|核心|典型|常见|其他|其它|几个|几条|三个|三条|一些|一点|最大|最重要|最|遇到|踩过|犯过|存在|碰到|学到|发现|明年|来年|总体|整体|具体|新|的|和|与|及)/;

/** 难点汇总: what may stand after a Chinese term. */
export const hanAfter =
  /(?:记录|汇总|清单|列表|整理|总结|小结|回顾|复盘|分享|笔记|部分|一览|集锦|集|合集|提炼|梳理|归纳|大全|有哪些|是什么|如下|点|们|篇|沉淀)$/;

/** Retrospective formats. Two words of one format in a note put its `retro` terms into force. */
export const retroFormats: readonly (readonly string[])[] = [
  ['keep', 'problem', 'try', '保持', '问题', '尝试'],
  ['start', 'stop', 'continue', 'more of', 'less of', '开始', '停止', '继续', '开始做', '停止做'],
  ['drop', 'add', 'keep', 'improve', '放弃', '增加', '保持', '改善'],
  ['liked', 'learned', 'lacked', 'longed for', 'like', '期望', '缺少'],
  ['wind', 'anchor', 'rock', 'reef', 'iceberg', 'island', 'sun', '风', '锚', '船锚', '礁石'],
  ['mad', 'sad', 'glad', '生气', '难过', '开心'],
  ['rose', 'thorn', 'bud'],
  ['plus', 'minus', 'delta', 'good', 'bad'],
];
