/** Works on what is added, one lot after the other: what comes meanwhile is the next lot. */
export class Backlog<Item> {
  readonly #work: (lot: readonly Item[]) => Promise<void>;
  #waiting: Item[] = [];
  #working: Promise<void> | undefined;

  /** @param work is told of a lot, an empty one among them; it must not fail */
  constructor(work: (lot: readonly Item[]) => Promise<void>) {
    this.#work = work;
  }

  /** How many items wait for the next lot. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Resolves when all is done; undefined when all is. */
  get working(): Promise<void> | undefined {
    return this.#working;
  }

  add(items: readonly Item[]): void {
    for (const item of items) this.#waiting.push(item);
    this.#working ??= this.#workOff();
  }

  async #workOff(): Promise<void> {
    do {
      const lot = this.#waiting;
      this.#waiting = [];
      await this.#work(lot);
    } while (this.#waiting.length > 0);
    // Not in a later microtask: what is added before it would wait for a worker that has gone.
    this.#working = undefined;
  }
}
