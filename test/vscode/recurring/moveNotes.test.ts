import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { hindsight, inWorkspace, writeFile } from '../../support/extension';

const linking =
  '\uFEFF---\r\nprev: "[[old]]"\r\n---\r\n[[old|Then]], [there](old.md#x) and `[[old]]`\r\n';
const settings = vscode.workspace.getConfiguration('hindsight.links');

describe('Moving notes', () => {
  let api: HindsightApi;
  before(async () => {
    api = await hindsight();
    await settings.update('updateOnFileMove', 'always', vscode.ConfigurationTarget.Global);
  });
  // A folder and names for each test: what an editor showed last counts before what is on disk.
  let folder = '';
  let count = 0;
  const own = (text: string): string => text.replace(/\b(?:old|linking)\b/g, `$&${count}`);
  beforeEach(async () => {
    folder = `moving${++count}`;
    await writeFile(own(`${folder}/linking.md`), own(linking));
    await writeFile(
      own(`${folder}/old.md`),
      own('# Old\n\nSee [[linking]] and [it](linking.md).\n'),
    );
    await read();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
    await read();
  });
  after(async () => {
    await settings.update('updateOnFileMove', undefined, vscode.ConfigurationTarget.Global);
  });

  const read = async (): Promise<void> => {
    await vscode.commands.executeCommand('hindsight.rebuildIndex');
    await api.whenIdle();
  };
  const rename = async (from: string, to: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace(own(from)), inWorkspace(own(to)));
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  /** Resolves when a note says this, and is saved. */
  const says = async (path: string, said: string): Promise<void> => {
    const text = own(said);
    const document = await vscode.workspace.openTextDocument(inWorkspace(own(path)));
    const isSaid = (): boolean => document.getText() === text && !document.isDirty;
    if (isSaid()) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isSaid()) return;
        listening.dispose();
        resolve();
      };
      const listening = vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(look),
        vscode.workspace.onDidSaveTextDocument(look),
      );
    });
  };

  it('changes the links to a renamed note, and nothing else', async () => {
    await rename(`${folder}/old.md`, `${folder}/new name.md`);
    const after = linking
      .slice(1)
      .replace('"[[old]]"', '"[[new name]]"')
      .replace('[[old|Then]]', '[[new name|Then]]')
      .replace('(old.md#x)', '(new%20name.md#x)');
    await says(`${folder}/linking.md`, after);
  });

  it('changes the links in a moved note that are relative', async () => {
    await rename(`${folder}/old.md`, `${folder}/deep/old.md`);
    await says(`${folder}/deep/old.md`, '# Old\n\nSee [[linking]] and [it](../linking.md).\n');
    await says(`${folder}/linking.md`, linking.slice(1).replace('(old.md#x)', '(deep/old.md#x)'));
  });

  it('leaves links inside a moved folder as they are, and files that others move', async () => {
    await rename(folder, 'elsewhere');
    await vscode.workspace.fs.rename(inWorkspace('elsewhere'), inWorkspace(folder));
    await says(`${folder}/linking.md`, linking.slice(1));
  });
});
