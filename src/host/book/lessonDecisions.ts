import * as vscode from 'vscode';
import { registerCommand, UserError } from '../commands/command';
import { type Chosen, chosenRows } from '../views/chosenRows';
import type { LessonRow } from '../views/lessonTree';
import { rowSubject } from '../views/rowSubject';
import { askForReason, askForRule, askForTitle, today } from './askForDecision';
import type { DecisionHistory } from './decisionHistory';
import { decideNotSame, decideSame, type Meant } from './sameOrNot';

/** Commands by which a person decides something about lessons of the tree. */
export function registerLessonDecisions(
  view: vscode.TreeView<LessonRow>,
  history: DecisionHistory,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = (
    id: string,
    ask: (rows: readonly LessonRow[]) => Meant | undefined | Promise<Meant | undefined>,
    done: () => string,
  ): vscode.Disposable =>
    registerCommand(log, `hindsight.${id}`, async (row?: Chosen, rows?: LessonRow[]) => {
      const meant = await ask(await chosenRows(view, row, rows));
      if (!meant) return;
      const { lesson, decision, statement } = meant;
      await history.decide(lesson, decision, done(), statement);
    });
  /** A decision about the first lesson that is chosen. */
  const about =
    (ask: (lesson: Meant['lesson']) => Promise<Meant['decision'] | undefined>) =>
    async (rows: readonly LessonRow[]): Promise<Meant | undefined> => {
      // Below an offer it is not clear which of the two is meant.
      const lesson = rows.map(rowSubject).find((each) => each && !each.offered)?.lesson;
      if (!lesson) throw new UserError(t('Choose a lesson in the tree first.'));
      const decision = await ask(lesson);
      return decision && { lesson, decision };
    };
  return vscode.Disposable.from(
    command('renameLesson', about(askForTitle), () => t('The lesson has its new title.')),
    command('makeRule', about(askForRule), () => t('The rule is in the lesson book.')),
    command(
      'lessonHeld',
      about(() => Promise.resolve({ kind: 'held', occasion: { on: today() } })),
      () => t('Noted: it held today.'),
    ),
    command(
      'lessonAgain',
      about(() => Promise.resolve({ kind: 'again', occasion: { on: today() } })),
      () => t('Noted: it happened again today.'),
    ),
    command(
      'retireLesson',
      about(async () => {
        const why = await askForReason(t('Retire Lesson'), t('Why is it no longer needed?'));
        return why === undefined ? undefined : { kind: 'retire', on: today(), why };
      }),
      () => t('The lesson is retired. It comes back if you write it again.'),
    ),
    command(
      'ignoreLesson',
      about(async () => {
        const why = await askForReason(t('Ignore Lesson'), t('Why is it no lesson?'));
        return why === undefined ? undefined : { kind: 'ignore', why };
      }),
      () => t('The lesson is ignored.'),
    ),
    command(
      'restoreLesson',
      about(() => Promise.resolve({ kind: 'restore' })),
      () => t('The lesson is back.'),
    ),
    command('sameLesson', decideSame, () => t('They are one lesson now.')),
    command('notSameLesson', decideNotSame, () => t('They are not one lesson any more.')),
    // One key for both: what it means depends on the row.
    registerCommand(log, 'hindsight.leaveOut', async (row?: Chosen, rows?: LessonRow[]) => {
      const chosen = await chosenRows(view, row, rows);
      const isLesson = chosen[0]?.type === 'lesson';
      const id = isLesson ? 'hindsight.ignoreLesson' : 'hindsight.notSameLesson';
      await vscode.commands.executeCommand(id, chosen[0], chosen);
    }),
    registerCommand(log, 'hindsight.undoDecision', () => history.undo()),
  );
}
