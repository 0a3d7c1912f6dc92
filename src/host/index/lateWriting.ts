/** What takes long to write is written less often: as many times as long as that took lie in between at least. */
const share = 20;

/** Writes something a while after it changed: not at each change. */
export class LateWriting {
  readonly #write: () => Promise<void>;
  readonly #after: number;
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long writing took the last time, in milliseconds. */
  #took = 0;

  /** @param after so many milliseconds at least */
  constructor(write: () => Promise<void>, after: number) {
    this.#write = write;
    this.#after = after;
  }

  /** There is something to be written, by `later` or `now`. */
  changed(): void {
    this.#isDue = true;
  }

  /** Writes in a while what changed until then. Asked again meanwhile, it is not put off. */
  later(): void {
    if (!this.#isDue) return;
    const delay = Math.max(this.#after, share * this.#took);
    this.#timer ??= setTimeout(() => void this.now(), delay);
  }

  /** Writes if something changed since it was written. */
  async now(): Promise<void> {
    this.dispose();
    if (!this.#isDue) return;
    this.#isDue = false;
    const start = performance.now();
    await this.#write();
    this.#took = performance.now() - start;
  }

  /** Writes nothing later. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
