import { NoteNames } from '../../../src/core/index/noteNames';
import { LinkMoves } from '../../../src/core/links/linkMoves';
import { type Move, movedPath } from '../../../src/core/links/movedPath';
import type { NoteMove } from '../../../src/core/links/noteMove';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

/** Files by path. */
export type Vault = Readonly<Record<string, string>>;

const root = '/vault';
const uriOf = (path: string): string => `file://${root}/${encodeURI(path)}`;
const place = (path: string) => ({ uri: uriOf(path), path, file: `${root}/${path}` });

export function notesOf(vault: Vault): readonly Note[] {
  return Object.entries(vault).map(([path, text]) => parseNote({ uri: uriOf(path), path, text }));
}

/** The vault after files or folders were moved (old path → new path) and links were updated. */
export function moved(
  vault: Vault,
  moves: Vault,
  forms = { wiki: true, markdown: true },
): { readonly vault: Vault; readonly left: number; readonly touched: readonly string[] } {
  const all: Move[] = Object.entries(moves).map(([from, to]) => ({
    from: `${root}/${from}`,
    to: `${root}/${to}`,
  }));
  const notes = notesOf(vault).map((note): NoteMove => {
    const to = movedPath(`${root}/${note.path}`, all).slice(root.length + 1);
    return { note, from: place(note.path), to: place(to) };
  });
  const links = new LinkMoves(notes, all, forms);
  const after: Record<string, string> = {};
  const touched: string[] = [];
  let left = 0;
  for (const note of notes) {
    const text = vault[note.note.path] ?? '';
    const found = links.editsOf(text, note);
    left += found.left;
    if (links.touches(note)) touched.push(note.note.path);
    else if (found.edits.length + found.left > 0) throw new Error(`not known: ${text}`);
    after[note.to.path] = applyEdits(text, found.edits);
  }
  return { vault: after, left, touched };
}

/** The path of the note that a name in a wiki link leads to. */
export function leadsTo(vault: Vault, name: string, from: string): string | undefined {
  const notes = notesOf(vault);
  const names = new NoteNames();
  for (const note of notes) names.update(note.uri, note);
  const uri = names.find(name, { uri: uriOf(from), path: from });
  return notes.find((note) => note.uri === uri)?.path;
}
