import type { TermId } from './terms';

/** 1 for wordings in Chinese, else 0: the lists of the two are apart. */
export type LanguageNumber = 0 | 1;

/** The slots of wordings by term and by language, and which terms are common. */
export class Postings {
  readonly #commonFrom: number;
  /** By language and term. */
  readonly #lists: readonly [(number[] | undefined)[], (number[] | undefined)[]] = [[], []];

  /** @param commonFrom a term in more wordings than this is common */
  constructor(commonFrom: number) {
    this.#commonFrom = commonFrom;
  }

  /** Adds a wording. @returns its terms that are common from now on */
  add(slot: number, terms: readonly TermId[], language: LanguageNumber): readonly TermId[] {
    const lists = this.#lists[language];
    for (const term of terms) {
      // Without gaps, so that it stays an array.
      while (lists.length <= term) lists.push(undefined);
      (lists[term] ??= []).push(slot);
    }
    return terms.filter((term) => this.#countOf(term) === this.#commonFrom + 1);
  }

  /** Removes a wording. @returns its terms that are common no longer */
  remove(slot: number, terms: readonly TermId[], language: LanguageNumber): readonly TermId[] {
    for (const term of terms) {
      const list = this.#lists[language][term] ?? [];
      const last = list.pop();
      if (last !== undefined && last !== slot) list[list.indexOf(slot)] = last;
    }
    return terms.filter((term) => this.#countOf(term) === this.#commonFrom);
  }

  /** Whether so many wordings have a term that it leads nowhere. */
  isCommon(term: TermId): boolean {
    return this.#countOf(term) > this.#commonFrom;
  }

  /** The slots of a language that have a term, in no order. */
  with(term: TermId, language: LanguageNumber): readonly number[] {
    return this.#lists[language][term] ?? none;
  }

  #countOf(term: TermId): number {
    return (this.#lists[0][term]?.length ?? 0) + (this.#lists[1][term]?.length ?? 0);
  }
}

const none: readonly number[] = [];
