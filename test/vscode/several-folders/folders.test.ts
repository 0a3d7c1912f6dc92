import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { eventually, hindsight, lessonSaying } from '../../support/extension';
import { startedBeside } from '../../support/indexBeside';

const pinned = 'Forgot to pin the CUDA version, the image drifted';
const unowned = 'Nobody owned the dashboard';

describe('A workspace of several folders', () => {
  let api: HindsightApi;
  let root: vscode.Uri;

  before(async () => {
    api = await hindsight();
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    root = vscode.Uri.joinPath(first.uri, '..');
  });

  it('has lessons across its folders', () => {
    assert.equal(lessonSaying(api, pinned)?.noteCount, 2);
    assert.equal(lessonSaying(api, unowned)?.noteCount, 1);
  });

  it('reads a folder that is added, and no other one again', async () => {
    const beside = await startedBeside(at('.storage/folders'));
    assert.deepEqual(beside.toRead, [2]);
    add('later');
    await eventually(api, () => lessonSaying(api, unowned)?.noteCount === 2);
    assert.equal(await beside.foundAgain(), 1);
    beside.index.dispose();
  });

  it('takes nearly all from a snapshot that was written before a folder was added', async () => {
    remove('later');
    await eventually(api, () => lessonSaying(api, unowned)?.noteCount === 1);
    const storage = at('.storage/before');
    const before = await startedBeside(storage);
    await before.index.flush();
    before.index.dispose();
    add('later');
    await eventually(api, () => lessonSaying(api, unowned)?.noteCount === 2);
    const after = await startedBeside(storage);
    assert.equal(after.toRead[0], 1);
    assert.equal(after.index.notes.size, 3);
    after.index.dispose();
  });

  it('reads only the folder again whose headings change', async () => {
    const text = '## War stories\n\n- Told in the search folder\n';
    await vscode.workspace.fs.writeFile(at('search/stories.md'), new TextEncoder().encode(text));
    const beside = await startedBeside(at('.storage/headings'));
    const settings = vscode.workspace.getConfiguration('hindsight', at('search'));
    await settings.update(
      'headings',
      { 'War stories': 'pitfall' },
      vscode.ConfigurationTarget.WorkspaceFolder,
    );
    await eventually(api, () => lessonSaying(api, 'Told in the search folder') !== undefined);
    assert.equal(await beside.foundAgain(), 2);
    beside.index.dispose();
    await settings.update('headings', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await eventually(api, () => lessonSaying(api, 'Told in the search folder') === undefined);
  });

  it('forgets a folder that is removed', async () => {
    remove('later');
    await eventually(api, () => lessonSaying(api, unowned)?.noteCount === 1);
    assert.equal(lessonSaying(api, pinned)?.noteCount, 2);
  });

  it('counts a note once when one folder stands inside another', async () => {
    const said = 'Said inside of the inner folder';
    await vscode.workspace.fs.writeFile(
      at('ranking/inner/a.md'),
      new TextEncoder().encode(`## Pitfalls\n\n- ${said}\n`),
    );
    await eventually(api, () => pathsOf(said).join() === 'inner/a.md');
    add('ranking/inner');
    await eventually(api, () => pathsOf(said).join() === 'a.md');
    remove('ranking/inner');
    await eventually(api, () => pathsOf(said).join() === 'inner/a.md');
  });

  function at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(root, path);
  }

  function add(path: string): void {
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: at(path) }));
  }

  function remove(path: string): void {
    const folder = vscode.workspace.getWorkspaceFolder(at(path));
    assert.equal(folder?.uri.path, at(path).path);
    assert.ok(vscode.workspace.updateWorkspaceFolders(folder.index, 1));
  }

  function pathsOf(statement: string): readonly string[] {
    return lessonSaying(api, statement)?.mentions.map(({ note }) => note.path) ?? [];
  }
});
