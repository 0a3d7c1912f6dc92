import type { CalendarDay } from './calendarDay';
import { dayNumber, dayOfNumber, readDay, writeDay } from './calendarDay';

/** A week of ISO 8601. Its year is not always the day's: 2027-01-01 is in week 53 of 2026. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The week a day is in: weeks start on Monday, and week 1 has the year's first Thursday. */
export function isoWeek(day: CalendarDay): IsoWeek {
  const thursday = dayNumber(day) - isoWeekday(day) + 4;
  const { year } = readDay(dayOfNumber(thursday));
  const newYear = dayNumber(writeDay(year, 1, 1));
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}

/** 1 for Monday to 7 for Sunday. */
export function isoWeekday(day: CalendarDay): number {
  // 1970-01-01, day 0, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** `2026-W53`. */
export function writeIsoWeek(week: IsoWeek): string {
  return `${String(week.year).padStart(4, '0')}-W${String(week.week).padStart(2, '0')}`;
}
