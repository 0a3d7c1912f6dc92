import * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import type { Note } from '../../core/note/note';
import {
  type FollowUpGroup,
  type FollowUpGrouping,
  listFollowUps,
  type NoteFollowUp,
} from '../../core/views/followUpList';
import { noteListChanges, type ShownRows } from '../../core/views/noteListChanges';
import { followUpGroupItem, followUpItem } from './followUpItems';

/** A row of the tree. The same row object is kept while the tree shows it, so it can be refreshed alone. */
export type FollowUpRow = FollowUpGroupRow | FollowUpItemRow;

interface FollowUpGroupRow {
  readonly type: 'group';
  readonly id: string;
  group: FollowUpGroup;
}

export interface FollowUpItemRow {
  readonly type: 'followUp';
  readonly id: string;
  readonly parent: FollowUpGroupRow;
  at: NoteFollowUp;
}

/** The rows of the follow-ups tree, kept up to date by refreshing only those that changed. */
export class FollowUpTree implements vscode.TreeDataProvider<FollowUpRow>, vscode.Disposable {
  readonly #refresh = new vscode.EventEmitter<FollowUpRow[] | undefined>();
  readonly #notes: () => Iterable<Note>;
  readonly #groupBy: () => FollowUpGrouping;
  readonly #today: () => CalendarDay;
  /** What was ticked here stays in sight, so that a slip can be taken back. */
  readonly #ticked = new Set<string>();
  #rows = new Map<string, FollowUpRow>();
  #tree: ReadonlyMap<FollowUpGroupRow, readonly FollowUpItemRow[]> = new Map();
  #shown: ShownRows = new Map();

  readonly onDidChangeTreeData = this.#refresh.event;

  constructor(
    notes: () => Iterable<Note>,
    groupBy: () => FollowUpGrouping,
    today: () => CalendarDay,
  ) {
    this.#notes = notes;
    this.#groupBy = groupBy;
    this.#today = today;
    this.#list();
  }

  /** How many are overdue. */
  get overdue(): number {
    const today = this.#today();
    return [...this.#tree.values()]
      .flat()
      .filter(({ at: { followUp } }) => !followUp.done && (followUp.due ?? today) < today).length;
  }

  /** Lists anew and refreshes the rows that are others than before. */
  update(): void {
    const before = this.#shown;
    this.#list();
    const changes = noteListChanges(before, this.#shown);
    if (changes === 'all') this.#refresh.fire(undefined);
    else if (changes.length > 0) this.refresh(changes);
  }

  /** Draws rows anew, for instance when a tick could not be written. */
  refresh(ids: readonly string[]): void {
    this.#refresh.fire(ids.flatMap((id) => this.#rows.get(id) ?? []));
  }

  /** Keeps a row in sight that is done now. */
  keep({ at: { id } }: FollowUpItemRow): void {
    this.#ticked.add(id);
  }

  /** Lets go of what is done. */
  tidy(): void {
    this.#ticked.clear();
    this.update();
  }

  getTreeItem(row: FollowUpRow): vscode.TreeItem {
    const groupBy = this.#groupBy();
    return row.type === 'group'
      ? followUpGroupItem(row.group, groupBy, row.id)
      : followUpItem(row.at, groupBy, this.#today(), row.id);
  }

  getChildren(row?: FollowUpRow): FollowUpRow[] {
    if (!row) return [...this.#tree.keys()];
    return row.type === 'group' ? [...(this.#tree.get(row) ?? [])] : [];
  }

  getParent(row: FollowUpRow): FollowUpRow | undefined {
    return row.type === 'followUp' ? row.parent : undefined;
  }

  dispose(): void {
    this.#refresh.dispose();
  }

  /** Lists what is there now; rows that are still there stay the same objects. */
  #list(): void {
    const known = this.#rows;
    this.#rows = new Map();
    const groups = listFollowUps(this.#notes(), {
      groupBy: this.#groupBy(),
      today: this.#today(),
      isKept: (id) => this.#ticked.has(id),
    });
    this.#tree = new Map(
      groups.map((group) => {
        const parent = this.#groupRow(known, group);
        return [parent, group.followUps.map((at) => this.#itemRow(known, at, parent))];
      }),
    );
    this.#shown = new Map(
      [...this.#tree].map(([row, rows]) => [
        row.id,
        new Map(rows.map((child) => [child.id, this.#says(child)])),
      ]),
    );
  }

  /** All that a row says, as text. */
  #says({ at: { note, followUp, carried } }: FollowUpItemRow): string {
    const { text, due, done, start } = followUp;
    return JSON.stringify([text, due, done, start.line, carried, note.title, note.path]);
  }

  #groupRow(known: ReadonlyMap<string, FollowUpRow>, group: FollowUpGroup): FollowUpGroupRow {
    const id = `${this.#groupBy()}/${group.key}`;
    const before = known.get(id);
    const row: FollowUpGroupRow = before?.type === 'group' ? before : { type: 'group', id, group };
    row.group = group;
    this.#rows.set(id, row);
    return row;
  }

  #itemRow(
    known: ReadonlyMap<string, FollowUpRow>,
    at: NoteFollowUp,
    parent: FollowUpGroupRow,
  ): FollowUpItemRow {
    const id = `${parent.id}/${at.id}`;
    const before = known.get(id);
    const row: FollowUpItemRow =
      before?.type === 'followUp' && before.parent === parent
        ? before
        : { type: 'followUp', id, parent, at };
    row.at = at;
    this.#rows.set(id, row);
    return row;
  }
}
