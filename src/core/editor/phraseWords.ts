/** A word of Latin letters or a number is found by so many of its first letters. */
const letters = 3;
/** Lists are made anew when more phrases are gone than are there, and as many as this. */
const leastGone = 1000;

/** Which folded phrases have a word, by their numbers: a word that begins so, or two Chinese characters. */
export class PhraseWords {
  /** By number. */
  readonly #phrases = new Map<number, string>();
  #next = 0;
  #lists = new Map<string, number[]>();
  #gone = 0;

  /** @returns the phrase's number */
  add(folded: string): number {
    const number = this.#next++;
    this.#phrases.set(number, folded);
    this.#list(number, folded);
    return number;
  }

  remove(number: number): void {
    this.#phrases.delete(number);
    this.#gone++;
    if (this.#gone < Math.max(leastGone, this.#phrases.size)) return;
    this.#gone = 0;
    this.#lists = new Map();
    for (const [at, folded] of this.#phrases) this.#list(at, folded);
  }

  /**
   * The numbers of all phrases that have at least so many of the words, and of some that have not or are
   * gone.
   *
   * @param words as in a folded phrase: those of letters behind a space
   * @returns undefined when a word is too short to tell, or most phrases have it
   */
  having(words: readonly string[], least: number): ReadonlySet<number> | undefined {
    if (least < 1 || words.some((word) => !isWhole(word))) return undefined;
    const lists = words.map((word) => this.#lists.get(keyOf(word)) ?? []);
    // Who has so many of all words has one of these, however the others are left out.
    const rarest = lists.sort((a, b) => a.length - b.length).slice(0, lists.length - least + 1);
    const count = rarest.reduce((sum, { length }) => sum + length, 0);
    if (count > this.#phrases.size / 4) return undefined;
    return new Set(rarest.flat());
  }

  /** How many of the words there may be in some phrase: no phrase has more of them. */
  possible(words: readonly string[]): number {
    return words.filter((word) => !isWhole(word) || this.#lists.has(keyOf(word))).length;
  }

  #list(number: number, folded: string): void {
    for (const key of keysOf(folded)) {
      const list = this.#lists.get(key);
      if (list) list.push(number);
      else this.#lists.set(key, [number]);
    }
  }
}

function isWhole(word: string): boolean {
  return word.length > (word.startsWith(' ') ? letters : 1);
}

function keyOf(word: string): string {
  return word.startsWith(' ') ? word.slice(0, letters + 1) : word;
}

function keysOf(folded: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) {
    keys.add(folded.slice(at, at + letters + 1));
  }
  for (const [run] of folded.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = Array.from(run);
    for (let i = 1; i < characters.length; i++) {
      keys.add(`${characters[i - 1] ?? ''}${characters[i] ?? ''}`);
    }
  }
  return keys;
}
