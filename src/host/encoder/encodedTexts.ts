import * as vscode from 'vscode';
import { levelsOf, vectorOfLevels } from '../../core/encoder/levels';
import { type TextKey, textKey } from '../../core/encoder/vectorFile';
import type { Encoder } from '../../core/recurrence/encoder';
import type { VectorCache } from './vectorCache';

/** How far encoding is. `away`: the encoder gave no answer; `stopped`: by the user. */
export interface EncodingProgress {
  readonly phase: 'encoding' | 'idle' | 'stopped' | 'away';
  readonly done: number;
  readonly total: number;
}

/** Texts that are encoded between two steps of progress. */
const textsAtOnce = 64;
/** An encoder that was away is not asked again by itself for this many milliseconds. */
const restAfterFailure = 60_000;

export interface EncodedTextsOptions {
  readonly encoder: Encoder;
  readonly cache: VectorCache;
  /** Asked right before a text is sent. One it refuses is not wanted any more. */
  readonly mayLeave: (text: string) => boolean;
  readonly log: vscode.LogOutputChannel;
}

/** The vectors of one encoder: those kept from before, and those it is asked for in the background. */
export class EncodedTexts implements vscode.Disposable {
  readonly #options: EncodedTextsOptions;
  #vectors = new Map<TextKey, Int8Array>();
  #loading: Promise<void> | undefined;
  readonly #queue = new Set<string>();
  readonly #encoded = new vscode.EventEmitter<readonly string[]>();
  readonly #reset = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<EncodingProgress>();
  #cancelling = new AbortController();
  #running = false;
  #disposed = false;
  #done = 0;
  #phase: EncodingProgress['phase'] = 'idle';
  #failedAt = -Infinity;

  readonly onDidEncode = this.#encoded.event;
  /** Fires when all vectors are gone, because the encoder makes others now. */
  readonly onDidReset = this.#reset.event;
  readonly onDidProgress = this.#progressed.event;

  constructor(options: EncodedTextsOptions) {
    this.#options = options;
  }

  get progress(): EncodingProgress {
    return { phase: this.#phase, done: this.#done, total: this.#done + this.#queue.size };
  }

  vectorOf(text: string): Float32Array | undefined {
    const levels = this.#vectors.get(textKey(text));
    return levels && vectorOfLevels(levels);
  }

  /** Reads what is kept. */
  load(): Promise<void> {
    this.#loading ??= this.#options.cache.read().then((vectors) => {
      for (const [key, levels] of this.#vectors) vectors.set(key, levels);
      this.#vectors = vectors;
    });
    return this.#loading;
  }

  want(texts: Iterable<string>): void {
    for (const text of texts) if (!this.#vectors.has(textKey(text))) this.#queue.add(text);
    const rests = performance.now() - this.#failedAt < restAfterFailure;
    if (this.#phase !== 'stopped' && !rests) void this.#run();
  }

  /** Stops until it is resumed. */
  stop(): void {
    if (this.#phase !== 'encoding') return;
    this.#cancelling.abort();
    this.#report('stopped');
  }

  /** Goes on after it was stopped, or after the encoder was away. */
  resume(): void {
    this.#failedAt = -Infinity;
    if (this.#phase === 'stopped') this.#report('idle');
    void this.#run();
  }

  flush(): Promise<void> {
    return this.#options.cache.flush();
  }

  dispose(): void {
    this.#disposed = true;
    this.#cancelling.abort();
    this.#options.cache.dispose();
    for (const emitter of [this.#encoded, this.#reset, this.#progressed]) emitter.dispose();
  }

  async #run(): Promise<void> {
    if (this.#running || this.#disposed || this.#queue.size === 0) return;
    this.#running = true;
    const { log } = this.#options;
    const cancelling = new AbortController();
    this.#cancelling = cancelling;
    this.#done = 0;
    try {
      await this.load();
      this.#takeKnown();
      while (this.#queue.size > 0 && !cancelling.signal.aborted) {
        this.#report('encoding');
        await this.#encodeSome(cancelling.signal);
      }
      if (this.#done > 0) log.info(`Encoded ${this.#done} statements.`);
      if (!cancelling.signal.aborted) this.#report('idle');
    } catch (error) {
      if (!cancelling.signal.aborted) {
        log.warn('The encoder gave no vectors; lessons are grouped without it.', error);
        this.#failedAt = performance.now();
        this.#report('away');
      }
    }
    this.#running = false;
    // Resumed before the cancelled request had ended.
    if (cancelling.signal.aborted && this.#phase === 'idle') void this.#run();
  }

  /** Texts that were wanted before their vectors were read. */
  #takeKnown(): void {
    const known = [...this.#queue].filter((text) => this.#vectors.has(textKey(text)));
    for (const text of known) this.#queue.delete(text);
    if (known.length > 0 && !this.#disposed) this.#encoded.fire(known);
  }

  async #encodeSome(signal: AbortSignal): Promise<void> {
    const { encoder, cache, mayLeave } = this.#options;
    const texts: string[] = [];
    for (const text of this.#queue) {
      if (texts.length === textsAtOnce) break;
      if (mayLeave(text)) texts.push(text);
      else this.#queue.delete(text);
    }
    if (texts.length === 0) return;
    const vectors = (await encoder.encode(texts, signal)).map(levelsOf);
    signal.throwIfAborted();
    await this.#checkDimensions(vectors[0]?.length);
    const encoded = new Map<TextKey, Int8Array>();
    texts.forEach((text, i) => {
      const levels = vectors[i];
      if (levels) encoded.set(textKey(text), levels);
      this.#queue.delete(text);
    });
    for (const [key, levels] of encoded) this.#vectors.set(key, levels);
    cache.add(encoded);
    this.#done += texts.length;
    this.#encoded.fire(texts);
  }

  /** Another model of the same name makes vectors that cannot be compared with those from before. */
  async #checkDimensions(dimensions: number | undefined): Promise<void> {
    const [first] = this.#vectors.values();
    if (first === undefined || first.length === dimensions) return;
    this.#options.log.warn('The encoder makes other vectors than before; all are made anew.');
    this.#vectors.clear();
    await this.#options.cache.clear();
    this.#reset.fire();
  }

  #report(phase: EncodingProgress['phase']): void {
    this.#phase = phase;
    if (!this.#disposed) this.#progressed.fire(this.progress);
  }
}
