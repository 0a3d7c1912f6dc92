import * as vscode from 'vscode';
import { EncodedTexts, type EncodedTextsOptions, type EncodingProgress } from './encodedTexts';

/**
 * The vectors of statements, where the user has an encoder: they are asked for in the background and
 * are there at once afterwards. Without an encoder there are none.
 */
export class StatementVectors implements vscode.Disposable {
  readonly #encoded = new vscode.EventEmitter<readonly string[]>();
  readonly #reset = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<EncodingProgress>();
  #texts: EncodedTexts | undefined;

  /** Fires with texts that have a vector now. */
  readonly onDidEncode = this.#encoded.event;
  /** Fires when there is another encoder, or none: every vector is another one now, or gone. */
  readonly onDidReset = this.#reset.event;
  readonly onDidProgress = this.#progressed.event;

  get progress(): EncodingProgress {
    return this.#texts?.progress ?? off;
  }

  /** Takes another encoder, or none. */
  use(options: EncodedTextsOptions | undefined): void {
    if (!options && !this.#texts) return;
    this.#texts?.dispose();
    this.#texts = options && new EncodedTexts(options);
    this.#texts?.onDidEncode((texts) => {
      this.#encoded.fire(texts);
    });
    this.#texts?.onDidReset(() => {
      this.#reset.fire();
    });
    this.#texts?.onDidProgress((progress) => {
      this.#progressed.fire(progress);
    });
    this.#progressed.fire(this.progress);
    this.#reset.fire();
  }

  /** Whether there is an encoder. */
  get isUsed(): boolean {
    return this.#texts !== undefined;
  }

  /** The vector of a statement, of unit length; undefined while there is none. */
  vectorOf(text: string): Float32Array | undefined {
    return this.#texts?.vectorOf(text);
  }

  /**
   * Asks for the vectors of statements, in the background. Give it only what may leave: see
   * `encodableTexts`.
   */
  want(texts: Iterable<string>): void {
    this.#texts?.want(texts);
  }

  /** Resolves when the vectors kept from before are there, so that grouping can start with them. */
  async whenLoaded(): Promise<void> {
    await this.#texts?.load();
  }

  /** Stops asking, until `resume`. */
  stop(): void {
    this.#texts?.stop();
  }

  /** Asks for what is still wanted: after `stop`, or when the encoder may be back. */
  resume(): void {
    this.#texts?.resume();
  }

  /** Writes what is not kept yet. */
  async flush(): Promise<void> {
    await this.#texts?.flush();
  }

  dispose(): void {
    this.#texts?.dispose();
    this.#texts = undefined;
    for (const emitter of [this.#encoded, this.#reset, this.#progressed]) emitter.dispose();
  }
}

const off: EncodingProgress = { phase: 'idle', done: 0, total: 0 };
