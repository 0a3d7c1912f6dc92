import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import type { TextEdit } from '../../core/text/textEdit';
import { UserError } from '../commands/command';
import { editNote } from '../editNote';
import type { LessonBooks } from './lessonBooks';
import { takeBack, writeDecision, type WrittenDecision } from './writeDecision';

/** How long a message in the status bar stays, in milliseconds. */
const shownFor = 5000;

/** What was written into a note, so that a decision can be made about it. */
export interface Mark {
  readonly uri: vscode.Uri;
  readonly edit: TextEdit;
}

/** Writes decisions, wherever they are made, and takes them back one after the other. */
export class DecisionHistory {
  readonly #books: LessonBooks;
  readonly #written: (readonly [WrittenDecision, Mark | undefined])[] = [];

  constructor(books: LessonBooks) {
    this.#books = books;
  }

  /**
   * Writes a decision and says so in the status bar.
   *
   * @param done what the status bar says
   * @param statement stands for the lesson, if it is not in a book yet; its title without it
   * @param mark what was written into a note for it
   */
  async decide(
    lesson: Lesson,
    decision: Decision,
    done: string,
    statement?: string,
    mark?: Mark,
  ): Promise<void> {
    const written = await writeDecision(this.#books, lesson, decision, statement);
    this.#written.push([written, mark]);
    vscode.window.setStatusBarMessage(done, shownFor);
  }

  /** Takes the last decision back. @throws UserError when there is none */
  async undo(): Promise<void> {
    const { t } = vscode.l10n;
    const last = this.#written.at(-1);
    if (!last) throw new UserError(t('Nothing was decided yet since this window opened.'));
    const [written, mark] = last;
    await takeBack(this.#books, written);
    this.#written.pop();
    if (mark) await unmark(mark);
    vscode.window.setStatusBarMessage(t('The last decision is undone.'), shownFor);
  }
}

/** Takes a mark out of its note, if it still stands where it was put. */
async function unmark({ uri, edit }: Mark): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { start } = edit.range;
  const place = new vscode.Range(
    document.positionAt(start),
    document.positionAt(start + edit.text.length),
  );
  if (document.getText(place) !== edit.text) return;
  await editNote(document, (change) => {
    change.delete(uri, place);
  });
}
