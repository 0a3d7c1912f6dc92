import assert from 'node:assert/strict';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { isStuck } from '../../../src/core/book/isStuck';
import { readBook } from '../../../src/core/book/readBook';
import type { LessonKind } from '../../../src/core/note/note';
import { LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import { noteSaying } from '../recurrence/notes';

const late = 'The data came late and nobody told us';

describe('A lesson that is stuck', () => {
  it('is in three notes or more', () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((count) => stuckWith(kinds(count))),
      [false, false, true, true],
    );
  });

  const cases: readonly (readonly [string, readonly LessonKind[], string, boolean])[] = [
    ['difficulties and lessons', ['pitfall', 'difficulty', 'lesson', 'identity'], '', true],
    ['a solution', [...kinds(3), 'solution'], '', false],
    ['an improvement', [...kinds(3), 'improvement'], '', false],
    ['a rule that is written down', [...kinds(3), 'rule'], '', false],
    ['a rule in the book', kinds(3), 'rule: {when: a, then: b}', false],
    ['a guard in the book', kinds(3), 'guard: ci/check.sh', false],
    ['a title in the book', kinds(3), 'title: Late data', true],
    ['retired', kinds(3), 'retired: {on: 2026-02-01}', false],
    ['retired, and back', kinds(3), 'retired: {on: 2025-02-01}', true],
    ['ignored', kinds(3), 'ignored: {why: noise}', false],
  ];
  for (const [what, said, decided, expected] of cases) {
    it(`${expected ? 'may have' : 'does not have'} ${what}`, () => {
      assert.equal(stuckWith(said, decided), expected);
    });
  }
});

function kinds(count: number): readonly LessonKind[] {
  return Array.from({ length: count }, () => 'pitfall');
}

function stuckWith(said: readonly LessonKind[], decided = ''): boolean {
  const groups = new LessonGroups();
  const notes = said.map((kind, i) => {
    const note = noteSaying(`n${i}.md`, [late], { date: '2026-01-01' });
    return { ...note, mentions: note.mentions.map((mention) => ({ ...mention, kind })) };
  });
  groups.update(notes.map((after) => ({ after })));
  const book = `lessons: [{id: p, same: ["${late}"]${decided && `, ${decided}`}}]`;
  groups.decide(decisionsOf(new Map([['book', readBook(book)]])));
  const [lesson] = groups.lessons.values();
  assert.ok(lesson);
  return isStuck(lesson);
}
