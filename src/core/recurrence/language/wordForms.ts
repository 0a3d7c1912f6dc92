import { characterPairs } from './characterPairs';
import { chineseNumber, chineseNumerals } from './chineseNumber';
import { expandContraction } from './contractions';
import {
  chineseClauseStarts,
  chineseCues,
  chineseNonCues,
  englishClauseStarts,
  englishCues,
} from './cues';
import { englishNumber, scaleNumber } from './englishNumber';
import { stem } from './stem';
import { chineseStopWords, englishStopWords } from './stopWords';
import type { Cue, TokenKind } from './token';

/** What a word always is, wherever it stands. */
export interface WordForm {
  readonly text: string;
  readonly surface: string;
  readonly kind: TokenKind;
  readonly stop: boolean;
  readonly cue: Cue | undefined;
  readonly startsClause: boolean;
}

const numeralCharacter = /[〇一二两三四五六七八九十百千万亿]/;
const hanInside = /\p{Script=Han}/u;
const scripts = /([\p{Script=Han}〇]+)|[^\p{Script=Han}〇]+/gu;
const units = /^(?:k|m|b|ms|s|h|d|w|x|gb|mb|tb|kb|g|min|mins|hr|hrs|px|pm|am|th|st|nd|rd|ns|us)$/;
const longestKept = Math.max(
  ...[...chineseCues.keys(), ...chineseNonCues, ...chineseStopWords].map(({ length }) => length),
);
/** Words remembered so that they are analysed once; when there are more, all are forgotten. */
const rememberedWords = 50_000;

/** Reads words and runs of Chinese, and remembers the words it has read. */
export class WordForms {
  readonly #cut: (run: string) => readonly string[];
  readonly #words = new Map<string, readonly WordForm[]>();
  readonly #han = new Map<string, WordForm>();

  /** @param segment cuts a run of Chinese into words; character pairs without it */
  constructor(segment: ((run: string) => readonly string[]) | undefined) {
    this.#cut = segment ?? ((run) => characterPairs(run, isKept, longestKept));
  }

  /** A word of an alphabetic script, or a name; Chinese may be glued to it (`docker部署`). */
  ofWord(word: string): readonly WordForm[] {
    const known = this.#words.get(word);
    if (known) return known;
    if (this.#words.size >= rememberedWords) this.#words.clear();
    const found = hanInside.test(word)
      ? [...word.matchAll(scripts)].flatMap(([part, han]) =>
          han === undefined ? readWord(part) : this.ofChinese(han),
        )
      : readWord(word);
    this.#words.set(word, found);
    return found;
  }

  /** A run of Chinese characters. */
  ofChinese(run: string): readonly WordForm[] {
    const found: WordForm[] = [];
    if (!numeralCharacter.test(run)) {
      this.#readBetween(run, found);
      return found;
    }
    let from = 0;
    for (const match of run.matchAll(chineseNumerals)) {
      const [numeral, percent] = match;
      const value = chineseNumber(percent ?? numeral);
      if (value === undefined) continue;
      this.#readBetween(run.slice(from, match.index), found);
      found.push(numberForm(percent === undefined ? String(value) : `${value}%`, numeral));
      from = match.index + numeral.length;
    }
    this.#readBetween(run.slice(from), found);
    return found;
  }

  /** Chinese without numerals. A cue that was cut in two (而 + 不是) is put together again. */
  #readBetween(run: string, found: WordForm[]): void {
    if (run === '') return;
    const words = this.#cut(run);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? '';
      const joined = word + (words[i + 1] ?? '');
      const isCue = joined !== word && chineseCues.has(joined) && !chineseNonCues.has(word);
      found.push(this.#hanForm(isCue ? joined : word));
      if (isCue) i += 1;
    }
  }

  #hanForm(word: string): WordForm {
    const known = this.#han.get(word);
    if (known) return known;
    if (this.#han.size >= rememberedWords) this.#han.clear();
    const form = hanForm(word);
    this.#han.set(word, form);
    return form;
  }
}

function hanForm(word: string): WordForm {
  // A numeral that no measure word follows, as in 周五.
  const digit = /^[二两三四五六七八九十]$/.test(word) ? chineseNumber(word) : undefined;
  if (digit !== undefined) return numberForm(String(digit), word);
  return {
    text: word,
    surface: word,
    kind: 'han',
    stop: chineseStopWords.has(word),
    cue: chineseCues.get(word),
    startsClause: chineseClauseStarts.has(word),
  };
}

/** A number as a token of its own. `10,000` is 10000; dates, times and versions stay as they are. */
export function readNumber(number: string): WordForm {
  const grouped = /^\d{1,3}(?:,\d{3})+%?$/.test(number);
  return numberForm(grouped ? number.replaceAll(',', '') : number, number);
}

function readWord(word: string): readonly WordForm[] {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(word) ?? [];
  if (digits !== undefined && unit !== undefined && units.test(unit)) {
    if (/^(?:k|m|th|st|nd|rd)$/.test(unit)) return [numberForm(scaleNumber(digits, unit), word)];
    return [numberForm(digits, digits), plainForm(unit)];
  }
  return expandContraction(word.replaceAll('’', "'")).map((part) => {
    const value = englishNumber(part);
    return value === undefined ? plainForm(part) : numberForm(String(value), part);
  });
}

function plainForm(word: string): WordForm {
  const name = /[\d_.+#]/.test(word);
  return {
    text: name ? word : stem(word),
    surface: word,
    kind: name ? 'name' : 'word',
    stop: englishStopWords.has(word),
    cue: englishCues.get(word),
    startsClause: englishClauseStarts.has(word),
  };
}

function numberForm(digits: string, surface: string): WordForm {
  return {
    text: digits,
    surface,
    kind: 'number',
    stop: false,
    cue: undefined,
    startsClause: false,
  };
}

function isKept(word: string): boolean {
  return chineseCues.has(word) || chineseNonCues.has(word) || chineseStopWords.has(word);
}
