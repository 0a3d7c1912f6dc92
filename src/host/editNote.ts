import * as vscode from 'vscode';
import { UserError } from './commands/command';

/**
 * Changes a note in one step that can be undone. One without unsaved changes is saved, as it was before.
 *
 * @throws UserError when it cannot be changed
 */
export async function editNote(
  document: vscode.TextDocument,
  change: (edit: vscode.WorkspaceEdit) => void,
): Promise<void> {
  const wasSaved = !document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  if (!(await vscode.workspace.applyEdit(edit))) {
    const path = vscode.workspace.asRelativePath(document.uri, false);
    throw new UserError(vscode.l10n.t('{0} could not be changed. Is the file read-only?', path));
  }
  if (wasSaved) await document.save();
}
