import * as vscode from 'vscode';
import type { Group } from '../../core/views/groupedList';
import { type GroupedRow, GroupedRows, type RowNames } from '../../core/views/groupedRows';

/** What a tree of groups shows. */
export interface GroupedContent<T> extends RowNames<T> {
  readonly groupItem: (group: Group<T>, id: string) => vscode.TreeItem;
  readonly memberItem: (member: T, id: string) => vscode.TreeItem;
  /** Lists what is there now. @param touched URIs of notes that are new, changed or gone since the last time */
  readonly list: (touched: ReadonlySet<string>) => Promise<readonly Group<T>[]>;
}

/**
 * A tree of groups that draws only what changed. What changes while nobody sees the tree is noted, and
 * looked at when it is shown.
 */
export class GroupedTree<T> implements vscode.TreeDataProvider<GroupedRow<T>>, vscode.Disposable {
  readonly #refresh = new vscode.EventEmitter<GroupedRow<T>[] | undefined>();
  readonly #content: GroupedContent<T>;
  readonly #rows: GroupedRows<T>;
  #touched = new Set<string>();
  /** Resolves when the latest update is done: one follows the other. */
  #updated: Promise<unknown> = Promise.resolve();

  readonly onDidChangeTreeData = this.#refresh.event;

  constructor(content: GroupedContent<T>) {
    this.#content = content;
    this.#rows = new GroupedRows(content);
  }

  /** Notes what `update` is to look at. */
  touch(uris: Iterable<string>): void {
    for (const uri of uris) this.#touched.add(uri);
  }

  /** Lists what changed and draws the rows that are others than before. */
  async update(): Promise<void> {
    const changes = await this.#take();
    if (changes === 'all') this.#refresh.fire(undefined);
    else if (changes.length > 0) this.#refresh.fire([...changes]);
  }

  /** Draws rows anew, for instance when a tick could not be written. */
  refresh(rows: readonly GroupedRow<T>[]): void {
    this.#refresh.fire([...rows]);
  }

  getTreeItem(row: GroupedRow<T>): vscode.TreeItem {
    return row.type === 'group'
      ? this.#content.groupItem(row.group, row.id)
      : this.#content.memberItem(row.member, row.id);
  }

  async getChildren(row?: GroupedRow<T>): Promise<GroupedRow<T>[]> {
    if (row) return row.type === 'group' ? [...this.#rows.below(row)] : [];
    await this.#take();
    return [...this.#rows.groups];
  }

  getParent(row: GroupedRow<T>): GroupedRow<T> | undefined {
    return row.type === 'member' ? row.parent : undefined;
  }

  dispose(): void {
    this.#refresh.dispose();
  }

  #take(): Promise<readonly GroupedRow<T>[] | 'all'> {
    const taken = this.#updated.then(async () => {
      const touched = this.#touched;
      this.#touched = new Set();
      return this.#rows.take(await this.#content.list(touched));
    });
    // Who asked is told of what went wrong; the next one tries again.
    this.#updated = taken.catch(() => undefined);
    return taken;
  }
}
