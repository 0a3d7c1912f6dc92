import * as vscode from 'vscode';
import type { Steps } from '../../core/steps';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { Throttle } from './throttle';

/**
 * Follows the lessons for something small that is shown of all of them: takes in what changed, in slices,
 * and then shows it.
 */
export class TouchedLessons implements vscode.Disposable {
  readonly #index: WorkspaceIndex;
  readonly #take: (touched: ReadonlySet<string>) => Steps<void>;
  readonly #show: () => void;
  readonly #refresh: Throttle;
  readonly #following: vscode.Disposable;
  #touched: Set<string>;
  /** Resolves when what was touched before is taken in: one follows the other. */
  #taken = Promise.resolve();

  constructor(
    index: WorkspaceIndex,
    take: (touched: ReadonlySet<string>) => Steps<void>,
    show: () => void,
  ) {
    this.#index = index;
    this.#take = take;
    this.#show = show;
    this.#touched = new Set(index.lessons.keys());
    this.#refresh = new Throttle(() => {
      // While notes are read, nothing of it is shown.
      if (this.#index.progress.phase === 'idle') void this.takeIn().then(this.#show);
      else this.#show();
    });
    this.#following = vscode.Disposable.from(
      index.onDidChange(({ lessons, removedLessons }) => {
        for (const id of lessons) this.#touched.add(id);
        for (const id of removedLessons) this.#touched.add(id);
        this.soon();
      }),
      index.onDidProgress(() => {
        this.soon();
      }),
    );
  }

  /** Asks for it to be shown. */
  soon(): void {
    this.#refresh.request();
  }

  /** Takes in what changed. */
  takeIn(): Promise<void> {
    this.#taken = this.#taken.then(async () => {
      const touched = this.#touched;
      this.#touched = new Set();
      await inSlices(this.#take(touched));
    });
    return this.#taken;
  }

  dispose(): void {
    this.#following.dispose();
    this.#refresh.dispose();
  }
}
