import { addDays, addMonths } from '../calendar/addDays';
import type { CalendarDay } from '../calendar/calendarDay';
import type { Lesson } from '../recurrence/lesson';
import { compareDayNewestFirst, compareText } from '../text/compare';
import type { LessonQuote, PublicLesson } from './publicLesson';
import { publicLessons, quoteLesson } from './publicLesson';

const most = 10;

/** Some lessons, the newest and most frequent ones, and how many there are besides. */
export interface FoundLessons {
  readonly lessons: readonly LessonQuote[];
  readonly more: number;
}

/** The day on which a period that ends today began; `period` is a week, month, quarter or year. */
export function startOfPeriod(period: string, today: CalendarDay): CalendarDay {
  switch (period) {
    case 'week':
      return addDays(today, -7);
    case 'quarter':
      return addMonths(today, -3);
    case 'year':
      return addMonths(today, -12);
    default:
      return addMonths(today, -1);
  }
}

/** Lessons that were first said since a day. */
export function findNewLessons(lessons: Iterable<Lesson>, since: CalendarDay): FoundLessons {
  return pick(publicLessons(lessons).filter(({ first }) => first !== undefined && first >= since));
}

/** Lessons that were said before a day, and again since. */
export function findReturnedLessons(lessons: Iterable<Lesson>, since: CalendarDay): FoundLessons {
  return pick(
    publicLessons(lessons).filter(
      ({ first, last, notes }) =>
        notes > 1 && first !== undefined && first < since && last !== undefined && last >= since,
    ),
  );
}

function pick(found: readonly PublicLesson[]): FoundLessons {
  const sorted = found.toSorted(
    (a, b) =>
      b.notes - a.notes ||
      compareDayNewestFirst(a.last, b.last) ||
      compareText(a.lesson.id, b.lesson.id),
  );
  const lessons = sorted.slice(0, most).flatMap(quoteLesson);
  return { lessons, more: sorted.length - lessons.length };
}
