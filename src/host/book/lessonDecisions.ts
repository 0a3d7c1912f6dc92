import * as vscode from 'vscode';
import { registerCommand, UserError } from '../commands/command';
import { type Chosen, chosenRows } from '../views/chosenRows';
import type { LessonRow } from '../views/lessonTree';
import type { RowSubject } from '../views/rowSubject';
import type { NotePlace } from '../editor/notePlace';
import type { SubjectChoice } from './subjectChoice';
import { askForReason, askForRule, askForTitle, today } from './askForDecision';
import type { DecisionHistory } from './decisionHistory';
import { decideNotSame, decideSame, type Meant } from './sameOrNot';

/** Commands by which a person decides something about lessons: in the tree, in a note, by the palette. */
export function registerLessonDecisions(
  view: vscode.TreeView<LessonRow>,
  choice: SubjectChoice,
  history: DecisionHistory,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = (
    id: string,
    ask: (subjects: readonly RowSubject[]) => Meant | undefined | Promise<Meant | undefined>,
    done: () => string,
  ): vscode.Disposable =>
    registerCommand(
      log,
      `hindsight.${id}`,
      async (chosen?: Chosen | NotePlace, rows?: LessonRow[]) => {
        const subjects = await choice.of(chosen, rows);
        const meant = subjects.length > 0 ? await ask(subjects) : undefined;
        if (!meant) return;
        const { lesson, decision, statement } = meant;
        await history.decide(lesson, decision, done(), statement);
      },
    );
  /** A decision about the first lesson that is chosen. */
  const about =
    (ask: (lesson: Meant['lesson']) => Promise<Meant['decision'] | undefined>) =>
    async (subjects: readonly RowSubject[]): Promise<Meant | undefined> => {
      // Below an offer it is not clear which of the two is meant.
      const lesson = subjects.find(({ offered }) => !offered)?.lesson;
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
    command(
      'sameLesson',
      async (subjects) => {
        const [only, ...others] = subjects;
        if (!only || only.offered || others.length > 0) return decideSame(subjects);
        const near = await choice.answers.nearTo(only.at?.mention.text ?? only.lesson.title);
        const lesson = await choice.pick(t('Same lesson as…'), near, only.lesson);
        return lesson && decideSame([only, { lesson }]);
      },
      () => t('They are one lesson now.'),
    ),
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
