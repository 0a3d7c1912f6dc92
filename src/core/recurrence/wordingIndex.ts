import { isDecisive } from './conflicts';
import { coverageOf, sharedOf } from './evidence';
import type { Tokenize } from './language/tokenize';
import type { EncodedLikeness } from './encoded';
import { encodedOdds, judge, type Judgement, leastShared, mostEncodedOdds } from './judgement';
import { readStatement, type Statement } from './reading/statement';
import type { Neighbour, TermId, Terms } from './terms';

/** All mentions with the same normalised wording, as the index knows them. */
export interface IndexedWording {
  /** The normalised text: what is read. */
  readonly key: string;
  /** The text of one of its mentions: what an encoder knows it by. */
  readonly text: string;
}

/** What a search for links goes by. */
export interface LinkLimits<W> {
  /** Links of less log-odds are not kept. */
  readonly leastOdds: number;
  /** Log-odds that were found from the other end just before; −Infinity if that found no link. */
  readonly known?: (other: W) => number | undefined;
}

/** The log-odds of two wordings that must not be one lesson. */
export const never = -100;
/** Statements remembered as read, so that comparing with many does not read one again and again. */
const rememberedStatements = 40_000;

/**
 * Finds the wordings that are likely the same lesson, by the terms they share or nearly share. Which
 * wordings are linked depends on the wordings alone, not on the order in which they came.
 *
 * The terms of a wording lead, over lists of wordings by term, to others that share evidence with
 * it; the few that share enough are judged word by word. Terms that nearly every wording has lead
 * nowhere.
 */
export class WordingIndex<W extends IndexedWording> {
  readonly #tokenize: Tokenize;
  readonly #terms: Terms;
  readonly #commonFrom: number;
  readonly #encoded: EncodedLikeness | undefined;
  /** By slot, and free slots. Slots are given again. */
  readonly #wordings: (W | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #slots = new Map<W, number>();
  readonly #termsOf: (readonly TermId[])[] = [];
  /** Sum of the weights of a wording's terms, by slot. */
  #weights = new Float64Array(256);
  /** Whether it is Chinese, by slot. */
  readonly #chinese: boolean[] = [];
  /** Slots by term. */
  readonly #postings: number[][] = [];
  readonly #statements = new Map<W, Statement>();
  /** For a search: shared weights by slot, as seen from the wording and from the other one. */
  #fromHere = new Float64Array(256);
  #fromThere = new Float64Array(256);
  #seen = new Int32Array(256);
  #stamp = 0;

  /** @param commonFrom a term in more wordings than this leads nowhere */
  constructor(tokenize: Tokenize, terms: Terms, commonFrom = 256, encoded?: EncodedLikeness) {
    this.#encoded = encoded;
    this.#tokenize = tokenize;
    this.#terms = terms;
    this.#commonFrom = commonFrom;
  }

