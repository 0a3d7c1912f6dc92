import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import type { LessonBooks } from '../book/lessonBooks';
import { tell, UserError } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { openDocument } from '../openDocument';
import { listPaths } from '../words';
import { askToUpdate } from './askToUpdate';
import { type FileMove, LinkUpdate } from './linkUpdate';

/** Updates the links to a note or folder that is renamed or moved in VS Code. */
export function registerLinkUpdates(
  index: WorkspaceIndex,
  books: LessonBooks,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  // Where links led is only known before: soon after, the index knows the new names.
  let before: { readonly files: string; readonly notes: readonly Note[] } | undefined;
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => {
      const isOurs = config.linkUpdates() !== 'never' && files.some(({ oldUri }) => holds(oldUri));
      before = isOurs ? { files: nameOf(files), notes: [...index.notes.values()] } : undefined;
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const known = before;
      before = undefined;
      if (known?.files !== nameOf(files)) return;
      void tell(log, 'links.updateOnFileMove', () => update(known.notes, books, files));
    }),
  );

  function holds(uri: vscode.Uri): boolean {
    return index.notes.has(uri.toString()) || index.knowsBelow(uri);
  }
}

async function update(
  notes: readonly Note[],
  books: LessonBooks,
  files: readonly FileMove[],
): Promise<void> {
  const { t } = vscode.l10n;
  const found = await LinkUpdate.of(notes, books, files);
  if (found.uris.length === 0) return;
  if (config.linkUpdates() === 'prompt' && !(await askToUpdate(files, found.uris))) return;
  const { edit, left } = await found.edit();
  const saved = edit.entries().filter(([uri]) => openDocument(uri)?.isDirty !== true);
  if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    throw new UserError(t('The links could not be updated. Is a file read-only?'));
  }
  // VS Code saves what a refactoring changed only where that is more than one file.
  for (const [uri] of saved) await openDocument(uri)?.save();
  if (left.length > 0) {
    const message = t('Links that could not be updated are in: {0}.', listPaths(left));
    void vscode.window.showWarningMessage(message);
  }
}

function nameOf(files: readonly FileMove[]): string {
  return files.map(({ oldUri, newUri }) => `${oldUri.toString()} ${newUri.toString()}`).join('\n');
}
