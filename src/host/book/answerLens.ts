import * as vscode from 'vscode';
import {
  type AnsweredRule,
  type AnsweredRules,
  answeredRules,
} from '../../core/book/answeredRules';
import { lessonsCalledInSteps } from '../../core/book/lessonsCalled';
import { reviewAfter } from '../../core/book/reviewSchedule';
import { isCalendarDay } from '../../core/calendar/calendarDay';
import type { Lesson } from '../../core/recurrence/lesson';
import { registerCommand, UserError } from '../commands/command';
import type { DocumentNotes } from '../editor/documentNotes';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { today } from './askForDecision';
import type { DecisionHistory } from './decisionHistory';

/** An answer that the lesson book does not have yet. */
interface NewAnswer {
  readonly lesson: Lesson;
  readonly answer: AnsweredRule['answer'];
}

/**
 * Where a retrospective asks whether last time's rules held, a line above it offers to write the answers
 * into the lesson book. Nothing is written unless somebody asks for it.
 */
export function registerAnswerLens(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  history: DecisionHistory,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  /** Undefined where a document asks for none, and when it changed meanwhile. */
  const answersIn = async (document: vscode.TextDocument): Promise<AnsweredRules | undefined> => {
    const parsed = await documents.read(document);
    return parsed && answeredRules(document.getText(), parsed.blocks);
  };
  const newAnswers = async (
    document: vscode.TextDocument,
    asked: AnsweredRules | undefined,
    isNeeded: () => boolean,
  ): Promise<readonly NewAnswer[]> => {
    if (!asked || asked.answers.length === 0) return [];
    const said = asked.answers.map((each) => each.said);
    const called = await inSlices(lessonsCalledInSteps(index.lessons, said), isNeeded);
    const path = vscode.workspace.asRelativePath(document.uri, false);
    const found = new Map<string, NewAnswer>();
    for (const { said: words, answer } of asked.answers) {
      const lesson = called?.get(words);
      const { held = [], again = [] } = lesson?.decided ?? {};
      const isKnown = [...held, ...again].some(({ note }) => note === path);
      if (lesson && !isKnown) found.set(lesson.id, { lesson, answer });
    }
    return [...found.values()];
  };
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: index.onDidChange as vscode.Event<unknown> as vscode.Event<void>,
    provideCodeLenses: async (document, token) => {
      const isNeeded = (): boolean => !token.isCancellationRequested;
      const asked = await answersIn(document);
      const { length } = await newAnswers(document, asked, isNeeded);
      if (!asked || length === 0) return [];
      const { line } = document.positionAt(asked.at);
      const title =
        length === 1
          ? t('Write 1 answer into the lesson book')
          : t('Write {0} answers into the lesson book', length);
      const command = { command: 'hindsight.writeAnswers', title, arguments: [document.uri] };
      return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command)];
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider),
    registerCommand(log, 'hindsight.writeAnswers', async (uri?: vscode.Uri) => {
      const document = uri
        ? await vscode.workspace.openTextDocument(uri)
        : vscode.window.activeTextEditor?.document;
      await index.whenIdle();
      const asked = document && (await answersIn(document));
      const answers = document ? await newAnswers(document, asked, () => true) : [];
      if (!document || answers.length === 0) {
        throw new UserError(
          t('No rule that is quoted here has an answer such as "held" or "again" behind it.'),
        );
      }
      const note = vscode.workspace.asRelativePath(document.uri, false);
      const on = dayOf(index, document.uri);
      for (const { lesson, answer } of answers) {
        const review = reviewAfter(answer, lesson.decided, on);
        const done =
          answers.length === 1
            ? t('1 answer is in the lesson book.')
            : t('{0} answers are in the lesson book.', answers.length);
        await history.decide(lesson, { kind: answer, occasion: { on, note }, review }, done);
      }
    }),
  );
}

/** The day of the note, if it is a whole day; else today. */
function dayOf({ notes }: WorkspaceIndex, uri: vscode.Uri): string {
  const day = notes.get(uri.toString())?.date ?? '';
  return isCalendarDay(day) && day <= today() ? day : today();
}
