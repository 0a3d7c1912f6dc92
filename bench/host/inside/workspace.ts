import * as vscode from 'vscode';
import { writtenLine } from '../longNotes';
import type { HindsightApi } from '../../../src/host/activate';

/** A file of the open folder. */
export function fileOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Statements that several notes have, one for each of as many lessons. */
export function saidElsewhere({ lessons }: HindsightApi, count: number): readonly string[] {
  const found: string[] = [];
  for (const { state, mentions } of lessons.values()) {
    const text = mentions[0]?.mention.text ?? '';
    if (state === 'recurring' && /^[\w ,.']{60,200}$/.test(text)) found.push(text);
    if (found.length === count) return found;
  }
  throw new Error(`Only ${found.length} lessons recur.`);
}

/** Time in which what was started comes to an end, as nothing tells when all of it has. */
export async function quiet(milliseconds = 3000): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The line of a long note that is written in. */
export function lineOf(document: vscode.TextDocument): number {
  for (let line = 0; line < document.lineCount; line++) {
    if (document.lineAt(line).text === writtenLine) return line;
  }
  throw new Error(`${document.uri.path} has no line "${writtenLine}".`);
}
