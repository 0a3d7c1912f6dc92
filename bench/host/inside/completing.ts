import * as vscode from 'vscode';
import type { Recorder } from './recorder';
import { fileOf, lineOf, quiet } from './workspace';

const rounds = 4;

/** Asks for what may be completed, each time right after something was typed, as VS Code does. */
export async function completeAll(
  path: string,
  statements: readonly string[],
  recorder: Recorder,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(fileOf(path));
  await vscode.window.showTextDocument(document);
  const inBody = lineOf(document);
  const wordsOf = (i: number): readonly string[] => (statements[i] ?? '').split(' ');
  const cases: readonly (readonly [string, number, (i: number) => string, string?])[] = [
    ['#tag', inBody, (i) => `- seen ${i} #`, '#'],
    ['[[note', inBody, (i) => `- seen in [[project-${i}`],
    ['a space in prose', inBody, (i) => `Some words that are prose ${i} `, ' '],
    ['a lesson, nothing typed', inBody, (i) => `pit: ${' '.repeat(i)}`, ' '],
    ['a lesson, two words', inBody, (i) => `- ${wordsOf(i).slice(1, 3).join(' ')}`],
    ['a lesson, a sentence', inBody, (i) => `- ${wordsOf(i + rounds).join(' ')}`],
    ['front matter, a tag', 4, (i) => `tags: [retro${i}, r`],
  ];
  for (const [name, line, textOf, trigger] of cases) {
    for (let i = 0; i < rounds; i++) {
      const text = textOf(i);
      const change = new vscode.WorkspaceEdit();
      change.replace(document.uri, document.lineAt(line).range, text);
      await vscode.workspace.applyEdit(change);
      await recorder.span(`completion: ${name}`, () =>
        vscode.commands.executeCommand(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(line, text.length),
          trigger,
        ),
      );
      await quiet(700);
    }
  }
}
