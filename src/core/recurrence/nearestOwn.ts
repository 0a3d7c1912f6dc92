import type { TermId, Terms } from './terms';

/** For all terms that some terms reach, the one of them that is most alike. */
export class NearestOwn {
  readonly #terms: Terms;
  /** By term. */
  #nearest = new Int32Array(0);
  #alike = new Float64Array(0);
  readonly #reached: TermId[] = [];

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** Takes the terms that reach others; of equals the first is the nearest. */
  set(own: readonly TermId[]): void {
    for (const term of this.#reached) this.#alike[term] = 0;
    this.#reached.length = 0;
    if (this.#alike.length < this.#terms.size) {
      this.#nearest = new Int32Array(2 * this.#terms.size);
      this.#alike = new Float64Array(2 * this.#terms.size);
    }
    for (const term of own) {
      this.#reach(term, term, 1);
      for (const { term: other, alike } of this.#terms.neighboursOf(term)) {
        this.#reach(term, other, alike);
      }
    }
  }

  /** The nearest of a term that is reached. */
  of(term: TermId): TermId | undefined {
    return this.#nearest[term];
  }

  #reach(term: TermId, other: TermId, alike: number): void {
    const known = this.#alike[other] ?? 0;
    if (alike <= known) return;
    if (known === 0) this.#reached.push(other);
    this.#alike[other] = alike;
    this.#nearest[other] = term;
  }
}
