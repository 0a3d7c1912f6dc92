import * as vscode from 'vscode';
import { isNoteDocument } from './noteDocuments';

/** A place in a document, as links and lenses hand it to commands: plain data. */
export interface NotePlace {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  /** 0-based, in UTF-16 units. */
  readonly character: number;
}

export function placeOf(
  { uri }: vscode.TextDocument,
  { line, character }: vscode.Position,
): NotePlace {
  return { uri: uri.toString(), line, character };
}

/** Where the cursor is, if it is in a note. */
export function placeOfCursor(): NotePlace | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isNoteDocument(editor.document)
    ? placeOf(editor.document, editor.selection.active)
    : undefined;
}

/** Commands can be called with anything. */
export function isNotePlace(value: unknown): value is NotePlace {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, line, character } = value as Partial<Record<keyof NotePlace, unknown>>;
  return typeof uri === 'string' && typeof line === 'number' && typeof character === 'number';
}
