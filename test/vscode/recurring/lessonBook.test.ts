import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import {
  eventually,
  hindsight,
  inWorkspace,
  lessonSaying,
  writeFile,
} from '../../support/extension';

const said = 'Forgot to pin the CUDA version, the image drifted';
const path = '.hindsight/lessons.yaml';

describe('The lesson book', () => {
  let api: HindsightApi;
  const titleNow = (): string | undefined => lessonSaying(api, said)?.title;

  before(async () => {
    api = await hindsight();
  });

  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace('.hindsight'), { recursive: true });
    await eventually(api, () => titleNow() === said);
  });

  it('is followed when another program writes it', async () => {
    await writeFile(
      path,
      `version: 1\nlessons:\n  - id: pin\n    title: Pin it\n    same: ["${said}"]\n    rule: {since: 2020-01-01, when: deploying, then: check}\n`,
    );
    await eventually(api, () => titleNow() === 'Pin it');
    assert.equal(lessonSaying(api, said)?.state, 'relapsed');
  });

  it('is followed while it is written in an editor, and says what is wrong at the line', async () => {
    const uri = inWorkspace(path);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.replace(document.lineAt(3).range, '    title: Pin the version');
      edit.insert(new vscode.Position(5, 0), '    held: [{on: yesterday}]\n');
    });
    await eventually(api, () => titleNow() === 'Pin the version');
    const [problem, ...others] = vscode.languages.getDiagnostics(uri);
    assert.equal(problem?.message, 'yesterday is not a date. Write it like 2026-03-01.');
    assert.deepEqual([problem.range.start.line, others.length], [5, 0]);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(api, () => titleNow() === 'Pin it');
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });
});
