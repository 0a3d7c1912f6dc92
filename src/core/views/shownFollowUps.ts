import type { CalendarDay } from '../calendar/calendarDay';
import type { Note } from '../note/note';
import { wordingKey } from '../recurrence/reading/statement';
import type { Steps } from '../steps';
import {
  compareFollowUpGroups,
  compareFollowUps,
  dueGroup,
  type FollowUpGroup,
  type FollowUpListOptions,
  followUpsOf,
  type NoteFollowUp,
} from './followUpList';
import { GroupedList } from './groupedList';

/** So many notes are looked at in a step. */
const atOnce = 64;

/** What of a note's tasks went on elsewhere, and what came from elsewhere, by what they say. */
interface Carried {
  readonly to: readonly string[];
  readonly from: readonly string[];
}

/** The list of what is still to be done, kept up to date: of ten thousand notes few change at once. */
export class ShownFollowUps {
  /** Tasks that went on elsewhere, by what they say: each time leaves one behind. */
  readonly #times = new Map<string, number>();
  /** URIs of notes with tasks that came from elsewhere, by what they say. */
  readonly #from = new Map<string, Set<string>>();
  readonly #carried = new Map<string, Carried>();
  #list: GroupedList<NoteFollowUp> | undefined;
  #groupBy: FollowUpListOptions['groupBy'] | undefined;
  #today: CalendarDay | undefined;

  get groups(): readonly FollowUpGroup[] {
    return this.#list?.groups ?? [];
  }

  /**
   * Takes the present versions of notes.
   *
   * @param notes by URI
   * @param touched URIs of notes that are new, changed or gone, and of those with tasks that are kept now,
   * or no longer. All are looked at when they are grouped in another way, and on another day.
   */
  *updateInSteps(
    notes: ReadonlyMap<string, Note>,
    touched: Iterable<string>,
    { groupBy, today, isKept }: FollowUpListOptions,
  ): Steps<void> {
    const isAnew = !this.#list || groupBy !== this.#groupBy || today !== this.#today;
    const list = isAnew ? listBy(groupBy, today) : (this.#list ?? listBy(groupBy, today));
    const uris = new Set(isAnew ? [...notes.keys(), ...touched] : touched);
    [this.#list, this.#groupBy, this.#today] = [list, groupBy, today];
    // What is carried counts for tasks of other notes too, which join those that are looked at.
    for (const uri of uris) {
      for (const said of this.#follow(uri, notes.get(uri))) {
        for (const other of this.#from.get(said) ?? []) uris.add(other);
      }
    }
    yield;
    let brought = new Map<string, readonly NoteFollowUp[]>();
    for (const uri of uris) {
      const note = notes.get(uri);
      brought.set(uri, note ? this.#shownOf(note, isKept) : []);
      if (brought.size < atOnce) continue;
      list.update(brought);
      brought = new Map();
      yield;
    }
    list.update(brought);
  }

  #shownOf(note: Note, isKept: (id: string) => boolean): readonly NoteFollowUp[] {
    if (note.followUps.length === 0) return [];
    return followUpsOf(note)
      .filter(({ id, followUp: { done, carried } }) => !done || (carried !== 'to' && isKept(id)))
      .map((each) =>
        each.followUp.carried === 'from'
          ? { ...each, carried: this.#times.get(wordingKey(each.followUp.text)) ?? 0 }
          : each,
      );
  }

  /** Counts what a note carries. @returns what is said by tasks that are counted differently now */
  #follow(uri: string, note: Note | undefined): readonly string[] {
    const before = this.#carried.get(uri);
    const after = note && carriedIn(note);
    if (!before && !after) return [];
    for (const said of before?.to ?? []) this.#count(said, -1);
    for (const said of after?.to ?? []) this.#count(said, 1);
    for (const said of before?.from ?? []) this.#from.get(said)?.delete(uri);
    for (const said of after?.from ?? []) {
      const uris = this.#from.get(said);
      if (uris) uris.add(uri);
      else this.#from.set(said, new Set([uri]));
    }
    if (after) this.#carried.set(uri, after);
    else this.#carried.delete(uri);
    return [...(before?.to ?? []), ...(after?.to ?? [])];
  }

  #count(said: string, by: number): void {
    const count = (this.#times.get(said) ?? 0) + by;
    if (count > 0) this.#times.set(said, count);
    else this.#times.delete(said);
  }
}

function listBy(
  groupBy: FollowUpListOptions['groupBy'],
  today: CalendarDay,
): GroupedList<NoteFollowUp> {
  return new GroupedList({
    groupOf: ({ note, followUp }) => (groupBy === 'due' ? dueGroup(followUp.due, today) : note.uri),
    compare: compareFollowUps,
    compareGroups: compareFollowUpGroups(groupBy, today),
  });
}

function carriedIn({ followUps }: Note): Carried | undefined {
  const saying = (way: 'to' | 'from'): readonly string[] =>
    followUps.flatMap(({ carried, text }) => (carried === way ? wordingKey(text) : []));
  if (!followUps.some(({ carried }) => carried !== undefined)) return undefined;
  return { to: saying('to'), from: saying('from') };
}
