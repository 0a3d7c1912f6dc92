import type { CalendarDay } from '../calendar/calendarDay';
import { isCalendarDay } from '../calendar/calendarDay';
import { compareText } from '../text/compare';

/** What has to be known of a note to find the last retrospective. */
interface DatedNote {
  readonly uri: string;
  readonly type: string | undefined;
  readonly date: string | undefined;
  readonly project: string | undefined;
}

/** Types of notes that look back on a piece of work. */
const retrospectives = new Set(['project-retro', 'quick-retro', 'experiment-retro']);

/**
 * The day of the newest retrospective of a project, else of any. `except` is the URI of the note
 * that is being written.
 */
export function lastRetrospective(
  notes: Iterable<DatedNote>,
  project: string | undefined,
  except?: string,
): { readonly day: CalendarDay; readonly project: string | undefined } | undefined {
  const dated = [...notes].flatMap(({ uri, type, date, project }) =>
    uri !== except && retrospectives.has(type ?? '') && date !== undefined && isCalendarDay(date)
      ? [{ day: date, project }]
      : [],
  );
  const ofProject = dated.filter((note) => project !== undefined && note.project === project);
  const candidates = ofProject.length > 0 ? ofProject : dated;
  return candidates.sort((a, b) => compareText(b.day, a.day))[0];
}
