import assert from 'node:assert/strict';
import { found } from './found';

describe('labelled fields', () => {
  const fields: Record<string, [source: string, statement: string]> = {
    'in bold': ['- **Lesson**: Pin the driver', 'lesson: Pin the driver'],
    'with the colon in bold': [
      '**Root cause:** The driver drifted',
      'difficulty: The driver drifted',
    ],
    'of several words': ['**What we learned:** Pin the driver', 'lesson: Pin the driver'],
    'without emphasis': ['- Root cause: The driver drifted', 'difficulty: The driver drifted'],
    'in Chinese': ['- **遇到的问题**：驱动漂移了', 'difficulty: 驱动漂移了'],
    'in Chinese without emphasis': ['教训：要锁版本', 'lesson: 要锁版本'],
    'a short lead-in': ['坑：周从周日开始', 'pitfall: 周从周日开始'],
    'a lead-in': ['Lesson learned: pin the driver', 'lesson: pin the driver'],
    'with a dash': ['**Takeaway** — pin the driver', 'lesson: pin the driver'],
    'in brackets': ['【教训】要锁版本', 'lesson: 要锁版本'],
    'with a number': ['Lesson 2: Pin the driver', 'lesson: Pin the driver'],
    'with an emoji': ['💡 **Lesson:** Pin the driver', 'lesson: Pin the driver'],
    'in a quote': ['> Lesson: Pin the driver', 'lesson: Pin the driver'],
    'of Dataview': ['lesson:: Pin the driver', 'lesson: Pin the driver'],
    'of Dataview in a line': [
      'Long day. [lesson:: Pin the driver] Then home.',
      'lesson: Pin the driver',
    ],
    'after other text': ['It took all day. Lesson: pin the driver', 'lesson: pin the driver'],
    'after other Chinese text': ['折腾了一整天。教训：要锁版本', 'lesson: 要锁版本'],
  };
  for (const [name, [source, statement]] of Object.entries(fields)) {
    it(name, () => {
      assert.deepEqual(found(`# Tuesday\n\n- Bought milk\n\n${source}\n`), [statement]);
    });
  }

  it('each take their own kind', () => {
    assert.deepEqual(found('- Symptom: It would not start\n- Correct fix: Pin the driver\n'), [
      'difficulty: It would not start',
      'solution: Pin the driver',
    ]);
  });

  it('may share one paragraph', () => {
    assert.deepEqual(found('**Lesson:** Pin the\ndriver\n**Owner:** Lena\nlesson:: Test it\n'), [
      'lesson: Pin the driver',
      'lesson: Test it',
    ]);
  });

  it('in code are none', () => {
    assert.deepEqual(found('`Lesson: not one`\n\nOnly code: `教训：不算`\n'), []);
  });

  it('that other texts use too need another one beside them', () => {
    assert.deepEqual(found('- Fix: crash on start\n- Fix: wrong colour\n'), []);
    assert.deepEqual(
      found('- Problem: crash on start\n- Fix: read the settings first\n').length,
      2,
    );
  });

  it('count in a retrospective without such support', () => {
    const statements = found('- Fix: read the settings first\n', { path: 'retros/2026-03.md' });
    assert.deepEqual(statements, ['solution: read the settings first']);
  });

  it('of people, days and tags are no statements', () => {
    assert.deepEqual(
      found('## Pitfalls\n\n- Owner: Lena\n- **Impact:** two hours lost\n- 负责人：小吴\n'),
      [],
    );
  });

  it('with other words are part of the statement', () => {
    assert.deepEqual(found('## Pitfalls\n\n- Labels: two people understood them differently\n'), [
      'pitfall: Labels: two people understood them differently',
    ]);
  });

  it('are not made of addresses and times', () => {
    assert.deepEqual(found('- https://lesson.example.com: down\n- 10:30 standup\n'), []);
  });
});

describe('a label alone on its line', () => {
  const alone: Record<string, string> = {
    'before a list': '**Solution:**\n\n- Pin the driver\n',
    'before a list, without emphasis': 'Solutions:\n\n- Pin the driver\n',
    'before a paragraph': '**Solution:**\n\nPin the driver\n',
    'right above a list': 'Solution:\n- Pin the driver\n',
    'above a line of its paragraph': '解决方案：\nPin the driver\n',
    'as the parent of a list': '- Solution:\n  - Pin the driver\n',
  };
  for (const [name, text] of Object.entries(alone)) {
    it(name, () => {
      assert.deepEqual(found(text), ['solution: Pin the driver']);
    });
  }

  it('does not reach past the next list if it is plain', () => {
    assert.deepEqual(found('Solutions:\n\n- Pin the driver\n\nThen we had lunch.\n'), [
      'solution: Pin the driver',
    ]);
  });

  it('takes its list out of the section if it is neutral', () => {
    assert.deepEqual(found('## Pitfalls\n\n- One here\n\nAction items:\n\n- Two here\n'), [
      'pitfall: One here',
    ]);
  });
});

describe('callouts', () => {
  const callouts: Record<string, [source: string, statements: string[]]> = {
    'with a title': ['> [!lesson] Pin the driver', ['lesson: Pin the driver']],
    'with a body': ['> [!lesson]\n> Pin the driver', ['lesson: Pin the driver']],
    'with a title that is wrapped': ['> [!lesson] Pin the\n> driver', ['lesson: Pin the driver']],
    'that fold': ['> [!lesson]- Pin the driver', ['lesson: Pin the driver']],
    'with a list': [
      '> [!pitfall]+\n> - One here\n> - Two here',
      ['pitfall: One here', 'pitfall: Two here'],
    ],
    'whose title is only a name': [
      '> [!warning] Lesson learned\n> Pin the driver',
      ['lesson: Pin the driver'],
    ],
    'in Chinese': ['> [!教训]\n> 要锁版本', ['lesson: 要锁版本']],
    'with a label inside': [
      '> [!IMPORTANT]\n> **Lesson:** Pin the driver',
      ['lesson: Pin the driver'],
    ],
    'of other kinds': ['> [!tip] The canteen takes cards now', []],
  };
  for (const [name, [source, statements]] of Object.entries(callouts)) {
    it(name, () => {
      assert.deepEqual(found(source), statements);
    });
  }
});

describe('tags', () => {
  const tags: Record<string, [source: string, statements: string[]]> = {
    'on an item': ['- Bought milk\n- Pin the driver #lesson', ['lesson: Pin the driver']],
    'in Chinese': ['- 要锁版本 #教训', ['lesson: 要锁版本']],
    'among others': ['- Pin the driver #gpu #lesson #deploy', ['lesson: Pin the driver']],
    'at the start': ['#lesson Pin the driver', ['lesson: Pin the driver']],
    nested: ['- Pin the driver #lesson/gpu', ['lesson: Pin the driver']],
    'on one line of a paragraph': [
      'Had lunch.\nPin the driver #lesson\nThen home.',
      ['lesson: Pin the driver'],
    ],
    'alone in a line of tags': ['#lesson #deploy', []],
    'that only begin so': ['- Book the room #lessonplan', []],
    'in code': ['- Write `#lesson` after it', []],
    'of other kinds': ['- Pin the driver #pitfall', ['pitfall: Pin the driver']],
  };
  for (const [name, [source, statements]] of Object.entries(tags)) {
    it(name, () => {
      assert.deepEqual(found(source), statements);
    });
  }
});
