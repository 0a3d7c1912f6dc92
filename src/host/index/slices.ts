/** The extension host is shared: after this many milliseconds, others get their turn. */
const sliceLength = 8;

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
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.#start = performance.now();
  }
}
