import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LessonNews, LessonRecord } from '../../../src/core/grouping/lessonNews';
import { LessonsToCome } from '../../../src/core/grouping/lessonsToCome';
import { NoteIndex } from '../../../src/core/index/noteIndex';
import { finish } from '../../../src/core/steps';
import { noteSaying } from '../recurrence/notes';

const notes = [
  noteSaying('a.md', ['Pin the driver', 'Name an owner'], { date: '2025-01-02', project: 'maps' }),
  noteSaying('b.md', ['Pin the driver first'], { date: '2026-03-04', project: 'search' }),
  noteSaying('c.md', ['Pin the drivers', 'Rehearse'], { date: '2026-05-06', project: 'search' }),
];

function indexOf(): NoteIndex {
  const index = new NoteIndex();
  index.update(notes.map((note) => ({ uri: note.uri, note })));
  return index;
}

function recordOf(id: string, mentions: readonly string[]): LessonRecord {
  return {
    id,
    title: id,
    kind: 'pitfall',
    state: 'recurring',
    mentions,
    keys: ['pin the driver'],
    noteCount: mentions.length,
    projects: ['maps', 'search'],
    first: '2025-01-02',
    last: '2026-05-06',
    decided: undefined,
  };
}

const pinned = recordOf('l1', ['a.md#0', 'b.md#0', 'c.md#0']);

describe('Lessons while grouping starts anew', () => {
  it('are in the end what is told, whatever was shown before', () => {
    const record = fc
      .tuple(
        fc.constantFrom('l1', 'l2', 'l3'),
        fc.subarray(['a.md#0', 'b.md#0', 'c.md#0'], { minLength: 1 }),
      )
      .map(([id, mentions]) => recordOf(id, mentions));
    const news: fc.Arbitrary<LessonNews> = fc.record({
      lessons: fc.array(record, { maxLength: 3 }),
      gone: fc.subarray(['l1', 'l2', 'l3']),
    });
    fc.assert(
      fc.property(fc.array(record), fc.array(news), (shown, told) => {
        const [index, direct] = [indexOf(), indexOf()];
        index.take({ lessons: shown, gone: [] });
        const toCome = new LessonsToCome();
        const tell = (some: typeof told): void => {
          for (const one of some) {
            toCome.tell(one);
            direct.take(one);
          }
        };
        const half = Math.ceil(told.length / 2);
        tell(told.slice(0, half));
        // Half of it comes while the first half is being taken.
        let isLater = false;
        for (const some of toCome.news(() => index.lessons.keys(), 2)) {
          index.take(some);
          if (!isLater) tell(told.slice(half));
          isLater = true;
        }
        if (!isLater) return;
        assert.deepEqual(index.lessons, direct.lessons);
      }),
    );
  });

  it('says nothing of a lesson that is as it was', () => {
    const index = indexOf();
    assert.deepEqual([...index.take({ lessons: [pinned], gone: [] }).lessons], ['l1']);
    assert.equal(index.take({ lessons: [structuredClone(pinned)], gone: [] }).lessons.size, 0);
  });

  it('leaves out what notes do not say any more', () => {
    const index = indexOf();
    index.take({ lessons: [pinned, recordOf('l2', ['a.md#1'])], gone: [] });
    const [{ uri }] = notes as [(typeof notes)[0]];
    const delta = finish(index.followInSteps(index.update([{ uri }])));
    assert.deepEqual([[...delta.lessons], [...delta.removedLessons]], [['l1'], ['l2']]);
    const lesson = index.lessons.get('l1');
    assert.equal(lesson?.noteCount, 2);
    assert.deepEqual(lesson.projects, ['search']);
    assert.deepEqual([lesson.first, lesson.last], ['2026-03-04', '2026-05-06']);
  });

  it('counts what a person decides meanwhile', () => {
    const index = indexOf();
    index.take({ lessons: [pinned], gone: [] });
    const booked = {
      ...{ book: 'lessons.yaml', id: 'pin', title: 'Drivers are pinned', same: ['Pin the driver'] },
      ...{
        rule: { since: '2026-01-01', when: 'a release', then: 'pin' },
        not: [],
        held: [],
        again: [],
      },
    };
    finish(index.decideInSteps({ same: [], apart: [], booked: [booked] }));
    assert.equal(index.lessons.get('l1')?.title, 'Drivers are pinned');
    assert.equal(index.lessons.get('l1')?.state, 'relapsed');
    finish(index.decideInSteps({ same: [], apart: [], booked: [] }));
    assert.equal(index.lessons.get('l1')?.state, 'recurring');
  });
});
