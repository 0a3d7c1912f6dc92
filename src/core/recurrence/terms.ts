import type { Lexicon, WordId } from './language/lexicon';
import { areOppositeForms } from './language/oppositeForms';
import type { TokenKind } from './language/token';

/** Number of a term, from 0, in the order in which terms were first seen. */
export type TermId = number;

/** A term that says nearly the same as another one. */
export interface Neighbour {
  readonly term: TermId;
  /** 0.35 to 0.95; only a term itself is fully alike. */
  readonly alike: number;
}

/**
 * The different terms (stems, Chinese words, names) of all statements: how much each says, and which
 * say nearly the same. All of it depends only on the terms themselves, never on who uses them, so
 * that what two statements share stays what it is while other notes come and go.
 */
export class Terms {
  readonly #lexicon: Lexicon | undefined;
  readonly #ids = new Map<string, TermId>();
  readonly #texts: string[] = [];
  readonly #words: WordId[] = [];
  readonly #weights: number[] = [];
  readonly #neighbours: Neighbour[][] = [];
  /** How many different letter triples each has, where it is compared by them. */
  readonly #triples: number[] = [];
  /** Terms with a vector, and by term the signs of its vector, `signWords` numbers each. */
  readonly #known: TermId[] = [];
  #signs = new Int32Array(0);
  /** How alike terms are by their letters, by pair. */
  readonly #spelled = new Map<number, number>();
  /** Alphabetic terms by their letter triples; those the lexicon does not know apart. */
  readonly #byTriple = new Map<string, TermId[]>();
  readonly #unknownByTriple = new Map<string, TermId[]>();

