import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { listNotes, type NoteGroup, type NoteGrouping } from '../../core/views/noteList';
import { noteListChanges, type ShownRows } from '../../core/views/noteListChanges';
import type { Skipped } from '../index/noteLoader';
import { noteGroupItem, noteItem, skippedItem, unreadItem } from './noteItems';

/** A row of the tree. The same row object is kept while the tree shows it, so it can be refreshed alone. */
export type NoteRow = GroupRow | UnreadRow | NoteItemRow | SkippedRow;

interface GroupRow {
  readonly type: 'group';
  readonly id: string;
  group: NoteGroup;
}

interface UnreadRow {
  readonly type: 'unread';
  readonly id: string;
}

interface NoteItemRow {
  readonly type: 'note';
  readonly id: string;
  readonly parent: GroupRow;
  note: Note;
}

interface SkippedRow {
  readonly type: 'skipped';
  readonly id: string;
  readonly parent: UnreadRow;
  readonly uri: string;
  skipped: Skipped;
}

/** What the tree lists. */
export interface NoteSource {
  /** By URI. */
  readonly notes: ReadonlyMap<string, Note>;
  /** By URI. */
  readonly skipped: ReadonlyMap<string, Skipped>;
}

/** The rows of the notes tree, kept up to date by refreshing only those that changed. */
export class NoteTree implements vscode.TreeDataProvider<NoteRow>, vscode.Disposable {
  readonly #refresh = new vscode.EventEmitter<NoteRow[] | undefined>();
  readonly #source: NoteSource;
  readonly #groupBy: () => NoteGrouping;
  #rows = new Map<string, NoteRow>();
  #tree: ReadonlyMap<GroupRow | UnreadRow, readonly NoteRow[]> = new Map();
  #shown: ShownRows = new Map();

  readonly onDidChangeTreeData = this.#refresh.event;

  constructor(source: NoteSource, groupBy: () => NoteGrouping) {
    this.#source = source;
    this.#groupBy = groupBy;
    this.#list();
  }

  /** Lists anew and refreshes the rows that are others than before. */
  update(): void {
    const before = this.#shown;
    this.#list();
    const changes = noteListChanges(before, this.#shown);
    if (changes === 'all') this.#refresh.fire(undefined);
    else if (changes.length > 0) {
      this.#refresh.fire(changes.flatMap((id) => this.#rows.get(id) ?? []));
    }
  }

  getTreeItem(row: NoteRow): vscode.TreeItem {
    switch (row.type) {
      case 'group':
        return noteGroupItem(row.group, this.#groupBy(), row.id);
      case 'unread':
        return unreadItem(row.id, this.#source.skipped.size);
      case 'note':
        return noteItem(row.note, row.id);
      case 'skipped':
        return skippedItem(row.uri, row.skipped, row.id);
    }
  }

  getChildren(row?: NoteRow): NoteRow[] {
    if (!row) return [...this.#tree.keys()];
    return row.type === 'group' || row.type === 'unread' ? [...(this.#tree.get(row) ?? [])] : [];
  }

  getParent(row: NoteRow): NoteRow | undefined {
    return 'parent' in row ? row.parent : undefined;
  }

  dispose(): void {
    this.#refresh.dispose();
  }

  /** Lists what is there now; rows that are still there stay the same objects. */
  #list(): void {
    const known = this.#rows;
    this.#rows = new Map();
    const { notes, skipped } = this.#source;
    const tree = new Map<GroupRow | UnreadRow, readonly NoteRow[]>();
    for (const group of listNotes(notes.values(), this.#groupBy())) {
      const groupRow = this.#groupRow(known, group);
      const rows = group.notes.map((note) => this.#noteRow(known, note, groupRow));
      tree.set(groupRow, rows);
    }
    if (skipped.size > 0) {
      const id = 'unread';
      const before = known.get(id);
      const unread = this.#keep(
        before?.type === 'unread' ? before : ({ type: 'unread', id } as const),
      );
      const rows = [...skipped].map(([uri, why]) => this.#skippedRow(known, uri, why, unread));
      tree.set(unread, rows);
    }
    this.#tree = tree;
    this.#shown = new Map(
      [...tree].map(([row, rows]) => [
        row.id,
        new Map(rows.map((child) => [child.id, says(child)])),
      ]),
    );
  }

  #groupRow(known: ReadonlyMap<string, NoteRow>, group: NoteGroup): GroupRow {
    const id = `group/${this.#groupBy()}/${group.key}`;
    const row = known.get(id);
    if (row?.type !== 'group') return this.#keep({ type: 'group', id, group });
    row.group = group;
    return this.#keep(row);
  }

  #noteRow(known: ReadonlyMap<string, NoteRow>, note: Note, parent: GroupRow): NoteItemRow {
    const id = `note/${parent.id}/${note.uri}`;
    const row = known.get(id);
    if (row?.type !== 'note') return this.#keep({ type: 'note', id, parent, note });
    row.note = note;
    return this.#keep(row);
  }

  #skippedRow(
    known: ReadonlyMap<string, NoteRow>,
    uri: string,
    skipped: Skipped,
    parent: UnreadRow,
  ): SkippedRow {
    const id = `skipped/${uri}`;
    const row = known.get(id);
    if (row?.type !== 'skipped') return this.#keep({ type: 'skipped', id, parent, uri, skipped });
    row.skipped = skipped;
    return this.#keep(row);
  }

  #keep<R extends NoteRow>(row: R): R {
    this.#rows.set(row.id, row);
    return row;
  }
}

/** All that a row below a heading says, as text. */
function says(row: NoteRow): string {
  if (row.type === 'note') return JSON.stringify([row.note.title, row.note.date, row.note.path]);
  return row.type === 'skipped' ? JSON.stringify(row.skipped) : '';
}
