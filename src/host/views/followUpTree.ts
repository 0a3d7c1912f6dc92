import type * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import type { Note } from '../../core/note/note';
import type { FollowUpGrouping, NoteFollowUp } from '../../core/views/followUpList';
import type { GroupedRow, MemberRow } from '../../core/views/groupedRows';
import { ShownFollowUps } from '../../core/views/shownFollowUps';
import { inSlices } from '../index/slices';
import { followUpGroupItem, followUpItem } from './followUpItems';
import { GroupedTree } from './groupedTree';

export type FollowUpRow = GroupedRow<NoteFollowUp>;
export type FollowUpItemRow = MemberRow<NoteFollowUp>;

/** What is still to be done, as a tree. */
export class FollowUpTree {
  readonly provider: vscode.TreeDataProvider<FollowUpRow>;
  readonly #tree: GroupedTree<NoteFollowUp>;
  readonly #today: () => CalendarDay;
  readonly #shown = new ShownFollowUps();
  /** What was ticked here stays in sight, so that a slip can be taken back: its note, by its id. */
  readonly #ticked = new Map<string, string>();

  constructor(
    notes: () => ReadonlyMap<string, Note>,
    groupBy: () => FollowUpGrouping,
    today: () => CalendarDay,
  ) {
    this.#today = today;
    this.#tree = new GroupedTree({
      groupId: (key) => `${groupBy()}/${key}`,
      idOf: ({ id }) => id,
      says: ({ note, followUp: { text, due, done, start }, carried }) =>
        JSON.stringify([text, due, done, start.line, carried, note.title, note.path]),
      groupItem: (group, id) => followUpGroupItem(group, groupBy(), id),
      memberItem: (member, id) => followUpItem(member, groupBy(), today(), id),
      list: async (touched) => {
        const isKept = (id: string): boolean => this.#ticked.has(id);
        const options = { groupBy: groupBy(), today: today(), isKept };
        await inSlices(this.#shown.updateInSteps(notes(), touched, options));
        return this.#shown.groups;
      },
    });
    this.provider = this.#tree;
  }

  /** How many are overdue. */
  get overdue(): number {
    const today = this.#today();
    let count = 0;
    for (const { members } of this.#shown.groups) {
      for (const { followUp } of members) {
        // The first due come first.
        if ((followUp.due ?? today) >= today) break;
        if (!followUp.done) count++;
      }
    }
    return count;
  }

  /** Notes what `update` is to look at. @param uris of notes that are new, changed or gone */
  touch(uris: Iterable<string>): void {
    this.#tree.touch(uris);
  }

  /** Lists what changed and draws the rows that are others than before. */
  update(): Promise<void> {
    return this.#tree.update();
  }

  /** Draws rows anew, for instance when a tick could not be written. */
  refresh(rows: readonly FollowUpRow[]): void {
    this.#tree.refresh(rows);
  }

  /** Keeps a row in sight that is done now. */
  keep({ member: { id, note } }: FollowUpItemRow): void {
    this.#ticked.set(id, note.uri);
  }

  /** Lets go of what is done. */
  tidy(): void {
    this.#tree.touch(this.#ticked.values());
    this.#ticked.clear();
  }

  dispose(): void {
    this.#tree.dispose();
  }
}
