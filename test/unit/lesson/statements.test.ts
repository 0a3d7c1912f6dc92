import assert from 'node:assert/strict';
import { found } from './found';

const below = (text: string): string[] =>
  found(`## Pitfalls\n\n${text}\n`).map((line) => line.replace(/^pitfall: /, ''));

describe('what counts in a section', () => {
  const forms: Record<string, [text: string, statements: string[]]> = {
    bullets: ['- One here\n* Two here\n+ Three here', ['One here', 'Two here', 'Three here']],
    numbers: ['1. One here\n2) Two here', ['One here', 'Two here']],
    tasks: ['- [ ] One here\n- [x] Two here', ['One here', 'Two here']],
    'nested items': ['- One here, too late\n  - Two here', ['One here, too late', 'Two here']],
    paragraphs: ['One here.\n\nTwo here.', ['One here.', 'Two here.']],
    'block quotes': ['> One here.\n\n> Two here.', ['One here.', 'Two here.']],
    'Chinese numbers': ['1、没有锁版本\n2、没有备份', ['没有锁版本', '没有备份']],
    'circled numbers': ['① 没有锁版本\n② 没有备份', ['没有锁版本', '没有备份']],
    'typed bullets': ['• One here\n• Two here', ['One here', 'Two here']],
    'a hard-wrapped item': ['- One goes\n  on here', ['One goes on here']],
    'a hard-wrapped paragraph': ['One goes\non here', ['One goes on here']],
    'a hard-wrapped quote': ['> One goes\n> on here', ['One goes on here']],
    'wrapped Chinese': [
      '听课要手写笔记，打字\n只会机械地抄录。',
      ['听课要手写笔记，打字只会机械地抄录。'],
    ],
    'prose in HTML': ['<aside>\n💡 Pin the driver\n\n</aside>', ['Pin the driver']],
    'prose in a container': [':::tip\nPin the driver\n:::', ['Pin the driver']],
    'an item dated': ['- 2026-03-01: Pin the driver', ['Pin the driver']],
  };
  for (const [name, [text, statements]] of Object.entries(forms)) {
    it(name, () => {
      assert.deepEqual(below(text), statements);
    });
  }
});

describe('what never counts', () => {
  const forms: Record<string, string> = {
    'fenced code': '```\n- One here\n```',
    'indented code': 'Text before:\n\n    - One here',
    'only inline code': '- `make deploy`',
    'an HTML comment': '<!-- - One here\n\n- Two here -->',
    'a comment of Obsidian': '%%\n- One here\n\nTwo here\n%%',
    'an inline comment': '- <!-- add one -->',
    'a topic as the parent': '- People\n- \n',
    'an image': '- ![screenshot](a.png)',
    'a link definition': '[a]: https://example.com',
    'a footnote': '[^1]: As said in the meeting.',
    'an address': '- https://example.com/postmortem',
    'a see-also': '- See [the postmortem](a.md)',
    'a question as a prompt': '*What bit us?*',
  };
  for (const [name, text] of Object.entries(forms)) {
    it(name, () => {
      const statements = below(text).filter((line) => line !== 'People');
      assert.deepEqual(statements, []);
    });
  }

  it('the topic word above a nested list', () => {
    assert.deepEqual(below('- People\n  - Rotate the on-call duty'), ['Rotate the on-call duty']);
  });

  it('a line that only announces a list', () => {
    assert.deepEqual(below('These bit us:\n\n- One here'), ['One here']);
  });

  it('an announcement without a colon', () => {
    assert.deepEqual(below('Here are three things that bit us.\n\n- One here'), ['One here']);
  });

  it('the question that a template asks', () => {
    assert.deepEqual(below('What bit us?\n\n- One here'), ['One here']);
  });

  it('lists of a note without lessons', () => {
    assert.deepEqual(found('# Shopping\n\n- Milk\n- Never buy eggs here\n'), []);
  });
});

describe('placeholders', () => {
  const left =
    '-|TODO|`TODO`|TBD|N/A|none|…|...|???|<What was hard?>|<哪里最难？>|[Item 1]|{success 1}|{{text}}|待补充|暂无|无|（写下最难的一件事）|(describe it)|<owner>: <action>|<负责人>：<做什么>|**TODO**|[ ]|[待填写]|Lesson 1|to be filled in|${name}|No issues this week|Owner: <who?>|影响：<哪些人？>|Due date: {date}';
  for (const text of left.split('|')) {
    it(text, () => {
      assert.deepEqual(below(`- ${text}`), []);
    });
  }

  const meant =
    'Never use <table> for layout|Use {braces} in every template|Write the plan on Friday|None of us had tested the rollback|无监控上线|Empty source files count as success|[x] boxes in the mock-up confused everyone|Never name it so: <name> broke the parser';
  for (const text of meant.split('|')) {
    it(`not: ${text}`, () => {
      assert.equal(below(`- ${text}`).length, 1);
    });
  }

  it('leave nothing of an unfilled template in a folder of templates', () => {
    const template = '# {{title}}\n\n## Pitfalls\n\n- What bit us most this time\n';
    assert.deepEqual(found(template, { path: 'templates/retro.md' }), []);
    assert.deepEqual(found(template, { path: '模板/复盘.md' }), []);
  });
});

