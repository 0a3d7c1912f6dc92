import * as vscode from 'vscode';
import { chooseFolder } from '../newNote/chooseFolder';
import { registerCommand, UserError } from './command';

const sampleFolder = 'hindsight-sample';

/** *Try the Sample*: puts sample notes into a folder of the workspace, to see what Hindsight does. */
export function registerTrySample(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommand(log, 'hindsight.trySample', async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const root = vscode.Uri.joinPath(folder.uri, sampleFolder);
    const notes = await readSample(extension);
    const edit = new vscode.WorkspaceEdit();
    for (const [path, text] of Object.entries(notes)) {
      edit.createFile(vscode.Uri.joinPath(root, path), {
        ignoreIfExists: true,
        contents: new TextEncoder().encode(text),
      });
    }
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new UserError(
        vscode.l10n.t('The sample notes could not be created. Is the folder read-only?'),
      );
    }
    await offerToDelete(root);
  });
}

async function readSample(extension: vscode.Uri): Promise<Record<string, string>> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extension, 'dist', 'sample.json'),
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}

async function offerToDelete(root: vscode.Uri): Promise<void> {
  const { t } = vscode.l10n;
  const remove = t('Delete Sample');
  const message = t('Sample notes were added in the folder {0}.', sampleFolder);
  if ((await vscode.window.showInformationMessage(message, remove)) !== remove) return;
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(root, { recursive: true });
  await vscode.workspace.applyEdit(edit);
}
