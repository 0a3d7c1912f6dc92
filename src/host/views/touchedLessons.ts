import * as vscode from 'vscode';
import { LargeMap } from '../../core/largeMap';
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
  readonly #take: (touched: Iterable<string>) => Steps<void>;
  readonly #show: () => void;
  readonly #refresh: Throttle;
  readonly #following: vscode.Disposable;
  #touched = new LargeMap<true>();
  /** Resolves when what was touched before is taken in: one follows the other. */
  #taken = Promise.resolve();

  constructor(
    index: WorkspaceIndex,
    take: (touched: Iterable<string>) => Steps<void>,
    show: () => void,
  ) {
    this.#index = index;
    this.#take = take;
    this.#show = show;
    for (const id of index.lessons.keys()) this.#touched.set(id, true);
    this.#refresh = new Throttle(() => {
      // While notes are read, nothing of it is shown.
      if (this.#index.progress.phase === 'idle') void this.takeIn().then(this.#show);
      else this.#show();
    });
    this.#following = vscode.Disposable.from(
      index.onDidChange(({ lessons, removedLessons }) => {
        for (const id of lessons) this.#touched.set(id, true);
        for (const id of removedLessons) this.#touched.set(id, true);
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
      this.#touched = new LargeMap();
      await inSlices(this.#take(touched.keys()));
    });
    return this.#taken;
  }

  dispose(): void {
    this.#following.dispose();
    this.#refresh.dispose();
  }
}
