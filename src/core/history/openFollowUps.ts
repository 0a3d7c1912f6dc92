import type { CalendarDay } from '../calendar/calendarDay';
import type { Note } from '../note/note';
import { compareDay, compareDayNewestFirst, compareText } from '../text/compare';
import type { Quote } from './quote';
import { quote } from './quote';
import { isSameProject } from './work';

const most = 10;

/** A follow-up as a template goes through it. */
export interface FollowUpQuote extends Quote {
  /** The day it is due; empty when it says none. */
  readonly due: string;
  /** `yes` when that day is over. */
  readonly overdue: string;
}

/**
 * What is still to be done, of one project or of all: first what is overdue, then what has a day, then
 * the newest.
 *
 * @returns at most ten, and how many there are besides
 */
export function findOpenFollowUps(
  notes: Iterable<Note>,
  { date, project }: { readonly date: CalendarDay; readonly project?: string | undefined },
): { readonly followUps: readonly FollowUpQuote[]; readonly more: number } {
  const open = Array.from(notes)
    .filter(
      (note) => !note.private && (project === undefined || isSameProject(note.project, project)),
    )
    .flatMap((note) =>
      note.followUps.filter(({ done }) => !done).map((followUp) => ({ note, followUp })),
    )
    .sort(
      (a, b) =>
        compareDay(a.followUp.due, b.followUp.due) ||
        compareDayNewestFirst(a.note.date, b.note.date) ||
        compareText(a.note.path, b.note.path) ||
        a.followUp.range.start - b.followUp.range.start,
    );
  const followUps = open.slice(0, most).map(({ note, followUp: { text, due } }) => ({
    ...quote(note, text),
    due: due ?? '',
    overdue: due !== undefined && due < date ? 'yes' : '',
  }));
  return { followUps, more: open.length - followUps.length };
}
