/** What time is spent on. */
export type Step = 'list' | 'read' | 'parse' | 'group';

/** Adds up how long the steps of indexing took, in milliseconds, since the start. */
export class Timings {
  readonly #sums = new Map<Step, number>();

  /**
   * Milliseconds by step. Parsing is work; the rest is mostly waiting: for files, and for
   * the worker that groups.
   */
  get sums(): ReadonlyMap<Step, number> {
    return this.#sums;
  }

  time<T>(step: Step, work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.#add(step, performance.now() - start);
    }
  }

  async measure<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#add(step, performance.now() - start);
    }
  }

  #add(step: Step, milliseconds: number): void {
    this.#sums.set(step, (this.#sums.get(step) ?? 0) + milliseconds);
  }
}
