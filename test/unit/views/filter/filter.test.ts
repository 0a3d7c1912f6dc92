import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decisionsOf } from '../../../../src/core/book/decisionsOf';
import { readBook } from '../../../../src/core/book/readBook';
import type { Lesson } from '../../../../src/core/recurrence/lesson';
import { LessonGroups } from '../../../../src/core/recurrence/lessonGroups';
import type { FilterKey } from '../../../../src/core/views/filter/filterNames';
import { lessonMatcher } from '../../../../src/core/views/filter/lessonMatcher';
import {
  type FilterPart,
  parseFilter,
  writeFilter,
} from '../../../../src/core/views/filter/parseFilter';
import { suggestFilter } from '../../../../src/core/views/filter/suggestFilter';
import { noteSaying } from '../../recurrence/notes';

/** What people type into a filter, and what they never would. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'state',
        '状态',
        ':',
        '：',
        '-',
        '"',
        '“',
        '”',
        '\\',
        ' ',
        '\u3000',
        'a',
        '数',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const parts: fc.Arbitrary<readonly FilterPart[]> = fc.array(
  fc.record({
    key: fc.constantFrom<FilterKey | undefined>(undefined, 'state', 'project', 'since'),
    value: texts,
    excludes: fc.boolean(),
  }),
);

describe('parseFilter', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['state:relapsed 数据', ['state=relapsed', '=数据']],
    ['状态:又踩了 种类：坑', ['state=又踩了', 'kind=坑']],
    ['project:"big one" -kind:rule', ['project=big one', '-kind=rule']],
    ['标签:“大 模型” -gpu', ['tag=大 模型', '-=gpu']],
    ['http://x: STATE:Rule', ['=http://x:', 'state=Rule']],
    ['"state:rule" "a \\"b\\" \\\\"', ['=state:rule', '=a "b" \\']],
    ['project:"never closed ', ['project=never closed ']],
    ['- -- state: ""', ['=-', '-=-', 'state=']],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${text}`, () => {
      assert.deepEqual(
        parseFilter(text).map(
          ({ key = '', value, excludes }) => `${excludes ? '-' : ''}${key}=${value}`,
        ),
        expected,
      );
    });
  }

  it('reads anything, and what it writes is what it read, in both languages', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en' as const, 'zh' as const), (text, language) => {
        const read = parseFilter(text);
        for (const { start, end } of read) assert.ok(start < end && end <= text.length);
        assert.deepEqual(plain(parseFilter(writeFilter(read, language))), plain(read));
      }),
    );
  });

  it('reads every condition that can be written', () => {
    fc.assert(
      fc.property(parts, (wanted) => {
        const meant = wanted.filter(({ key, value }) => key !== undefined || value !== '');
        assert.deepEqual(plain(parseFilter(writeFilter(wanted, 'en'))), plain(meant));
      }),
    );
  });
});

describe('A filter', () => {
  const lessons = [...groups().lessons.values()];
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['Late data', 'Name an owner', 'Noise', 'Old habit', 'Pin the driver']],
    ['state:relapsed', ['Pin the driver']],
    ['state:relapsed state:ignored', ['Noise', 'Pin the driver']],
    ['状态:又踩 kind:pitfall', ['Pin the driver']],
    ['state:stuck', ['Late data']],
    ['state:还没有对策', ['Late data']],
    ['state:rule', ['Old habit']],
    ['state:r -state:recurring', ['Old habit', 'Pin the driver']],
    ['state:nonsense', []],
    ['state: driver', ['Pin the driver']],
    ['kind:pit', ['Late data', 'Name an owner', 'Noise', 'Old habit', 'Pin the driver']],
    ['-kind:踩坑', []],
    ['project:rank', ['Late data', 'Pin the driver']],
    ['project:"big one"', ['Name an owner']],
    ['project:rank project:"big one"', ['Late data', 'Name an owner', 'Pin the driver']],
    ['tag:#GPU', ['Late data', 'Pin the driver']],
    ['-tag:gpu -state:ignored', ['Name an owner', 'Old habit']],
    ['since:2026', ['Pin the driver']],
    ['since:2025-6 until:2025年7月', ['Name an owner']],
    ['until:2023', ['Old habit']],
    ['since:whenever', []],
    ['-since:2025', ['Late data', 'Noise', 'Old habit']],
    ['从:2026', ['Pin the driver']],
    ['ＰＩＮ driver', ['Pin the driver']],
    ['n1.md -late', ['Pin the driver']],
    ['"when deploying"', ['Pin the driver']],
  ];
  for (const [text, expected] of cases) {
    it(`shows what fits ${text || 'nothing at all'}`, () => {
      assert.deepEqual(titles(lessons.filter(lessonMatcher(parseFilter(text)))), expected);
    });
  }

  it('with more values of a key shows more, with more words less', () => {
    const one = fc.constantFrom(
      'state:stuck',
      'state:rule',
      'project:rank',
      'tag:gpu',
      'data',
      '-pin',
    );
    fc.assert(
      fc.property(fc.array(one), fc.constantFrom('data', 'tag:x', '-owner'), (some, more) => {
        const shown = (text: string): readonly string[] =>
          titles(lessons.filter(lessonMatcher(parseFilter(text))));
        const before = shown(some.join(' '));
        const hasTag = some.some((part) => part.startsWith('tag:'));
        for (const title of shown([...some, more].join(' '))) {
          assert.ok(before.includes(title) || (hasTag && more === 'tag:x'));
        }
      }),
    );
  });
});

describe('suggestFilter', () => {
  const lessons = [...groups().lessons.values()];
  const suggested = (text: string, language: 'en' | 'zh' = 'en'): readonly string[] =>
    suggestFilter(text, lessons, language, 1).map(
      ({ label, count }) => `${label}${count === undefined ? '' : ` (${count})`}`,
    );

  it('begins with keys, and goes on with values that occur, most frequent first', () => {
    assert.deepEqual(suggested('').slice(0, 3), ['state:', 'kind:', 'project:']);
    assert.deepEqual(suggested('', 'zh').slice(0, 3), ['状态:', '种类:', '项目:']);
    assert.deepEqual(
      suggested('-'),
      suggested('').map((label) => `-${label}`),
    );
    assert.deepEqual(suggested('project:'), ['project:ranking (2)', 'project:"big one" (1)']);
    assert.deepEqual(suggested('状态:又', 'zh'), ['状态:又踩了 (1)']);
    assert.deepEqual(suggested('since:'), [
      'since:2026 (1)',
      'since:2025 (2)',
      'since:2024 (4)',
      'since:2023 (5)',
    ]);
  });

  it('suggests states of lessons that are out of sight, and other values of those in sight', () => {
    const labels = (text: string): readonly string[] =>
      suggestFilter(text, lessons, 'en', 2).map(({ label }) => label);
    assert.ok(labels('state:').includes('state:ignored'));
    assert.deepEqual(labels('project:'), ['project:ranking']);
    assert.deepEqual(labels('state:once project:'), ['project:"big one"']);
  });

  it('finds values by their beginning, and counts what fits the rest', () => {
    assert.deepEqual(suggested('rank'), ['project:ranking (2)']);
    assert.deepEqual(suggested('state:stuck proj'), ['project:']);
    assert.deepEqual(suggested('state:stuck project:'), ['project:ranking (1)']);
  });

  it('continues what was typed, so that the filter with it can be read and fits', () => {
    const [first] = suggestFilter('data project:b', lessons, 'en', 1);
    assert.equal(first, undefined);
    const typed = fc.constantFrom(
      '',
      ' ',
      '-',
      'data ',
      'state:r',
      '-rank',
      'tag:',
      '项目：',
      'since:2',
    );
    fc.assert(
      fc.property(typed, typed, fc.constantFrom('en' as const, 'zh' as const), (a, b, language) => {
        const text = `${a} ${b}`;
        for (const { text: next, label, count } of suggestFilter(text, lessons, language, 1)) {
          assert.ok(next.trimEnd().endsWith(label), next);
          const shown = lessons.filter(lessonMatcher(parseFilter(next)));
          assert.ok(count === undefined || count > 0);
          assert.ok(count === undefined || label.startsWith('-') || shown.length >= count, next);
        }
      }),
    );
  });
});

function plain(read: readonly FilterPart[]): readonly FilterPart[] {
  return read.map(({ key, value, excludes }) => ({ key, value, excludes }));
}

function titles(lessons: readonly Lesson[]): readonly string[] {
  return lessons.map(({ title }) => title).sort();
}

function groups(): LessonGroups {
  const made = new LessonGroups();
  const gpu = { tags: ['gpu', 'infra'] };
  const notes = [
    {
      ...noteSaying('n1.md', ['Pin the driver', 'Late data'], {
        project: 'ranking',
        date: '2024-01-01',
      }),
      ...gpu,
    },
    { ...noteSaying('n2.md', ['Pin the driver'], { date: '2026-05-01' }), ...gpu },
    noteSaying('n3.md', ['Late data'], { date: '2024-03-01' }),
    noteSaying('n4.md', ['Late data', 'Noise'], { date: '2024-04-01' }),
    noteSaying('n5.md', ['Name an owner'], { project: 'big one', date: '2025-06-15' }),
    noteSaying('n6.md', ['Old habit'], { date: '2023-01-01' }),
  ];
  made.update(notes.map((after) => ({ after })));
  const book = readBook(`lessons:
  - {id: a, same: [Pin the driver], rule: {since: 2025-01-01, when: when deploying, then: check}}
  - {id: b, same: [Noise], ignored: {why: noise}}
  - {id: c, same: [Old habit], rule: {when: a, then: b}, held: [{on: 2023-05-01}]}`);
  made.decide(decisionsOf(new Map([['book', book]])));
  return made;
}
