import type * as vscode from 'vscode';
import type { Lesson } from '../../core/recurrence/lesson';
import type { LessonAnswers } from '../../core/recurrence/lessonAnswers';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/** One pass over statements takes no longer than this, in milliseconds; the rest is for the next one. */
const budget = 20;
/** Statements of which it is remembered what they tell. */
const mostRemembered = 2000;

/**
 * Which lesson a statement tells, whether a note says it or not: in the same words, else in words that are
 * near enough. Drafts that are in no index are told what was written before, too.
 */
export class DraftAnswers implements Pick<LessonAnswers, 'lessonOf'>, vscode.Disposable {
  readonly #index: WorkspaceIndex;
  readonly #retold = new Map<string, Lesson | undefined>();
  readonly #listening: vscode.Disposable;
  #until = 0;
  #isLate = false;

  constructor(index: WorkspaceIndex) {
    this.#index = index;
    this.#listening = index.onDidChange(({ lessons, removedLessons }) => {
      if (lessons.size + removedLessons.size > 0) this.#retold.clear();
    });
  }

  /** Some statements of the last pass were not looked at: ask again later. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** Begins a pass over statements. */
  begin(): void {
    this.#until = performance.now() + budget;
    this.#isLate = false;
  }

  lessonOf(text: string): Lesson | undefined {
    const { answers } = this.#index;
    const said = answers.lessonOf(text);
    if (said || this.#retold.has(text)) return said ?? this.#retold.get(text);
    // While notes are read, lessons change at every step, and each would be asked for anew.
    if (this.#index.progress.phase !== 'idle') return undefined;
    if (performance.now() > this.#until) {
      this.#isLate = true;
      return undefined;
    }
    if (this.#retold.size >= mostRemembered) this.#retold.clear();
    const retold = answers.retoldBy(text);
    this.#retold.set(text, retold);
    return retold;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
