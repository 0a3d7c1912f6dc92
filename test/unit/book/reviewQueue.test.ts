import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isStuck } from '../../../src/core/book/isStuck';
import { listReview, reviewReasons } from '../../../src/core/book/reviewList';
import { ReviewQueue } from '../../../src/core/book/reviewQueue';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import { groupMentions } from '../../../src/core/recurrence/lessonGroups';
import { finish } from '../../../src/core/steps';
import { noteSaying } from '../recurrence/notes';

const [template] = groupMentions([noteSaying('a.md', ['Pin the driver version'])]).values();

describe('ReviewQueue', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `l${i}`);
  const change = fc.record({
    id: fc.constantFrom(...ids),
    state: fc.constantFrom<Lesson['state'] | undefined>(
      'once',
      'recurring',
      'recurring',
      'rule',
      'relapsed',
      'ignored',
      undefined,
    ),
    noteCount: fc.integer({ min: 1, max: 4 }),
    next: fc.constantFrom('2026-11-21', '2026-11-23', undefined),
  });
  const step = fc.record({
    changes: fc.array(change, { maxLength: 20 }),
    today: fc.constantFrom('2026-11-20', '2026-11-22', '2026-11-24'),
    skipped: fc.subarray(ids),
  });

  it('lists and counts the same as from scratch, whatever came on which day', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        assert.ok(template);
        const lessons = new Map<string, Lesson>();
        const queue = new ReviewQueue();
        for (const { changes, today, skipped } of steps) {
          for (const { id, state, noteCount, next } of changes) {
            const decided = next === undefined ? undefined : { ...nothing, review: { next } };
            if (state) lessons.set(id, { ...template, id, state, noteCount, decided });
            else lessons.delete(id);
          }
          const touched = changes.map(({ id }) => id);
          finish(queue.updateInSteps(lessons, touched, today));
          const isSkipped = (id: string): boolean => skipped.includes(id);
          const scratch = listReview(lessons.values(), {
            today,
            isStuck,
            isSkipped: ({ id }) => isSkipped(id),
          });
          assert.deepEqual(queue.list(lessons, isSkipped), scratch);
          assert.equal(queue.count(reviewReasons, isSkipped), scratch.length);
          assert.equal(
            queue.count(['relapsed'], isSkipped),
            scratch.filter(({ reason }) => reason === 'relapsed').length,
          );
        }
      }),
    );
  });
});

const nothing = {
  places: [],
  title: undefined,
  rule: undefined,
  guard: undefined,
  held: [],
  again: [],
  retired: undefined,
  ignored: undefined,
  review: undefined,
};
