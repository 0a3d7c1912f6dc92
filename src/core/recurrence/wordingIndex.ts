import { languageOf } from '../text/script';
import { isDecisive } from './conflicts';
import type { WordReader } from './language/tokenize';
import type { EncodedLikeness } from './encoded';
import { encodedOdds, judge, type Judgement, leastShared, mostEncodedOdds } from './judgement';
import { type LanguageNumber, Postings } from './postings';
import type { Statement } from './reading/statement';
import { Readings } from './readings';
import { SharedSearch } from './sharedSearch';
import { Tally } from './tally';
import type { TermId, Terms } from './terms';

/** All mentions with the same normalised wording, as the index knows them. */
export interface IndexedWording {
  /** The normalised text: what is read. */
  readonly key: string;
  /** The text of one of its mentions: what an encoder knows it by. */
  readonly text: string;
}

/** The log-odds of two wordings that must not be one lesson. */
export const never = -100;

/**
 * Finds the wordings that are likely the same lesson, by the terms they share or nearly share. Which
 * wordings are linked depends on the wordings alone, not on the order in which they came.
 *
 * The terms of a wording lead, over lists of wordings by term, to others that share evidence with
 * it; the few that share enough are judged word by word. Terms that nearly every wording has lead
 * nowhere.
 */
export class WordingIndex<W extends IndexedWording> {
  readonly #readings: Readings<W>;
  readonly #terms: Terms;
  readonly #encoded: EncodedLikeness | undefined;
  /** By slot, and free slots. Slots are given again. */
  readonly #wordings: (W | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #slots = new Map<W, number>();
  readonly #termsOf: (readonly TermId[])[] = [];
  /** Sum of the weights of a wording's terms, by slot. */
  #weights = new Float64Array(0);
  /** Its language, by slot. */
  #languages = new Uint8Array(0);
  readonly #postings: Postings;
  readonly #tally = new Tally();
  #round = 1;
  readonly #search: SharedSearch;

  /** @param commonFrom a term in more wordings than this leads nowhere */
  constructor(reader: WordReader, terms: Terms, commonFrom = 256, encoded?: EncodedLikeness) {
    this.#encoded = encoded;
    this.#readings = new Readings(reader, terms);
    this.#terms = terms;
    this.#postings = new Postings(commonFrom);
    this.#search = new SharedSearch(terms, this.#postings, this.#tally);
  }

  /**
   * Adds a wording.
   *
   * @returns the wordings whose links may have changed because one of their terms became too common
   */
  add(wording: W): readonly W[] {
    const slot = this.#free.pop() ?? this.#wordings.length;
    const { terms, weight } = this.#readings.termsOf(wording);
    this.#grow(slot + 1);
    this.#wordings[slot] = wording;
    this.#slots.set(wording, slot);
    this.#termsOf[slot] = terms;
    this.#languages[slot] = languageOf(wording.key) === 'zh' ? 1 : 0;
    this.#tally.letIn(slot);
    this.#weights[slot] = weight;
    return this.#wordingsWith(this.#postings.add(slot, terms, this.#languageAt(slot)));
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
    this.#readings.forget(wording);
    this.#wordings[slot] = undefined;
    const rarer = this.#postings.remove(slot, this.#termsOf[slot] ?? [], this.#languageAt(slot));
    this.#termsOf[slot] = [];
    this.#free.push(slot);
    return this.#wordingsWith(rarer);
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
    return this.#readings.statementOf(wording);
  }

  /** Starts a round of searches in which each pair is looked at once. */
  startRound(): void {
    this.#round += 1;
  }

  /**
   * The wordings that may be the same lesson as this one, with their log-odds, and those that look
   * like it and are not, with `never`; without those whose links were found in this round before.
   *
   * @param leastOdds links of less log-odds are left out
   */
  linksOf(wording: W, leastOdds: number): Map<W, number> {
    const links = new Map<W, number>();
    const slot = this.#slots.get(wording);
    if (slot === undefined) return links;
    const sharedFrom = this.#sharedFrom(wording, leastOdds);
    for (const other of this.#sharing(slot, sharedFrom, this.#round)) {
      const candidate = this.#wordings[other];
      if (!candidate) continue;
      const odds = this.#oddsOf(wording, candidate, leastOdds);
      if (odds >= leastOdds || odds === never) links.set(candidate, odds);
    }
    this.#tally.leaveOut(slot, this.#round);
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

  /** The slots that share enough; those whose links were found in this round are left out. */
  #sharing(
    slot: number,
    sharedFrom: readonly [within: number, across: number],
    round = noRound,
  ): readonly number[] {
    const own = (this.#termsOf[slot] ?? []).filter((term) => !this.#postings.isCommon(term));
    const weight = this.#weightAt(slot);
    const language = this.#languageAt(slot);
    return this.#search
      .find({ own, weight, language, sharedFrom, round }, (at) => this.#weightAt(at))
      .filter((at) => at !== slot);
  }

  #weightAt(slot: number): number {
    return this.#weights[slot] ?? 1;
  }

  #languageAt(slot: number): LanguageNumber {
    return this.#languages[slot] === 1 ? 1 : 0;
  }

  #wordingsWith(terms: readonly TermId[]): readonly W[] {
    const slots = terms.flatMap((term) => [
      ...this.#postings.with(term, 0),
      ...this.#postings.with(term, 1),
    ]);
    return slots.flatMap((slot) => this.#wordings[slot] ?? []);
  }

  #grow(slots: number): void {
    if (slots <= this.#languages.length) return;
    const size = Math.max(256, slots * 2);
    this.#weights = resized(this.#weights, new Float64Array(size));
    this.#languages = resized(this.#languages, new Uint8Array(size));
    this.#tally.grow(size);
  }
}

/** A round that leaves nothing out. */
const noRound = 2 ** 30;

/** Copies numbers to the front of a longer array. */
function resized<T extends Float64Array | Uint8Array>(numbers: T, grown: T): T {
  grown.set(numbers);
  return grown;
}
