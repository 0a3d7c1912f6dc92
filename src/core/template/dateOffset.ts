import { addDays, addMonths } from '../calendar/addDays';
import type { CalendarDay } from '../calendar/calendarDay';

const offsetShape = /^([+-])\s*(\d{1,5})\s*(day|week|month|year)s?$/;

/** Whether an argument of `date` means an offset rather than a format. */
export function looksLikeOffset(argument: string): boolean {
  return /^[+-]/.test(argument);
}

/** What `+90 days`, `-2 weeks`, `+1 month` does to a day; undefined when it cannot be read. */
export function readOffset(argument: string): ((day: CalendarDay) => CalendarDay) | undefined {
  const [, sign, digits, unit] = offsetShape.exec(argument.trim()) ?? [];
  if (digits === undefined) return undefined;
  const amount = sign === '-' ? -Number(digits) : Number(digits);
  switch (unit) {
    case 'day':
      return (day) => addDays(day, amount);
    case 'week':
      return (day) => addDays(day, amount * 7);
    case 'month':
      return (day) => addMonths(day, amount);
    default:
      return (day) => addMonths(day, amount * 12);
  }
}
