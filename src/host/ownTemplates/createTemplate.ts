import * as vscode from 'vscode';
import { numberedPath } from '../../core/template/notePath';
import { UserError } from '../commands/command';
import { exists } from '../exists';

/**
 * Creates a template in a folder and opens it; a number is added to a name that is taken. The
 * creation can be undone.
 * @param path below the folder, with `/`
 */
export async function createTemplate(root: vscode.Uri, path: string, text: string): Promise<void> {
  for (let number = 1; number < 1000; number++) {
    const uri = vscode.Uri.joinPath(root, number === 1 ? path : numberedPath(path, number));
    if (await exists(uri)) continue;
    const edit = new vscode.WorkspaceEdit();
    const contents = new TextEncoder().encode(text);
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
    if (await vscode.workspace.applyEdit(edit)) {
      await vscode.window.showTextDocument(uri, { preview: false });
      return;
    }
    // Somebody may have been quicker; then the next number is tried.
    if (!(await exists(uri))) break;
  }
  throw new UserError(
    vscode.l10n.t('The template {0} could not be created. Is the folder read-only?', path),
  );
}
