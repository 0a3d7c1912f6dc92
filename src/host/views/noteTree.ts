import type * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { isSameData } from '../../core/sameData';
import type { Group } from '../../core/views/groupedList';
import type { GroupedRow } from '../../core/views/groupedRows';
import { type NoteGrouping, ShownNotes } from '../../core/views/shownNotes';
import type { Skipped } from '../index/noteLoader';
import { inSlices } from '../index/slices';
import { GroupedTree } from './groupedTree';
import { noteGroupItem, noteItem, skippedItem, unreadItem } from './noteItems';

interface SkippedFile {
  readonly uri: string;
  readonly skipped: Skipped;
}

type Listed = Note | SkippedFile;
export type NoteRow = GroupedRow<Listed>;

/** What the tree lists. */
export interface NoteSource {
  /** By URI. */
  readonly notes: ReadonlyMap<string, Note>;
  /** By URI. */
  readonly skipped: ReadonlyMap<string, Skipped>;
}

/** The heading of what is not read. No type and no project is named so. */
const unread = '\n';

/** All notes, as a tree; below them the files that are not read. */
export class NoteTree {
  readonly provider: vscode.TreeDataProvider<NoteRow>;
  readonly #tree: GroupedTree<Listed>;
  #unread: Group<Listed> = { key: unread, members: [] };

  constructor(source: NoteSource, groupBy: () => NoteGrouping) {
    const shown = new ShownNotes();
    this.#tree = new GroupedTree<Listed>({
      groupId: (key) => (key === unread ? 'unread' : `group/${groupBy()}/${key}`),
      idOf: ({ uri }) => uri,
      says: (listed) =>
        JSON.stringify(
          'skipped' in listed ? listed.skipped : [listed.title, listed.date, listed.path],
        ),
      groupItem: ({ key, members: { length } }, id) =>
        key === unread ? unreadItem(id, length) : noteGroupItem(key, length, groupBy(), id),
      memberItem: (listed, id) =>
        'skipped' in listed ? skippedItem(listed.uri, listed.skipped, id) : noteItem(listed, id),
      list: async (touched) => {
        await inSlices(shown.updateInSteps(source.notes, touched, groupBy()));
        this.#listUnread(source.skipped);
        return this.#unread.members.length === 0 ? shown.groups : [...shown.groups, this.#unread];
      },
    });
    this.provider = this.#tree;
  }

  /** Notes what `update` is to look at. @param uris of notes that are new, changed or gone */
  touch(uris: Iterable<string>): void {
    this.#tree.touch(uris);
  }

  /** Lists what changed and draws the rows that are others than before. */
  update(): Promise<void> {
    return this.#tree.update();
  }

  dispose(): void {
    this.#tree.dispose();
  }

  #listUnread(files: ReadonlyMap<string, Skipped>): void {
    const members = [...files].map(([uri, skipped]) => ({ uri, skipped }));
    if (!isSameData(members, this.#unread.members)) this.#unread = { key: unread, members };
  }
}
