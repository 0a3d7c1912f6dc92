import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import { movedInBook } from '../../core/book/movedInBook';
import { LinkMoves } from '../../core/links/linkMoves';
import { type Move, movedPath } from '../../core/links/movedPath';
import type { NoteMove } from '../../core/links/noteMove';
import type { Note } from '../../core/note/note';
import { LineMap } from '../../core/text/lineMap';
import type { TextEdit } from '../../core/text/textEdit';
import type { LessonBooks } from '../book/lessonBooks';
import { readNoteText } from '../index/readNoteText';
import { inSlices } from '../index/slices';
import { rangeOf } from '../range';
import { ownLinkForms } from './linkForms';

/** A file or folder that was moved. */
export type FileMove = vscode.FileRenameEvent['files'][number];

/** A lesson book that names what was moved: where it is, its text and what is to be changed. */
type MovedBook = readonly [vscode.Uri, string, readonly TextEdit[]];

/** What moving files does to links, as it is known without reading a note again. */
export class LinkUpdate {
  readonly #links: LinkMoves;
  readonly #touched: readonly NoteMove[];
  readonly #books: readonly MovedBook[];

  private constructor(links: LinkMoves, touched: readonly NoteMove[], books: readonly MovedBook[]) {
    this.#links = links;
    this.#touched = touched;
    this.#books = books;
  }

  /** @param notes as they were before */
  static async of(
    notes: Iterable<Note>,
    books: Pick<LessonBooks, 'textOf'>,
    files: readonly FileMove[],
  ): Promise<LinkUpdate> {
    const [first] = files;
    const forms = first ? ownLinkForms(first.newUri) : { wiki: false, markdown: false };
    const moves = files.map(({ oldUri, newUri }): Move => ({ from: oldUri.path, to: newUri.path }));
    const all = [...notes].map((note) => noteMove(note, moves));
    const links = new LinkMoves(all, moves, forms);
    const touched = all.filter((move) => links.touches(move));
    return new LinkUpdate(links, touched, await movedBooks(books, moves));
  }

  /** The files that name what was moved, where they are now. */
  get uris(): readonly vscode.Uri[] {
    const notes = this.#touched.map(({ to }) => vscode.Uri.parse(to.uri, true));
    return [...notes, ...this.#books.map(([uri]) => uri)];
  }

  /** @returns the edit, and the notes with links that no name leads to any more, or that cannot be read */
  async edit(): Promise<{
    readonly edit: vscode.WorkspaceEdit;
    readonly left: readonly vscode.Uri[];
  }> {
    const edit = new vscode.WorkspaceEdit();
    const left: vscode.Uri[] = [];
    for (const move of this.#touched) {
      const uri = vscode.Uri.parse(move.to.uri, true);
      try {
        const text = await readNoteText(uri);
        const found = this.#links.editsOf(text, move);
        if (found.left > 0) left.push(uri);
        put(edit, uri, text, found.edits);
      } catch {
        left.push(uri);
      }
    }
    for (const [uri, text, edits] of this.#books) {
      // What somebody writes in the book meanwhile goes before.
      if ((await readNoteText(uri)) === text) put(edit, uri, text, edits);
      else left.push(uri);
    }
    return { edit, left };
  }
}

async function movedBooks(
  books: Pick<LessonBooks, 'textOf'>,
  moves: readonly Move[],
): Promise<readonly MovedBook[]> {
  const found: MovedBook[] = [];
  for (const { uri: root } of vscode.workspace.workspaceFolders ?? []) {
    const uri = vscode.Uri.joinPath(root, bookPath);
    const text = books.textOf(uri.toString());
    if (text === undefined) continue;
    const steps = movedInBook(text, (path) => movedBelow(root, path, moves));
    const edits = await inSlices(steps);
    if (edits.length > 0) found.push([uri, text, edits]);
  }
  return found;
}

function noteMove(note: Note, moves: readonly Move[]): NoteMove {
  const uri = vscode.Uri.parse(note.uri, true);
  const from = { uri: note.uri, path: note.path, file: uri.path };
  const file = movedPath(uri.path, moves);
  if (file === uri.path) return { note, from, to: from };
  const to = uri.with({ path: file });
  return {
    note,
    from,
    to: { uri: to.toString(), path: vscode.workspace.asRelativePath(to, false), file },
  };
}

/** Where a path below a workspace folder is now, if that is another place below it. */
function movedBelow(root: vscode.Uri, path: string, moves: readonly Move[]): string | undefined {
  const { path: before } = vscode.Uri.joinPath(root, path);
  const after = movedPath(before, moves);
  return after !== before && after.startsWith(`${root.path}/`)
    ? after.slice(root.path.length + 1)
    : undefined;
}

function put(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  text: string,
  edits: readonly TextEdit[],
): void {
  const map = new LineMap(text);
  for (const { range, text: written } of edits) {
    const [start, end] = [map.positionAt(range.start), map.positionAt(range.end)];
    edit.replace(uri, rangeOf({ start, end }), written);
  }
}
