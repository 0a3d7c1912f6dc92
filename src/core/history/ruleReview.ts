import { addMonths } from '../calendar/addDays';
import type { CalendarDay } from '../calendar/calendarDay';
import type { Lesson } from '../recurrence/lesson';
import { compareDay, compareDayNewestFirst, compareText } from '../text/compare';
import { type LessonQuote, publicLessons, quoteLesson } from './publicLesson';

/** A rule that nobody needed for so many months may be let go. */
const monthsUnused = 12;

/** Lessons whose rule came up since a day and held, the latest first: `day` is when it held. */
export function findHeldRules(lessons: Iterable<Lesson>, since: CalendarDay): LessonQuote[] {
  return publicLessons(lessons)
    .flatMap((known) => {
      const last = known.lesson.decided?.held.at(-1);
      if (last === undefined || last.on < since) return [];
      return quoteLesson(known).map((quoted) => ({ ...quoted, day: last.on, id: known.lesson.id }));
    })
    .sort((a, b) => compareDayNewestFirst(a.day, b.day) || compareText(a.id, b.id));
}

/** Lessons with a rule that neither came up nor was broken for a year, the longest unused first. */
export function findRetirable(lessons: Iterable<Lesson>, today: CalendarDay): LessonQuote[] {
  const before = addMonths(today, -monthsUnused);
  return publicLessons(lessons)
    .flatMap((known) => {
      const { state, decided } = known.lesson;
      if (state !== 'rule' && state !== 'holding') return [];
      // Private notes count too: what is not quoted may still say that a rule is needed.
      const days = [known.lesson.last, decided?.rule?.since, decided?.held.at(-1)?.on];
      const last = days
        .filter((day) => day !== undefined)
        .sort(compareText)
        .at(-1);
      if (last === undefined || last >= before) return [];
      return quoteLesson(known).map((quoted) => ({ ...quoted, day: last, id: known.lesson.id }));
    })
    .sort((a, b) => compareDay(a.day, b.day) || compareText(a.id, b.id));
}
