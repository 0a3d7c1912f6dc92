import * as vscode from 'vscode';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import { UserError } from '../commands/command';
import type { LessonBooks } from './lessonBooks';
import { takeBack, writeDecision, type WrittenDecision } from './writeDecision';

/** How long a message in the status bar stays, in milliseconds. */
const shownFor = 5000;

/** Writes decisions, wherever they are made, and takes them back one after the other. */
export class DecisionHistory {
  readonly #books: LessonBooks;
  readonly #written: WrittenDecision[] = [];

  constructor(books: LessonBooks) {
    this.#books = books;
  }

  /**
   * Writes a decision and says so in the status bar.
   *
   * @param done what the status bar says
   * @param statement stands for the lesson, if it is not in a book yet; its title without it
   */
  async decide(
    lesson: Lesson,
    decision: Decision,
    done: string,
    statement?: string,
  ): Promise<void> {
    this.#written.push(await writeDecision(this.#books, lesson, decision, statement));
    vscode.window.setStatusBarMessage(done, shownFor);
  }

  /** Takes the last decision back. @throws UserError when there is none */
  async undo(): Promise<void> {
    const { t } = vscode.l10n;
    const last = this.#written.at(-1);
    if (!last) throw new UserError(t('Nothing was decided yet since this window opened.'));
    await takeBack(this.#books, last);
    this.#written.pop();
    vscode.window.setStatusBarMessage(t('The last decision is undone.'), shownFor);
  }
}
