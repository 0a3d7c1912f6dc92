import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { hindsight, inWorkspace, writeFile } from '../../support/extension';

const note = `---
type: incident
projct: atlas
date: 3/1/2026
prev: gone
---

# Outage

## Summary

## Contributing factors

- Bob forgot to renew the certificate
- See [[runbook]] and [plan](plan.md)

## Lessons

- Communicate better

## Follow-ups

- [ ] renew it by script
`;

describe('Problems in an open note', () => {
  let api: HindsightApi;
  let document: vscode.TextDocument;

  before(async () => {
    api = await hindsight();
    await writeFile('problems.md', note);
    await api.whenIdle();
  });

  beforeEach(async () => {
    document = await vscode.workspace.openTextDocument(inWorkspace('problems.md'));
    await vscode.window.showTextDocument(document);
    await shows((codes) => codes.length === 9);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are shown with their code, a page about them and how loud they are', async () => {
    assert.deepEqual(codes(), [
      'key-typo',
      'date-invalid',
      'prev-missing',
      'section-empty',
      'blame',
      'link-missing',
      'link-missing',
      'lesson-vague',
      'follow-up-open-ended',
    ]);
    const typo = diagnostics().find((found) => codeOf(found) === 'key-typo');
    assert.equal(typo?.severity, vscode.DiagnosticSeverity.Hint);
    const { target } = typo.code as { target: vscode.Uri };
    const page = await vscode.workspace.openTextDocument(target);
    assert.match(page.getText(), /^# key-typo\n/);
  });

  it('are mended by quick fixes that change nothing else', async () => {
    await fix('key-typo', 'Change to project');
    await fix('date-invalid', 'Change to 2026-03-01');
    await fix('section-empty', 'Remove the section “Summary”');
    await fix('lesson-vague', 'Turn into when and then');
    await vscode.commands.executeCommand('leaveSnippet');
    await fix('blame', 'Do not show this again in this line');
    assert.equal(
      document.getText().replaceAll('\r\n', '\n'),
      note
        .replace('projct', 'project')
        .replace('3/1/2026', '2026-03-01')
        .replace('## Summary\n\n', '')
        .replace('- Comm', '- When what comes up, do what first: Comm')
        .replace('certificate', 'certificate <!-- hindsight-ignore: blame -->'),
    );
    await shows((codes) => codes.length === 4);
    assert.deepEqual(codes(), [
      'prev-missing',
      'link-missing',
      'link-missing',
      'follow-up-open-ended',
    ]);
  });

  it('follow words that are in no lesson', async () => {
    const uri = inWorkspace('words.md');
    const text =
      '---\ntype: incident\ndate: 2026-01-05\n---\n\n# Outage\n\n## Lessons\n\n- Ship in small steps\n\n## Summary\n';
    await writeFile('words.md', text);
    await api.whenIdle();
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await shows((codes) => codes.join() === 'section-empty');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), '\nNothing went wrong.\n');
    await vscode.workspace.applyEdit(edit);
    await shows((codes) => codes.length === 0);
  });

  it('do not offer twice what mends them', async () => {
    await shows((codes) => codes.includes('lesson-vague'));
    const vague = diagnostics().find((found) => codeOf(found) === 'lesson-vague');
    assert.ok(vague);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      vague.range,
    );
    const kinds = actions
      .filter(({ title }) => title === 'Turn into when and then')
      .map(({ kind }) => kind?.value);
    assert.deepEqual(kinds, ['quickfix']);
  });

  it('are silenced for the note, and everywhere by a setting', async () => {
    await fix('blame', 'Do not show this again in this note');
    await shows((codes) => !codes.includes('blame'));
    const settings = vscode.workspace.getConfiguration('hindsight.problems');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('severity', { 'lesson-vague': 'off', 'key-typo': 'error' }, Workspace);
    await shows((codes) => !codes.includes('lesson-vague'));
    assert.equal(
      diagnostics().find((found) => codeOf(found) === 'key-typo')?.severity,
      vscode.DiagnosticSeverity.Error,
    );
    await settings.update('severity', undefined, Workspace);
    await shows((codes) => codes.includes('lesson-vague'));
  });

  it('go when the note that was missing is made, and its link leads there', async () => {
    await fix('link-missing', 'Create the note runbook.md');
    await shows((codes) => codes.filter((code) => code === 'link-missing').length === 1);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const made = inWorkspace('runbook.md').toString();
    const link = links.find(({ target }) => target?.toString() === made);
    assert.equal(link && document.getText(link.range), 'runbook');
    const runbook = await vscode.workspace.openTextDocument(inWorkspace('runbook.md'));
    assert.equal(runbook.getText(), '# runbook\n');
    await runbook.save();
    await vscode.workspace.fs.delete(inWorkspace('runbook.md'));
    await shows((codes) => codes.filter((code) => code === 'link-missing').length === 2);
  });

  it('of the words are only shown while the note is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await shows((codes) => codes.join() === 'date-invalid');
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  });

  function diagnostics(): vscode.Diagnostic[] {
    return vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Hindsight')
      .sort((a, b) => a.range.start.compareTo(b.range.start));
  }

  function codeOf({ code }: vscode.Diagnostic): unknown {
    return typeof code === 'object' ? code.value : code;
  }

  function codes(): unknown[] {
    return diagnostics().map(codeOf);
  }

  /** Resolves as soon as the codes that are shown are these. */
  async function shows(expected: (codes: unknown[]) => boolean): Promise<void> {
    while (!expected(codes())) await nextDiagnostics();
  }

  /** Chooses a quick fix of the first problem with a code, as the light bulb offers it. */
  async function fix(code: string, title: string): Promise<void> {
    // While what was changed just now is read, a problem stands where it was, and there is nothing to offer
    // or nothing to be found; it is told when there is.
    let actions: readonly vscode.CodeAction[] = [];
    for (;;) {
      const told = nextDiagnostics();
      const problem = diagnostics().find((found) => codeOf(found) === code);
      if (problem) {
        actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          problem.range,
          vscode.CodeActionKind.QuickFix.value,
        );
      }
      if (actions.length > 0) break;
      await told;
    }
    const action = actions.find((each) => each.title === title);
    assert.ok(action, `${title} is not among ${actions.map((each) => each.title).join(', ')}`);
    if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  }

  function nextDiagnostics(): Promise<void> {
    return new Promise((resolve) => {
      const listening = vscode.languages.onDidChangeDiagnostics(() => {
        listening.dispose();
        resolve();
      });
    });
  }
});
