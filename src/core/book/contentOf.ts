import type { BookLesson, Occasion } from './lessonBook';

/** What is decided about a lesson, as a text that is equal for equal decisions. */
export function contentOf(lesson: Omit<BookLesson, 'range' | 'guardRange'>): string {
  const { id, title, same, not, rule, guard, held, again, retired, ignored, review } = lesson;
  return JSON.stringify([
    id,
    title ?? null,
    same,
    not,
    rule ? [rule.since ?? null, rule.when, rule.then] : null,
    guard ?? null,
    held.map(occasion),
    again.map(occasion),
    retired ? [retired.on ?? null, retired.why ?? null] : null,
    ignored ? [ignored.why ?? null] : null,
    review ? [review.on ?? null, review.next ?? null] : null,
  ]);
}

function occasion({ on, note }: Occasion): readonly (string | null)[] {
  return [on, note ?? null];
}
