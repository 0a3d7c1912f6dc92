import * as vscode from 'vscode';
import type { Recorder } from './recorder';
import { fileOf, lineOf, quiet } from './workspace';

/** Milliseconds between two keys: quick, so that no pause comes between. */
const betweenKeys = 70;
/** So many letters of each statement are typed, the rest is there. */
const typed = 20;
/** What follows a pause is over by then. */
const pause = 1500;

/** Types the ends of statements into a note's lessons, with a pause after each. */
export async function typeInto(
  path: string,
  statements: readonly string[],
  recorder: Recorder,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(fileOf(path));
  const editor = await vscode.window.showTextDocument(document);
  let arrived = (): void => undefined;
  const listening = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0) arrived();
  });
  const line = lineOf(document);
  for (const statement of statements) {
    const ending = statement.slice(-typed);
    const change = new vscode.WorkspaceEdit();
    const start = `- ${statement.slice(0, -typed)}`;
    change.insert(document.uri, new vscode.Position(line, 0), `${start}\n`);
    await vscode.workspace.applyEdit(change);
    const end = new vscode.Position(line, start.length);
    editor.selection = new vscode.Selection(end, end);
    await quiet(pause);
    const keys = Array.from(ending);
    let coming = keys.length;
    let ended = (): void => undefined;
    const all = new Promise<void>((resolve) => {
      arrived = () => {
        ended();
        coming--;
        void recorder.span(coming === 0 ? 'pause' : 'key', () => {
          const over = new Promise<void>((end) => {
            ended = end;
          });
          return over;
        });
        if (coming === 0) resolve();
      };
    });
    // Nobody waits for a letter to appear before typing the next.
    for (const text of keys) {
      void vscode.commands.executeCommand('type', { text });
      await quiet(betweenKeys);
    }
    await all;
    await quiet(pause);
    ended();
    await quiet(0);
    arrived = () => undefined;
  }
  listening.dispose();
}

/** Waits until what follows a pause is over. */
export function pauseAfter(): Promise<void> {
  return quiet(pause);
}
