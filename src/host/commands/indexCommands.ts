import * as vscode from 'vscode';
import type { Step } from '../index/timings';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { registerCommand } from './command';

/** Commands about the index itself: rebuild, stop, timings, log. */
export function registerIndexCommands(
  index: WorkspaceIndex,
  activationTime: number,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'hindsight.showLog', () => {
      log.show();
    }),
    registerCommand(log, 'hindsight.rebuildIndex', () => {
      index.rebuild();
    }),
    registerCommand(log, 'hindsight.readRest', () => {
      index.readRest();
    }),
    registerCommand(log, 'hindsight.stopReading', () => {
      index.cancel();
    }),
    registerCommand(log, 'hindsight.reportTimings', async () => {
      await index.whenIdle();
      const content = reportOf(index, activationTime);
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(document);
    }),
  );
}

function reportOf({ notes, lessons, timings }: WorkspaceIndex, activationTime: number): string {
  const { t } = vscode.l10n;
  const row = (name: string, milliseconds: number): string =>
    `| ${name} | ${milliseconds.toFixed(1)} |`;
  const step = (name: Step): number => timings.sums.get(name) ?? 0;
  return [
    `# ${t('Hindsight timings')}`,
    '',
    t(
      'Notes: {0}. Lessons: {1}. Times since the start, in milliseconds.',
      notes.size,
      lessons.size,
    ),
    '',
    `| ${t('Step')} | ms |`,
    '|---|---:|',
    row(t('Start of the extension'), activationTime),
    row(t('Listing files'), step('list')),
    row(t('Waiting for files'), step('read')),
    row(t('Parsing notes'), step('parse')),
    row(t('Grouping lessons'), step('group')),
    '',
  ].join('\n');
}
