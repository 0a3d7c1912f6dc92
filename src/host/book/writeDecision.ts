import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import { decide } from '../../core/book/decide';
import type { Decision, Subject } from '../../core/book/decision';
import { readBook } from '../../core/book/readBook';
import { editBetween } from '../../core/text/textEdit';
import type { Lesson } from '../../core/recurrence/lesson';
import { UserError } from '../commands/command';
import { describeBookProblem } from './describeBookProblem';
import type { LessonBooks } from './lessonBooks';
import { openBook } from './openBook';

/** What a decision made of a lesson book. */
export interface WrittenDecision {
  readonly uri: vscode.Uri;
  /** The book's text before; undefined when there was no book. */
  readonly before: string | undefined;
  readonly after: string;
  /** Whether it stands in the document only, since its file could not be written. VS Code says why. */
  readonly isUnsaved: boolean;
}

/**
 * Writes what a person decided about a lesson into its lesson book, as an edit that can be undone there.
 * Resolves when the lesson shows it.
 *
 * @param statement that stands for the lesson, if it is not in a book yet
 * @throws UserError when the book cannot be written
 */
export async function writeDecision(
  books: LessonBooks,
  lesson: Lesson,
  decision: Decision,
  statement = lesson.title,
): Promise<WrittenDecision> {
  const { uri, subject } = placeOf(lesson, statement);
  const document = await openBook(uri);
  // Whoever is writing in the book saves it.
  const isSaved = document?.isDirty !== true;
  const text = document?.getText() ?? '';
  // What is read in slices need not be read here in one.
  await books.whenRead();
  const reader = books.readerOf(uri.toString());
  const edits = decide(text, subject, decision, (written) => reader.read(written));
  if (!edits) throw new UserError(whyNot(text));
  const change = new vscode.WorkspaceEdit();
  if (!document) change.createFile(uri);
  for (const { range, text: put } of edits) {
    const start = document?.positionAt(range.start) ?? new vscode.Position(0, 0);
    const end = document?.positionAt(range.end) ?? start;
    change.replace(uri, new vscode.Range(start, end), put);
  }
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(change))) {
    throw new UserError(notWritten());
  }
  const written = await vscode.workspace.openTextDocument(uri);
  const isUnsaved = isSaved && !(await written.save());
  await books.lookAgain();
  return { uri, before: document ? text : undefined, after: written.getText(), isUnsaved };
}

/**
 * Takes a decision back: the book is as it was before, to the byte. One that the decision made is gone.
 *
 * @throws UserError when the book was changed since
 */
export async function takeBack(
  books: LessonBooks,
  { uri, before, after }: WrittenDecision,
): Promise<void> {
  const { t } = vscode.l10n;
  const document = await openBook(uri);
  if (document?.getText() !== after) {
    throw new UserError(t('The lesson book was changed since then. Change it there.'));
  }
  const isSaved = !document.isDirty;
  const change = new vscode.WorkspaceEdit();
  const isMade = before === undefined && isSaved;
  if (isMade) change.deleteFile(uri);
  for (const { range, text } of isMade ? [] : editBetween(after, before ?? '')) {
    const place = new vscode.Range(
      document.positionAt(range.start),
      document.positionAt(range.end),
    );
    change.replace(uri, place, text);
  }
  if (!(await vscode.workspace.applyEdit(change))) throw new UserError(notWritten());
  if (isSaved && !isMade) await document.save();
  await books.lookAgain();
}

function notWritten(): string {
  return vscode.l10n.t('{0} could not be written. Is the folder read-only?', bookPath);
}

/** The book that decisions about a lesson are written into. It need not be there yet. */
export function bookOf(lesson: Lesson): vscode.Uri {
  return placeOf(lesson, lesson.title).uri;
}

/** Where decisions about a lesson are: where something was decided, else beside its newest note. */
function placeOf(
  lesson: Lesson,
  statement: string,
): { readonly uri: vscode.Uri; readonly subject: Subject } {
  const [place] = lesson.decided?.places ?? [];
  if (place) return { uri: vscode.Uri.parse(place.book, true), subject: { id: place.id } };
  const folders = lesson.mentions.flatMap(
    ({ note }) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(note.uri, true)) ?? [],
  );
  const [folder] = folders;
  if (!folder) throw new Error(`No folder for ${lesson.id}`);
  return { uri: vscode.Uri.joinPath(folder.uri, bookPath), subject: { statement } };
}

function whyNot(text: string): string {
  const { t } = vscode.l10n;
  const { locked, problems } = readBook(text);
  const [problem] = locked === undefined ? [] : problems;
  return problem
    ? t(
        'Nothing was written into {0}, line {1}: {2}',
        bookPath,
        problem.start.line + 1,
        describeBookProblem(problem),
      )
    : t(
        'Nothing was written: this lesson stands in {0} in a way that only you can change.',
        bookPath,
      );
}
