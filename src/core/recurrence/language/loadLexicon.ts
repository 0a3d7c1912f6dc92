import { finish, type Steps } from '../../steps';
import type { Lexicon, WordId } from './lexicon';
import { type LexiconParts, readLexiconFile } from './lexiconFile';
import { segmentWords, unknownCost } from './segmentation';
import { SortedWords } from './sortedWords';

/**
 * Reads a lexicon from the bytes of its file. Pure; throws a `DamagedLexiconError` for bytes that are
 * not a whole lexicon.
 */
export function loadLexicon(bytes: Uint8Array): Lexicon {
  return finish(loadLexiconInSteps(bytes));
}

/** The same in steps of a few milliseconds. */
export function* loadLexiconInSteps(bytes: Uint8Array): Steps<Lexicon> {
  const parts = readLexiconFile(bytes);
  yield;
  const vectors = yield* unpack(parts.levels);
  const scales = yield* scalesOf(vectors, parts.dimensions);
  const ids = new Map<string, WordId>();
  for (const [id, word] of parts.words.entries()) {
    ids.set(word, id);
    if (id % atOnce === 0) yield;
  }
  return new LoadedLexicon(parts, { vectors, scales, ids });
}

/** So many words are taken in one step. */
const atOnce = 1000;

/** What is made of the parts of the file. */
interface Made {
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
  readonly ids: ReadonlyMap<string, WordId>;
}

class LoadedLexicon implements Lexicon {
  readonly size: number;
  readonly dimensions: number;
  readonly #words: readonly string[];
  readonly #ids: ReadonlyMap<string, WordId>;
  readonly #rarities: Uint8Array;
  /** A row per word of odd numbers from −15 to 15. */
  readonly #vectors: Int8Array;
  /** One over the length of each row. */
  readonly #scales: Float32Array;
  /** Pairs of ids as one number, the smaller id first. */
  readonly #opposites = new Set<number>();
  readonly #chinese: SortedWords;

  constructor(
    { words, chinese, rarities, dimensions, opposites }: LexiconParts,
    { vectors, scales, ids }: Made,
  ) {
    this.size = words.length;
    this.dimensions = dimensions;
    this.#words = words;
    this.#rarities = rarities;
    this.#vectors = vectors;
    this.#scales = scales;
    this.#ids = ids;
    this.#chinese = new SortedWords(chinese.units, rarities.subarray(chinese.from));
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
    return segmentWords(run, this.#chinese);
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

/** Two numbers of each byte. */
function* unpack(levels: Uint8Array): Steps<Int8Array> {
  const numbers = new Int8Array(levels.length * 2);
  for (let at = 0; at < levels.length; at += 1) {
    const pair = levels[at] ?? 0;
    numbers[2 * at] = 2 * (pair & 15) - 15;
    numbers[2 * at + 1] = 2 * (pair >> 4) - 15;
    if (at % (64 * atOnce) === 0) yield;
  }
  return numbers;
}

/** One over the length of each row. */
function* scalesOf(vectors: Int8Array, dimensions: number): Steps<Float32Array> {
  const scales = new Float32Array(vectors.length / dimensions);
  for (let row = 0; row < scales.length; row += 1) {
    let square = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at += 1) {
      const value = vectors[at] ?? 0;
      square += value * value;
    }
    scales[row] = 1 / Math.sqrt(square);
    if (row % atOnce === 0) yield;
  }
  return scales;
}
