/**
 * A day as a person writes it, `YYYY-MM-DD`, without a time zone. A note of 22 November is a note
 * of 22 November wherever it is read; an instant in time would be a day off half of the time.
 */
export type CalendarDay = string;

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists: `2026-02-30` is not. */
export function isCalendarDay(text: string): boolean {
  if (!dayShape.test(text)) return false;
  const { year, month, day } = readDay(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The day a clock on the wall shows at this moment, in the time zone of the machine. */
export function localDay(date: Date): CalendarDay {
  return writeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** A day from its numbers; `month` and `day` count from 1. */
export function writeDay(year: number, month: number, day: number): CalendarDay {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The numbers of a day; `month` and `day` count from 1. */
export function readDay(day: CalendarDay): { year: number; month: number; day: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}

/** A day as the number of days since 1970-01-01. UTC serves as a calendar here: it has no DST. */
export function dayNumber(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): CalendarDay {
  return dayOfInstant(number * millisecondsOfDay);
}

const millisecondsOfDay = 86_400_000;

function dayOfInstant(instant: number): CalendarDay {
  return new Date(instant).toISOString().slice(0, 10);
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
