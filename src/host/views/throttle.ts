/** In milliseconds. */
const shortest = 100;
/** What takes long is done less often, so that it takes no more than this part of the time. */
const largestShare = 0.05;
/** Nobody waits longer to see what is true, in milliseconds. */
const longest = 2000;

/** Runs an action soon after it is asked for, and at most once in an interval. */
export class Throttle {
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interval = shortest;

  constructor(action: () => void) {
    this.#action = action;
  }

  request(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const start = performance.now();
      this.#action();
      const taken = performance.now() - start;
      this.#interval = Math.min(longest, Math.max(shortest, taken / largestShare));
    }, this.#interval);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
