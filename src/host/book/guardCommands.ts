import * as vscode from 'vscode';
import { registerCommand } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { LessonRow } from '../views/lessonTree';
import { pickLesson } from '../views/pickLesson';
import { rowSubject } from '../views/rowSubject';
import { askForGuard } from './askForGuard';
import type { DecisionHistory } from './decisionHistory';
import { openGuard } from './openGuard';

/** Commands that link the test or checklist that keeps a rule, and lead there. */
export function registerGuardCommands(
  index: WorkspaceIndex,
  history: DecisionHistory,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    registerCommand(log, 'hindsight.linkGuard', async (row?: LessonRow) => {
      const meant = row ? rowSubject(row)?.lesson : await pickLesson(index, t('Link Guard'));
      // The row is drawn a moment after the lesson has changed, its guard among it.
      const lesson = meant && (index.lessons.get(meant.id) ?? meant);
      const decision = lesson && (await askForGuard(lesson));
      if (!decision) return;
      const done =
        decision.guard === ''
          ? t('The lesson has no guard any more.')
          : t('The guard is in the lesson book.');
      await history.decide(lesson, decision, done);
    }),
    registerCommand(log, 'hindsight.openGuard', (row?: LessonRow) =>
      openGuard(row && rowSubject(row)?.lesson),
    ),
  );
}
