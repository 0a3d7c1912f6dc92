import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import type { BookReader } from '../../core/book/bookReader';
import { decideInSteps } from '../../core/book/decide';
import type { Decision, Subject } from '../../core/book/decision';
import type { LessonBook } from '../../core/book/lessonBook';
import { readBook } from '../../core/book/readBook';
import type { Steps } from '../../core/steps';
import { hashText } from '../../core/text/hash';
import { withLineBreaks } from '../../core/text/lineBreak';
import { ownText } from '../../core/text/ownText';
import { editBetween, type TextEdit } from '../../core/text/textEdit';
import type { Lesson } from '../../core/recurrence/lesson';
import { UserError } from '../commands/command';
import { exists } from '../exists';
import { inSlices } from '../index/slices';
import { describeBookProblem } from './describeBookProblem';
import type { LessonBooks } from './lessonBooks';
import { isSameText, openBook, textInFile } from './openBook';
import { takeOver } from './takeOver';

/** Windows that decide at once write one after the other. */
const mostTries = 4;

/** Who saved at the same moment has done so after this many milliseconds. */
const settling = 300;

/** What a decision made of a lesson book. */
export interface WrittenDecision {
  readonly uri: vscode.Uri;
  /** Whether there was no book before. */
  readonly isNew: boolean;
  /** Takes it back in the text that came of it. Books are long and decisions many: no text is kept whole. */
  readonly back: readonly TextEdit[];
  /** Tells whether the text is still the one that came of it. */
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
  const place = placeOf(lesson, statement);
  for (let tries = mostTries; tries > 1; tries--) {
    const written = await tryToWrite(books, place, decision, true);
    if (written) return written;
  }
  const written = await tryToWrite(books, place, decision, false);
  if (!written) throw new UserError(notWritten());
  return written;
}

/**
 * @param again whether it can be tried again
 * @returns undefined when another window was quicker: what it wrote is there now, and nothing of ours
 */
async function tryToWrite(
  books: LessonBooks,
  { uri, subject }: ReturnType<typeof placeOf>,
  decision: Decision,
  again: boolean,
): Promise<WrittenDecision | undefined> {
  const document = await openBook(uri);
  // Whoever is writing in the book saves it.
  const isSaved = document?.isDirty !== true;
  await books.whenRead();
  const { text, edits } = await editsOf(
    books.readerOf(uri.toString()),
    document,
    subject,
    decision,
  );
  if (!edits) throw new UserError(whyNot(text));
  const change = new vscode.WorkspaceEdit();
  if (!document) change.createFile(uri);
  for (const { range, text: put } of edits) {
    const start = document?.positionAt(range.start) ?? new vscode.Position(0, 0);
    const end = document?.positionAt(range.end) ?? start;
    change.replace(uri, new vscode.Range(start, end), put);
  }
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(change))) {
    if (!document && (await exists(uri))) return undefined;
    throw new UserError(notWritten());
  }
  const written = await vscode.workspace.openTextDocument(uri);
  const isUnsaved = isSaved && !(await written.save());
  if (isUnsaved && again && (await takeOver(written, text))) return undefined;
  const after = written.getText();
  const back = editBetween(after, text).map((edit) => ({ ...edit, text: ownText(edit.text) }));
  await books.lookAgain();
  const ours = back.map(({ range }) => after.slice(range.start, range.end));
  if (isSaved && !isUnsaved && again && !(await isKept(uri, after, ours))) return undefined;
  return { uri, isNew: document === undefined, back, after: hashText(after), isUnsaved };
}

/**
 * Whether what was saved is still there a moment later. VS Code compares a file, and writes it then: of two
 * windows that save at the same moment both succeed, and what the first one wrote is gone.
 *
 * @param after what was saved
 * @param ours what of it is new
 */
async function isKept(uri: vscode.Uri, after: string, ours: readonly string[]): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, settling));
  const now = await textInFile(uri);
  if (now === undefined || isSameText(after, now)) return true;
  return ours.every((text) => withLineBreaks(now, '\n').includes(withLineBreaks(text, '\n')));
}

/** The edits, and the text that they are for: that of the document as it is now. */
async function editsOf(
  reader: BookReader,
  document: vscode.TextDocument | undefined,
  subject: Subject,
  decision: Decision,
): Promise<{
  readonly text: string;
  readonly edits: readonly TextEdit[] | undefined;
}> {
  for (;;) {
    const version = document?.version;
    const text = document?.getText() ?? '';
    const read = (written: string): Steps<LessonBook> => reader.readInSteps(written);
    const edits = await inSlices(decideInSteps(text, subject, decision, read));
    // A book that changed meanwhile is looked at again.
    if (document?.version === version) return { text, edits };
  }
}

/**
 * Takes a decision back: the book is as it was before, to the byte. One that the decision made is gone.
 *
 * @throws UserError when the book was changed since
 */
export async function takeBack(
  books: LessonBooks,
  { uri, isNew, back, after }: WrittenDecision,
): Promise<void> {
  const { t } = vscode.l10n;
  const document = await openBook(uri);
  if (!document || hashText(document.getText()) !== after) {
    throw new UserError(t('The lesson book was changed since then. Change it there.'));
  }
  const isSaved = !document.isDirty;
  const change = new vscode.WorkspaceEdit();
  const isMade = isNew && isSaved;
  if (isMade) change.deleteFile(uri);
  for (const { range, text } of isMade ? [] : back) {
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
  return vscode.l10n.t(
    'Nothing was changed: {0} could not be written. Is its folder read-only, or is there a file in the place of the folder?',
    bookPath,
  );
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
