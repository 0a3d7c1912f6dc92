import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { readBook } from '../../../src/core/book/readBook';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import { LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import { type HistoryMark, lessonHistory } from '../../../src/core/views/lessonHistory';
import { noteSaying } from '../recurrence/notes';

/** The lesson that notes of these days say, and a book says this about. */
function lessonOn(days: readonly string[], decided: string): Lesson {
  const groups = new LessonGroups();
  const book = readBook(`lessons:\n  - {id: a, same: Pin the driver${decided}}`);
  groups.decide(decisionsOf(new Map([['book', book]])));
  const notes = days.map((date, i) => noteSaying(`${i}.md`, ['Pin the driver'], { date }));
  groups.update(notes.map((after) => ({ after })));
  const [lesson] = groups.lessons.values();
  assert.ok(lesson);
  return lesson;
}

function told(marks: readonly HistoryMark[]): readonly string[] {
  return marks.map(
    ({ kind, count, from, to }) =>
      `${kind}${count > 1 ? ` ${count}×` : ''} ${from === to ? from : `${from}..${to}`}`,
  );
}

describe('lessonHistory', () => {
  it('tells by date what was written and what was decided', () => {
    const lesson = lessonOn(
      ['2024-05-02', '2025', '2025-02-01', '2026-06-01'],
      `, rule: {since: 2026-03-01, when: a, then: b}, held: [2026-05-02, {on: 2026-07-01}],
      again: [2026-06-11], retired: {on: 2026-09-01}`,
    );
    assert.deepEqual(told(lessonHistory(lesson)), [
      'written 2024-05-02',
      'written 2025',
      'written 2025-02-01',
      'rule 2026-03-01',
      'held 2026-05-02',
      'relapsed 2026-06-01',
      'again 2026-06-11',
      'held 2026-07-01',
      'retired 2026-09-01',
    ]);
  });

  it('is no relapse where a note tells that it held', () => {
    const lesson = lessonOn(
      ['2024-05-02', '2026-06-01'],
      ', rule: {since: 2026-03-01, when: a, then: b}, held: [{on: 2026-06-01, note: 1.md}]',
    );
    assert.deepEqual(told(lessonHistory(lesson)), [
      'written 2024-05-02',
      'rule 2026-03-01',
      'written 2026-06-01',
      'held 2026-06-01',
    ]);
  });

  it('tells the same on one day once, and of too much the oldest together', () => {
    const lesson = lessonOn(
      ['2020-01-01', '2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'],
      ', held: [2022-06-01, 2022-07-01]',
    );
    assert.deepEqual(told(lessonHistory(lesson, 4)), [
      'written 4× 2020-01-01..2022-01-01',
      'held 2022-06-01',
      'held 2022-07-01',
      'written 2023-01-01',
    ]);
    assert.deepEqual(told(lessonHistory(lesson, 2)), [
      'earlier 6× 2020-01-01..2022-07-01',
      'written 2023-01-01',
    ]);
  });

  it('tells everything, in order, in as few marks as wanted', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`);
    const some = fc.array(day, { maxLength: 8 });
    const everything = fc.tuple(
      fc.array(day, { minLength: 1, maxLength: 8 }),
      some,
      some,
      fc.integer({ min: 2, max: 12 }),
    );
    fc.assert(
      fc.property(everything, ([written, held, again, most]) => {
        const once = (days: readonly string[]): string => [...new Set(days)].join(', ');
        const lesson = lessonOn(written, `, held: [${once(held)}], again: [${once(again)}]`);
        const marks = lessonHistory(lesson, most);
        const total = written.length + new Set(held).size + new Set(again).size;
        assert.equal(
          marks.reduce((sum, { count }) => sum + count, 0),
          total,
        );
        assert.ok(marks.length <= most);
        const days = marks.flatMap(({ from, to }) => [from, to]);
        assert.deepEqual(days, days.toSorted());
      }),
    );
  });
});
