import type { CalendarDay } from '../calendar/calendarDay';
import type { Lesson } from '../recurrence/lesson';
import { best } from '../text/best';
import { compareDay, compareText } from '../text/compare';
import { dueDay } from './reviewSchedule';

/**
 * Why a lesson is to be looked at: it `relapsed`; it recurs and is `new` to the person who decides; it is
 * `due`; or it is `stuck`: it keeps coming, and nothing says why or what to do.
 */
export const reviewReasons = ['relapsed', 'new', 'due', 'stuck'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** A lesson to look at, and why. */
export interface ReviewItem {
  readonly lesson: Lesson;
  readonly reason: ReviewReason;
}

export interface ReviewOptions {
  readonly today: CalendarDay;
  readonly isStuck: (lesson: Lesson) => boolean;
  /** Whether a person put it off for today. */
  readonly isSkipped: (lesson: Lesson) => boolean;
}

/**
 * A short pass, so that it stays one: no more of a reason at once than this. What is left comes the next
 * time; nothing is lost by waiting but what relapsed or is due, and of those there are few.
 */
export const mostOf: Readonly<Record<ReviewReason, number>> = {
  relapsed: 10,
  new: 3,
  due: 10,
  stuck: 2,
};

/** The lessons to look at now: relapsed ones first, then new ones, due ones, and stuck ones. */
export function listReview(
  lessons: Iterable<Lesson>,
  options: ReviewOptions,
): readonly ReviewItem[] {
  const waiting = Array.from(lessons).flatMap((lesson): ReviewItem[] => {
    const reason = options.isSkipped(lesson) ? undefined : reviewReason(lesson, options);
    return reason === undefined ? [] : [{ lesson, reason }];
  });
  return reviewReasons.flatMap((reason) =>
    best(
      waiting.filter((item) => item.reason === reason),
      mostOf[reason],
      compareLessons,
    ),
  );
}

/** Why a lesson is to be looked at today; undefined when it is not. */
export function reviewReason(
  lesson: Lesson,
  { today, isStuck }: Pick<ReviewOptions, 'today' | 'isStuck'>,
): ReviewReason | undefined {
  const { state, decided } = lesson;
  if (state === 'once' || state === 'retired' || state === 'ignored') return undefined;
  const due = dueDay(decided);
  // What was looked at waits, unless it was written down again meanwhile.
  const looked = decided?.review?.on;
  if (looked !== undefined && due !== undefined && due > today && !isSeenAfter(lesson, looked)) {
    return undefined;
  }
  if (state === 'relapsed') return 'relapsed';
  if (isStuck(lesson)) return 'stuck';
  if (state === 'recurring' && due === undefined) return 'new';
  // Of a rule without a day, nobody knows when it was looked at.
  return due === undefined || due <= today ? 'due' : undefined;
}

function isSeenAfter({ state, last, decided }: Lesson, day: CalendarDay): boolean {
  if (state !== 'relapsed') return false;
  const said = decided?.again.at(-1)?.on;
  return [last, said].some((seen) => seen !== undefined && seen > day);
}

function compareLessons({ lesson: a }: ReviewItem, { lesson: b }: ReviewItem): number {
  return (
    compareDay(dueDay(a.decided), dueDay(b.decided)) ||
    b.noteCount - a.noteCount ||
    compareText(b.last ?? '', a.last ?? '') ||
    compareText(a.id, b.id)
  );
}
