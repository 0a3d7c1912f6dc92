/** In milliseconds. */
const interval = 100;

/** Runs an action soon after it is asked for, and at most once in an interval. */
export class Throttle {
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(action: () => void) {
    this.#action = action;
  }

  request(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#action();
    }, interval);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
