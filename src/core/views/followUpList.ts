import { addDays } from '../calendar/addDays';
import type { CalendarDay } from '../calendar/calendarDay';
import { wordingKey } from '../recurrence/reading/statement';
import type { FollowUp, Note } from '../note/note';
import { compareDay, compareDayNewestFirst, compareText } from '../text/compare';

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

/** Follow-ups under one heading. */
export interface FollowUpGroup {
  /** A `DueGroup`, or the note's URI. */
  readonly key: string;
  /** The first due first; those without a day come last, newest notes first. */
  readonly followUps: readonly NoteFollowUp[];
}

export interface FollowUpListOptions {
  readonly groupBy: FollowUpGrouping;
  readonly today: CalendarDay;
  /** Whether a task that is done is listed too: it was ticked just now. */
  readonly isKept: (id: string) => boolean;
}

/** What is still to be done, by when or by note: overdue first, and newer notes before older ones. */
export function listFollowUps(
  notes: Iterable<Note>,
  { groupBy, today, isKept }: FollowUpListOptions,
): readonly FollowUpGroup[] {
  const all = [...notes].flatMap(followUpsOf);
  const times = timesCarried(all);
  const shown = all
    .map((each) =>
      each.followUp.carried === 'from'
        ? { ...each, carried: times.get(wordingKey(each.followUp.text)) ?? 0 }
        : each,
    )
    .filter(({ id, followUp: { done, carried } }) => !done || (carried !== 'to' && isKept(id)))
    .sort(compareFollowUps);
  const groups = new Map<string, NoteFollowUp[]>();
  for (const each of shown) {
    const key = groupBy === 'due' ? dueGroup(each.followUp.due, today) : each.note.uri;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const listed = [...groups].map(([key, followUps]) => ({ key, followUps }));
  return groupBy === 'due'
    ? listed.sort((a, b) => orderOf(a.key) - orderOf(b.key))
    : listed.sort((a, b) => compareGroups(a, b, today));
}

/** How often tasks were carried over, by what they say: each time leaves one behind. */
function timesCarried(all: readonly NoteFollowUp[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { followUp } of all) {
    if (followUp.carried !== 'to') continue;
    const key = wordingKey(followUp.text);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
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

function orderOf(key: string): number {
  return dueGroups.findIndex((group) => group === key);
}

function compareFollowUps(a: NoteFollowUp, b: NoteFollowUp): number {
  return compareDay(a.followUp.due, b.followUp.due) || compareNotes(a, b);
}

function compareNotes(a: NoteFollowUp, b: NoteFollowUp): number {
  return (
    compareDayNewestFirst(a.note.date, b.note.date) ||
    compareText(a.note.path, b.note.path) ||
    a.followUp.range.start - b.followUp.range.start
  );
}

/** Notes with something overdue come first. */
function compareGroups(a: FollowUpGroup, b: FollowUpGroup, today: CalendarDay): number {
  const isLate = ({ followUps: [first] }: FollowUpGroup): number =>
    Number(first?.followUp.due !== undefined && first.followUp.due < today);
  const [x, y] = [a.followUps[0], b.followUps[0]];
  return isLate(b) - isLate(a) || (x && y ? compareNotes(x, y) : 0);
}
