import type { Lexicon, WordId } from './lexicon';
import { type LexiconParts, readLexiconFile } from './lexiconFile';
import { segmentWords, unknownCost, type WordCosts } from './segmentation';

/**
 * Reads a lexicon from the bytes of its file. Pure; throws a `DamagedLexiconError` for bytes that are
 * not a whole lexicon.
 */
export function loadLexicon(bytes: Uint8Array): Lexicon {
  return new LoadedLexicon(readLexiconFile(bytes));
}

class LoadedLexicon implements Lexicon, WordCosts {
  readonly size: number;
  readonly dimensions: number;
  readonly #words: readonly string[];
  readonly #ids = new Map<string, WordId>();
  readonly #rarities: Uint8Array;
  /** A row per word of odd numbers from −15 to 15. */
  readonly #vectors: Int8Array;
  /** One over the length of each row. */
  readonly #scales: Float32Array;
  /** Pairs of ids as one number, the smaller id first. */
  readonly #opposites = new Set<number>();
  /** Length of the longest word by its first character; 0 is 1. */
  readonly #longest = new Uint8Array(0x10000);

  constructor({ words, rarities, dimensions, levels, opposites }: LexiconParts) {
    this.size = words.length;
    this.dimensions = dimensions;
    this.#words = words;
    this.#rarities = rarities;
    this.#vectors = new Int8Array(words.length * dimensions);
    this.#scales = new Float32Array(words.length);
    words.forEach((word, id) => {
      this.#ids.set(word, id);
      const first = word.charCodeAt(0);
      if (word.length > (this.#longest[first] ?? 0)) this.#longest[first] = word.length;
    });
    let at = 0;
    for (let id = 0; id < words.length; id += 1) {
      let square = 0;
      for (let k = 0; k < dimensions; k += 2, at += 1) {
        const pair = levels[at] ?? 0;
        const low = 2 * (pair & 15) - 15;
        const high = 2 * (pair >> 4) - 15;
        this.#vectors[2 * at] = low;
        this.#vectors[2 * at + 1] = high;
        square += low * low + high * high;
      }
      this.#scales[id] = 1 / Math.sqrt(square);
    }
    for (let i = 0; i < opposites.length; i += 2) {
      this.#opposites.add((opposites[i] ?? 0) * words.length + (opposites[i + 1] ?? 0));
    }
  }

  idOf(text: string): WordId {
    return this.#ids.get(text) ?? -1;
  }

  textOf(id: WordId): string {
    return this.#words[id] ?? '';
  }

  rarity(id: WordId): number {
    return id < 0 ? unknownCost : (this.#rarities[id] ?? 0) / 10;
  }

  similarity(a: WordId, b: WordId): number {
    if (a < 0 || b < 0) return 0;
    return this.#dot(a, b) * (this.#scales[a] ?? 0) * (this.#scales[b] ?? 0);
  }

  vectorOf(id: WordId): Float32Array | undefined {
    if (id < 0) return undefined;
    const scale = this.#scales[id] ?? 0;
    const row = this.#vectors.subarray(id * this.dimensions, (id + 1) * this.dimensions);
    return Float32Array.from(row, (level) => level * scale);
  }

  embed(ids: readonly WordId[], weights?: readonly number[]): Float32Array {
    const sum = new Float32Array(this.dimensions);
    ids.forEach((id, i) => {
      if (id < 0) return;
      const weight = (weights?.[i] ?? 1) * (this.#scales[id] ?? 0);
      const row = id * this.dimensions;
      for (let k = 0; k < sum.length; k += 1) {
        sum[k] = (sum[k] ?? 0) + weight * (this.#vectors[row + k] ?? 0);
      }
    });
    const length = Math.sqrt(sum.reduce((square, x) => square + x * x, 0));
    return length === 0 ? sum : sum.map((x) => x / length);
  }

  areOpposites(a: WordId, b: WordId): boolean {
    if (a < 0 || b < 0) return false;
    return this.#opposites.has(Math.min(a, b) * this.size + Math.max(a, b));
  }

  segment(run: string): readonly string[] {
    return segmentWords(run, this);
  }

  longestFrom(character: string): number {
    return Math.max(1, this.#longest[character.charCodeAt(0)] ?? 1);
  }

  costOf(word: string): number | undefined {
    const id = this.#ids.get(word);
    return id === undefined ? undefined : (this.#rarities[id] ?? 0) / 10;
  }

  #dot(a: WordId, b: WordId): number {
    const vectors = this.#vectors;
    const { dimensions } = this;
    let sum = 0;
    for (
      let i = a * dimensions, j = b * dimensions, end = i + dimensions;
      i < end;
      i += 1, j += 1
    ) {
      // Integer arithmetic: twice as fast as leaving it to the engine to find out.
      sum = (sum + Math.imul(vectors[i] ?? 0, vectors[j] ?? 0)) | 0;
    }
    return sum;
  }
}
