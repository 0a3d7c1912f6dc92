import { addDays } from '../calendar/addDays';
import { isCalendarDay, writeDay } from '../calendar/calendarDay';
import type { CalendarDay } from '../calendar/calendarDay';
import { isoWeek, isoWeekday } from '../calendar/isoWeek';

/** Where a date was found in a text, and what it is. */
export interface FoundDate {
  /** `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where no more is known. All sort as text. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const day =
  /(?<!\d)(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|_(\d{1,2})_(\d{1,2})|\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]|(\d{2})(\d{2}))(?!\d)/;
const week = /(?<!\d)(\d{4})[-_ ]?[Ww](\d{1,2})(?!\d)/;
const weekOf = /\bweek\s+(\d{1,2})(?:\s*[,/]\s*|\s+)(\d{4})\b/i;
const weekZh = /(?<!\d)(\d{4})\s?年?\s?第\s?(\d{1,2})\s?周/;
const month = /(?<!\d)(\d{4})(?:[-_/.](\d{2})|\s?年\s?(\d{1,2})\s?月)(?!\d)/;
const quarter = /(?<!\d)(\d{4})[-_ ]?[Qq]([1-4])(?!\d)|\b[Qq]([1-4])[-_ ](\d{4})(?!\d)/;
const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const named =
  /(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+)?\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?[\s,]+(\d{4})\b/i;

/** The calendar day of these numbers if there is such a day. */
export function existingDay(y: number, m: number, d: number): CalendarDay | undefined {
  const written = writeDay(y, m, d);
  return isCalendarDay(written) ? written : undefined;
}

/** The first full day in a text, for instance in `2024-05-02 Retro` or `2024年5月2日`. */
export function findDay(text: string): FoundDate | undefined {
  const found = day.exec(text);
  if (found === null) return undefined;
  const [y, m, d] = found.slice(1).filter((part) => (part as string | undefined) !== undefined);
  const date = existingDay(Number(y), Number(m), Number(d));
  return date === undefined
    ? undefined
    : { date, start: found.index, end: found.index + found[0].length };
}

/**
 * What day, week (its Monday), month, quarter (its first month) or year a title or file name
 * speaks of: the most exact it has.
 */
export function findDate(text: string): string | undefined {
  return findDay(text)?.date ?? findWeek(text) ?? findMonth(text);
}

function findWeek(text: string): string | undefined {
  const found = week.exec(text) ?? weekZh.exec(text);
  if (found !== null) return isoWeekMonday(Number(found[1]), Number(found[2]));
  const worded = weekOf.exec(text);
  return worded === null ? undefined : isoWeekMonday(Number(worded[2]), Number(worded[1]));
}

function findMonth(text: string): string | undefined {
  const worded = named.exec(text);
  if (worded !== null) {
    const m = months.indexOf((worded[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    const y = Number(worded[4]);
    const d = worded[1] ?? worded[3];
    return (
      (d === undefined ? undefined : existingDay(y, m, Number(d))) ?? writeDay(y, m, 1).slice(0, 7)
    );
  }
  const found = month.exec(text);
  const m = Number(found?.[2] ?? found?.[3]);
  if (found !== null && m >= 1 && m <= 12) return writeDay(Number(found[1]), m, 1).slice(0, 7);
  const q = quarter.exec(text);
  if (q !== null) {
    const first = Number(q[2] ?? q[3]) * 3 - 2;
    return writeDay(Number(q[1] ?? q[4]), first, 1).slice(0, 7);
  }
  return year.exec(text)?.[1];
}

/** The Monday of an ISO week; that of week 1 may lie in the year before. */
export function isoWeekMonday(y: number, w: number): CalendarDay | undefined {
  if (w < 1 || w > 53 || y < 1 || y > 9998) return undefined;
  // 4 January is always in week 1.
  const fourth = writeDay(y, 1, 4);
  const monday = addDays(fourth, (w - 1) * 7 - isoWeekday(fourth) + 1);
  const week = isoWeek(monday);
  return week.year === y && week.week === w ? monday : undefined;
}
