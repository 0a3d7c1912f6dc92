import { isEnough, leastAmount } from './evidence';
import { NearestOwn } from './nearestOwn';
import type { LanguageNumber, Postings } from './postings';
import type { Tally } from './tally';
import type { TermId, Terms } from './terms';

/** What is searched with. */
export interface Search {
  /** Terms that are not common. */
  readonly own: readonly TermId[];
  /** The weight of all terms. */
  readonly weight: number;
  readonly language: LanguageNumber;
  /** How much evidence is enough within a language, and across. */
  readonly sharedFrom: readonly [within: number, across: number];
  /** Slots that this round leaves out are passed over. */
  readonly round: number;
}

/**
 * Finds the slots that share enough evidence in terms that are not common.
 *
 * Each term leads, over lists of slots, to those that have it or one nearly like it. A slot that only
 * the longest lists hold cannot share enough, as far as these terms together say less than what is
 * needed: so they are counted last, and only for slots that others have found ("prefix filtering",
 * Chaudhuri et al. 2006). Nothing is left out by that.
 */
export class SharedSearch {
  readonly #terms: Terms;
  readonly #postings: Postings;
  readonly #tally: Tally;
  readonly #nearestOwn: NearestOwn;
  /** The lists that the own terms lead to, one term after the other, the most alike first. */
  readonly #lists: (readonly number[])[] = [];
  readonly #here: number[] = [];
  readonly #there: number[] = [];

  constructor(terms: Terms, postings: Postings, tally: Tally) {
    this.#terms = terms;
    this.#postings = postings;
    this.#tally = tally;
    this.#nearestOwn = new NearestOwn(terms);
  }

  /** @param weightOf the weight of all terms of a slot */
  find(search: Search, weightOf: (slot: number) => number): readonly number[] {
    const [within, across] = search.sharedFrom;
    const enough: number[] = [];
    this.#nearestOwn.set(search.own);
    for (const language of languages) {
      const needed = (language === search.language ? within : across) * foundShare;
      const least = leastAmount(needed, search.weight);
      this.#count(search, language, least);
      this.#tally.take(least, (slot, here, there) => {
        // A wording weighs at least what it shares: most are ruled out without looking at them.
        if (!isEnough(needed, here, there, search.weight, there)) return;
        if (isEnough(needed, here, there, search.weight, weightOf(slot))) enough.push(slot);
      });
    }
    return enough;
  }

  /** Counts what slots of a language share. @param least slots that share less, as seen from here, may be missed */
  #count({ own, round }: Search, language: LanguageNumber, least: number): void {
    const tally = this.#tally;
    const groups = this.#listsOf(own, language);
    let spare = least;
    const deferred = groups.filter(({ most }) => {
      if (most >= spare) return false;
      spare -= most;
      return true;
    });
    for (const group of groups) {
      if (deferred.includes(group)) continue;
      tally.startGroup();
      for (let i = group.from; i < group.to; i += 1) {
        tally.count(this.#lists[i] ?? [], this.#here[i] ?? 0, this.#there[i] ?? 0, round);
      }
    }
    for (const group of deferred) {
      tally.startGroup();
      for (let i = group.from; i < group.to; i += 1) {
        tally.countFound(this.#lists[i] ?? [], this.#here[i] ?? 0, this.#there[i] ?? 0);
      }
    }
  }

  /** The lists that each own term leads to, those that are longest for what they say first. */
  #listsOf(own: readonly TermId[], language: LanguageNumber): readonly Group[] {
    this.#lists.length = 0;
    this.#here.length = 0;
    this.#there.length = 0;
    const groups: Group[] = [];
    for (const term of own) {
      const from = this.#lists.length;
      let size = this.#list(term, term, 1, language);
      for (const { term: other, alike } of this.#terms.neighboursOf(term)) {
        size += this.#list(term, other, alike, language);
      }
      const most = this.#here[from];
      if (most !== undefined) groups.push({ from, to: this.#lists.length, size, most });
    }
    return groups.sort((a, b) => b.size * a.most - a.size * b.most);
  }

  /** Notes the list of a term which one's own leads to. @returns how long it is */
  #list(own: TermId, term: TermId, alike: number, language: LanguageNumber): number {
    const list = this.#postings.with(term, language);
    if (list.length === 0 || this.#postings.isCommon(term)) return 0;
    const isNearest = this.#nearestOwn.of(term) === own;
    this.#lists.push(list);
    this.#here.push(this.#terms.weightOf(own) * alike);
    this.#there.push(isNearest ? this.#terms.weightOf(term) * alike : 0);
    return list.length;
  }
}

/** The lists of one term, by their numbers. */
interface Group {
  readonly from: number;
  readonly to: number;
  /** How many slots they hold together. */
  readonly size: number;
  /** The most that a slot can share by this term, as seen from here. */
  readonly most: number;
}

const languages: readonly LanguageNumber[] = [0, 1];
/** A search sees neither common terms nor faint likeness: it asks for this part of the evidence. */
const foundShare = 0.85;
