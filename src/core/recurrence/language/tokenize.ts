import { characterPairs } from './characterPairs';
import { chineseNumber, chineseNumerals } from './chineseNumber';
import { expandContraction } from './contractions';
import {
  chineseClauseStarts,
  chineseCues,
  chineseNonCues,
  englishClauseStarts,
  englishCues,
  englishNotOnly,
} from './cues';
import { continueNumber, englishNumber, scaleNumber } from './englishNumber';
import { stem } from './stem';
import { chineseStopWords, englishStopWords } from './stopWords';
import type { Cue, Token, TokenKind } from './token';

/** Cuts statements into tokens. */
export type Tokenize = (text: string) => readonly Token[];

/** What a word always is, wherever it stands. */
interface WordForm {
  readonly text: string;
  readonly surface: string;
  readonly kind: TokenKind;
  readonly stop: boolean;
  readonly cue: Cue | undefined;
  readonly startsClause: boolean;
}

/**
 * Parts of a statement, after NFKC and lower case: Chinese, numbers with what is glued to them,
 * words and names, punctuation that ends a clause. Everything else only separates.
 */
const parts =
  /([\p{Script=Han}〇]+)|((?<![\p{L}_])\d+(?:[.,:/-]\d+)*%?(?![a-z\d_]|[.,:/-]\d))|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|['’](?=\p{L})|\.(?=[a-z\d_])|\+\+|#)*)|([,;:.!?。…—()\n]|\s[-–]\s)/gu;
const hanInside = /\p{Script=Han}/u;
const units = /^(?:k|m|b|ms|s|h|d|w|x|gb|mb|tb|kb|g|min|mins|hr|hrs|px|pm|am|th|st|nd|rd|ns|us)$/;
const longestKept = Math.max(
  ...[...chineseCues.keys(), ...chineseNonCues, ...chineseStopWords].map(({ length }) => length),
);
/** Words remembered so that they are analysed once; the oldest are dropped together. */
const rememberedWords = 50_000;

/**
 * A tokeniser: NFKC, lower case, contractions expanded, numbers as digits, English stems, Chinese
 * words. Negation reaches from its cue to the end of the clause; two of them cancel ("don't forget
 * to back up" asks for the backup).
 *
 * @param segment cuts a run of Chinese characters into words (`lexicon.segment`); without it Chinese
 *   is compared by character pairs
 */
export function createTokenizer(segment?: (run: string) => readonly string[]): Tokenize {
  const forms = new Map<string, readonly WordForm[]>();
  const cutHan = segment ?? ((run) => characterPairs(run, isKept, longestKept));
  const formsOf = (word: string): readonly WordForm[] => {
    const known = forms.get(word);
    if (known) return known;
    if (forms.size >= rememberedWords) forms.clear();
    const found = readWord(word);
    forms.set(word, found);
    return found;
  };
  return (text) => {
    const statement = new StatementReader();
    for (const [, han, number, word, end] of text.normalize('NFKC').toLowerCase().matchAll(parts)) {
      if (word !== undefined) {
        if (hanInside.test(word)) readMixed(word, statement, cutHan, formsOf);
        else for (const form of formsOf(word)) statement.add(form);
      } else if (han !== undefined) readHan(han, statement, cutHan);
      else if (number !== undefined) statement.add(numberForm(digitsOf(number), number));
      else if (end !== undefined) statement.endClause();
    }
    return statement.tokens;
  };
}

/** Collects the tokens of one statement and carries the state of the clause. */
class StatementReader {
  readonly tokens: Token[] = [];
  #clause = 0;
  #clauseHasTokens = false;
  #negated = false;

  add(form: WordForm): void {
    if (this.#continuesNumber(form)) return;
    if (form.startsClause) this.endClause();
    const previous = this.tokens.at(-1);
    if (previous?.text === 'not' && englishNotOnly.has(form.surface)) {
      this.tokens[this.tokens.length - 1] = { ...previous, cue: undefined };
      this.#negated = previous.negated;
    }
    const { text, surface, kind, stop, cue } = form;
    this.tokens.push({
      text,
      surface,
      kind,
      position: this.tokens.length,
      clause: this.#clause,
      stop,
      cue,
      negated: this.#negated,
    });
    this.#clauseHasTokens = true;
    if (cue === 'not' || cue === 'avoid') this.#negated = !this.#negated;
  }

  endClause(): void {
    this.#negated = false;
    if (this.#clauseHasTokens) this.#clause += 1;
    this.#clauseHasTokens = false;
  }

  /** "twenty" + "five" is one number. */
  #continuesNumber(form: WordForm): boolean {
    const previous = this.tokens.at(-1);
    if (form.kind !== 'number' || previous?.kind !== 'number' || !this.#clauseHasTokens)
      return false;
    if (/\d/.test(form.surface)) return false;
    const value = continueNumber(Number(previous.text), form.surface);
    if (value === undefined) return false;
    const surface = `${previous.surface} ${form.surface}`;
    this.tokens[this.tokens.length - 1] = { ...previous, text: String(value), surface };
    return true;
  }
}

function readWord(word: string): readonly WordForm[] {
  const number = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(word);
  if (number?.[1] !== undefined && number[2] !== undefined && units.test(number[2])) {
    const [, digits, unit] = number;
    if (/^(?:k|m|th|st|nd|rd)$/.test(unit)) return [numberForm(scaleNumber(digits, unit), word)];
    return [numberForm(digits, digits), plainForm(unit, unit)];
  }
  const straight = word.replaceAll('’', "'");
  return expandContraction(straight).map((part) => {
    const value = englishNumber(part);
    return value === undefined ? plainForm(part, part) : numberForm(String(value), part);
  });
}

function plainForm(word: string, surface: string): WordForm {
  const name = /[\d_.+#]/.test(word);
  return {
    text: name ? word : stem(word),
    surface,
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

/** `10,000` is 10000; dates, times and versions stay as they are. */
function digitsOf(number: string): string {
  return /^\d{1,3}(?:,\d{3})+%?$/.test(number) ? number.replaceAll(',', '') : number;
}

function readHan(
  run: string,
  statement: StatementReader,
  cut: (run: string) => readonly string[],
): void {
  let from = 0;
  for (const match of run.matchAll(chineseNumerals)) {
    const [numeral, percent] = match;
    const value = chineseNumber(percent ?? numeral);
    if (value === undefined) continue;
    addHan(run.slice(from, match.index), statement, cut);
    statement.add(numberForm(percent === undefined ? String(value) : `${value}%`, numeral));
    from = match.index + numeral.length;
  }
  addHan(from === 0 ? run : run.slice(from), statement, cut);
}

function addHan(
  run: string,
  statement: StatementReader,
  cut: (run: string) => readonly string[],
): void {
  if (run === '') return;
  for (const word of cut(run)) {
    statement.add({
      text: word,
      surface: word,
      kind: 'han',
      stop: chineseStopWords.has(word),
      cue: chineseCues.get(word),
      startsClause: chineseClauseStarts.has(word),
    });
  }
}

/** A word with Chinese glued to it, such as `docker部署`: each script by itself. */
function readMixed(
  word: string,
  statement: StatementReader,
  cut: (run: string) => readonly string[],
  formsOf: (word: string) => readonly WordForm[],
): void {
  for (const [part, han] of word.matchAll(/([\p{Script=Han}〇]+)|[^\p{Script=Han}〇]+/gu)) {
    if (han !== undefined) readHan(han, statement, cut);
    else for (const form of formsOf(part)) statement.add(form);
  }
}

function isKept(word: string): boolean {
  return chineseCues.has(word) || chineseNonCues.has(word) || chineseStopWords.has(word);
}
