import * as vscode from 'vscode';
import { chooseFolder } from '../newNote/chooseFolder';
import { exists } from '../exists';
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
    if (await exists(root)) {
      throw new UserError(
        vscode.l10n.t(
          'There is a folder {0} already. Delete it to see the sample anew.',
          sampleFolder,
        ),
      );
    }
    const edit = new vscode.WorkspaceEdit();
    for (const [path, text] of Object.entries(notes)) {
      edit.createFile(vscode.Uri.joinPath(root, path), {
        overwrite: false,
        contents: new TextEncoder().encode(text),
      });
    }
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new UserError(
        vscode.l10n.t('The sample notes could not be created. Is the folder read-only?'),
      );
    }
    await offerToDelete(root, notes);
  });
}

async function readSample(extension: vscode.Uri): Promise<Record<string, string>> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extension, 'dist', 'sample.json'),
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}

/** Deletes only what is still as it came: what a person changed or added is theirs. */
async function offerToDelete(root: vscode.Uri, notes: Record<string, string>): Promise<void> {
  const { t } = vscode.l10n;
  const remove = t('Delete Sample');
  const message = t('Sample notes were added in the folder {0}.', sampleFolder);
  if ((await vscode.window.showInformationMessage(message, remove)) !== remove) return;
  const edit = new vscode.WorkspaceEdit();
  for (const [path, text] of Object.entries(notes)) {
    const uri = vscode.Uri.joinPath(root, path);
    if (await holds(uri, text)) edit.deleteFile(uri);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError(t('The sample notes could not be deleted.'));
  }
}

async function holds(uri: vscode.Uri, text: string): Promise<boolean> {
  if (!(await exists(uri))) return false;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) === text;
}
