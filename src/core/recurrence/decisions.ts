import { type BookedLesson, contentOfBooked } from '../book/decidedLesson';
import { wordingKey } from './reading/statement';

/** What a person decided about statements, by their texts. */
export interface Decisions {
  /** Pairs that are one lesson, whatever the engine thinks of them. */
  readonly same: readonly (readonly [string, string])[];
  /** Pairs that are not; this goes before `same`. */
  readonly apart: readonly (readonly [string, string])[];
  /** Lessons of books: their statements are one lesson, and those in `not` are none of it. */
  readonly booked?: readonly BookedLesson[];
}

/** Decisions by wording, both ways. */
export class DecidedWordings {
  readonly #same = new Map<string, Set<string>>();
  readonly #apart = new Map<string, Set<string>>();
  readonly #booked = new Map<string, BookedLesson[]>();
  readonly #statements = new Map<string, string>();
  readonly #contents = new Map<BookedLesson, string>();

  constructor({ same, apart, booked = [] }: Decisions = { same: [], apart: [] }) {
    for (const [pairs, decided] of [
      [same, this.#same],
      [apart, this.#apart],
    ] as const) {
      for (const [a, b] of pairs) relate(decided, wordingKey(a), wordingKey(b));
    }
    for (const lesson of booked) this.#take(lesson);
  }

  /** Keys of all wordings that something was decided about. */
  get keys(): ReadonlySet<string> {
    return new Set([...this.#same.keys(), ...this.#apart.keys(), ...this.#booked.keys()]);
  }

  /** The statements that stand in books, by the keys of their wordings. */
  get statements(): ReadonlyMap<string, string> {
    return this.#statements;
  }

  /** Keys of the wordings that are the same lesson as this one. */
  sameAs(key: string): ReadonlySet<string> {
    return this.#same.get(key) ?? none;
  }

  /** Keys of the wordings that are not the same lesson as this one. */
  apartFrom(key: string): ReadonlySet<string> {
    return this.#apart.get(key) ?? none;
  }

  /** The lessons of books that this wording was confirmed to say. */
  bookedWith(key: string): readonly BookedLesson[] {
    return this.#booked.get(key) ?? [];
  }

  /** All that was decided about a wording, as a text that is equal for equal decisions. */
  contentOf(key: string): string {
    return JSON.stringify([
      [...this.sameAs(key)].sort(),
      [...this.apartFrom(key)].sort(),
      this.bookedWith(key).map((lesson) => this.#contents.get(lesson)),
    ]);
  }

  #take(lesson: BookedLesson): void {
    this.#contents.set(lesson, contentOfBooked(lesson));
    const same = lesson.same.map((text) => this.#keyOf(text));
    const not = lesson.not.map((text) => this.#keyOf(text));
    const [first] = same;
    for (const key of new Set(same)) {
      if (first !== undefined) relate(this.#same, first, key);
      for (const other of not) relate(this.#apart, key, other);
      const known = this.#booked.get(key);
      if (known) known.push(lesson);
      else this.#booked.set(key, [lesson]);
    }
  }

  #keyOf(text: string): string {
    const key = wordingKey(text);
    if (!this.#statements.has(key)) this.#statements.set(key, text);
    return key;
  }
}

const none: ReadonlySet<string> = new Set();

function relate(decided: Map<string, Set<string>>, a: string, b: string): void {
  if (a === b) return;
  add(decided, a, b);
  add(decided, b, a);
}

function add(decided: Map<string, Set<string>>, a: string, b: string): void {
  const known = decided.get(a);
  if (known) known.add(b);
  else decided.set(a, new Set([b]));
}
