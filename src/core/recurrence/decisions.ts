import { wordingKey } from './reading/statement';

/** What a person decided about statements, by their texts. */
export interface Decisions {
  /** Pairs that are one lesson, whatever the engine thinks of them. */
  readonly same: readonly (readonly [string, string])[];
  /** Pairs that are not; this goes before `same`. */
  readonly apart: readonly (readonly [string, string])[];
}

/** Decisions by wording, both ways. */
export class DecidedWordings {
  readonly #same = new Map<string, Set<string>>();
  readonly #apart = new Map<string, Set<string>>();

  constructor({ same, apart }: Decisions = { same: [], apart: [] }) {
    for (const [pairs, decided] of [
      [same, this.#same],
      [apart, this.#apart],
    ] as const) {
      for (const [a, b] of pairs) {
        const [x, y] = [wordingKey(a), wordingKey(b)];
        if (x === y) continue;
        add(decided, x, y);
        add(decided, y, x);
      }
    }
  }

  /** Keys of all wordings that something was decided about. */
  get keys(): ReadonlySet<string> {
    return new Set([...this.#same.keys(), ...this.#apart.keys()]);
  }

  /** Keys of the wordings that are the same lesson as this one. */
  sameAs(key: string): ReadonlySet<string> {
    return this.#same.get(key) ?? none;
  }

  /** Keys of the wordings that are not the same lesson as this one. */
  apartFrom(key: string): ReadonlySet<string> {
    return this.#apart.get(key) ?? none;
  }
}

const none: ReadonlySet<string> = new Set();

function add(decided: Map<string, Set<string>>, a: string, b: string): void {
  const known = decided.get(a);
  if (known) known.add(b);
  else decided.set(a, new Set([b]));
}
