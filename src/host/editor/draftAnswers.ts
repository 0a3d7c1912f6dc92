import type * as vscode from 'vscode';
import type { Lesson } from '../../core/recurrence/lesson';
import type { LessonAnswers } from '../../core/recurrence/lessonAnswers';
import { breathe } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/** So many statements are asked about at once, so that others get an answer in between. */
const askedAtOnce = 32;
/** Statements of which it is remembered what they tell. */
const mostRemembered = 5000;

/**
 * Which lesson a statement tells, whether a note says it or not: in the same words, else in words that are
 * near enough. Drafts that are in no index are told what was written before, too.
 */
export class DraftAnswers implements Pick<LessonAnswers, 'lessonOf'>, vscode.Disposable {
  readonly #index: WorkspaceIndex;
  #retold = new Map<string, Lesson | undefined>();
  readonly #listening: vscode.Disposable;

  constructor(index: WorkspaceIndex) {
    this.#index = index;
    this.#listening = index.onDidChange(({ lessons, removedLessons }) => {
      if (lessons.size + removedLessons.size > 0) this.#retold = new Map();
    });
  }

  /** Finds out about statements, for `lessonOf`. */
  async look(texts: Iterable<string>): Promise<void> {
    const { answers } = this.#index;
    const unknown: string[] = [];
    for (const text of new Set(texts)) {
      if (!answers.lessonOf(text) && !this.#retold.has(text)) unknown.push(text);
      await breathe();
    }
    if (this.#retold.size + unknown.length > mostRemembered) this.#retold = new Map();
    const retold = this.#retold;
    for (let i = 0; i < unknown.length; i += askedAtOnce) {
      // While notes are read, lessons change at every step, and each would be asked for anew.
      if (this.#index.progress.phase !== 'idle' || retold !== this.#retold) return;
      const some = unknown.slice(i, i + askedAtOnce);
      const lessons = await answers.retoldBy(some);
      for (const [at, text] of some.entries()) retold.set(text, lessons[at]);
    }
  }

  /** The lesson of a statement, as far as is known. */
  lessonOf(text: string): Lesson | undefined {
    return this.#index.answers.lessonOf(text) ?? this.#retold.get(text);
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
