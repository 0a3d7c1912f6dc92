import type { CalendarDay } from './calendarDay';
import { readDay } from './calendarDay';
import { isoWeek } from './isoWeek';
import type { TimeOfDay } from './timeOfDay';

/**
 * A day in another shape: `YYYY` `MM` `M` `DD` `D` for its date, `GGGG` `WW` for its ISO week,
 * `HH` `mm` for the time.
 * Text in brackets and everything else stays: `GGGG-[W]WW`, `YYYY年M月D日`.
 */
export function formatDay(day: CalendarDay, format: string, time: TimeOfDay = '00:00'): string {
  const { year, month, day: dayOfMonth } = readDay(day);
  return format.replace(/\[([^[\]]*)\]|YYYY|MM?|DD?|GGGG|WW|HH|mm/g, (token, literal?: string) => {
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
      case 'HH':
        return time.slice(0, 2);
      case 'mm':
        return time.slice(3);
      default:
        return literal ?? token;
    }
  });
}
