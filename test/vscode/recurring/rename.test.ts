import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hindsight, inWorkspace, writeFile } from '../../support/extension';

const one = '\uFEFF---\r\nproject: "Atlas"\r\ntags: [ml, atlas/x]\r\n---\r\n\r\nSee #atlas.\r\n';
const two = '---\nproject: Atlas # ours\ntags: Atlas\n---\n';
const none = '---\nproject:\n---\n';

describe('Renaming in notes', () => {
  const uri = inWorkspace('rename/one.md');
  const prepare = (at: vscode.Position, of = uri) =>
    vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      of,
      at,
    );
  /** The changed lines by file, after the edits of a rename were made. */
  const renamed = async (at: vscode.Position, to: string): Promise<Record<string, string[]>> => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      at,
      to,
    );
    return Object.fromEntries(
      edit
        .entries()
        .filter(([, edits]) => edits.length > 0)
        .map(([{ path }, edits]) => [
          path.split('/').at(-1) ?? '',
          edits.map(({ range, newText }) => {
            const { line, character } = range.start;
            return `${line}:${character}-${range.end.character} ${newText}`;
          }),
        ])
        .sort(),
    ) as Record<string, string[]>;
  };

  before(async () => {
    await writeFile('rename/one.md', one);
    await writeFile('rename/two.md', two);
    await writeFile('rename/projects/Borealis/none.md', none);
    const api = await hindsight();
    await vscode.commands.executeCommand('hindsight.rebuildIndex');
    await api.whenIdle();
    // VS Code hands the new name on only for a document that is open.
    await vscode.window.showTextDocument(uri);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace('rename'), { recursive: true });
  });

  it('finds the name of a project in all notes, between its quotes', async () => {
    const at = new vscode.Position(1, 12);
    const { range, placeholder } = await prepare(at);
    assert.deepEqual([range.start.character, range.end.character, placeholder], [10, 15, 'Atlas']);
    assert.deepEqual(await renamed(at, 'T: 2'), {
      'one.md': ['1:10-15 T: 2'],
      'two.md': ['1:9-14 "T: 2"'],
    });
  });

  it('finds a tag in front matter and text, and those nested in it', async () => {
    const at = new vscode.Position(5, 6);
    assert.equal((await prepare(at)).placeholder, 'atlas');
    assert.deepEqual(await renamed(at, '#titan'), {
      'one.md': ['2:11-16 titan', '5:5-10 titan'],
      'two.md': ['2:6-11 titan'],
    });
  });

  it('says what cannot be renamed', async () => {
    await assert.rejects(() => renamed(new vscode.Position(5, 6), 'a b'), /letters, digits/);
    const other = inWorkspace('rename/projects/Borealis/none.md');
    await assert.rejects(async () => prepare(new vscode.Position(1, 8), other), /Borealis/);
  });
});
