import * as vscode from 'vscode';

/**
 * The workspace folder for a new note: the only one, that of the active editor, or the one picked.
 * In an empty window it offers to open a folder. @returns undefined when there is none
 */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const openFolder = vscode.l10n.t('Open Folder');
    const message = vscode.l10n.t(
      'Notes are files in a folder. Open the folder to keep them in first.',
    );
    if ((await vscode.window.showInformationMessage(message, openFolder)) === openFolder) {
      await vscode.commands.executeCommand('vscode.openFolder');
    }
    return undefined;
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  const ofActive = active && vscode.workspace.getWorkspaceFolder(active);
  if (folders.length === 1) return folders[0];
  return (
    ofActive ??
    vscode.window.showWorkspaceFolderPick({
      placeHolder: vscode.l10n.t('Workspace folder of the new note'),
    })
  );
}
