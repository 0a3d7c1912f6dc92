/** Turns statements into vectors. Vectors of one encoder can be compared with each other only. */
export interface Encoder {
  /** What made the vectors: the kind of endpoint and the model. It names the cache. */
  readonly id: string;
  /**
   * @returns vectors of unit length, one per text, in order
   * @throws when the signal is aborted, or when there are no vectors to be had
   */
  encode(texts: readonly string[], signal: Aborting): Promise<readonly Float32Array[]>;
}

/** As much of an `AbortSignal` as the core can name, which knows no platform. */
export interface Aborting {
  readonly aborted: boolean;
}
