import assert from 'node:assert/strict';
import { found } from './found';

/** What a list below a heading counts as; `undefined` if it does not count. */
function kindBelow(heading: string, path?: string): string | undefined {
  const statements = found(`${heading}\n\n- Pin the driver\n`, path === undefined ? {} : { path });
  return statements[0]?.replace(': Pin the driver', '');
}

describe('headings that bear lessons', () => {
  const kinds: Record<string, readonly string[]> = {
    difficulty: [
      '# Difficulties',
      '## What was hard?',
      '## What went wrong',
      '### What didn’t go well',
      '## Pain points',
      '## Root cause',
      '## Contributing factors',
      '## Blockers',
      '## Main challenges',
      '## Problems we ran into',
      '## 难点',
      '## 遇到的问题',
      '## 做得不好的地方',
      '## 根本原因分析',
      '## 本次项目的难点',
      '## What made it worse',
      '## Where we lost time',
      '## Why nobody noticed',
      '## What tripped us up',
      '## 不顺利的地方',
      '## 为什么没发现',
      '## 这次卡在哪里',
    ],
    solution: ['## Solutions', '## How we solved it', '## Workaround', '## 解决方案', '## 对策'],
    pitfall: [
      '## Pitfalls',
      '## Gotchas',
      '## Biggest mistakes',
      '## Two-tower pitfalls',
      '## 踩坑',
      '## 踩过的坑',
      '## 上线踩坑记录',
      '## 最蠢失误',
      '## Never again',
      '## Things to watch out for',
      '## 走过的弯路',
      '## 吃过的亏',
      '## 翻车现场',
    ],
    improvement: [
      '## Improvements',
      '## Next time',
      '## What we would do differently',
      '## What could be better',
      '## 可以优化的地方',
      '## 改进措施',
      '## 明日必改',
      '## For the next one',
      '## If we had to do it again',
      '## What would have caught it',
      '## What I do differently now',
      '## From now on',
      '## 下一次',
      '## 要改的地方',
      '## 如果再来一次',
      '## 留给下次',
    ],
    lesson: [
      '## Lessons learned',
      '## Lesson Learnt',
      '## Key takeaways',
      '## What I learned',
      '## Lessons from the migration',
      '## Photography: lessons learned',
      '## Q3 learnings',
      '## Learnings & action items',
      '## 教训',
      '## 经验教训',
      '## 收获与感悟',
      '## 总结与反思',
      '## 学到了什么',
      '## What the outage taught us',
      '## What stays with me',
      '## What I will remember',
      '## In retrospect',
      '## Looking back',
      '## 要记住的',
      '## 今年教会我的',
      '## 带走的',
      '## 事后看',
      '## 一点感想',
    ],
    rule: [
      '## Rules',
      '## One rule I keep',
      '## Rules for the next one',
      '## House rules',
      '## Dos and don’ts',
      '## 明年的规则',
      '## 口诀',
      '## 新规矩',
      '## 团队约定',
    ],
    identity: ['## What I let go', '## Who I am', '## 要放下的', '## 身份'],
  };
  for (const [kind, headings] of Object.entries(kinds)) {
    for (const heading of headings) {
      it(`${heading} is ${kind}`, () => {
        assert.equal(kindBelow(heading), kind);
      });
    }
  }
});

describe('how a heading may be written', () => {
  const forms: Record<string, string> = {
    'level 6': '###### Pitfalls',
    'closing marks': '## Pitfalls ##',
    'setext, level 1': 'Pitfalls\n========',
    'setext, level 2': 'Pitfalls\n---',
    bold: '**Pitfalls**',
    'bold with a colon': '**Pitfalls:**',
    'lenticular brackets': '【踩过的坑】',
    emoji: '## 🕳️ Pitfalls',
    'a number': '## 3. Pitfalls',
    'a number with a parenthesis': '## 2) Pitfalls',
    'a Chinese number': '## 三、踩过的坑',
    'a Chinese number in parentheses': '## （二）踩过的坑',
    'both languages': '## Pitfalls 踩过的坑',
    'both languages with a slash': '## 踩过的坑 / Pitfalls',
    'an aside': '## Pitfalls (things that bit us)',
    'no space after the marks': '##踩过的坑',
    'emphasis and a link': '## *[Pitfalls](x.md)*',
    capitals: '## PITFALLS',
    'a numbered Chinese line': '一、踩过的坑',
  };
  for (const [name, heading] of Object.entries(forms)) {
    it(`takes ${name}`, () => {
      assert.equal(kindBelow(heading), 'pitfall');
    });
  }
});

describe('headings that bear none', () => {
  const headings = [
    '## Requirements',
    '## Agenda',
    '## Timeline',
    '## What went well',
    '## Action items',
    '## Summary',
    '## Problem-solving workshop',
    '## Lesson plan',
    '## Lesson 3',
    '## Solutions architect interviews',
    '## Error budget',
    '## Known issues',
    '## Issues to file',
    '## Machine learning',
    '## Rule engine design',
    '## Deployment',
    '## 做得好的',
    '## 行动项',
    '## 时间线',
    '## 需求列表',
    '## 规则引擎设计',
    '## 错误码',
    '## API 错误',
    '## 面试问题',
    '## 目标与结果',
    '## Keep',
    '## Start',
    '## Next steps',
    '## Next release',
    '## Next year',
    '## For the next meeting',
    '## What we know',
    '## What made it work',
    '## What was released',
    '## Why we chose Postgres',
    '## Where we are',
    '## Rules of the game',
    '## Bottleneck analysis',
    '## Watch list',
    '## Looking back at the numbers',
    '## 下一个版本',
    '## 下次开会',
    '## 学费',
    '## 回头客',
    '## 约定',
    '## 要带的东西',
    '## 调整后的排期',
    '## 为什么选 Postgres',
    '## 卡片设计',
    '## 家规模估算',
  ];
  for (const heading of headings) {
    it(heading, () => {
      assert.equal(kindBelow(heading), undefined);
    });
  }

  it('does not take the fixes of a change log', () => {
    assert.equal(kindBelow('### Fixes', 'CHANGELOG.md'), undefined);
  });

  it('does not take the problem and solution of a specification', () => {
    const note = '## Problem\n\n- Users cannot log in\n\n## Solution\n\n- Add a button\n';
    assert.deepEqual(found(note, { path: 'docs/login-spec.md' }), []);
  });
});

