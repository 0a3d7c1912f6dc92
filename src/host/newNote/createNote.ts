import * as vscode from 'vscode';
import { numberedPath } from '../../core/template/notePath';
import { toSnippet } from '../../core/template/snippet';
import type { TextRange } from '../../core/text/range';
import { UserError } from '../commands/command';
import { exists } from '../exists';

/**
 * Creates a note, never over an existing file: a number is added to the name instead. The note opens
 * with the cursor in the first placeholder; Tab leads to the next. Both steps can be undone.
 *
 * @param path below the folder, with `/`
 */
export async function createNote(
  folder: vscode.Uri,
  path: string,
  content: { readonly text: string; readonly stops: readonly TextRange[] },
): Promise<void> {
  const uri = await createFile(folder, path);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const snippet = new vscode.SnippetString(toSnippet(content.text, content.stops));
  await editor.insertSnippet(snippet, new vscode.Position(0, 0));
  await document.save();
}

async function createFile(folder: vscode.Uri, path: string): Promise<vscode.Uri> {
  for (let number = 1; number < 1000; number++) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? path : numberedPath(path, number));
    if (await exists(uri)) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
    if (await vscode.workspace.applyEdit(edit)) return uri;
    // Somebody may have been quicker; then the next number is tried.
    if (!(await exists(uri))) break;
  }
  throw new UserError(
    vscode.l10n.t('The note {0} could not be created. Is the folder read-only?', path),
  );
}
