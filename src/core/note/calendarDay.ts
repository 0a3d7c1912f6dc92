/** Where a date was found in a text, and what it is. */
export interface FoundDate {
  /** `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where no more is known. All sort as text. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const day =
  /(?<!\d)(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|_(\d{1,2})_(\d{1,2})|年\s?(\d{1,2})月\s?(\d{1,2})[日号]|(\d{2})(\d{2}))(?!\d)/;
const week = /(?<!\d)(\d{4})[-_ ]?[Ww](\d{1,2})(?!\d)/;
const weekOf = /\bweek\s+(\d{1,2})\s*[,/ ]\s*(\d{4})\b/i;
const weekZh = /(?<!\d)(\d{4})年?第(\d{1,2})周/;
const month = /(?<!\d)(\d{4})(?:[-_/.](\d{2})|年\s?(\d{1,2})月)(?!\d)/;
const quarter = /(?<!\d)(\d{4})[-_ ]?[Qq]([1-4])(?!\d)|\b[Qq]([1-4])[-_ ](\d{4})(?!\d)/;
const year = /(?<!\d)((?:19|20)\d{2})(?:年|(?!\d))/;
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const named = new RegExp(
  `(?:\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+)?\\b(${months})[a-z]*\\.?(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?,?)?[\\s,]+(\\d{4})\\b`,
  'i',
);

/** The calendar day `YYYY-MM-DD` if there is such a day. */
export function calendarDay(y: number, m: number, d: number): string | undefined {
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
}

function daysIn(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}

function pad(n: number, width = 2): string {
  return String(n).padStart(width, '0');
}

/** The first full day in a text, for instance in `2024-05-02 Retro` or `2024年5月2日`. */
export function findDay(text: string): FoundDate | undefined {
  const found = day.exec(text);
  if (found === null) return undefined;
  const [y, m, d] = found.slice(1).filter((part) => (part as string | undefined) !== undefined);
  const date = calendarDay(Number(y), Number(m), Number(d));
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
    const m = months.split('|').indexOf((worded[2] ?? '').toLowerCase()) + 1;
    const y = Number(worded[4]);
    const d = worded[1] ?? worded[3];
    return (d === undefined ? undefined : calendarDay(y, m, Number(d))) ?? `${pad(y, 4)}-${pad(m)}`;
  }
  const found = month.exec(text);
  const m = Number(found?.[2] ?? found?.[3]);
  if (found !== null && m >= 1 && m <= 12) return `${found[1] ?? ''}-${pad(m)}`;
  const q = quarter.exec(text);
  if (q !== null) return `${q[1] ?? q[4] ?? ''}-${pad(Number(q[2] ?? q[3]) * 3 - 2)}`;
  return year.exec(text)?.[1];
}

/**
 * The Monday of an ISO week. Week 1 is the one with 4 January, so that the Monday of week 1 may
 * lie in the year before.
 */
export function isoWeekMonday(y: number, w: number): string | undefined {
  if (w < 1 || w > weeksIn(y)) return undefined;
  const fourth = dayNumber(y, 1, 4);
  const monday = fourth - weekday(fourth) + (w - 1) * 7;
  return fromDayNumber(monday);
}

/** 53 for a year that starts or, being leap, ends on a Thursday; else 52. */
function weeksIn(y: number): number {
  return weekday(dayNumber(y, 1, 1)) === 3 || weekday(dayNumber(y, 12, 31)) === 3 ? 53 : 52;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, without time zones. */
function dayNumber(y: number, m: number, d: number): number {
  return Math.round(Date.UTC(y, m - 1, d) / 86_400_000);
}

/** 0 for Monday to 6 for Sunday. */
function weekday(n: number): number {
  return (((n + 3) % 7) + 7) % 7;
}

function fromDayNumber(n: number): string {
  const date = new Date(n * 86_400_000);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}
