import * as vscode from 'vscode';
import { listReview, type ReviewItem } from '../../core/book/reviewList';
import { isStuck } from '../../core/book/isStuck';
import { today } from '../book/askForDecision';
import type { DecisionHistory } from '../book/decisionHistory';
import { registerCommand } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { Throttle } from '../views/throttle';
import { PutOff } from './putOff';
import { reviewLessons } from './reviewLessons';

/** *Review Lessons*, and the quiet offer of it in the status bar while something is to be looked at. */
export function registerReview(
  index: WorkspaceIndex,
  history: DecisionHistory,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const putOff = new PutOff(memory, today);
  const waiting = (): readonly ReviewItem[] =>
    listReview(index.lessons.values(), {
      today: today(),
      isStuck,
      isSkipped: ({ id }) => putOff.has(id),
    });
  const offer = vscode.window.createStatusBarItem(
    'hindsight.review',
    vscode.StatusBarAlignment.Left,
  );
  offer.name = t('Hindsight: lessons to review');
  offer.tooltip = t('Look at lessons that came back, are new, or are due');
  offer.command = 'hindsight.reviewLessons';
  const show = (): void => {
    // Who made a pass today is told of what came back only.
    const items =
      index.progress.phase === 'idle' && config.remindOfReview()
        ? waiting().filter(({ reason }) => reason === 'relapsed' || !putOff.isOver)
        : [];
    const { length } = items;
    offer.text = `$(checklist) ${length === 1 ? t('1 lesson to review') : t('{0} lessons to review', length)}`;
    if (length > 0) offer.show();
    else offer.hide();
  };
  const refresh = new Throttle(show);
  const soon = (): void => {
    refresh.request();
  };
  return vscode.Disposable.from(
    offer,
    refresh,
    index.onDidChange(soon),
    index.onDidProgress(soon),
    config.onDidChangeReviewReminder(soon),
    // The day may have changed while nobody was here.
    vscode.window.onDidChangeWindowState(soon),
    registerCommand(log, 'hindsight.reviewLessons', async () => {
      await index.whenIdle();
      const items = waiting();
      if (items.length === 0) {
        void vscode.window.showInformationMessage(t('No lesson is to be reviewed today.'));
        return;
      }
      try {
        await reviewLessons(items, index, history, putOff);
      } finally {
        await putOff.end();
        soon();
      }
    }),
  );
}
