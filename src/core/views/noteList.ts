import type { Note } from '../note/note';
import { compareDayNewestFirst, compareText } from '../text/compare';

export type NoteGrouping = 'type' | 'project';

/** Notes under one heading. */
export interface NoteGroup {
  /** A note type or a project's name; `''` for the notes without one. */
  readonly key: string;
  /** Newest first; notes without a day come last, by path. */
  readonly notes: readonly Note[];
}

/** All notes by type or by project, groups in alphabetical order, the notes without one last. */
export function listNotes(notes: Iterable<Note>, groupBy: NoteGrouping): NoteGroup[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const key = note[groupBy] ?? '';
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, notes: members.sort(compareNotes) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key));
}

function compareNotes(a: Note, b: Note): number {
  return compareDayNewestFirst(a.date, b.date) || compareText(a.path, b.path);
}
