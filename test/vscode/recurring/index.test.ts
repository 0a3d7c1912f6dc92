import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import {
  eventually,
  hindsight,
  inWorkspace,
  lessonSaying,
  recurring,
  writeFile,
} from '../../support/extension';

const averages = 'The dashboard showed averages only';

describe('The index', () => {
  let api: HindsightApi;

  before(async () => {
    api = await hindsight();
  });

  it('finds the recurring lessons of both languages, and reads nothing that is ignored', () => {
    assert.deepEqual(recurring(api), [
      'Forgot to pin the CUDA version, the image drifted',
      '上线之前没有演练回滚',
    ]);
    assert.equal(lessonSaying(api, averages)?.noteCount, 1);
  });

  it('follows a file that another program adds, changes and deletes', async () => {
    await writeFile('notes/added.md', `## Pitfalls\n\n- ${averages}\n`);
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 2);
    await writeFile('notes/added.md', '## Pitfalls\n\n- Something else entirely went wrong\n');
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 1);
    await vscode.workspace.fs.delete(inWorkspace('notes/added.md'));
    await eventually(api, () => !lessonSaying(api, 'Something else entirely went wrong'));
  });

  it('follows a folder that is renamed and deleted', async () => {
    await writeFile('moved/a/one.md', `## Pitfalls\n\n- ${averages}\n`);
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 2);
    await vscode.workspace.fs.rename(inWorkspace('moved'), inWorkspace('elsewhere'));
    await eventually(
      api,
      () =>
        lessonSaying(api, averages)?.mentions.some(
          ({ note }) => note.path === 'elsewhere/a/one.md',
        ) === true && lessonSaying(api, averages)?.noteCount === 2,
    );
    await vscode.workspace.fs.delete(inWorkspace('elsewhere'), { recursive: true });
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 1);
  });

  it('follows unsaved text, and forgets it when the editor is closed without saving', async () => {
    const uri = inWorkspace('复盘/2026-推荐.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.insert(document.lineAt(document.lineCount - 1).range.end, `- ${averages}\n`);
    });
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 2);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 1);
  });

  it('keeps unsaved text whose file is deleted by another program', async () => {
    await writeFile('drafts/unsaved.md', '## Pitfalls\n\n- Written before the deletion\n');
    await eventually(api, () => lessonSaying(api, 'Written before the deletion') !== undefined);
    const uri = inWorkspace('drafts/unsaved.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(2, 0), `- ${averages}\n`);
    });
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 2);
    await vscode.workspace.fs.delete(uri);
    // Notes are looked at in the order of events, so when this one is known, so is the deletion.
    await writeFile('drafts/later.md', '## Pitfalls\n\n- Written after the deletion\n');
    await eventually(api, () => lessonSaying(api, 'Written after the deletion') !== undefined);
    assert.equal(lessonSaying(api, averages)?.noteCount, 2);
    await vscode.commands.executeCommand('hindsight.rebuildIndex');
    await api.whenIdle();
    assert.equal(lessonSaying(api, averages)?.noteCount, 2);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 1);
  });

  it('keeps the exact place of a statement while text is written above it', async () => {
    const uri = inWorkspace('retros/2025-03-search.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const lineOf = (): number | undefined =>
      lessonSaying(api, averages)?.mentions.at(0)?.mention.start.line;
    const before = lineOf() ?? NaN;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(6, 0), 'One more line.\r\n\r\n');
    });
    await eventually(api, () => lineOf() === before + 2);
    const mention = lessonSaying(api, averages)?.mentions.at(0)?.mention;
    assert.ok(mention);
    const { start, end } = mention;
    const range = new vscode.Range(start.line, start.column, end.line, end.column);
    assert.equal(document.getText(range), averages);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(api, () => lineOf() === before);
  });

  it('follows settings that leave notes out', async () => {
    const settings = vscode.workspace.getConfiguration('hindsight');
    await settings.update('exclude', ['复盘/**'], vscode.ConfigurationTarget.Workspace);
    await eventually(api, () => recurring(api).length === 1);
    await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(api, () => recurring(api).length === 2);
  });

  it('follows headings that the user adds', async () => {
    await writeFile('stories.md', `## War stories\n\n- ${averages}\n`);
    const settings = vscode.workspace.getConfiguration('hindsight');
    await settings.update(
      'headings',
      { 'War stories': 'pitfall' },
      vscode.ConfigurationTarget.Workspace,
    );
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 2);
    await settings.update('headings', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(api, () => lessonSaying(api, averages)?.noteCount === 1);
    await vscode.workspace.fs.delete(inWorkspace('stories.md'));
  });

  it('gives the same lessons after a rebuild', async () => {
    const before = recurring(api);
    await vscode.commands.executeCommand('hindsight.rebuildIndex');
    await api.whenIdle();
    assert.deepEqual(recurring(api), before);
  });
});
