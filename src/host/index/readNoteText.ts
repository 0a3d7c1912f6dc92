import type * as vscode from 'vscode';
import { openDocument } from '../openDocument';
import { readFile } from './workspaceFiles';

/**
 * The text of a note as it is now: that of the open document, else of the file; empty when the file is
 * no text. @throws what the file system throws
 */
export async function readNoteText(uri: vscode.Uri): Promise<string> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const decoded = await readFile(uri);
  return 'text' in decoded ? decoded.text : '';
}
