import * as vscode from 'vscode';
import { inWorkspace, writeFile } from '../extension';
import { type Actions, type Scene, weighted } from './action';

/** So many notes there are about, whatever is done. */
const notes = 120;

/** Making, renaming and deleting files and folders, in VS Code and by other programs. */
export const movingFiles: Actions = [
  weighted(8, async ({ vault }) => {
    // Enough and too many even out.
    if (vault.paths.length > notes) await vscode.workspace.fs.delete(inWorkspace(vault.path()));
    const { path, text } = vault.next();
    await writeFile(path, text);
  }),
  weighted(2, ({ vault }) => writeFile(vault.path(), vault.next().text)),
  weighted(2, async ({ vault }) => {
    const edit = new vscode.WorkspaceEdit();
    if (vault.paths.length > notes / 2) edit.deleteFile(inWorkspace(vault.path()));
    await vscode.workspace.applyEdit(edit);
  }),
  weighted(3, (scene) => rename(scene, scene.vault.path(), `moved-${scene.random.below(1000)}.md`)),
  weighted(1, (scene) => rename(scene, scene.vault.folder(), `folder-${scene.random.below(1000)}`)),
  weighted(1, async ({ vault, random }) => {
    const to = inWorkspace(`soak/checkout-${random.below(1000)}`);
    await vscode.workspace.fs.rename(inWorkspace(vault.folder()), to, { overwrite: true });
  }),
  weighted(1, async ({ vault }) => {
    const folder = vault.folder();
    const left = vault.paths.filter((path) => !path.startsWith(`${folder}/`));
    if (left.length < notes / 2) return;
    await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
  }),
];

/** As in the explorer: links are updated, if that is what is set. */
async function rename({ random }: Scene, path: string, name: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const parent = random.chance(0.5) ? path.replace(/[^/]*$/, '') : 'soak/';
  edit.renameFile(inWorkspace(path), inWorkspace(parent + name), { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
}
