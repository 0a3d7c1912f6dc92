import * as vscode from 'vscode';
import type { BookedGuard } from '../../core/book/decidedLesson';
import { guardOf, type GuardPlace, guardPlace } from '../../core/book/guardPlace';

/** A file of the workspace that a guard names. */
export interface GuardedFile {
  readonly uri: vscode.Uri;
  readonly place: GuardPlace;
}

/** The file that a guard names; undefined for words, and for what is in no workspace folder. */
export function guardedFile({ book, text }: BookedGuard): GuardedFile | undefined {
  const place = guardPlace(text);
  if (!place) return undefined;
  const uri = vscode.Uri.joinPath(folderOfBook(vscode.Uri.parse(book, true)), place.path);
  return vscode.workspace.getWorkspaceFolder(uri) && { uri, place };
}

/**
 * What to write into a book for a file. Undefined when there is no way from the book's folder to the
 * file, because they are in different file systems.
 *
 * @param line from 1 on
 */
export function guardFor(book: vscode.Uri, file: vscode.Uri, line?: number): string | undefined {
  const folder = folderOfBook(book);
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined;
  const from = folder.path.split('/').filter(Boolean);
  const to = file.path.split('/').filter(Boolean);
  const shared = from.findIndex((name, i) => name !== to[i]);
  const common = shared < 0 ? from.length : shared;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  return guardOf(line === undefined ? { path } : { path, line });
}

function folderOfBook(book: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(book, '../..');
}
