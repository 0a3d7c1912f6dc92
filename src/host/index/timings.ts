/** What time is spent on. */
export type Step = 'list' | 'read' | 'parse' | 'group';

/** Adds up how long the steps of indexing took, in milliseconds, since the start. */
export class Timings {
  readonly #sums = new Map<Step, number>();

  /**
   * Milliseconds by step. Most of it is waiting: for files, for the worker that parses and for the one that
   * groups, at the same time.
   */
  get sums(): ReadonlyMap<Step, number> {
    return this.#sums;
  }

  async measure<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      const spent = performance.now() - start;
      this.#sums.set(step, (this.#sums.get(step) ?? 0) + spent);
    }
  }
}
