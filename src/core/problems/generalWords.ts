/**
 * The only words of a vague lesson: any other word names something, and then it is left alone. Nothing in
 * here belongs to one matter, one trade or one day.
 */
export const generalWords: ReadonlySet<string> = words(`
  a an and also always all any are as at be being been better best by can could do does doing done even for
  from get have having i in is it its just keep lot lots let lets make me making more most much must my need
  needed needs never not of on or our ourselves ought really should so some still that the their
  there things this thing to too try trying us up very was we were will with would you your yourself
  dont doesnt cant isnt wasnt didnt shouldnt what which how here
  again future next now time times project projects sprint team teams others everyone everybody people person
  work working works way ways stuff detail details
  carefully careful carefulness attention focus focused thorough thoroughly proactive
  proactively effectively effective efficient efficiently efficiency early earlier ahead enough less properly
  proper well good great important matter matters crucial key essential necessary lack lacking poor insufficient
  improve improved improving improvement improvements increase strengthen enhance enhanced invest avoid
  reduce pay put think know learn learning remember communicate communication communicating collaborate
  collaboration collaborating coordinate coordination align aligned alignment plan planning plans organise
  organize organised organized organisation organization test tests testing document documentation docs
  documenting review reviews reviewing reviewed code quality quantity monitor monitoring process processes manage
  management prioritise prioritize priorities priority prioritisation prioritization estimate estimates estimation
  prepare prepared preparation mistakes mistake errors error bugs problems issues risk risks
  ownership responsibility discipline transparency transparent clarity clear clearer clearly expectations
  requirements feedback meetings teamwork leadership skills skill harder hard smarter smart faster fast slower slow
  patient patience consistent consistency
  stay organizational stakeholder stakeholders customer customers user users client clients colleagues colleague
  listen share sharing shared knowledge often ask asking questions question rush rushing down double check checking
  checks closely simple simpler simplify trust set take taking give change changes last minute many few little
  tooling tools tool automation automate automated security performance maintainability scalability technical debt
  presentation presentations soft speak delegate delegation onboarding culture morale motivation motivated mindset
  attitude confident confidence realistic deadlines deadline decisions decision flexible flexibility agile
  initiative engagement engage involve involved involvement scope over balance balanced life growth habits habit
  practice practices practise standards standard workflow workflows structure structured strategy strategic
  vision goals goal objectives results result value values impact support supportive help helpful helps
  open openness honest honesty respect empathy understanding understand regular regularly frequent frequently
  constantly continuous continuously late high higher low big bigger part role roles
  ensure build building maintain maintaining big picture research analysis data driven based
`);

const hanWords: ReadonlySet<string> = words(`
  以后 今后 下次 之后 未来 接下来 后续 平时 工作中 项目中 团队 我们 大家 自己 凡事 事情
  做事 每次 我 一定 必须 需要 应该 应当 还要 还需 仍需 要 得 应 需 可以 尽量 务必 再 也
  都 更 更加 多 更多 非常 很 比较 更好 进一步 继续 持续 不断 认真 充分 及时 积极 主动
  有待 注意 重视 关注 注重 做好 做 搞好 有 会 能 把 对 和 与 及 以及 的 地 了 不要 别
  避免 不 没有 没 未 太 过于 过 不太 不是很 加强 提高 提升 改进 改善 优化 完善 增强 强化
  加大 增加 减少 保持 学会 懂得 努力 投入 到位 不足 不够 不到位 缺乏 缺少 欠缺 仔细 细心
  小心 谨慎 严谨 耐心 细致 规范 高效 清晰 明确 充足 好 重要 关键 必要 合理 严格 坚持 提前
  尽早 早点 尽快 抓住 抓好 掌握 落实 推进 跟进 推动 培养 养成 建立 树立 控制 把控 把关
  平衡 听取 倾听 理解 尊重 信任 支持 专注 准确 深入 全面 薄弱 强 弱 紧 忙 乱 急 急躁
  着急 冲动 拖延 透明 顺畅 统一 同步 对齐 灵活 自信 乐观 谦虚 想 想清楚 考虑 周全 沟通
  交流 协作 协同 合作 配合 测试 文档 计划 规划 管理 监控 评审 代码 质量 效率 流程 准备
  时间 时间管理 项目管理 细节 问题 学习 能力 技能 意识 责任心 责任感 责任 团队合作 执行力
  执行 经验 总结 复盘 思考 反思 需求 风险 错误 失误 犯错 重复 工作 安排 组织 反馈 效果
  水平 力度 方法 方式 态度 专业 技术 业务 性能 安全 稳定性 全局观 大局观 大局 全局 取舍
  拒绝 心态 情绪 身体 健康 目标 优先级 主次 重点 信息 进度 资源 成本 任务 估时 估算 评估
  预估 排期 意见 建议 想法 他人 别人 同事 领导 部门 跨部门 客户 用户 习惯 制度 机制 标准
  氛围 文化 信心 节奏 预期 期望 设计 架构 知识 分享 表达 逻辑 u 在
`);
const longestHanWord = Math.max(...[...hanWords].map((word) => word.length));

/** Whether a Chinese statement can be cut into general words, with punctuation between them. */
export function isAllGeneral(text: string): boolean {
  const plain = text.replace(/[，,、。.！!\s]/gu, '');
  // Whether the words end at each place: every place is looked at once.
  const ends = [true];
  for (let end = 1; end <= plain.length; end++) {
    ends[end] = false;
    for (let start = Math.max(0, end - longestHanWord); start < end && !ends[end]; start++) {
      ends[end] = ends[start] === true && hanWords.has(plain.slice(start, end));
    }
  }
  return ends[plain.length] === true;
}

/** What is wished for, called for, or was too little. */
export const hanWish =
  /加强|提高|提升|改进|改善|优化|完善|增强|强化|加大|增加|减少|避免|注意|重视|关注|注重|做好|搞好|多|更|努力|不足|不够|不到位|缺|欠|仔细|细心|小心|谨慎|重要|关键|有待|主动|积极|及时|合理|严格|保持|坚持|提前|尽早|尽快|抓|学会|懂得|落实|培养|养成|建立|树立|平衡|专注|要|应|需|必须|太|薄弱|不|没有|别|认真|充分/;
/** What people write when nothing certain comes to mind. */
export const saying =
  /^(?:坚持就是胜利|细节决定成败|态度决定一切|沟通很?重要|安全第一|质量第一|欲速则不达|磨刀不误砍柴工|好记性不如烂笔头|凡事多想一步|三思而后行|未雨绸缪|防患于未然|防微杜渐|脚踏实地|循序渐进|精益求精|量力而行|换位思考|举一反三|活到老学到老|失败是成功之母)$/u;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
