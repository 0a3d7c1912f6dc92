import { type Lesson, type LessonState, recurringFrom } from '../recurrence/lesson';

const ranks: Readonly<Record<LessonState, number>> = {
  relapsed: 0,
  once: 1,
  recurring: 1,
  rule: 1,
  holding: 1,
  retired: 2,
  ignored: 3,
};

/** Orders lessons: those that relapsed first, those that are over last. */
export function compareUrgency(a: Lesson, b: Lesson): number {
  return ranks[a.state] - ranks[b.state];
}

/**
 * Whether a lesson is to be shown to somebody who wants to see lessons from some notes on. What has a
 * rule, or a title that a person gave it, is shown however seldom it was written down; what is ignored
 * is shown to those who want all.
 */
export function isShownFrom(minimum: number, { state, noteCount, decided }: Lesson): boolean {
  if (minimum <= 1) return true;
  if (state === 'ignored') return false;
  const isNamed = state === 'once' && decided?.title !== undefined;
  const isKept = state === 'rule' || state === 'holding' || state === 'relapsed' || isNamed;
  return noteCount >= minimum || (isKept && minimum <= recurringFrom);
}
