import * as vscode from 'vscode';
import { reviewReasons } from '../../core/book/reviewList';
import { ReviewQueue } from '../../core/book/reviewQueue';
import { today } from '../book/askForDecision';
import type { DecisionHistory } from '../book/decisionHistory';
import { registerCommand } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { TouchedLessons } from '../views/touchedLessons';
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
  const queue = new ReviewQueue();
  const offer = vscode.window.createStatusBarItem(
    'hindsight.review',
    vscode.StatusBarAlignment.Left,
  );
  offer.name = t('Hindsight: lessons to review');
  offer.tooltip = t('Look at lessons that came back, are new, or are due');
  offer.command = 'hindsight.reviewLessons';
  const show = (): void => {
    // Who made a pass today is told of what came back only.
    const skipped = putOff.lessons;
    const count =
      index.progress.phase === 'idle' && config.remindOfReview()
        ? queue.count(putOff.isOver ? ['relapsed'] : reviewReasons, (id) => skipped.has(id))
        : 0;
    offer.text = `$(checklist) ${count === 1 ? t('1 lesson to review') : t('{0} lessons to review', count)}`;
    if (count > 0) offer.show();
    else offer.hide();
  };
  const lessons = new TouchedLessons(
    index,
    (touched) => queue.updateInSteps(index.lessons, touched, today()),
    show,
  );
  const soon = (): void => {
    lessons.soon();
  };
  return vscode.Disposable.from(
    offer,
    lessons,
    config.onDidChangeReviewReminder(soon),
    // The day may have changed while nobody was here.
    vscode.window.onDidChangeWindowState(soon),
    registerCommand(log, 'hindsight.reviewLessons', async () => {
      await index.whenIdle();
      await lessons.takeIn();
      const skipped = putOff.lessons;
      const items = queue.list(index.lessons, (id) => skipped.has(id));
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
