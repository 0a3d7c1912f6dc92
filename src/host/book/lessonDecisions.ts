import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import { registerCommand, UserError } from '../commands/command';
import { chosenRows } from '../views/lessonActions';
import type { LessonRow } from '../views/lessonTree';
import type { LessonBooks } from './lessonBooks';
import { writeDecision } from './writeDecision';

/** How long a message in the status bar stays, in milliseconds. */
const shownFor = 5000;

/** Commands by which a person decides something about a lesson of the tree. */
export function registerLessonDecisions(
  view: vscode.TreeView<LessonRow>,
  books: LessonBooks,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = (
    id: string,
    ask: (lesson: Lesson) => Promise<Decision | undefined>,
    done: () => string,
  ): vscode.Disposable =>
    registerCommand(log, `hindsight.${id}`, async (row?: LessonRow, rows?: LessonRow[]) => {
      const lesson = chosenRows(view, row, rows)
        .map(lessonOf)
        .find((each) => each !== undefined);
      if (!lesson) throw new UserError(t('Choose a lesson in the tree first.'));
      const decision = await ask(lesson);
      if (!decision) return;
      await writeDecision(books, lesson, decision);
      vscode.window.setStatusBarMessage(done(), shownFor);
    });
  return vscode.Disposable.from(
    command('renameLesson', askForTitle, () => t('The lesson has its new title.')),
    command('makeRule', askForRule, () => t('The rule is in the lesson book.')),
  );
}

function lessonOf(row: LessonRow): Lesson | undefined {
  if (row.type === 'lesson') return row.lesson;
  return row.type === 'mention' ? row.parent.lesson : undefined;
}

async function askForTitle(lesson: Lesson): Promise<Decision | undefined> {
  const { t } = vscode.l10n;
  const title = await vscode.window.showInputBox({
    title: t('Rename Lesson'),
    prompt: t('What you call this lesson. Empty shows the wording of your notes again.'),
    value: lesson.title,
  });
  return title === undefined || title === lesson.title ? undefined : { kind: 'rename', title };
}

/** Asks when, and then what. A rule that relapsed counts anew from today; another one keeps its day. */
async function askForRule({ title, state, decided }: Lesson): Promise<Decision | undefined> {
  const { t } = vscode.l10n;
  const known = decided?.rule;
  const ask = (prompt: string, value: string): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title,
      prompt,
      value,
      validateInput: (text) => (text.trim() === '' ? t('A few words are enough.') : undefined),
    });
  const when = await ask(t('When … (what tells you that it is time)'), known?.when ?? '');
  if (when === undefined) return undefined;
  const then = await ask(t('When {0}, then … (what you do)', when.trim()), known?.then ?? '');
  if (then === undefined) return undefined;
  const since = known && state !== 'relapsed' ? known.since : localDay(new Date());
  return { kind: 'rule', rule: { ...(since === undefined ? {} : { since }), when, then } };
}
