import type { CalendarDay } from '../calendar/calendarDay';
import { existingDay, findDate } from '../note/writtenDate';

/**
 * The days that a text which is no date may mean, the likeliest first: `1st of March 2026`, `3/1/2026` (which
 * may be two days), `2026 3 1`, `26-03-01`. None for a day that does not exist, such as 30 February.
 */
export function probableDays(written: string): readonly CalendarDay[] {
  const text = written.normalize('NFKC').trim();
  const worded = findDate(text.replace(/\bof\b|,/giu, ' ').replace(/\s+/gu, ' '));
  if (worded?.length === 10) return [worded];
  const [a, b, c] = (text.match(/\d+/gu) ?? []).map(Number);
  if (a === undefined || b === undefined || c === undefined) return [];
  if (/[a-z]/iu.test(text)) return [];
  const read =
    a > 31
      ? [existingDay(a < 100 ? 2000 + a : a, b, c)]
      : c > 31
        ? [existingDay(c, a, b), existingDay(c, b, a)]
        : [existingDay(2000 + a, b, c)];
  return [...new Set(read.filter((day) => day !== undefined))];
}
