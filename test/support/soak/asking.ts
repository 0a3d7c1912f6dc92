import * as vscode from 'vscode';
import { inWorkspace } from '../extension';
import { type Action, type Actions, weighted } from './action';

/** What VS Code asks the extension for while somebody looks around. */
export const asking: Actions = [
  weighted(4, atPlace('vscode.executeHoverProvider')),
  weighted(4, atPlace('vscode.executeCompletionItemProvider')),
  weighted(2, atPlace('vscode.executeDefinitionProvider')),
  weighted(2, atPlace('vscode.executeReferenceProvider')),
  weighted(2, ofDocument('vscode.executeCodeLensProvider')),
  weighted(2, ofDocument('vscode.executeDocumentSymbolProvider')),
  weighted(2, ofDocument('vscode.executeLinkProvider')),
  weighted(1, ({ vault }) =>
    vscode.commands.executeCommand(
      'vscode.executeWorkspaceSymbolProvider',
      vault.say().slice(0, 5),
    ),
  ),
  weighted(2, async ({ vault }) => {
    const { uri, lineCount } = await vscode.workspace.openTextDocument(inWorkspace(vault.path()));
    const all = new vscode.Range(0, 0, lineCount, 0);
    await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, all);
  }),
];

/** Hindsight's views, and what is done in them. */
export const looking: Actions = [
  weighted(1, view('lessons.focus')),
  weighted(1, view('notes.focus')),
  weighted(1, view('followUps.focus')),
  weighted(1, view('groupLessons')),
  weighted(1, view('sortLessons')),
  weighted(1, view('filterLessons')),
  weighted(1, view('clearLessonFilter')),
  weighted(1, view('notesByProject')),
  weighted(1, view('notesByType')),
  weighted(1, view('followUpsByNote')),
  weighted(1, view('followUpsByDue')),
  weighted(1, view('beforeYouStart')),
];

function view(command: string): Action {
  return ({ person }) => person.run(`hindsight.${command}`);
}

function ofDocument(command: string): Action {
  return async ({ vault }) => {
    const { uri } = await vscode.workspace.openTextDocument(inWorkspace(vault.path()));
    await vscode.commands.executeCommand(command, uri);
  };
}

function atPlace(command: string): Action {
  return async ({ vault, random }) => {
    const document = await vscode.workspace.openTextDocument(inWorkspace(vault.path()));
    const { range } = document.lineAt(random.below(document.lineCount));
    const at = range.start.translate(0, random.below(range.end.character + 1));
    await vscode.commands.executeCommand(command, document.uri, at);
  };
}
