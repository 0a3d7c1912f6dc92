import * as vscode from 'vscode';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/** Reading shorter than this many milliseconds is not shown: it would only flicker. */
const shownAfter = 500;

/** Shows in the status bar how far reading is, and stops it on click. */
export function registerReadingStatus(index: WorkspaceIndex): vscode.Disposable {
  const { t } = vscode.l10n;
  const item = vscode.window.createStatusBarItem(
    'hindsight.reading',
    vscode.StatusBarAlignment.Left,
  );
  item.name = t('Hindsight: reading notes');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const { phase, done, total } = index.progress;
    if (phase === 'idle') {
      clearTimeout(timer);
      timer = undefined;
      item.hide();
      return;
    }
    timer ??= setTimeout(() => {
      item.show();
    }, shownAfter);
    if (phase === 'stopped') {
      item.text = `$(debug-pause) ${t('Stopped at {0} of {1} notes', done, total)}`;
      item.tooltip = t('Read the rest');
      item.command = 'hindsight.readRest';
    } else if (phase === 'grouping') {
      item.text = `$(sync~spin) ${t('Comparing lessons')}`;
      item.tooltip = t('More lessons may be found until all are compared');
      item.command = undefined;
    } else {
      item.text =
        total === 0
          ? `$(sync~spin) ${t('Looking for notes')}`
          : `$(sync~spin) ${t('Reading notes: {0} of {1}', done, total)}`;
      item.tooltip = t('Stop reading');
      item.command = 'hindsight.stopReading';
    }
  };
  return vscode.Disposable.from(item, index.onDidProgress(show), {
    dispose: () => {
      clearTimeout(timer);
    },
  });
}
