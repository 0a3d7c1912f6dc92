import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import { config } from '../config';

/** Reads a note of the workspace as its settings say. */
export function readNote(uri: vscode.Uri, text: string): Note {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = vscode.workspace.asRelativePath(uri, false);
  const headings = folder ? config.headings(folder.uri) : {};
  return parseNote({ uri: uri.toString(), path, text }, { headings });
}
