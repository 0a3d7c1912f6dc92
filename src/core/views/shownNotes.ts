import type { Note } from '../note/note';
import type { Steps } from '../steps';
import { compareDayNewestFirst, compareText } from '../text/compare';
import { type Group, GroupedList } from './groupedList';

export type NoteGrouping = 'type' | 'project';

/**
 * Notes of a type or a project; the key is `''` for those without one. Newest first; notes without a day
 * come last, by path.
 */
export type NoteGroup = Group<Note>;

/** So many notes are looked at in a step. */
const atOnce = 256;

/**
 * All notes by type or by project, groups in alphabetical order, the notes without one last. Kept up to
 * date note by note.
 */
export class ShownNotes {
  #list: GroupedList<Note> | undefined;
  #groupBy: NoteGrouping | undefined;

  get groups(): readonly NoteGroup[] {
    return this.#list?.groups ?? [];
  }

  /**
   * Takes the present versions of notes.
   *
   * @param notes by URI
   * @param touched URIs of those that are new, changed or gone; all are looked at when they are grouped anew
   */
  *updateInSteps(
    notes: ReadonlyMap<string, Note>,
    touched: Iterable<string>,
    groupBy: NoteGrouping,
  ): Steps<void> {
    const isAnew = !this.#list || groupBy !== this.#groupBy;
    const list = isAnew ? listBy(groupBy) : (this.#list ?? listBy(groupBy));
    [this.#list, this.#groupBy] = [list, groupBy];
    let brought = new Map<string, readonly Note[]>();
    for (const uri of isAnew ? notes.keys() : touched) {
      const note = notes.get(uri);
      brought.set(uri, note ? [note] : []);
      if (brought.size < atOnce) continue;
      list.update(brought);
      brought = new Map();
      yield;
    }
    list.update(brought);
  }
}

function listBy(groupBy: NoteGrouping): GroupedList<Note> {
  return new GroupedList({
    groupOf: (note) => note[groupBy] ?? '',
    compare: (a, b) =>
      compareDayNewestFirst(a.date, b.date) ||
      compareText(a.path, b.path) ||
      compareText(a.uri, b.uri),
    compareGroups: (a, b) =>
      Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key),
  });
}
