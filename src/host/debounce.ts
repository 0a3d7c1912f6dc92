/** Runs something once it has been quiet for a while. */
export class Debounce {
  readonly #milliseconds: number;
  readonly #run: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, run: () => void) {
    this.#milliseconds = milliseconds;
    this.#run = run;
  }

  start(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#run, this.#milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
