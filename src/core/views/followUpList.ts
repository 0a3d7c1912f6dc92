import { addDays } from '../calendar/addDays';
import type { CalendarDay } from '../calendar/calendarDay';
import type { FollowUp, Note } from '../note/note';
import { compareDay, compareDayNewestFirst, compareText } from '../text/compare';
import type { Group } from './groupedList';

export type FollowUpGrouping = 'due' | 'note';

/** When something is to be done, seen from today. The order is the order of the groups. */
export const dueGroups = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** A follow-up together with the note it stands in. */
export interface NoteFollowUp {
  /** Stays the same while the task moves inside its note. */
  readonly id: string;
  readonly note: Note;
  readonly followUp: FollowUp;
  /** How often an open task was carried over before it came to stand here. */
  readonly carried?: number;
}

/**
 * Follow-ups under one heading, a `DueGroup` or the note's URI: the first due first; those without a day
 * come last, newest notes first.
 */
export type FollowUpGroup = Group<NoteFollowUp>;

export interface FollowUpListOptions {
  readonly groupBy: FollowUpGrouping;
  readonly today: CalendarDay;
  /** Whether a task that is done is listed too: it was ticked just now. */
  readonly isKept: (id: string) => boolean;
}

/** The follow-ups of a note, with ids. */
export function followUpsOf(note: Note): readonly NoteFollowUp[] {
  const times = new Map<string, number>();
  return note.followUps.map((followUp) => {
    const said = `${note.uri}\n${followUp.section}\n${followUp.text}`;
    const time = times.get(said) ?? 0;
    times.set(said, time + 1);
    return { id: `${said}\n${time}`, note, followUp };
  });
}

/** When a day is due, seen from today. */
export function dueGroup(due: CalendarDay | undefined, today: CalendarDay): DueGroup {
  if (due === undefined) return 'undated';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= addDays(today, 7) ? 'week' : 'later';
}

/** What is due first comes first, and what stands in newer notes before what stands in older ones. */
export function compareFollowUps(a: NoteFollowUp, b: NoteFollowUp): number {
  return compareDay(a.followUp.due, b.followUp.due) || compareNotes(a, b);
}

/** By day: overdue first. By note: those with something overdue first, and newer before older ones. */
export function compareFollowUpGroups(
  groupBy: FollowUpGrouping,
  today: CalendarDay,
): (a: FollowUpGroup, b: FollowUpGroup) => number {
  if (groupBy === 'due') return (a, b) => orderOf(a.key) - orderOf(b.key);
  const isLate = ({ members: [first] }: FollowUpGroup): number =>
    Number(first?.followUp.due !== undefined && first.followUp.due < today);
  return (a, b) => {
    const [x, y] = [a.members[0], b.members[0]];
    return isLate(b) - isLate(a) || (x && y ? compareNotes(x, y) : 0);
  };
}

function orderOf(key: string): number {
  return dueGroups.findIndex((group) => group === key);
}

function compareNotes(a: NoteFollowUp, b: NoteFollowUp): number {
  return (
    compareDayNewestFirst(a.note.date, b.note.date) ||
    compareText(a.note.path, b.note.path) ||
    compareText(a.note.uri, b.note.uri) ||
    a.followUp.range.start - b.followUp.range.start
  );
}
