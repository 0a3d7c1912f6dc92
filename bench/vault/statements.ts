import { hasHan } from '../../src/core/text/script';
import type { Random } from './random';

export type Language = 'en' | 'zh';

/** Of the statements of a vault, how many say a lesson again that another note has said. */
const retoldShare = 0.4;
/** How many lessons are told again at all, and how often they have been told at most. */
const mostRetold = 6;
/** Share of the words that a retelling changes. */
const changedShare = 0.3;

/**
 * Makes statements as people write them: real sentences with some words changed, so that words are
 * as frequent as in real text, and some of them said before in other words.
 */
export class Statements {
  readonly #random: Random;
  readonly #sentences: Readonly<Record<Language, readonly (readonly string[])[]>>;
  readonly #told: Record<Language, { readonly parts: readonly string[]; times: number }[]> = {
    en: [],
    zh: [],
  };

  /** @param sentences real text in both languages */
  constructor(sentences: readonly string[], random: Random) {
    this.#random = random;
    this.#sentences = {
      en: sentences.filter((sentence) => !hasHan(sentence)).map((text) => text.split(' ')),
      zh: sentences
        .filter(hasHan)
        .map((text) => text.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? []),
    };
  }

  next(language: Language): string {
    const told = this.#told[language];
    const again = told.length > 0 && this.#random.chance(retoldShare);
    if (again) {
      const at = this.#random.below(told.length);
      const lesson = told[at];
      if (lesson) {
        lesson.times += 1;
        if (lesson.times >= mostRetold) told.splice(at, 1);
        return this.#changed(lesson.parts, language).join(separator(language));
      }
    }
    const parts = this.#changed(this.#random.oneOf(this.#sentences[language]), language);
    told.push({ parts, times: 1 });
    return parts.join(separator(language));
  }

  #changed(parts: readonly string[], language: Language): string[] {
    return parts.map((part) => {
      if (!this.#random.chance(changedShare)) return part;
      return this.#random.oneOf(this.#random.oneOf(this.#sentences[language]));
    });
  }
}

function separator(language: Language): string {
  return language === 'en' ? ' ' : '';
}
