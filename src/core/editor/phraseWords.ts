/** A word of Latin letters or a number is found by so many of its first letters. */
const letters = 3;
/** Who has a word; numbers of phrases that are gone are among them until there is no more room. */
interface List {
  numbers: number[];
  room: number;
}

/** A list has room for at least so many. */
const leastRoom = 32;

/** Which folded phrases have a word, by their numbers: a word that begins so, or two Chinese characters. */
export class PhraseWords {
  readonly #present = new Set<number>();
  readonly #lists = new Map<string, List>();
  #next = 0;

  /** @returns the phrase's number */
  add(folded: string): number {
    const number = this.#next++;
    this.#present.add(number);
    for (const key of keysOf(folded)) this.#put(number, key);
    return number;
  }

  remove(number: number): void {
    this.#present.delete(number);
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
    const lists = words.map((word) => this.#lists.get(keyOf(word))?.numbers ?? []);
    // Who has so many of all words has one of these, however the others are left out.
    const rarest = lists.sort((a, b) => a.length - b.length).slice(0, lists.length - least + 1);
    const count = rarest.reduce((sum, { length }) => sum + length, 0);
    if (count > this.#present.size / 4) return undefined;
    return new Set(rarest.flat());
  }

  /** How many of the words there may be in some phrase: no phrase has more of them. */
  possible(words: readonly string[]): number {
    return words.filter((word) => !isWhole(word) || this.#lists.has(keyOf(word))).length;
  }

  #put(number: number, key: string): void {
    const list = this.#lists.get(key);
    if (!list) {
      this.#lists.set(key, { numbers: [number], room: leastRoom });
      return;
    }
    list.numbers.push(number);
    if (list.numbers.length < list.room) return;
    // Each list by itself, so that nobody waits for all.
    list.numbers = list.numbers.filter((each) => this.#present.has(each));
    list.room = Math.max(leastRoom, 2 * list.numbers.length);
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
