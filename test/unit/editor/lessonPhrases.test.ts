import assert from 'node:assert/strict';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { readBook } from '../../../src/core/book/readBook';
import { LessonPhrases } from '../../../src/core/editor/lessonPhrases';
import { LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import { finish } from '../../../src/core/steps';
import { noteSaying } from '../recurrence/notes';

const pin = 'Pin the CUDA version before deploying';
const owner = 'Name one owner for the pinned driver';
const han = '灰度发布要先在小流量上观察两天';

function phrases(book = 'lessons: []'): (typed: string, note?: string) => Promise<string[]> {
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
  const nearTo = (text: string): Promise<readonly Lesson[]> =>
    Promise.resolve(groups.answers.nearTo(text));
  return async (typed, note = 'new.md') =>
    (await known.find(typed, note, nearTo)).map(({ title }) => title);
}

describe('Lessons by words typed', () => {
  it('have all of few words, as they begin, in any order', async () => {
    const find = phrases();
    assert.deepEqual(await find('deploy cuda'), [pin]);
    assert.deepEqual(await find('pin'), [pin, owner]);
    assert.deepEqual(await find('uda'), []);
    assert.deepEqual(await find('zebra cuda'), []);
  });

  it('are found by Chinese characters', async () => {
    assert.deepEqual(await phrases()('灰'), [han]);
    assert.deepEqual(await phrases()('小流量'), [han]);
    assert.deepEqual(await phrases()('流小'), []);
  });

  it('are found by most words of a longer sentence, or in other words', async () => {
    assert.equal((await phrases()('always pin the cuda version first'))[0], pin);
  });

  it('are those that recur while nothing is typed', async () => {
    assert.deepEqual(await phrases()(''), [pin]);
  });

  it('are none that only the note itself says', async () => {
    const [first] = noteSaying('a.md', [pin]).mentions;
    assert.ok(first);
    assert.deepEqual(await phrases()('灰度', noteSaying('a.md', [pin]).uri), []);
    assert.deepEqual(await phrases()('cuda', noteSaying('a.md', [pin]).uri), [pin]);
  });

  it('are as they are in the end, when they change meanwhile', async () => {
    const [a, b] = [noteSaying('a.md', [pin]), noteSaying('b.md', [pin, owner])];
    const groups = new LessonGroups();
    const known = new LessonPhrases();
    const change = (...changes: Parameters<typeof groups.update>): void => {
      const { changed, removed } = groups.update(...changes);
      known.update(groups.lessons, [...changed, ...removed]);
    };
    change([{ after: a }, { after: b }]);
    const found = await known.find(
      'pin',
      'new.md',
      () => Promise.resolve([]),
      (steps) => {
        assert.equal(steps.next().done, false);
        change([{ before: b }]);
        return Promise.resolve(finish(steps));
      },
    );
    assert.deepEqual(
      found.map(({ title, noteCount }) => [title, noteCount]),
      [[pin, 1]],
    );
  });

  it('leave out what is over', async () => {
    for (const decided of ['ignored: {why: no}', 'retired: {on: 2026-01-01}']) {
      const find = phrases(`lessons: [{id: p, same: ["${pin}"], ${decided}}]`);
      assert.deepEqual(await find('cuda'), [], decided);
    }
  });
});
