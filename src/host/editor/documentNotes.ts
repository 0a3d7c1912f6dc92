import type * as vscode from 'vscode';
import type { Mention, Note } from '../../core/note/note';
import { readNote } from '../index/readNote';

/**
 * What stands in documents as they are now, each version read once. An answer for an editor must fit
 * its text to the character, so it cannot come from the index, which follows after a pause; and
 * documents that are in no index have notes too: untitled ones, older versions, cells of notebooks.
 */
export class DocumentNotes {
  readonly #read = new WeakMap<vscode.TextDocument, { readonly version: number; note: Note }>();

  noteOf(document: vscode.TextDocument): Note {
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.note;
    const note = readNote(document.uri, document.getText());
    this.#read.set(document, { version: document.version, note });
    return note;
  }

  /** The mention whose statement is at a place. */
  mentionAt(document: vscode.TextDocument, position: vscode.Position): Mention | undefined {
    const offset = document.offsetAt(position);
    return this.noteOf(document).mentions.find(
      ({ range }) => range.start <= offset && offset <= range.end,
    );
  }
}
