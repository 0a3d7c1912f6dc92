import { folderOf, resolvePath } from '../files/relativePath';
import type { Note } from '../note/note';

type Named = Pick<Note, 'uri' | 'path' | 'title'>;

/**
 * The notes by what links call them: path, file name or title. Kept up to date note by note, so that a
 * link is looked up without a walk over all notes.
 */
export class NoteNames {
  readonly #notes = new Map<string, Named>();
  readonly #byName = new Map<string, Set<string>>();

  /** Takes a note's new version, or forgets it; returns whether a link may lead elsewhere now. */
  update(uri: string, note: Named | undefined): boolean {
    const before = this.#notes.get(uri);
    if (before?.path === note?.path && before?.title === note?.title) return false;
    for (const name of before ? namesOf(before) : []) this.#byName.get(name)?.delete(uri);
    if (note) {
      this.#notes.set(uri, { uri, path: note.path, title: note.title });
      for (const name of namesOf(note)) {
        const named = this.#byName.get(name) ?? new Set();
        this.#byName.set(name, named.add(uri));
      }
    } else {
      this.#notes.delete(uri);
    }
    return true;
  }

  /**
   * The URI of the note that a link names: by its path from the note that links or from the workspace
   * folder, by the end of its path, or by its title. Of several, the one in the nearest place.
   */
  find(target: string, from: Pick<Note, 'uri' | 'path'>): string | undefined {
    const wanted = foldName(target.trim()).replace(/^\//, '');
    const paths = [resolvePath(folderOf(foldName(from.path)), wanted), resolvePath('', wanted)];
    const root = from.uri.slice(0, from.uri.length - encodeURI(from.path).length);
    let found: { readonly uri: string; readonly rank: number } | undefined;
    for (const name of new Set([lastName(wanted), wanted])) {
      for (const uri of this.#byName.get(name) ?? []) {
        const note = this.#notes.get(uri);
        const rank = note ? rankOf(note, wanted, paths) + (uri.startsWith(root) ? 0 : 0.5) : 9;
        const isNearer = !found || rank < found.rank || (rank === found.rank && uri < found.uri);
        if (rank < 4 && isNearer) found = { uri, rank };
      }
    }
    return found?.uri;
  }
}

function rankOf(note: Named, wanted: string, paths: readonly string[]): number {
  const path = foldName(note.path);
  if (path === paths[0]) return 0;
  if (path === paths[1]) return 1;
  if (path.endsWith(`/${wanted}`) || lastName(path) === wanted) return 2;
  return foldName(note.title) === wanted ? 3 : 9;
}

function namesOf({ path, title }: Named): ReadonlySet<string> {
  return new Set([lastName(foldName(path)), foldName(title)]);
}

/** A name as links are compared by: they say neither the extension nor upper and lower case for sure. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '');
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
