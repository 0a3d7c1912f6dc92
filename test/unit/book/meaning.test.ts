import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { readBook } from '../../../src/core/book/readBook';
import type { Note } from '../../../src/core/note/note';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import { groupMentions, LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import { noteSaying } from '../recurrence/notes';

const pin = 'Pin the CUDA version before deploying';
const drift = 'The image drifted over night and nobody saw it';
const chinese = '部署前锁定版本';

describe('A lesson book', () => {
  it('joins what was confirmed to be the same, and names it', () => {
    const groups = grouped(
      [noteSaying('a.md', [pin]), noteSaying('b.md', [drift])],
      [`lessons: [{id: p, title: Pin it, same: ["${pin}", "${drift}"]}]`],
    );
    const [lesson, ...others] = groups.lessons.values();
    assert.deepEqual([lesson?.title, lesson?.noteCount, others.length], ['Pin it', 2, 0]);
    assert.deepEqual(lesson?.decided?.places, [{ book: 'book0', id: 'p' }]);
  });

  it('keeps a lesson together when the wording of its mentions is edited', () => {
    const before = [
      noteSaying('a.md', [pin]),
      noteSaying('b.md', [drift]),
      noteSaying('c.md', [chinese]),
    ];
    const groups = grouped(before, [
      `lessons: [{id: p, title: Pin it, same: ["${pin}", "${drift}", "${chinese}"]}]`,
    ]);
    const edits: readonly (readonly [number, string])[] = [
      [0, 'Always pin the CUDA version before deploying it'],
      [1, 'The image had drifted over night, nobody saw it'],
      [2, '每次部署前先锁定版本'],
    ];
    for (const [at, text] of edits) {
      const old = before[at];
      groups.update([{ ...(old && { before: old }), after: noteSaying(old?.path ?? '', [text]) }]);
      const [lesson, ...others] = groups.lessons.values();
      assert.deepEqual([lesson?.title, lesson?.noteCount, others.length], ['Pin it', 3, 0], text);
    }
  });

  it('keeps apart what was said to be another lesson, also after an edit', () => {
    const other = 'Pin the CUDA version before deploying on Fridays';
    const second = noteSaying('b.md', [other]);
    const edited = noteSaying('b.md', [`${other} or Saturdays`]);
    assert.equal(groupMentions([noteSaying('a.md', [pin]), edited]).size, 1, 'they are alike');
    const groups = grouped(
      [noteSaying('a.md', [pin]), second],
      [`lessons: [{id: p, same: ["${pin}"], not: ["${other}"]}]`],
    );
    assert.equal(groups.lessons.size, 2);
    const ids = [...groups.lessons.keys()];
    assert.deepEqual(
      ids.flatMap((id) => groups.answers.offersOf(id)),
      [],
    );
    groups.update([{ before: second, after: edited }]);
    assert.equal(groups.lessons.size, 2);
  });

  it('lets the book with more statements speak for lessons that were joined', () => {
    const groups = grouped(
      [noteSaying('a.md', [pin]), noteSaying('b.md', [drift])],
      [
        `lessons: [{id: one, title: One, same: ["${pin}"], held: [{on: 2026-05-01}]}]`,
        `lessons: [{id: two, title: Two, same: ["${drift}", "${pin}"], held: [{on: 2026-04-01}]}]`,
      ],
    );
    const [lesson] = groups.lessons.values();
    assert.equal(lesson?.title, 'Two');
    assert.deepEqual(
      lesson.decided?.held.map(({ on }) => on),
      ['2026-04-01', '2026-05-01'],
    );
  });

  const days = (...all: readonly string[]): readonly Note[] =>
    all.map((date, i) => noteSaying(`n${i}.md`, [pin], { date }));
  const rule = 'rule: {since: 2026-03-01, when: deploying, then: check}';
  const states: readonly (readonly [string, readonly Note[], string, string])[] = [
    ['once', days('2026-01-01'), '', 'once'],
    ['twice', days('2026-01-01', '2026-02-01'), '', 'recurring'],
    [
      'once, and again by word of mouth',
      days('2026-01-01'),
      'again: [{on: 2026-02-02}]',
      'recurring',
    ],
    ['a rule', days('2026-01-01', '2026-03-01'), rule, 'rule'],
    ['a rule that held', days('2026-01-01'), `${rule}, held: [{on: 2026-04-01}]`, 'holding'],
    ['mentioned after the rule', days('2026-01-01', '2026-03-02'), rule, 'relapsed'],
    ['mentioned in a later month', days('2026-01-01', '2026-04'), rule, 'relapsed'],
    [
      'held before it relapsed',
      days('2026-05-01'),
      `${rule}, held: [{on: 2026-04-01}]`,
      'relapsed',
    ],
    ['held after it relapsed', days('2026-04-01'), `${rule}, held: [{on: 2026-05-01}]`, 'holding'],
    [
      'mentioned in the note that says it held',
      days('2026-04-01'),
      `${rule}, held: [{on: 2026-04-01, note: n0.md}]`,
      'holding',
    ],
    ['again after the rule', days('2026-01-01'), `${rule}, again: [{on: 2026-04-01}]`, 'relapsed'],
    ['a rule without a day', days('2026-01-01'), 'rule: {when: a, then: b}', 'rule'],
    ['retired', days('2026-01-01'), `${rule}, retired: {on: 2026-09-01}`, 'retired'],
    ['mentioned after it was retired', days('2026-10-01'), 'retired: {on: 2026-09-01}', 'relapsed'],
    ['ignored', days('2026-10-01', '2026-11-01'), 'ignored: {why: noise}', 'ignored'],
  ];
  for (const [what, notes, decided, expected] of states) {
    it(`tells the state: ${what}`, () => {
      const groups = grouped(notes, [
        `lessons: [{id: p, same: ["${pin}"]${decided && `, ${decided}`}}]`,
      ]);
      assert.deepEqual(
        [...groups.lessons.values()].map(({ state }) => state),
        [expected],
      );
    });
  }

  it('does not take the rule written down for a relapse', () => {
    const note = noteSaying('kickoff.md', [pin], { date: '2026-06-01' });
    const [mention] = note.mentions;
    assert.ok(mention);
    const telling: Note = { ...note, mentions: [{ ...mention, kind: 'rule' }] };
    const groups = grouped([telling], [`lessons: [{id: p, same: ["${pin}"], ${rule}}]`]);
    assert.equal(groups.answers.lessonOf(pin)?.state, 'rule');
  });

  it('respects every same and not, whatever the notes say', () => {
    const said = fc.constantFrom(pin, drift, chinese, `${pin} again`, 'Name an owner', '演练回滚');
    const list = fc.uniqueArray(said, { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 6 }), list, list, (notes, same, not) => {
        const others = not.filter((text) => !same.includes(text));
        const quoted = (texts: readonly string[]): string => JSON.stringify(texts);
        const groups = grouped(
          notes.map((texts, i) => noteSaying(`n${i}.md`, texts)),
          [`lessons: [{id: p, same: ${quoted(same)}, not: ${quoted(others)}}]`],
        );
        const saying = (text: string): Lesson | undefined =>
          [...groups.lessons.values()].find(({ mentions }) =>
            mentions.some(({ mention }) => mention.text === text),
          );
        const lessons = new Set(same.flatMap((text) => saying(text) ?? []));
        assert.ok(lessons.size <= 1);
        for (const text of others) {
          const lesson = saying(text);
          assert.ok(lesson === undefined || !lessons.has(lesson));
        }
      }),
    );
  });
});

function grouped(notes: readonly Note[], books: readonly string[]): LessonGroups {
  const groups = new LessonGroups();
  groups.update(notes.map((after) => ({ after })));
  groups.decide(decisionsOf(new Map(books.map((text, i) => [`book${i}`, readBook(text)]))));
  return groups;
}