describe('the text of a statement', () => {
  const texts: Record<string, [source: string, text: string]> = {
    emphasis: [
      '**Never** deploy *late* on ~~Monday~~ ==Friday==',
      'Never deploy late on Monday Friday',
    ],
    links: ['Read [the log](a.md "t") and [docs][1] first', 'Read the log and docs first'],
    'wiki links': ['Pin [[driver]] and [[a/b|the image]]', 'Pin driver and the image'],
    code: ['Run `make check` before `git push`', 'Run make check before git push'],
    images: ['Pin the driver ![x](y.png) and ![[z.png]] the image', 'Pin the driver and the image'],
    footnotes: ['Pin the driver[^1] first', 'Pin the driver first'],
    tags: ['Pin the driver #gpu #lesson', 'Pin the driver'],
    'a block id': ['Pin the driver ^a1b2', 'Pin the driver'],
    'the date of a task': ['Pin the driver 📅 2026-03-01', 'Pin the driver'],
    escapes: ['Pin 2 \\* 3 drivers \\#1', 'Pin 2 * 3 drivers #1'],
    entities: ['R&amp;D needs a driver', 'R&D needs a driver'],
    'line breaks': ['Pin the driver<br>and the image', 'Pin the driver and the image'],
    'names in code style': [
      'Set snake_case_name and 2 * 3 * 4',
      'Set snake_case_name and 2 * 3 * 4',
    ],
    'bold in Chinese': ['**锁版本：**不要漂移', '锁版本：不要漂移'],
    'a leading emoji': ['💥 Pin the driver', 'Pin the driver'],
    'an autolink': ['Ask <mailto:a@b.c> first', 'Ask mailto:a@b.c first'],
  };
  for (const [name, [source, text]] of Object.entries(texts)) {
    it(name, () => {
      assert.deepEqual(below(`- ${source}`), [text]);
    });
  }
});

describe('tables', () => {
  it('give the cells of columns that bear lessons', () => {
    const table =
      '| Lesson | Owner |\n|---|---|\n| Pin the driver | Lena |\n| Test the backup | Sam |\n';
    assert.deepEqual(found(table), ['lesson: Pin the driver', 'lesson: Test the backup']);
  });

  it('give each column its own kind', () => {
    const table = '| 现象 | 根因 | 解决方案 |\n|:-:|---|--:|\n| 起不来 | 驱动漂移 | 锁版本 |\n';
    assert.deepEqual(found(table), [
      'difficulty: 起不来',
      'difficulty: 驱动漂移',
      'solution: 锁版本',
    ]);
  });

  it('need no outer pipes, and keep an escaped one', () => {
    assert.deepEqual(found('Pitfall | Cost\n--- | ---\nA \\| in a cell | 2 h\n'), [
      'pitfall: A | in a cell',
    ]);
  });

  it('in a section take the column of statements if none is known', () => {
    const table = '## Problems\n\n| What | Votes |\n|---|---|\n| The tests are slow | 4 |\n';
    assert.deepEqual(found(table), ['difficulty: The tests are slow']);
  });

  it('do not count elsewhere', () => {
    assert.deepEqual(found('## Dates\n\n| What | When |\n|---|---|\n| Retro | May |\n'), []);
  });

  it('do not count with one weak column in a plain note', () => {
    assert.deepEqual(found('| Version | Fix |\n|---|---|\n| 1.2 | Crash on start |\n'), []);
  });

  it('may list fields in rows', () => {
    const table =
      '| Field | Value |\n|---|---|\n| Date | 2026-03-01 |\n| Root cause | The lock expired |\n';
    assert.deepEqual(found(table), ['difficulty: The lock expired']);
  });

  it('leave out empty cells and placeholders', () => {
    assert.deepEqual(found('| Lesson |\n|---|\n| - |\n|  |\n| TBD |\n| Pin it |\n'), [
      'lesson: Pin it',
    ]);
  });
});
