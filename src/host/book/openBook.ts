import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import { UserError } from '../commands/command';
import { exists } from '../exists';
import { readFile } from '../index/workspaceFiles';
import { openDocument } from '../openDocument';

/** VS Code takes over what another program wrote; it is given this many milliseconds. */
const patience = 3000;

/**
 * The document of a lesson book, with what stands in its file now: another window may have written there a
 * moment ago. Unsaved text stays as it is.
 *
 * @returns undefined when there is no book
 * @throws UserError when VS Code shows something else than what is in the file
 */
export async function openBook(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (!openDocument(uri) && !(await exists(uri))) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const isFresh = async (): Promise<boolean> =>
    document.isDirty || isSameText(document.getText(), await textInFile(uri));
  if (await isFresh()) return document;
  await changeOf(document);
  if (await isFresh()) return document;
  const { t } = vscode.l10n;
  throw new UserError(
    t(
      'Nothing was written: another program changed {0}, and VS Code still shows it as it was. Open it, run "Revert File", and decide again.',
      bookPath,
    ),
  );
}

/** @returns undefined when the file is gone, or no text */
export async function textInFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const decoded = await readFile(uri);
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** VS Code makes all line ends of a document alike. */
export function isSameText(shown: string, written: string | undefined): boolean {
  const lines = (text: string): string => text.replace(/\r\n?/gu, '\n');
  return written === undefined || lines(shown) === lines(written);
}

/** Resolves when a document changes, or does not for long. */
async function changeOf(document: vscode.TextDocument): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, patience);
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) done();
    });
  });
}
