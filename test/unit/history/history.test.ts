import assert from 'node:assert/strict';
import type { DecidedLesson } from '../../../src/core/book/decidedLesson';
import { pitfallsOf } from '../../../src/core/history/pitfalls';
import type { PublicLesson } from '../../../src/core/history/publicLesson';
import { writePits } from '../../../src/core/history/writePits';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import type { Found, FoundName } from '../../../src/core/template/found';
import { find, lessonsOf, uriOf, type Vault } from './vault';

/** Some fields of what was found. */
function fields(
  found: ReturnType<typeof find>,
  name: FoundName,
  ...keys: readonly string[]
): unknown[] {
  const value = found[name] ?? [];
  assert.ok(typeof value !== 'string');
  return value.map((one) => (keys.length === 1 ? one[keys[0] ?? ''] : keys.map((key) => one[key])));
}

const retro = (date: string, project: string, body: string, more = ''): string =>
  `---\ntype: project-retro\ndate: ${date}\nproject: ${project}\n${more}---\n# Retro of ${project}, ${date}\n\n${body}\n`;
const pit = (text: string): string => `## Pitfalls\n\n- ${text}\n`;

describe('pitfalls of similar work', () => {
  const vault: Vault = {
    'retros/a.md': retro('2024-01-01', 'search', pit('Pin the CUDA version before deploying')),
    'retros/b.md': retro(
      '2025-01-01',
      'search',
      pit('Pin the CUDA version before deploying') +
        '- Nobody owned the alias\n- The cache was never warmed up\n- Old configuration was deployed by accident\n',
    ),
    'retros/c.md': retro('2026-01-01', 'churn', pit('Split by time, not at random')),
    'retros/d.md': retro(
      '2026-02-01',
      '客服机器人',
      pit('部署前没有锁定显卡驱动的版本'),
      'tags: [客服, 检索]\n',
    ),
  };

  it('are those of the same project, at most three, recurring ones first', () => {
    const found = find(vault, { work: { title: 'Second round', project: 'Search' } });
    const pitfalls = fields(found, 'pitfalls', 'text', 'notes', 'day', 'projects', 'path');
    assert.equal(pitfalls.length, 3);
    assert.deepEqual(pitfalls[0], [
      'Pin the CUDA version before deploying',
      2,
      '2025-01-01',
      'search',
      'retros/b.md',
    ]);
  });

  it('are those whose notes share words with the title, in English and Chinese', () => {
    const about = (title: string): unknown[] =>
      fields(find(vault, { work: { title, project: undefined } }), 'pitfalls', 'text');
    assert.deepEqual(about('Churn: the second model'), ['Split by time, not at random']);
    assert.deepEqual(about('客服知识库'), ['部署前没有锁定显卡驱动的版本']);
    assert.deepEqual(about('Project kick-off review'), []);
  });

  it('do not quote private notes, nor a wording that only they have', () => {
    const secret = retro(
      '2026-03-01',
      'search',
      pit('Never pin the CUDA version before deploying it'),
      'private: true\n',
    );
    const found = find(
      { ...vault, 'retros/s.md': secret },
      { work: { title: 'x', project: 'search' } },
    );
    const quoted = JSON.stringify(fields(found, 'pitfalls', 'text', 'uri', 'day'));
    assert.doesNotMatch(quoted, /s\.md|2026-03-01|Never pin/);
    const only = { 'retros/s.md': secret };
    assert.deepEqual(find(only, { work: { title: 'x', project: 'search' } }), {});
  });

  it('leave out solutions', () => {
    const solved = {
      'retros/a.md': retro(
        '2026-01-01',
        'search',
        '## Solutions\n\n- Nightly comparison of both indexes\n',
      ),
    };
    assert.deepEqual(find(solved, { work: { title: 'x', project: 'search' } }), {});
  });
});

