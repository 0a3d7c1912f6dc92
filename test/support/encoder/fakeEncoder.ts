import type { Encoder } from '../../../src/core/recurrence/encoder';

/** An encoder that says how long a text is, when it is let go on. */
export class FakeEncoder implements Encoder {
  readonly id: string;
  /** What it was asked, request by request. */
  readonly asked: (readonly string[])[] = [];
  dimensions = 8;
  /** Called with each request; what it throws, the encoder throws. */
  meanwhile: (texts: readonly string[]) => Promise<void> | void = () => undefined;

  constructor(id = 'fake:model') {
    this.id = id;
  }

  async encode(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
    this.asked.push(texts);
    await Promise.race([
      this.meanwhile(texts),
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }),
    ]);
    signal.throwIfAborted();
    return texts.map((text) => {
      const vector = new Float32Array(this.dimensions);
      vector[text.length % this.dimensions] = 1;
      return vector;
    });
  }
}
