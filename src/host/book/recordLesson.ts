import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import { type MarkedLesson, markLesson } from '../../core/lesson/markLesson';
import type { Lesson } from '../../core/recurrence/lesson';
import type { TextEdit } from '../../core/text/textEdit';
import { withoutIcons } from '../../core/text/withoutIcons';
import { registerCommand, UserError } from '../commands/command';
import { editNote } from '../editNote';
import { noteSourceOf } from '../index/readNote';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { countNotes } from '../words';
import type { DecisionHistory, Mark } from './decisionHistory';

/** *Record Lesson*: what is selected in a note becomes a lesson of the book, with a title or as another. */
export function registerRecordLesson(
  index: WorkspaceIndex,
  history: DecisionHistory,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommand(log, 'hindsight.recordLesson', () => recordLesson(index, history));
}

async function recordLesson(index: WorkspaceIndex, history: DecisionHistory): Promise<void> {
  const { t } = vscode.l10n;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    throw new UserError(t('Open a note, and select what you learned.'));
  }
  const { document } = editor;
  await index.whenIdle();
  if (!index.notes.has(document.uri.toString())) {
    throw new UserError(t('This file is none of the notes that Hindsight reads.'));
  }
  const { version } = document;
  const selected = document.getText(editor.selection).replace(/\s+/gu, ' ').trim();
  const marked = meantIn(document, editor.selection);
  if (!marked) throw new UserError(t('Select a sentence: no lesson can stand here.'));
  const { mention, edit } = marked;
  const known = edit ? undefined : lessonWith(index, document.uri, mention.text);
  const title = known?.decided?.title ?? (edit && selected !== '' ? selected : mention.text);
  const answer = await askForTitle(title, edit, known, await index.answers.nearTo(mention.text));
  if (!answer) return;
  if (document.version !== version) throw new UserError(t('The note was changed meanwhile.'));
  const mark = edit && (await makeMention(document, edit, index));
  const own = lessonWith(index, document.uri, mention.text);
  if (!own) throw new Error('What was recorded is no mention.');
  const lesson = 'same' in answer ? answer.same : own;
  const decision: Decision =
    'title' in answer
      ? { kind: 'rename', title: answer.title }
      : { kind: 'same', statements: [mention.text] };
  const done = t('The lesson is in the lesson book.');
  const statement = 'same' in answer ? undefined : mention.text;
  await history.decide(lesson, decision, done, statement, mark);
}

function meantIn(
  document: vscode.TextDocument,
  { start, end }: vscode.Selection,
): MarkedLesson | undefined {
  const { source, options } = noteSourceOf(document.uri, document.getText());
  const selection = { start: document.offsetAt(start), end: document.offsetAt(end) };
  return markLesson(source, selection, options);
}

/** The lesson of a statement that a note makes. */
function lessonWith(
  { lessons }: WorkspaceIndex,
  uri: vscode.Uri,
  said: string,
): Lesson | undefined {
  const note = uri.toString();
  return [...lessons.values()].find(({ mentions }) =>
    mentions.some((at) => at.note.uri === note && at.mention.text === said),
  );
}

async function makeMention(
  document: vscode.TextDocument,
  edit: TextEdit,
  index: WorkspaceIndex,
): Promise<Mark> {
  const { uri } = document;
  await editNote(document, (change) => {
    change.insert(uri, document.positionAt(edit.range.start), edit.text);
  });
  await index.whenIdle();
  return { uri, edit };
}

type Answer = { readonly title: string } | { readonly same: Lesson };

/** Asks what to call the lesson; those that are near can be chosen instead. */
async function askForTitle(
  title: string,
  edit: TextEdit | undefined,
  known: Lesson | undefined,
  near: readonly Lesson[],
): Promise<Answer | undefined> {
  const { t } = vscode.l10n;
  interface Choice extends vscode.QuickPickItem {
    readonly answer: Answer;
  }
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = t('Record Lesson');
  pick.placeholder = t('What you call this lesson');
  const others = near.filter((lesson) => lesson !== known);
  const detail = edit && t('"{0}" goes behind it, so that this note counts', edit.text.trim());
  const show = (): void => {
    const typed = pick.value.replace(/\s+/gu, ' ').trim() || title;
    pick.items = [
      {
        label: `$(book) ${t('Record: {0}', withoutIcons(typed))}`,
        ...(known && { description: countNotes(known.noteCount) }),
        ...(detail && { detail }),
        alwaysShow: true,
        answer: { title: typed },
      },
      ...others.map((lesson) => ({
        label: `$(references) ${t('Same as: {0}', withoutIcons(lesson.title))}`,
        description: countNotes(lesson.noteCount),
        alwaysShow: true,
        answer: { same: lesson },
      })),
    ];
  };
  pick.value = title;
  show();
  try {
    return await new Promise<Answer | undefined>((resolve) => {
      pick.onDidChangeValue(show);
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.answer);
      });
      pick.onDidHide(() => {
        resolve(undefined);
      });
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
