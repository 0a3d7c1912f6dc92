import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { LessonBooks } from '../../../src/host/book/lessonBooks';
import {
  takeBack,
  writeDecision,
  type WrittenDecision,
} from '../../../src/host/book/writeDecision';
import { exists } from '../../../src/host/exists';
import type { Decision } from '../../../src/core/book/decision';
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

  const withBooks = async <T>(work: (books: LessonBooks) => Promise<T>): Promise<T> => {
    const log = vscode.window.createOutputChannel('Hindsight, beside', { log: true });
    const books = new LessonBooks(log);
    try {
      return await work(books);
    } finally {
      books.dispose();
      log.dispose();
    }
  };
  const decide = async (decision: Decision): Promise<WrittenDecision> => {
    const lesson = lessonSaying(api, said);
    assert.ok(lesson);
    return withBooks((books) => writeDecision(books, lesson, decision));
  };

  it('is gone again when the only decision in it is undone', async () => {
    const first = await decide({ kind: 'rename', title: 'Pin it' });
    await eventually(api, () => titleNow() === 'Pin it');
    const second = await decide({ kind: 'rename', title: 'Pin it all' });
    await eventually(api, () => titleNow() === 'Pin it all');
    await withBooks((books) => takeBack(books, second));
    await eventually(api, () => titleNow() === 'Pin it');
    await withBooks((books) => takeBack(books, first));
    await eventually(api, () => titleNow() === said);
    assert.equal(await exists(inWorkspace(path)), false);
    await assert.rejects(withBooks((books) => takeBack(books, first)));
  });

  it('is made and saved by the first decision, and a decision can be undone', async () => {
    await decide({ kind: 'rename', title: 'Pin the driver' });
    await eventually(api, () => titleNow() === 'Pin the driver');
    const document = await vscode.workspace.openTextDocument(inWorkspace(path));
    assert.equal(document.isDirty, false);
    const before = document.getText();
    await vscode.window.showTextDocument(document);
    await decide({ kind: 'rename', title: 'Pin it all' });
    await eventually(api, () => titleNow() === 'Pin it all');
    await vscode.commands.executeCommand('undo');
    await eventually(api, () => titleNow() === 'Pin the driver');
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, true);
    await decide({ kind: 'guard', guard: 'ci/check.sh' });
    assert.match(document.getText(), /guard: ci\/check\.sh/);
    assert.equal(document.isDirty, true, 'who writes in it saves it');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('keeps what another window decided a moment ago, and what is decided now', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace(path));
    const theirs = document.getText().replace('Pin it all', 'Pin all it');
    assert.notEqual(document.getText(), theirs);
    await writeFile(path, theirs);
    await decide({ kind: 'guard', guard: 'ci/check.sh' });
    assert.equal(document.isDirty, false);
    const bytes = await vscode.workspace.fs.readFile(inWorkspace(path));
    const text = new TextDecoder().decode(bytes);
    assert.match(text, /title: Pin all it/);
    assert.match(text, /guard: ci\/check\.sh/);
  });

  it('keeps what two windows saved at the same moment', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace(path));
    const theirs = document.getText().replace('Pin all it', 'Pin everything');
    const saved = new Promise<void>((resolve, reject) => {
      const listening = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.toString() !== document.uri.toString()) return;
        listening.dispose();
        // The other window did not see what was saved here.
        writeFile(path, theirs).then(resolve, reject);
      });
    });
    await decide({ kind: 'guard', guard: 'ci/other.sh' });
    await saved;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
    assert.match(text, /title: Pin everything/);
    assert.match(text, /guard: ci\/other\.sh/);
  });

  it('is left alone while git has left both versions in it', async () => {
    const text = `<<<<<<< HEAD\nversion: 1\n=======\nversion: 1\n>>>>>>> theirs\n`;
    await writeFile(path, text);
    await eventually(api, () => titleNow() === said);
    await assert.rejects(
      decide({ kind: 'rename', title: 'x' }),
      /lessons\.yaml, line 1: Git could/,
    );
    const bytes = await vscode.workspace.fs.readFile(inWorkspace(path));
    assert.equal(new TextDecoder().decode(bytes), text);
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
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(5, 4),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('guard') && !labels.includes('rule'), labels.join());
    const [problem, ...others] = vscode.languages.getDiagnostics(uri);
    assert.equal(problem?.message, 'yesterday is not a date. Write it like 2026-03-01.');
    assert.deepEqual([problem.range.start.line, others.length], [5, 0]);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(api, () => titleNow() === 'Pin it');
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });

  it('says at the guard when its file is gone or has fewer lines, and follows the file', async () => {
    const uri = inWorkspace(path);
    const said = (): string => vscode.languages.getDiagnostics(uri).map(describe).join();
    const describe = ({ message, range: { start, end } }: vscode.Diagnostic): string =>
      `${start.line}:${start.character}-${end.character} ${message}`;
    const book = (guard: string, more = ''): string =>
      `version: 1\nlessons:\n  - id: pin\n    same: ["x"]\n    guard: ${guard}\n${more}`;
    await writeFile(path, book('ci/check.sh:2'));
    await diagnosed(uri, () => said() === '4:11-24 Unguarded: ci/check.sh is gone.');
    await writeFile('ci/check.sh', 'test');
    await diagnosed(uri, () => said().endsWith('ci/check.sh has fewer than 2 lines.'));
    const script = await vscode.workspace.openTextDocument(inWorkspace('ci/check.sh'));
    const editor = await vscode.window.showTextDocument(script);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 4), '\ntest');
    });
    await diagnosed(uri, () => said() === '');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await diagnosed(uri, () => said() !== '');
    await writeFile('ci/check.sh', 'test\ntest');
    await diagnosed(uri, () => said() === '');
    await vscode.workspace.fs.delete(inWorkspace('ci'), { recursive: true });
    await diagnosed(uri, () => said() !== '');
    await writeFile(path, book('"checklist item: rollback rehearsed"'));
    await diagnosed(uri, () => said() === '');
    await writeFile(path, book('ci/check.sh'));
    await diagnosed(uri, () => said() !== '');
    await writeFile(path, book('ci/check.sh', '    retired: {why: automated}\n'));
    await diagnosed(uri, () => said() === '');
  });
  it('that git could not merge keeps both sides by a quick fix', async () => {
    const lesson = (id: string): string => `  - id: ${id}\n    same: [Statement ${id}]\n`;
    const marked = `version: 1\nlessons:\n<<<<<<< a\n${lesson('a')}=======\n${lesson('b')}>>>>>>> b\n`;
    await writeFile(path, marked);
    const document = await vscode.workspace.openTextDocument(inWorkspace(path));
    await vscode.window.showTextDocument(document);
    const fix = async (): Promise<vscode.CodeAction | undefined> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(2, 0, 2, 1),
      );
      return actions.find(({ title }) => title === 'Keep both sides');
    };
    await new Promise<void>((resolve) => {
      const isTold = (): boolean =>
        vscode.languages.getDiagnostics(document.uri).some(({ code }) => code === 'book-conflict');
      const listening = vscode.languages.onDidChangeDiagnostics(() => {
        if (!isTold()) return;
        listening.dispose();
        resolve();
      });
      if (isTold()) resolve();
    });
    const edit = (await fix())?.edit;
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), `version: 1\nlessons:\n${lesson('a')}${lesson('b')}`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/** Resolves when what is diagnosed in a file fulfils a condition: now, or after it changed. */
async function diagnosed(uri: vscode.Uri, condition: () => boolean): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((each) => each.toString() === uri.toString()) || !condition()) return;
      listening.dispose();
      resolve();
    });
  });
}
