import type { Note } from '../note/note';
import { hasName, type Rename } from './renameNames';

/**
 * Finds out which renames of projects were carried out. VS Code shows an edit before it makes it, and does not
 * say whether it did: the notes tell.
 */
export class ProjectRenames {
  #offered: readonly Rename[] = [];

  /** Remembers a rename that may be carried out now. */
  offer(rename: Rename): void {
    if (rename.kind !== 'project') return;
    this.#offered = [...this.#offered.filter(({ from }) => from !== rename.from), rename];
  }

  /** Those that were carried out since the last call: no note has the old name any more, and some the new one. */
  done(notes: Iterable<Note>): readonly Rename[] {
    if (this.#offered.length === 0) return [];
    const all = [...notes];
    const has = (name: string): boolean => all.some((note) => hasName(note, 'project', name));
    const done = this.#offered.filter(({ from, to }) => !has(from) && has(to));
    this.#offered = this.#offered.filter((rename) => !done.includes(rename));
    // Undone, it is one in the other direction.
    for (const { kind, from, to } of done) this.offer({ kind, from: to, to: from });
    return done;
  }
}