describe('nested headings', () => {
  it('are as the section around them', () => {
    assert.deepEqual(found('## Pitfalls\n\n### Deployment\n\n- Pin the driver\n'), [
      'pitfall: Pin the driver',
    ]);
  });

  it('have their own kind if they name one', () => {
    assert.deepEqual(found('## Pitfalls\n\n### Root cause\n\n- The driver drifted\n'), [
      'difficulty: The driver drifted',
    ]);
  });

  it('close the section if they are neutral', () => {
    assert.deepEqual(found('## Lessons learned\n\n### What went well\n\n- The demo\n'), []);
  });

  it('of the same level end the section', () => {
    assert.deepEqual(found('## Pitfalls\n\n- One here\n\n## Deployment\n\n- Two here\n'), [
      'pitfall: One here',
    ]);
  });

  it('in bold end at the next heading in bold', () => {
    assert.deepEqual(found('**Pitfalls**\n\n- One here\n\n**Agenda**\n\n- Two here\n'), [
      'pitfall: One here',
    ]);
  });

  it('that are statements are mentions, and what explains them is not', () => {
    const note = '## Lessons learned\n\n### Always pin the driver\n\nIt drifted twice.\n';
    assert.deepEqual(found(note), ['lesson: Always pin the driver']);
  });
});

describe('numbered headings that name a kind', () => {
  it('are statements in a section of lessons', () => {
    const note = '## Challenges\n\n### Challenge 1: Slow imports\n\n**Solution:** batch them\n';
    assert.deepEqual(found(note), ['difficulty: Slow imports', 'solution: batch them']);
  });

  it('are none elsewhere', () => {
    assert.deepEqual(found('# Spanish\n\n## Lesson 3: Past tense\n'), []);
  });
});

describe('a title of level 1', () => {
  it('makes its list lessons, but not its introduction', () => {
    const note = '# 3 lessons from the move\n\nWe moved in May.\n\n- Freeze the schema first\n';
    assert.deepEqual(found(note), ['lesson: Freeze the schema first']);
  });

  it('makes its paragraphs lessons if there is nothing else', () => {
    const note = '# Lessons from the move\n\nFreeze the schema.\n\nTell support.\n';
    assert.deepEqual(found(note), ['lesson: Freeze the schema.', 'lesson: Tell support.']);
  });

  it('makes headings below it that are statements lessons', () => {
    const note = '# 2 lessons from Postgres\n\n## 1. Choose boring technology\n\nIt works.\n';
    assert.deepEqual(found(note), ['lesson: Choose boring technology']);
  });
});

describe('retrospective formats', () => {
  it('mean what they mean in their note, whatever they meant in another one', () => {
    const alone = '## Keep\n\n- Pairing\n\n## Plans\n\n- Slow tests\n';
    const together = '## Keep\n\n- Pairing\n\n## Problem\n\n- Slow tests\n';
    const [before, after] = [found(alone), found(together)];
    assert.notDeepEqual(after, before);
    assert.deepEqual(found(alone), before);
    assert.deepEqual(found(together), after);
  });

  it('give Keep, Problem and Try their meaning together', () => {
    assert.deepEqual(
      found('## Keep\n\n- Pairing\n\n## Problem\n\n- Slow tests\n\n## Try\n\n- Mobbing\n'),
      ['difficulty: Slow tests', 'improvement: Mobbing'],
    );
  });

  it('give Start, Stop and Continue theirs', () => {
    assert.deepEqual(
      found('### Stop\n- Late deploys\n\n### Start\n- Demos\n\n### Continue\n- Pairing\n'),
      ['pitfall: Late deploys', 'improvement: Demos'],
    );
  });

  it('give the four Ls theirs', () => {
    assert.deepEqual(
      found(
        '## Liked\n- Snacks\n## Learned\n- Ask early\n## Lacked\n- Time\n## Longed for\n- Quiet\n',
      ),
      ['lesson: Ask early', 'difficulty: Time', 'improvement: Quiet'],
    );
  });

  it('are read from the columns of a table', () => {
    const table = '| Keep | Problem | Try |\n|---|---|---|\n| Pairing | Slow tests | Mobbing |\n';
    assert.deepEqual(found(table), ['difficulty: Slow tests', 'improvement: Mobbing']);
  });
});

describe('headings of one’s own', () => {
  it('add to the vocabulary', () => {
    assert.deepEqual(found('## Scars\n\n- Pin it\n', { headings: { Scars: 'pitfall' } }), [
      'pitfall: Pin it',
    ]);
  });

  it('win over it', () => {
    assert.deepEqual(found('## Pitfalls\n\n- Pin it\n', { headings: { pitfalls: 'neutral' } }), []);
  });

  it('work in Chinese, for labels too', () => {
    assert.deepEqual(found('- **血泪史**：没锁版本\n', { headings: { 血泪史: 'pitfall' } }), [
      'pitfall: 没锁版本',
    ]);
  });
});
