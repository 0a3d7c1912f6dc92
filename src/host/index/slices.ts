import type { Steps } from '../../core/steps';

/** The extension host is shared: after this many milliseconds, others get their turn. */
const sliceLength = 8;

/** In Node a timer may run in the same turn of the event loop as the one before it; web workers have nothing else. */
const inNextTurn: (work: () => void) => unknown =
  (globalThis as { setImmediate?: (work: () => void) => unknown }).setImmediate ?? setTimeout;

/** Who waits for a turn. Each gets one of its own, so that slices of different work do not add up. */
const waiting: (() => void)[] = [];

/** Cuts long work into slices. */
export class Slices {
  #start = performance.now();

  /** Whether the slice is used up. */
  get isUsedUp(): boolean {
    return performance.now() - this.#start >= sliceLength;
  }

  /** Call it between small steps of work: it resolves later when the slice is used up. */
  async breathe(): Promise<void> {
    if (!this.isUsedUp) return;
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) inNextTurn(nextTurn);
    });
    this.#start = performance.now();
  }

  /**
   * Does work in slices.
   *
   * @param isNeeded asked after each slice; when it is not, the work is left and the result undefined
   * @param timed runs a slice; for who measures it
   */
  async run<T>(steps: Steps<T>): Promise<T>;
  async run<T>(
    steps: Steps<T>,
    isNeeded: (() => boolean) | undefined,
    timed?: <R>(slice: () => R) => R,
  ): Promise<T | undefined>;
  async run<T>(
    steps: Steps<T>,
    isNeeded: () => boolean = () => true,
    timed: <R>(slice: () => R) => R = (slice) => slice(),
  ): Promise<T | undefined> {
    while (isNeeded()) {
      const { done, value } = timed(() => this.#advance(steps));
      if (done === true) return value;
      await this.breathe();
    }
    return undefined;
  }

  #advance<T>(steps: Steps<T>): IteratorResult<undefined, T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true || this.isUsedUp) return step;
    }
  }
}

function nextTurn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) inNextTurn(nextTurn);
}