  /** @param lexicon without it terms are alike only by their letters */
  constructor(lexicon?: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The number of a term, new or known. */
  idOf(text: string, kind: TokenKind): TermId {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.length;
    const word = this.#lexicon?.idOf(text) ?? -1;
    this.#ids.set(text, id);
    this.#texts.push(text);
    this.#words.push(word);
    this.#weights.push(weightOf(this.#lexicon?.rarity(word), text));
    this.#neighbours.push([]);
    this.#triples.push(0);
    if (word >= 0) this.#meetKnown(id, word);
    if (kind !== 'han') this.#meetSpelling(id, text, word < 0);
    return id;
  }

  /** How many terms there are. */
  get size(): number {
    return this.#texts.length;
  }

  textOf(id: TermId): string {
    return this.#texts[id] ?? '';
  }

  /** How much a term says, 0.5 to 7: it grows with its rarity in general text. */
  weightOf(id: TermId): number {
    return this.#weights[id] ?? 0;
  }

  /** Whether it is an ordinary word, not a name or a slip of the pen. */
  isWord(id: TermId): boolean {
    return (this.#words[id] ?? -1) >= 0;
  }

  /** The terms that say clearly the same or nearly so, without the term itself, the most alike first. */
  neighboursOf(id: TermId): readonly Neighbour[] {
    return this.#neighbours[id] ?? [];
  }

  /** How alike two terms are: 1 for the same, 0 for terms that have nothing to do with each other. */
  alike(a: TermId, b: TermId): number {
    if (a === b) return 1;
    const [x, y] = [this.#words[a] ?? -1, this.#words[b] ?? -1];
    if (x < 0 || y < 0) return this.#spelled.get(pairOf(a, b)) ?? 0;
    if (this.#differences(a, b) > mostDifferences) return 0;
    const alike = likeness(this.#lexicon?.similarity(x, y) ?? 0);
    return alike < leastAlike ? 0 : alike;
  }

  /** How alike the terms of two lists are, by row (`a`) and column (`b`). */
  alikeAmong(a: readonly TermId[], b: readonly TermId[]): Float64Array {
    const table = new Float64Array(a.length * b.length);
    let at = 0;
    for (const x of a) {
      for (const y of b) {
        table[at] = this.alike(x, y);
        at += 1;
      }
    }
    return table;
  }

  /** Whether the two terms are opposites (more and less, 打开 and 关闭, pin and unpin). */
  areOpposites(a: TermId, b: TermId): boolean {
    const lexicon = this.#lexicon;
    if (!lexicon || a === b) return false;
    const known = lexicon.areOpposites(this.#words[a] ?? -1, this.#words[b] ?? -1);
    return known || areOppositeForms(this.textOf(a), this.textOf(b), lexicon);
  }

  /** Compares a term's vector with those of all terms before it; their signs rule most of them out. */
  #meetKnown(id: TermId, word: WordId): void {
    const lexicon = this.#lexicon;
    const vector = lexicon?.vectorOf(word);
    if (!lexicon || !vector) return;
    this.#setSigns(id, vector);
    for (const other of this.#known) {
      if (this.#differences(id, other) > mostOfNeighbours) continue;
      const alike = likeness(lexicon.similarity(word, this.#words[other] ?? -1));
      if (alike >= neighbourFrom) this.#join(id, other, alike);
    }
    this.#known.push(id);
  }

  #setSigns(id: TermId, vector: Float32Array): void {
    if (this.#signs.length < (id + 1) * signWords) {
      const grown = new Int32Array(Math.max(1024, (id + 1) * signWords * 2));
      grown.set(this.#signs);
      this.#signs = grown;
    }
    this.#signs.set(signsOf(vector), id * signWords);
  }

  /** In how many signs two vectors differ. */
  #differences(a: TermId, b: TermId): number {
    const signs = this.#signs;
    let count = 0;
    for (let i = a * signWords, j = b * signWords, end = i + signWords; i < end; i += 1, j += 1) {
      count += bits((signs[i] ?? 0) ^ (signs[j] ?? 0));
    }
    return count;
  }

  /** Finds terms of nearly the same letters: names and typing errors, which have no vector. */
  #meetSpelling(id: TermId, text: string, unknown: boolean): void {
    if (text.length <= shortest) return;
    const triples = triplesOf(text);
    this.#triples[id] = triples.size;
    const shared = new Map<TermId, number>();
    // A pair is judged by its letters when one of the two is unknown.
    for (const triple of triples) {
      for (const other of (unknown ? this.#byTriple : this.#unknownByTriple).get(triple) ?? []) {
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) {
      const all = triples.size + (this.#triples[other] ?? 0);
      const dice = (2 * count) / all;
      if (dice < alikeLetters) continue;
      this.#spelled.set(pairOf(id, other), letterWeight * dice);
      this.#join(id, other, letterWeight * dice);
    }
    for (const triple of triples) {
      push(this.#byTriple, triple, id);
      if (unknown) push(this.#unknownByTriple, triple, id);
    }
  }

  #join(a: TermId, b: TermId, alike: number): void {
    insert(this.#neighbours[a], { term: b, alike });
    insert(this.#neighbours[b], { term: a, alike });
  }
}

/** Rarity of a word that is not in the lexicon, in nats; also the most that counts. */
const rarest = 14;
/** Words this frequent say next to nothing. */
const everyday = 2;
const weightOfNat = 0.58;
const leastWeight = 0.5;

/**
 * @param rarity −ln of the probability of the word in general text; undefined when there is no lexicon
 */
function weightOf(rarity: number | undefined, text: string): number {
  // Without a lexicon, longer words are rarer: enough to find near-identical wording.
  const nats = rarity ?? 6 + Math.min(text.length, 8);
  return Math.max(leastWeight, (Math.min(nats, rarest) - everyday) * weightOfNat);
}

/** Words whose cosine is at most this have nothing to do with each other. */
const unrelated = 0.2;
/** Range of cosines above it in which likeness grows to 1. */
const range = 0.75;
/** No two different words are fully alike. */
const mostAlike = 0.95;
/** Less is noise of the vectors. */
const leastAlike = 0.15;
/** From here on terms are neighbours, by which statements find each other. */
const neighbourFrom = 0.35;

function likeness(cosine: number): number {
  return Math.min((cosine - unrelated) / range, mostAlike);
}

const signWords = 4;
/**
 * Unrelated vectors differ in 64 of 128 signs on average, those as alike as `leastAlike` in 51, as
 * `neighbourFrom` in 44, all with a deviation of 5.5: two deviations more are let through.
 */
const mostDifferences = 62;
const mostOfNeighbours = 54;

function signsOf(vector: Float32Array): Int32Array {
  const signs = new Int32Array(signWords);
  const each = vector.length / signWords;
  vector.forEach((x, i) => {
    const word = Math.floor(i / each);
    if (x > 0) signs[word] = (signs[word] ?? 0) | (1 << (i % each));
  });
  return signs;
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function bits(value: number): number {
  let x = value - ((value >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Words of up to this many letters are alike by chance. */
const shortest = 3;
/** Terms that share this much of their letter triples (Dice) are forms of one. */
const alikeLetters = 0.5;
const letterWeight = 0.9;

function triplesOf(text: string): ReadonlySet<string> {
  const padded = `^${text}$`;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}

/** Puts a neighbour before those that are less alike. */
function insert(neighbours: Neighbour[] | undefined, added: Neighbour): void {
  if (!neighbours) return;
  let at = neighbours.length;
  while (at > 0 && (neighbours[at - 1]?.alike ?? 0) < added.alike) at -= 1;
  neighbours.splice(at, 0, added);
}

/** One number for two terms in either order. */
function pairOf(a: TermId, b: TermId): number {
  return a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
