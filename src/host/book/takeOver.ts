import * as vscode from 'vscode';
import { isSameText, textInFile } from './openBook';

/**
 * Another window may have written a book at the same moment: then VS Code does not save ours over it. Takes
 * what stands in the file into the document, in the place of what was to be saved.
 *
 * @param before what stood in the document and its file before
 * @returns whether that was the reason, and is done
 */
export async function takeOver(document: vscode.TextDocument, before: string): Promise<boolean> {
  const { uri } = document;
  const written = await textInFile(uri);
  if (written === undefined || isSameText(before, written)) return false;
  const shown = vscode.window.activeTextEditor;
  const wasOpen = tabsOf(uri).length > 0;
  // VS Code reverts only what is in front.
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  if (document.isDirty) return false;
  if (!wasOpen) await vscode.window.tabGroups.close(tabsOf(uri));
  if (shown) await vscode.window.showTextDocument(shown.document, shown.viewColumn);
  return true;
}

function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    );
}