  /**
   * Adds a wording.
   *
   * @returns the wordings whose links may have changed because one of their terms became too common
   */
  add(wording: W): readonly W[] {
    const slot = this.#free.pop() ?? this.#wordings.length;
    const { terms, weight, language } = this.statementOf(wording);
    this.#grow(slot + 1);
    this.#wordings[slot] = wording;
    this.#slots.set(wording, slot);
    this.#termsOf[slot] = terms;
    this.#chinese[slot] = language === 'zh';
    this.#weights[slot] = weight;
    const turned: W[] = [];
    for (const term of terms) {
      const list = (this.#postings[term] ??= []);
      list.push(slot);
      if (list.length === this.#commonFrom + 1) turned.push(...this.#wordingsWith(term));
    }
    return turned;
  }

  /**
   * Removes a wording.
   *
   * @returns the wordings whose links may have changed because one of their terms is rarer now
   */
  remove(wording: W): readonly W[] {
    const slot = this.#slots.get(wording);
    if (slot === undefined) return [];
    this.#slots.delete(wording);
    this.#statements.delete(wording);
    this.#wordings[slot] = undefined;
    const turned: W[] = [];
    for (const term of this.#termsOf[slot] ?? []) {
      const list = this.#postings[term] ?? [];
      const last = list.pop();
      if (last !== undefined && last !== slot) list[list.indexOf(slot)] = last;
      if (list.length === this.#commonFrom) turned.push(...this.#wordingsWith(term));
    }
    this.#termsOf[slot] = [];
    this.#free.push(slot);
    return turned;
  }

  /** Judges two wordings. The order does not matter. */
  judge(a: W, b: W, leastOdds = -Infinity): Judgement {
    const [first, second] = a.key < b.key ? [a, b] : [b, a];
    const deviations = this.#encoded?.between(first.text, second.text);
    const added = deviations === undefined ? 0 : encodedOdds(deviations);
    const [x, y] = [this.statementOf(first), this.statementOf(second)];
    const judgement = judge(x, y, this.#terms, leastOdds - added);
    return added === 0 ? judgement : { ...judgement, odds: judgement.odds + added };
  }

  statementOf(wording: W): Statement {
    const known = this.#statements.get(wording);
    if (known) return known;
    const statement = readStatement(wording.key, this.#tokenize, this.#terms);
    this.#statements.set(wording, statement);
    if (this.#statements.size > rememberedStatements) {
      const [oldest] = this.#statements.keys();
      if (oldest) this.#statements.delete(oldest);
    }
    return statement;
  }

  /**
   * The wordings that may be the same lesson as this one, with their log-odds, and those that look
   * like it and are not, with `never`.
   */
  linksOf(wording: W, { leastOdds, known }: LinkLimits<W>): Map<W, number> {
    const links = new Map<W, number>();
    const slot = this.#slots.get(wording);
    if (slot === undefined) return links;
    const sharedFrom = this.#sharedFrom(wording, leastOdds);
    for (const other of this.#sharing(slot, sharedFrom)) {
      const candidate = this.#wordings[other];
      if (!candidate) continue;
      const odds = known?.(candidate) ?? this.#oddsOf(wording, candidate, leastOdds);
      if (odds >= leastOdds || odds === never) links.set(candidate, odds);
    }
    return links;
  }

  /** How much must be shared for these odds, within a language and across. */
  #sharedFrom(wording: W, leastOdds: number): readonly [within: number, across: number] {
    const least = this.#encoded?.has(wording.text) ? leastOdds - mostEncodedOdds : leastOdds;
    return [leastShared(least, false), leastShared(least, true)];
  }

  #oddsOf(a: W, b: W, leastOdds: number): number {
    const { odds, conflicts } = this.judge(a, b, leastOdds);
    return isDecisive(conflicts) ? never : odds;
  }

  /** The wordings that share enough for these log-odds with this one, but contradict it. */
  contradicting(wording: W, leastOdds: number): readonly (readonly [W, Judgement])[] {
    const slot = this.#slots.get(wording);
    if (slot === undefined) return [];
    const sharedFrom = this.#sharedFrom(wording, leastOdds);
    return this.#sharing(slot, sharedFrom).flatMap((at) => {
      const other = this.#wordings[at];
      if (!other) return [];
      const judgement = this.judge(wording, other, leastOdds);
      return judgement.conflicts.length > 0 ? [[other, judgement] as const] : [];
    });
  }

  /**
   * The slots that share enough evidence in terms that are not common.
   *
   * @param sharedFrom how much evidence is enough within a language, and across
   */
  #sharing(slot: number, sharedFrom: readonly [within: number, across: number]): readonly number[] {
    const own = (this.#termsOf[slot] ?? []).filter((term) => !this.#isCommon(term));
    const found: number[] = [];
    const nearest = this.#nearestOwn(own);
    for (const term of own) {
      this.#stamp += 1;
      const stamp = this.#stamp;
      const weight = this.#terms.weightOf(term);
      for (const { term: other, alike } of this.#reach(term)) {
        const list = this.#postings[other];
        if (!list || list.length > this.#commonFrom) continue;
        const here = weight * alike;
        const there = nearest.get(other) === term ? this.#terms.weightOf(other) * alike : 0;
        for (const at of list) {
          if (this.#fromHere[at] === 0) found.push(at);
          // The first list that leads to a wording is that of the term most alike.
          if (this.#seen[at] !== stamp) {
            this.#seen[at] = stamp;
            this.#fromHere[at] = (this.#fromHere[at] ?? 0) + here;
          }
          if (there > 0) this.#fromThere[at] = (this.#fromThere[at] ?? 0) + there;
        }
      }
    }
    const weightHere = this.#weights[slot] ?? 1;
    const [within, across] = sharedFrom;
    const chinese = this.#chinese[slot];
    return found.filter((at) => {
      const [here, there] = [this.#fromHere[at] ?? 0, this.#fromThere[at] ?? 0];
      this.#fromHere[at] = 0;
      this.#fromThere[at] = 0;
      const coverage = coverageOf(here, there, weightHere, this.#weights[at] ?? 1);
      const least = this.#chinese[at] === chinese ? within : across;
      return at !== slot && sharedOf(here, there, coverage) >= least * foundShare;
    });
  }

  /** For all terms that some terms reach, the one of them that is most alike; of equals the first. */
  #nearestOwn(own: readonly TermId[]): ReadonlyMap<TermId, TermId> {
    const best = new Map<TermId, number>();
    const nearest = new Map<TermId, TermId>();
    for (const term of own) {
      for (const { term: other, alike } of this.#reach(term)) {
        if (alike <= (best.get(other) ?? 0)) continue;
        best.set(other, alike);
        nearest.set(other, term);
      }
    }
    return nearest;
  }

  /** A term and its neighbours, the most alike first. */
  #reach(term: TermId): readonly Neighbour[] {
    return [{ term, alike: 1 }, ...this.#terms.neighboursOf(term)];
  }

  #isCommon(term: TermId): boolean {
    return (this.#postings[term]?.length ?? 0) > this.#commonFrom;
  }

  #wordingsWith(term: TermId): readonly W[] {
    return (this.#postings[term] ?? []).flatMap((slot) => this.#wordings[slot] ?? []);
  }

  #grow(slots: number): void {
    if (slots <= this.#weights.length) return;
    const size = slots * 2;
    this.#weights = resized(this.#weights, size);
    this.#fromHere = resized(this.#fromHere, size);
    this.#fromThere = resized(this.#fromThere, size);
    const seen = new Int32Array(size);
    seen.set(this.#seen);
    this.#seen = seen;
  }
}

/** A search sees neither common terms nor faint likeness: it asks for this part of the evidence. */
const foundShare = 0.85;

function resized(numbers: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(size);
  grown.set(numbers);
  return grown;
}
