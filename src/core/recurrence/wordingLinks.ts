import { compareText } from '../text/compare';
import { noLinks, type Wording } from './wording';

/** A wording is connected with no more than this many others; lessons can be larger. */
const nearest = 3;

/** The links between wordings: who is near to whom, and what changed of that. */
export class WordingLinks {
  readonly #least: () => number;
  /** What each wording whose links changed since `settle` was near to before. */
  readonly #before = new Map<Wording, readonly Wording[]>();

  /** Who is near is known since this number, or not any more. */
  #epoch = 0;

  /** @param least log-odds from which on wordings can be near */
  constructor(least: () => number) {
    this.#least = least;
  }

  /** Replaces the links of a wording, at both ends. */
  replace(wording: Wording, links: Map<Wording, number>): void {
    for (const other of wording.links.keys()) {
      if (links.has(other)) continue;
      this.#changing(other);
      other.links.delete(wording);
    }
    for (const [other, odds] of links) {
      if (other.links.get(wording) === odds) continue;
      this.#changing(other);
      if (other.links === noLinks) other.links = new Map();
      other.links.set(wording, odds);
    }
    this.#changing(wording);
    wording.links = links.size > 0 ? links : noLinks;
  }

  /**
   * The wordings that are likeliest the same lesson. Two that are in each other's list are connected:
   * in a large collection, where everything is a little like something else, all links together would
   * connect everything with everything.
   */
  near(wording: Wording): readonly Wording[] {
    if (wording.links.size === 0) return none;
    if (wording.near && wording.nearSince === this.#epoch) return wording.near;
    const least = this.#least();
    const links = [...wording.links].filter(([, odds]) => odds >= least);
    if (links.length > nearest) {
      links.sort(([a, x], [b, y]) => y - x || compareText(a.key, b.key)).splice(nearest);
    }
    wording.near = links.map(([other]) => other);
    wording.nearSince = this.#epoch;
    return wording.near;
  }

  /** Finds out anew who is near to whom: `least` gives another number now. */
  leastChanged(): void {
    this.#epoch += 1;
  }

  /** Adds those whose links, or whose place in the links of others, changed since it was asked. */
  settle(touched: Set<Wording>): void {
    for (const [wording, before] of this.#before) {
      touched.add(wording);
      const after = this.near(wording);
      for (const other of before) if (!after.includes(other)) touched.add(other);
      for (const other of after) if (!before.includes(other)) touched.add(other);
    }
    this.#before.clear();
  }

  #changing(wording: Wording): void {
    if (!this.#before.has(wording)) this.#before.set(wording, this.near(wording));
    wording.near = undefined;
  }
}

const none: readonly Wording[] = [];
