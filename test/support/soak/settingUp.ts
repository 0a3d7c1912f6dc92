import * as vscode from 'vscode';
import { type Action, type Actions, weighted } from './action';

/** What is seldom done: settings, new notes from templates, reading anew. */
export const settingUp: Actions = [
  weighted(1, setting('lessons.care', ['careful', 'balanced', 'generous', undefined])),
  weighted(1, setting('exclude', [['**/project-1*/**'], ['**/moved-*'], undefined])),
  weighted(
    1,
    setting('headings', [{ 'Action items': 'lesson' }, { 行动项: 'pitfall' }, undefined]),
  ),
  weighted(1, setting('links.updateOnFileMove', ['always', 'never'])),
  weighted(1, setting('editor.codeLens', [true, undefined])),
  weighted(1, setting('editor.hints', [false, undefined])),
  weighted(1, setting('templates.language', ['en', 'zh-cn', undefined])),
  weighted(1, setting('problems.severity', [{ blame: 'off' }, undefined])),
  weighted(2, newNote('newProjectRetrospective')),
  weighted(1, newNote('newPitfallCard')),
  weighted(1, newNote('newKickoff')),
  weighted(1, newNote('newCareerReflection')),
  weighted(1, ({ person }) => person.run('hindsight.insertSection')),
  weighted(1, () => vscode.commands.executeCommand('hindsight.rebuildIndex')),
  weighted(1, async () => {
    await vscode.commands.executeCommand('hindsight.stopReading');
    await vscode.commands.executeCommand('hindsight.readRest');
  }),
];

function setting(name: string, values: readonly unknown[]): Action {
  return async ({ random }) => {
    const target = vscode.ConfigurationTarget.Workspace;
    const settings = vscode.workspace.getConfiguration('hindsight');
    await settings.update(name, random.oneOf(values), target);
  };
}

function newNote(command: string): Action {
  return async ({ person, vault }) => {
    await person.run(`hindsight.${command}`, { title: vault.say().slice(0, 40) });
  };
}
