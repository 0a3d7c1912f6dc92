import assert from 'node:assert/strict';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { readBook } from '../../../src/core/book/readBook';
import { LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import { findLessons } from '../../../src/core/views/findLessons';
import { writtenBefore } from '../../../src/core/views/writtenBefore';
import { noteSaying } from '../recurrence/notes';

const pin = 'Pin the CUDA version before deploying';
const other = 'The dashboard showed averages only';
const old = noteSaying('a.md', [pin, other], { date: '2024-05-02', project: 'ranking' });
const middle = noteSaying('b.md', [pin], { date: '2025-03-10', project: 'search' });
const latest = noteSaying('c.md', ['Something new', pin], { date: '2026-07-01' });

function grouped(book = 'lessons: []'): LessonGroups {
  const groups = new LessonGroups();
  groups.decide(decisionsOf(new Map([['book', readBook(book)]])));
  groups.update([old, middle, latest].map((after) => ({ after })));
  return groups;
}

describe('What was written before', () => {
  it('is what other notes say too, with how often and where', () => {
    const [found, ...more] = writtenBefore(latest, grouped().answers);
    assert.ok(found);
    assert.deepEqual(more, []);
    assert.equal(found.mention, latest.mentions[1]);
    assert.equal(found.notes, 3);
    assert.deepEqual(found.projects, ['search', 'ranking']);
    assert.deepEqual(
      found.others.map(({ note }) => note.path),
      ['b.md', 'a.md'],
    );
    assert.equal(found.isRelapse, false);
  });

  it('is known in a note that nobody has read yet, and counts it', () => {
    const draft = noteSaying('untitled', [pin]);
    assert.equal(writtenBefore(draft, grouped().answers)[0]?.notes, 4);
  });

  it('is a relapse only where it was written after the rule', () => {
    const book = `lessons: [{id: p, same: ["${pin}"], rule: {since: 2026-01-01, when: a, then: b}}]`;
    const { answers } = grouped(book);
    const relapses = [old, middle, latest].map(
      (note) => writtenBefore(note, answers).map(({ isRelapse }) => isRelapse)[0],
    );
    assert.deepEqual(relapses, [false, false, true]);
  });

  it('is not shown for what is ignored, or retired for good', () => {
    for (const decided of ['ignored: {why: no}', 'retired: {on: 2026-08-01}']) {
      const book = `lessons: [{id: p, same: ["${pin}"], ${decided}}]`;
      assert.deepEqual(writtenBefore(latest, grouped(book).answers), [], decided);
    }
  });

  it('is a relapse again after it was retired', () => {
    const book = `lessons: [{id: p, same: ["${pin}"], retired: {on: 2026-06-01}}]`;
    assert.equal(writtenBefore(latest, grouped(book).answers)[0]?.isRelapse, true);
    assert.equal(writtenBefore(old, grouped(book).answers)[0]?.isRelapse, false);
  });
});

describe('Lessons', () => {
  const titles = (query: string): readonly string[] =>
    findLessons(grouped().lessons.values(), query).map(({ title }) => title);

  it('are found by letters of their title in their order, those of most notes first', () => {
    assert.deepEqual(titles('pin deploy'), [pin]);
    assert.deepEqual(titles('avg DASHB'), []);
    assert.deepEqual(titles('dashb aver'), [other]);
    assert.equal(titles('')[0], pin);
  });
});