describe('open follow-ups', () => {
  const vault: Vault = {
    'a.md': retro(
      '2026-01-01',
      'search',
      '## Follow-ups\n\n- [x] done\n- [ ] no day\n- [ ] later 📅 2027-01-01\n- [ ] overdue 📅 2026-11-01\n',
    ),
    'b.md': retro(
      '2026-02-01',
      'churn',
      '## 行动\n\n- [ ] 补上监控\n- [ ] [quoted](a.md) · due 2026-01-01\n',
    ),
    'c.md': retro('2026-02-01', 'churn', '## Actions\n\n- [ ] secret\n', 'private: true\n'),
  };

  it('are overdue ones first, then by day, then the newest', () => {
    assert.deepEqual(fields(find(vault), 'followUps', 'text', 'due', 'overdue'), [
      ['overdue', '2026-11-01', 'yes'],
      ['later', '2027-01-01', ''],
      ['补上监控', '', ''],
      ['no day', '', ''],
    ]);
  });

  it('are those of the project, where there is one', () => {
    const found = find(vault, { work: { title: 'x', project: 'churn' } });
    assert.deepEqual(fields(found, 'followUps', 'text'), ['补上监控']);
  });

  it('are ten at most, and how many more', () => {
    const many = {
      'a.md': `## Actions\n\n${Array.from({ length: 13 }, (_, i) => `- [ ] task ${i}`).join('\n')}`,
    };
    const found = find(many);
    assert.equal(found.followUps?.length, 10);
    assert.equal(found.moreFollowUps, '3');
    assert.equal(find(vault).moreFollowUps, undefined);
  });
});

describe('chapters', () => {
  const turn = (date: string, prev: string, body = ''): string =>
    `---\ntype: transition\ndate: ${date}\n${prev === '' ? '' : `prev: ${prev}\n`}private: true\n---\n# Turn ${date}\n\n${body}`;
  const vault: Vault = {
    'reflections/one.md': turn(
      '2022-01-01',
      'missing.md',
      '## 要放下的\n\n- 什么都自己过一遍\n- <占位？>\n\n## 下一个试验\n\n- [ ] 带一个小组\n',
    ),
    'reflections/two.md': turn(
      '2024-01-01',
      '"[[one|the first]]"',
      '## What I let go\n\n- being *right*\n\n### Of work\n\n- the last word\n\n## What I make room for\n\nTeaching\n',
    ),
    'reflections/three.md': turn('2026-01-01', 'two.md'),
    'other.md': '# Not a turning point\n',
  };

  it('go back along prev from the newest turning point, private or not', () => {
    const found = find(vault);
    assert.deepEqual(fields(found, 'chapters', 'text', 'day'), [
      ['Turn 2026-01-01', '2026-01-01'],
      ['Turn 2024-01-01', '2024-01-01'],
      ['Turn 2022-01-01', '2022-01-01'],
    ]);
    assert.equal(found.prev, 'reflections/three.md');
  });

  it('are not quoted in notes of other types when they are private', () => {
    assert.deepEqual(find(vault, { type: 'growth-plan' }), {});
  });

  it('say what was said then', () => {
    const said = fields(find(vault), 'chapters', 'letGo', 'makeRoom', 'experiments').map((each) =>
      (each as { text: string }[][]).map((quotes) => quotes.map(({ text }) => text)),
    );
    assert.deepEqual(said, [
      [[], [], []],
      [['being right', 'the last word'], ['Teaching'], []],
      [['什么都自己过一遍'], [], ['带一个小组']],
    ]);
  });

  it('start where they are told to, and end at cycles and after five', () => {
    const found = find(vault, { prev: uriOf('reflections/two.md') });
    assert.equal(found.prev, 'reflections/two.md');
    assert.equal(found.chapters?.length, 2);
    const round = {
      'r/a.md': turn('2024-01-01', 'r/b.md'),
      'r/b.md': turn('2023-01-01', '../r/a'),
    };
    assert.equal(find(round).chapters?.length, 2);
    const long = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`r/${i}.md`, turn(`201${i}-01-01`, `${i - 1}.md`)]),
    );
    assert.equal(find(long).chapters?.length, 5);
  });
});

