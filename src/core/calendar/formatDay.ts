import type { CalendarDay } from './calendarDay';
import { readDay } from './calendarDay';
import { isoWeek } from './isoWeek';

/**
 * A day in another shape: `YYYY` `MM` `M` `DD` `D` for its date, `GGGG` `WW` for its ISO week.
 * Text in brackets and everything else stays: `GGGG-[W]WW`, `YYYY年M月D日`.
 */
export function formatDay(day: CalendarDay, format: string): string {
  const { year, month, day: dayOfMonth } = readDay(day);
  return format.replace(/\[([^\]]*)\]|YYYY|MM?|DD?|GGGG|WW/g, (token, literal?: string) => {
    switch (token) {
      case 'YYYY':
        return String(year).padStart(4, '0');
      case 'MM':
        return String(month).padStart(2, '0');
      case 'M':
        return String(month);
      case 'DD':
        return String(dayOfMonth).padStart(2, '0');
      case 'D':
        return String(dayOfMonth);
      case 'GGGG':
        return String(isoWeek(day).year).padStart(4, '0');
      case 'WW':
        return String(isoWeek(day).week).padStart(2, '0');
      default:
        return literal ?? token;
    }
  });
}
