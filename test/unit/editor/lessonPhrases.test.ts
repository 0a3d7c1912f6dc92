import assert from 'node:assert/strict';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { readBook } from '../../../src/core/book/readBook';
import { LessonPhrases } from '../../../src/core/editor/lessonPhrases';
import { LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import { noteSaying } from '../recurrence/notes';

const pin = 'Pin the CUDA version before deploying';
const owner = 'Name one owner for the pinned driver';
const han = '灰度发布要先在小流量上观察两天';

function phrases(book = 'lessons: []'): (typed: string, note?: string) => string[] {
  const groups = new LessonGroups();
  groups.decide(decisionsOf(new Map([['book', readBook(book)]])));
  groups.update(
    [
      noteSaying('a.md', [pin, han], { date: '2024-05-02' }),
      noteSaying('b.md', [pin, owner], { date: '2025-05-02' }),
    ].map((after) => ({ after })),
  );
  const known = new LessonPhrases();
  known.update(groups.lessons, groups.lessons.keys());
  return (typed, note = 'new.md') =>
    known.find(typed, note, groups.answers).map(({ title }) => title);
}

describe('Lessons by words typed', () => {
  it('have all of few words, as they begin, in any order', () => {
    const find = phrases();
    assert.deepEqual(find('deploy cuda'), [pin]);
    assert.deepEqual(find('pin'), [pin, owner]);
    assert.deepEqual(find('uda'), []);
    assert.deepEqual(find('zebra cuda'), []);
  });

  it('are found by Chinese characters', () => {
    assert.deepEqual(phrases()('灰'), [han]);
    assert.deepEqual(phrases()('小流量'), [han]);
    assert.deepEqual(phrases()('流小'), []);
  });

  it('are found by most words of a longer sentence, or in other words', () => {
    assert.equal(phrases()('always pin the cuda version first')[0], pin);
  });

  it('are those that recur while nothing is typed', () => {
    assert.deepEqual(phrases()(''), [pin]);
  });

  it('are none that only the note itself says', () => {
    const [first] = noteSaying('a.md', [pin]).mentions;
    assert.ok(first);
    assert.deepEqual(phrases()('灰度', noteSaying('a.md', [pin]).uri), []);
    assert.deepEqual(phrases()('cuda', noteSaying('a.md', [pin]).uri), [pin]);
  });

  it('leave out what is over', () => {
    for (const decided of ['ignored: {why: no}', 'retired: {on: 2026-01-01}']) {
      const find = phrases(`lessons: [{id: p, same: ["${pin}"], ${decided}}]`);
      assert.deepEqual(find('cuda'), [], decided);
    }
  });
});