describe('levels of last time', () => {
  const assessment = (
    date: string,
    head: string,
    rows: string,
    more = 'preset: soft-skills\n',
  ): string =>
    `---\ntype: skill-assessment\ndate: ${date}\n${more}---\n${head}\n|---|---|---|\n${rows}`;

  it('are those of the newest assessment, in its table or front matter', () => {
    const found = find({
      'old.md': assessment('2025-01-01', '| Skill | Level 1–5 | x |', '| Ownership | 1 | |\n'),
      'new.md': assessment(
        '2026-01-01',
        '| Skill | Last level | Level 1–5 |',
        '| Ownership | 1 | 3 |\n| Retrospection | 2 | <1–5?> |\n',
        'levels: {Writing: 4, Ownership: 5} # mine\n',
      ),
    });
    assert.deepEqual(fields(found, 'lastLevels', 'skill', 'level', 'row'), [
      ['Ownership', '3', 1],
      ['Writing', '4', 0],
    ]);
    assert.deepEqual(fields(found, 'lastAssessment', 'path', 'day'), [['new.md', '2026-01-01']]);
  });
});

describe('lessons of a period', () => {
  const vault: Vault = {
    'a.md': retro('2024-01-01', 'p', pit('Pin the CUDA version before deploying')),
    'b.md': retro(
      '2026-11-10',
      'p',
      pit('Pin the CUDA version before deploying') + '- Nobody owned the alias\n',
    ),
    'c.md': retro('2026-08-10', 'p', pit('Split by time, not at random')),
  };

  it('are new, or came back', () => {
    const month = find(vault, { period: 'month' });
    assert.deepEqual(fields(month, 'newLessons', 'text'), ['Nobody owned the alias']);
    assert.deepEqual(fields(month, 'returnedLessons', 'text', 'day'), [
      ['Pin the CUDA version before deploying', '2026-11-10'],
    ]);
    const year = find(vault, { period: 'year' });
    assert.equal(year.newLessons?.length, 2);
    assert.deepEqual(find(vault, { period: 'week' }), {
      ...find({}),
      ...(({ newLessons: _n, returnedLessons: _r, ...rest }) => rest)(month),
    });
  });
});

describe('rules of last time', () => {
  const rule = (text: string): string => `## One rule I keep\n\n- ${text}\n`;
  const vault: Vault = {
    'a.md': retro('2024-01-01', 'search', rule('When I deploy, I check versions first')),
    'b.md': retro(
      '2025-01-01',
      'search',
      rule('When I label, I try twenty first') + '- When it is Friday, I wait\n',
    ),
    'c.md': retro('2026-01-01', 'search', pit('no rule here, only a pit')),
    'd.md': retro('2026-05-01', 'churn', rule('When I split, I split by time')),
    'e.md': retro('2026-06-01', 'search', rule('secret rule of mine'), 'private: true\n'),
  };

  it('are those of the same project’s newest retrospective that has some', () => {
    const found = find(vault, { work: { title: 'x', project: 'search' } });
    assert.deepEqual(fields(found, 'lastRules', 'text', 'day'), [
      ['When I label, I try twenty first', '2025-01-01'],
      ['When it is Friday, I wait', '2025-01-01'],
    ]);
  });

  it('are those of similar work otherwise, or none', () => {
    const about = (title: string): unknown[] =>
      fields(find(vault, { work: { title, project: undefined } }), 'lastRules', 'text');
    assert.deepEqual(about('Churn again'), ['When I split, I split by time']);
    assert.deepEqual(about('Something else'), []);
  });
});

describe('times a pitfall happened', () => {
  const vault: Vault = {
    'a.md': retro('2024-01-01', 'p', pit('Pin the CUDA version before deploying')),
    'b.md': retro('2026-01-01', 'q', pit('Pin the CUDA version before deploying')),
    'c.md': retro('2025-01-01', 'q', pit('Nobody owned the alias')),
  };

  it('are those of the lesson the title says', () => {
    const found = find(vault, {
      work: { title: 'pin the CUDA version, before deploying!', project: undefined },
    });
    assert.deepEqual(fields(found, 'occurrences', 'text', 'day'), [
      ['Retro of q, 2026-01-01', '2026-01-01'],
      ['Retro of p, 2024-01-01', '2024-01-01'],
    ]);
  });

  it('are those of the lesson that is given, whatever the title', () => {
    const [id] = [...lessonsOf(vault).values()]
      .filter(({ title }) => title.startsWith('Nobody'))
      .map((lesson) => lesson.id);
    const found = find(vault, { lessonId: id });
    assert.deepEqual(fields(found, 'occurrences', 'day', 'said'), [
      ['2025-01-01', 'Nobody owned the alias'],
    ]);
    assert.deepEqual(find({}, { lessonId: id }), {});
  });
});

