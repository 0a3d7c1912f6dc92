import * as vscode from 'vscode';
import type { Note, NoteSource } from '../../core/note/note';
import { parseNote, type ParseOptions } from '../../core/note/parseNote';
import { config } from '../config';

/** Reads a note of the workspace as its settings say. */
export function readNote(uri: vscode.Uri, text: string): Note {
  const { source, options } = noteSourceOf(uri, text);
  return parseNote(source, options);
}

/** What a note of the workspace is read from, and how its settings say to read it. */
export function noteSourceOf(
  uri: vscode.Uri,
  text: string,
): { readonly source: NoteSource; readonly options: ParseOptions } {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = vscode.workspace.asRelativePath(uri, false);
  const headings = folder ? config.headings(folder.uri) : {};
  return { source: { uri: uri.toString(), path, text }, options: { headings } };
}
