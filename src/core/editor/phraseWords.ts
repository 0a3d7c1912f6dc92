import type { Steps } from '../steps';

/** A word of Latin letters or a number is found by so many of its first letters. */
const letters = 3;
/** Who has a word; numbers of phrases that are gone are among them until there is no more room. */
interface List {
  numbers: number[];
  room: number;
}

/** So many keys are looked at in a step. */
const keysInStep = 1000;
/** A list has room for at least so many. */
const leastRoom = 32;

/** How many of some words phrases may have. */
export interface WordCounts {
  /** By number: no phrase has more of them. A phrase that is gone may be said to have some. */
  readonly counts: Uint8Array;
  /** No phrase at all has more of them. */
  readonly possible: number;
}

/** Which folded phrases have a word, by their numbers: a word that begins so, or two Chinese characters. */
export class PhraseWords {
  /** By number: 1 for a phrase that is there. */
  #present = new Uint8Array(1024);
  readonly #lists = new Map<string, List>();
  #next = 0;

  /** @returns the phrase's number */
  add(folded: string): number {
    const number = this.#next++;
    if (number === this.#present.length) {
      const twice = new Uint8Array(2 * number);
      twice.set(this.#present);
      this.#present = twice;
    }
    this.#present[number] = 1;
    for (const key of keysOf(folded)) this.#put(number, key);
    return number;
  }

  remove(number: number): void {
    this.#present[number] = 0;
  }

  /**
   * Finds out, a list in a step, which phrases have the words.
   *
   * @param words as in a folded phrase: those of letters behind a space
   */
  *counts(words: readonly string[]): Steps<WordCounts> {
    let possible = 0;
    const counts = new Uint8Array(this.#next);
    // The last word that was counted for a phrase: one list may have it again.
    const last = new Uint8Array(this.#next);
    for (const [i, word] of words.entries()) {
      const lists = yield* this.#listsOf(word);
      if (lists.length > 0) possible += 1;
      for (const { numbers } of lists) {
        yield;
        for (const number of numbers) {
          if (last[number] === i + 1) continue;
          last[number] = i + 1;
          counts[number] = (counts[number] ?? 0) + 1;
        }
      }
    }
    return { counts, possible };
  }

  /** Who has a word is in one of these. A word that is too short to be a key is the beginning of some. */
  *#listsOf(word: string): Steps<readonly List[]> {
    if (isWhole(word)) {
      const list = this.#lists.get(keyOf(word));
      return list ? [list] : [];
    }
    const found: List[] = [];
    let looked = 0;
    for (const [key, list] of this.#lists) {
      if (++looked % keysInStep === 0) yield;
      if (key.includes(word)) found.push(list);
    }
    return found;
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
    list.numbers = list.numbers.filter((each) => this.#present[each] === 1);
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
  for (const [run] of folded.matchAll(/\p{Script=Han}+/gu)) {
    const characters = Array.from(run);
    // Of several, each is in a pair.
    if (characters.length === 1) keys.add(run);
    for (let i = 1; i < characters.length; i++) {
      keys.add(`${characters[i - 1] ?? ''}${characters[i] ?? ''}`);
    }
  }
  return keys;
}
