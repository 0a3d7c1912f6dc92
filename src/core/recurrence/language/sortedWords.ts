import { longestWord, type WordCosts } from './segmentation';

const lineFeed = 10;

/**
 * Words in code unit order, as they stand in a lexicon file, searched without making strings: the
 * words that start with the characters read so far are always neighbours.
 */
export class SortedWords implements WordCosts {
  readonly #units: Uint16Array;
  readonly #rarities: Uint8Array;
  /** Where each word starts in `#units`. */
  readonly #starts: Uint32Array;
  /** The first word that starts with a unit, for every unit and one more. */
  readonly #firstWord = new Uint32Array(0x10001);

  /**
   * @param units the words, joined by line feeds
   * @param rarities −ln of each word's probability, in tenths of a nat
   */
  constructor(units: Uint16Array, rarities: Uint8Array) {
    this.#units = units;
    this.#rarities = rarities;
    this.#starts = new Uint32Array(rarities.length);
    let word = 0;
    for (let at = 0; at < units.length; at += 1) {
      if (at > 0 && units[at - 1] !== lineFeed) continue;
      this.#starts[word] = at;
      word += 1;
      const next = (units[at] ?? 0) + 1;
      this.#firstWord[next] = word;
    }
    for (let unit = 1; unit < this.#firstWord.length; unit += 1) {
      if (this.#firstWord[unit] === 0) this.#firstWord[unit] = this.#firstWord[unit - 1] ?? 0;
    }
  }

  wordsAt(run: string, at: number, costs: number[]): number {
    const limit = Math.min(longestWord, run.length - at);
    const first = run.charCodeAt(at);
    let low = this.#firstWord[first] ?? 0;
    let high = this.#firstWord[first + 1] ?? 0;
    let longest = 0;
    for (let size = 1; low < high; size += 1) {
      // The word that ends here sorts before those that go on.
      const whole = this.#unitOf(low, size) === lineFeed;
      costs[size] = whole ? (this.#rarities[low] ?? 0) / 10 : Infinity;
      longest = size;
      if (size >= limit) break;
      const unit = run.charCodeAt(at + size);
      low = this.#firstFrom(low, high, size, unit);
      // Few words share two characters: going on by one is faster than a second search.
      let end = low;
      while (end < high && this.#unitOf(end, size) === unit) end += 1;
      high = end;
    }
    return longest;
  }

  /** The first word of a range whose unit at a depth is at least `unit`: binary search. */
  #firstFrom(from: number, to: number, depth: number, unit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#unitOf(middle, depth) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #unitOf(word: number, depth: number): number {
    return this.#units[(this.#starts[word] ?? 0) + depth] ?? lineFeed;
  }
}
