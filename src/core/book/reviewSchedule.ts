import { addDays } from '../calendar/addDays';
import { type CalendarDay, dayNumber } from '../calendar/calendarDay';
import { compareText } from '../text/compare';
import type { DecidedLesson } from './decidedLesson';
import type { Review } from './lessonBook';

/** After how many days a lesson is looked at again: the longer it holds, the more seldom. */
export const reviewIntervals = [7, 30, 90, 180, 365] as const;

const [firstInterval] = reviewIntervals;
const longestInterval = Math.max(...reviewIntervals);

/** Somebody who wants to be asked later is left alone for so many days. */
const laterDays = 30;

type Reviewed = Pick<DecidedLesson, 'rule' | 'held' | 'again' | 'review'>;

/** What a review found out about a lesson, as far as it says when to look again. */
export type ReviewAnswer = 'held' | 'again' | 'rule' | 'later';

/**
 * When to look at a lesson again: after the first interval when it has a new rule or happened again,
 * after the next longer one when it held.
 */
export function reviewAfter(
  answer: ReviewAnswer,
  decided: Reviewed | undefined,
  today: CalendarDay,
): Required<Review> {
  const days =
    answer === 'later'
      ? laterDays
      : answer === 'held'
        ? longer(decided && scheduleOf(decided).interval)
        : firstInterval;
  return { on: today, next: addDays(today, days) };
}

/**
 * The day from which on a lesson is due for review; undefined when nothing was decided that could be
 * looked at. What was decided after the last review, in the tree or by hand, moves it.
 */
export function dueDay(decided: Reviewed | undefined): CalendarDay | undefined {
  return decided && scheduleOf(decided).due;
}

interface Schedule {
  readonly interval?: number;
  readonly due?: CalendarDay | undefined;
}

/** Goes through what was decided, day by day; of one day, what a review says comes last. */
function scheduleOf({ rule, held, again, review }: Reviewed): Schedule {
  const steps: { readonly on: CalendarDay; readonly step: (before: Schedule) => Schedule }[] = [];
  const anew = (on: CalendarDay) => (): Schedule => after(on, firstInterval);
  if (rule?.since !== undefined) steps.push({ on: rule.since, step: anew(rule.since) });
  for (const { on } of again) steps.push({ on, step: anew(on) });
  for (const { on } of held)
    steps.push({ on, step: ({ interval }) => after(on, longer(interval)) });
  if (review?.on !== undefined) steps.push({ on: review.on, step: () => spanOf(review) });
  const last = steps
    .toSorted((a, b) => compareText(a.on, b.on))
    .reduce<Schedule>((before, { step }) => step(before), {});
  // A day that somebody only wrote down is what they want.
  return review && review.on === undefined ? { ...last, due: review.next } : last;
}

function after(on: CalendarDay, interval: number): Schedule {
  return { interval, due: addDays(on, interval) };
}

function spanOf({ on, next }: Review): Schedule {
  if (on === undefined) return { due: next };
  if (next === undefined) return after(on, firstInterval);
  return { interval: dayNumber(next) - dayNumber(on), due: next };
}

/** The next longer interval; the longest stays. */
function longer(days: number | undefined): number {
  return (
    reviewIntervals.find((interval) => days === undefined || interval > days) ?? longestInterval
  );
}
