import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DecidedLesson } from '../../../src/core/book/decidedLesson';
import { listReview, reviewReasons, type ReviewReason } from '../../../src/core/book/reviewList';
import { dueDay, reviewAfter, reviewIntervals } from '../../../src/core/book/reviewSchedule';
import { addDays } from '../../../src/core/calendar/addDays';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import { groupMentions } from '../../../src/core/recurrence/lessonGroups';
import { noteSaying } from '../recurrence/notes';

const today = '2026-11-22';
const nothing: DecidedLesson = {
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
const rule = { since: '2026-03-01', when: 'deploying', then: 'check' };

describe('The review of lessons', () => {
  it('comes the more seldom, the longer a rule holds', () => {
    let decided: DecidedLesson = { ...nothing, rule };
    let on = '2026-03-08';
    assert.equal(dueDay(decided), on);
    for (const days of [30, 90, 180, 365, 365]) {
      const review = reviewAfter('held', decided, on);
      assert.deepEqual(review, { on, next: addDays(on, days) });
      decided = { ...decided, held: [...decided.held, { on }], review };
      assert.equal(dueDay(decided), review.next);
      on = review.next;
    }
    const again = reviewAfter('again', decided, on);
    assert.equal(again.next, addDays(on, 7));
    decided = { ...decided, again: [{ on }], review: again };
    assert.equal(reviewAfter('held', decided, again.next).next, addDays(again.next, 30));
  });

  const dues: readonly (readonly [string, Partial<DecidedLesson>, string | undefined])[] = [
    ['nothing was decided but a title', { title: 'x' }, undefined],
    ['a rule without a day', { rule: { when: 'a', then: 'b' } }, undefined],
    ['it held in the tree', { rule, held: [{ on: '2026-04-01' }] }, '2026-05-01'],
    [
      'it held twice in the tree',
      { rule, held: ['2026-04-01', '2026-05-01'].map(at) },
      '2026-07-30',
    ],
    [
      'it happened again since',
      { rule, held: [at('2026-04-01')], again: [at('2026-06-01')] },
      '2026-06-08',
    ],
    ['a day is written by hand', { rule, review: { next: '2027-01-01' } }, '2027-01-01'],
    ['it was only looked at', { review: { on: '2026-10-01' } }, '2026-10-08'],
    [
      'it held after a review',
      { rule, held: [at('2026-06-01')], review: { on: '2026-05-01', next: '2026-05-31' } },
      '2026-08-30',
    ],
  ];
  for (const [name, decided, due] of dues) {
    it(`knows when a lesson is due: ${name}`, () => {
      assert.equal(dueDay({ ...nothing, ...decided }), due);
    });
  }

  it('never falls due before its day, and never without an end, whatever was decided', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days));
    const days = fc.array(day.map(at), { maxLength: 5 }).map((all) => all.toSorted(byDay));
    const decided = fc.record({
      held: days,
      again: days,
      review: fc.option(fc.record({ on: day, next: day }), { nil: undefined }),
      rule: fc.option(
        day.map((since) => ({ ...rule, since })),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(decided, fc.constantFrom('held', 'again', 'rule', 'later'), (past, answer) => {
        const known = { ...nothing, ...past };
        const { on, next } = reviewAfter(answer, known, today);
        assert.ok(next > on && next <= addDays(today, Math.max(...reviewIntervals)));
        // The day of a review counts when nothing is newer, and what is newer leads to a later day.
        const due = dueDay({ ...known, review: { on, next } });
        assert.ok(due !== undefined);
        const events = [...past.held, ...past.again, ...(past.rule ? [at(past.rule.since)] : [])];
        if (events.every((event) => event.on <= today)) assert.equal(due, next);
        else assert.ok(due > today);
      }),
    );
  });

  it('begins with what relapsed, then asks about new, due and stuck lessons', () => {
    const list = listed([
      lesson('rule', { rule: { ...rule, since: '2026-11-20' } }),
      lesson('retired', { retired: {} }),
      lesson('recurring', {}, 'stuck'),
      lesson('holding', { rule, held: [at('2026-04-01')] }),
      lesson('once', {}),
      lesson('recurring', {}),
      lesson('relapsed', { rule }),
      lesson('recurring', { review: { on: '2026-11-01', next: '2026-12-01' } }),
      lesson('recurring', { review: { on: '2026-10-01', next: '2026-11-01' } }),
    ]);
    assert.deepEqual(list, ['relapsed', 'new', 'due', 'due', 'stuck']);
  });

  it('leaves alone what was looked at, until it is written down again', () => {
    const review = { on: '2026-11-20', next: '2026-11-27' };
    const relapsed = lesson('relapsed', { rule, review });
    assert.deepEqual(listed([{ ...relapsed, last: '2026-11-19' }]), []);
    assert.deepEqual(listed([{ ...relapsed, last: '2026-11-21' }]), ['relapsed']);
    assert.deepEqual(listed([lesson('recurring', { review }, 'stuck')]), []);
  });

  it('loses nothing: who answers comes to the end of all lessons, each asked about once', () => {
    const states = fc.constantFrom<Lesson['state']>('relapsed', 'recurring', 'rule', 'holding');
    const title = fc.constantFrom('stuck', 'other');
    const lessons = fc.array(fc.tuple(states, title), { maxLength: 40 }).map((all) =>
      all.map(([state, name], i): Lesson => {
        const decided = state === 'recurring' ? {} : { rule };
        return { ...lesson(state, decided, name), id: `l${i}` };
      }),
    );
    fc.assert(
      fc.property(lessons, (all) => {
        const left = new Map(all.map((each) => [each.id, each]));
        const asked: string[] = [];
        for (let pass = 0; pass <= all.length; pass++) {
          const items = review([...left.values()]);
          if (items.length === 0) break;
          for (const { lesson: each } of items) {
            asked.push(each.id);
            const answered = {
              ...nothing,
              ...each.decided,
              review: { on: today, next: '2026-12-22' },
            };
            left.set(each.id, { ...each, decided: answered });
          }
        }
        assert.deepEqual(asked.toSorted(), all.map(({ id }) => id).toSorted());
      }),
      { numRuns: 50 },
    );
  });
});

function at(on: string): { readonly on: string } {
  return { on };
}

function byDay(a: { readonly on: string }, b: { readonly on: string }): number {
  return a.on < b.on ? -1 : Number(a.on > b.on);
}

const [template] = groupMentions([noteSaying('a.md', ['Pin the driver version'])]).values();

function lesson(state: Lesson['state'], decided: Partial<DecidedLesson>, title = 'x'): Lesson {
  assert.ok(template);
  const isDecided = Object.keys(decided).length > 0;
  return { ...template, title, state, decided: isDecided ? { ...nothing, ...decided } : undefined };
}

function review(lessons: readonly Lesson[]): ReturnType<typeof listReview> {
  const isStuck = ({ title }: Lesson): boolean => title === 'stuck';
  return listReview(lessons, { today, isStuck, isSkipped: () => false });
}

function listed(lessons: readonly Lesson[]): readonly ReviewReason[] {
  const reasons = review(lessons).map(({ reason }) => reason);
  assert.deepEqual(
    reasons,
    reasons.toSorted((a, b) => reviewReasons.indexOf(a) - reviewReasons.indexOf(b)),
  );
  return reasons;
}