describe('pits of work that begins', () => {
  const vault: Vault = {
    'a.md': retro('2024-01-01', 'search', pit('Pin the *CUDA* version before deploying')),
    'b.md': retro('2024-02-01', 'ranking', pit('Nobody owned the alias')),
  };
  const pits = (title: string): readonly PublicLesson[] =>
    pitfallsOf(lessonsOf(vault).values(), { title, project: undefined });

  it('are found by what they say, too, and are written as Markdown', () => {
    const words = { counts: () => '1 note', rule: () => 'when a|b, then c' };
    assert.deepEqual(pits('billing'), []);
    assert.equal(
      writePits(pits('Deploying CUDA on new machines'), uriOf('note.md'), words),
      '- [Pin the CUDA version before deploying](a.md) · 1 note · when a\\|b, then c\n',
    );
  });
});

describe('what a person decided about lessons', () => {
  const vault: Vault = {
    'a.md': retro('2024-01-01', 'search', pit('Pin the CUDA version before deploying')),
    'b.md': retro('2024-02-01', 'search', pit('Nobody owned the alias')),
  };
  const work = { title: 'x', project: 'search' };

  /** What is found when this was decided about the lesson of the first note. */
  function decided(state: Lesson['state'], decisions: Partial<DecidedLesson>): Found {
    const lessons = new Map(lessonsOf(vault));
    for (const [id, lesson] of lessons) {
      if (!lesson.title.startsWith('Pin')) continue;
      const none = { places: [], title: undefined, rule: undefined, guard: undefined };
      const more = { held: [], again: [], retired: undefined, ignored: undefined };
      const review = undefined;
      lessons.set(id, { ...lesson, state, decided: { ...none, ...more, review, ...decisions } });
    }
    return find(vault, { work, lessons });
  }
  const rule = { since: '2024-03-01', when: 'deploying', then: 'check' };

  it('leaves out what does not matter any more, and begins with what came back', () => {
    const pitfalls = (state: Lesson['state']): unknown[] =>
      fields(decided(state, {}), 'pitfalls', 'text');
    assert.deepEqual(pitfalls('ignored'), ['Nobody owned the alias']);
    assert.deepEqual(pitfalls('retired'), ['Nobody owned the alias']);
    assert.equal(pitfalls('relapsed')[0], 'Pin the CUDA version before deploying');
    assert.equal(pitfalls('once')[0], 'Nobody owned the alias');
  });

  it('says which rules held in the period, and which were not needed for a year', () => {
    const held = decided('holding', { rule, held: [{ on: '2026-11-01' }] });
    assert.deepEqual(fields(held, 'heldRules', 'text', 'day'), [
      ['Pin the CUDA version before deploying', '2026-11-01'],
    ]);
    assert.equal(held.retirable, undefined);
    const unused = decided('holding', { rule, held: [{ on: '2025-01-01' }] });
    assert.equal(unused.heldRules, undefined);
    assert.deepEqual(fields(unused, 'retirable', 'day'), ['2025-01-01']);
    assert.equal(decided('once', {}).retirable, undefined);
  });
});

describe('lessons of incidents', () => {
  it('are those of similar incidents, and those that incidents share', () => {
    const incident = (date: string, title: string, text: string): string =>
      `---\ntype: incident\ndate: ${date}\n---\n# ${title}\n\n## Contributing factors\n\n- ${text}\n`;
    const vault = {
      'a.md': incident('2024-01-01', 'Search outage', 'The alias pointed to an empty index'),
      'b.md': incident('2025-01-01', 'Payment delay', 'No alert on the length of the queue'),
      'c.md': incident('2025-05-01', 'Late invoices', 'No alert on the length of the queue'),
      'd.md': retro('2026-01-01', 'search', pit('A pit that was no incident')),
    };
    const found = find(vault, { work: { title: 'Search is down', project: undefined } });
    assert.deepEqual(fields(found, 'incidentLessons', 'text').sort(), [
      'No alert on the length of the queue',
      'The alias pointed to an empty index',
    ]);
  });
});
