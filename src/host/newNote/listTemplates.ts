import * as vscode from 'vscode';
import { openDocument } from '../openDocument';

/** The Markdown files directly in a folder, by name; none when the folder is not there. */
export async function listTemplates(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => name.endsWith('.md') && (type & vscode.FileType.File) !== 0)
      .map(([name]) => name)
      .sort()
      .map((name) => vscode.Uri.joinPath(folder, name));
  } catch (error) {
    const isAbsent =
      error instanceof vscode.FileSystemError &&
      (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
    if (!isAbsent) {
      const name = vscode.workspace.asRelativePath(folder);
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The templates in {0} could not be listed: {1}', name, String(error)),
      );
    }
    return [];
  }
}

/** The name of a file without its extension. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** The text of a file, as it stands in the editor if it is open. */
export async function readText(uri: vscode.Uri): Promise<string | Error> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
