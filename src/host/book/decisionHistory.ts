import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import type { Decision } from '../../core/book/decision';
import type { Lesson } from '../../core/recurrence/lesson';
import type { TextEdit } from '../../core/text/textEdit';
import { UserError } from '../commands/command';
import { editNote } from '../editNote';
import type { LessonBooks } from './lessonBooks';
import type { Meant } from './sameOrNot';
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
  /** Those that were decided together are taken back together, with what they marked in a note. */
  readonly #written: { readonly together: WrittenDecision[]; readonly mark?: Mark }[] = [];

  /** Settles when what was begun is done. */
  #working: Promise<void> = Promise.resolve();

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
    await this.#inTurn(async () => {
      const written = await writeDecision(this.#books, lesson, decision, statement);
      this.#written.push({ together: [written], ...(mark && { mark }) });
      say([written], done);
    });
  }

  /**
   * Writes decisions one after the other that are taken back at once.
   *
   * @param steps each says what is decided when those before it are written; undefined for nothing
   */
  decideTogether(
    steps: readonly (() => Promise<Meant | undefined>)[],
    done: string,
  ): Promise<void> {
    return this.#inTurn(() => this.#decideAll(steps, done));
  }

  /** Takes the last decision back. @throws UserError when there is none */
  undo(): Promise<void> {
    return this.#inTurn(() => this.#takeBackLast());
  }

  /** Who is quick decides again while the last decision is being written: it is written into what that leaves. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#working.then(work);
    this.#working = done.catch(() => undefined);
    return done;
  }

  async #decideAll(
    steps: readonly (() => Promise<Meant | undefined>)[],
    done: string,
  ): Promise<void> {
    const written: WrittenDecision[] = [];
    try {
      for (const step of steps) {
        const meant = await step();
        if (!meant) continue;
        const { lesson, decision, statement } = meant;
        written.push(await writeDecision(this.#books, lesson, decision, statement));
      }
    } finally {
      if (written.length > 0) this.#written.push({ together: written });
    }
    if (written.length > 0) say(written, done);
  }

  async #takeBackLast(): Promise<void> {
    const { t } = vscode.l10n;
    const last = this.#written.at(-1);
    if (!last) throw new UserError(t('Nothing was decided yet since this window opened.'));
    const { together, mark } = last;
    for (let written = together.at(-1); written; written = together.at(-1)) {
      await takeBack(this.#books, written);
      together.pop();
    }
    this.#written.pop();
    if (mark) await unmark(mark);
    vscode.window.setStatusBarMessage(t('The last decision is undone.'), shownFor);
  }
}

/** Says that something is decided, and whether it is still to be saved. */
function say(written: readonly WrittenDecision[], done: string): void {
  const unsaved = vscode.l10n.t('Decided, but {0} is not saved yet', bookPath);
  const isUnsaved = written.some((each) => each.isUnsaved);
  vscode.window.setStatusBarMessage(isUnsaved ? `$(warning) ${unsaved}` : done, shownFor);
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
