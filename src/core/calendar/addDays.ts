import type { CalendarDay } from './calendarDay';
import { dayNumber, dayOfNumber, readDay, writeDay } from './calendarDay';

/** The day so many days later, or earlier when negative. Clock changes play no part. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + days);
}

/** The same day so many months later; 31 January plus one month is the last day of February. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const from = readDay(day);
  const month = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(month / 12);
  const first = writeDay(year, month - year * 12 + 1, 1);
  const last = readDay(addDays(monthAfter(first), -1)).day;
  return addDays(first, Math.min(from.day, last) - 1);
}

function monthAfter(first: CalendarDay): CalendarDay {
  const next = readDay(addDays(first, 31));
  return writeDay(next.year, next.month, 1);
}
