import { englishNotOnly } from './cues';
import { continueNumber } from './englishNumber';
import type { Token } from './token';
import { readNumber, type WordForm, WordForms } from './wordForms';

/** Cuts statements into tokens. */
export type Tokenize = (text: string) => readonly Token[];

/**
 * Parts of a statement, after NFKC and lower case: Chinese, numbers with what is glued to them,
 * words and names, punctuation that ends a clause. Everything else only separates.
 */
const parts =
  /([\p{Script=Han}〇]+)|((?<![a-z_\d])\d+(?:[.,:/-]\d+){0,8}%?(?![a-z\d_]|[.,:/-]\d))|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|['’](?=\p{L})|\.(?=[a-z\d_])|\+\+|#)*)|([,;:.!?。…—()\n]|\s[-–]\s)/gu;

/**
 * A tokeniser: NFKC, lower case, contractions expanded, numbers as digits, English stems, Chinese
 * words. Negation reaches from its cue to the end of the clause; two of them cancel ("don't forget
 * to back up" asks for the backup).
 *
 * @param segment cuts a run of Chinese characters into words (`lexicon.segment`); without it Chinese
 *   is compared by character pairs
 */
export function createTokenizer(segment?: (run: string) => readonly string[]): Tokenize {
  return createWordReader(segment).tokenize;
}

/** Takes each word of a statement, as what it always is, wherever it stands; without its place. */
export type ReadForms = (text: string, take: (form: WordForm) => void) => void;

/** Two ways to read a statement: all that tokens say, or in less time just the words. */
export interface WordReader {
  readonly tokenize: Tokenize;
  readonly readForms: ReadForms;
}

/** As `createTokenizer`. */
export function createWordReader(segment?: (run: string) => readonly string[]): WordReader {
  const forms = new WordForms(segment);
  const read = (text: string, take: (form: WordForm) => void, endClause?: () => void): void => {
    for (const [, han, number, word, end] of text.normalize('NFKC').toLowerCase().matchAll(parts)) {
      if (word !== undefined) for (const form of forms.ofWord(word)) take(form);
      else if (han !== undefined) for (const form of forms.ofChinese(han)) take(form);
      else if (number !== undefined) take(readNumber(number));
      else if (end !== undefined) endClause?.();
    }
  };
  return {
    readForms: (text, take) => {
      read(text, take);
    },
    tokenize: (text) => {
      const statement = new StatementReader();
      read(
        text,
        (form) => {
          statement.add(form);
        },
        () => {
          statement.endClause();
        },
      );
      return statement.tokens;
    },
  };
}

/** Collects the tokens of one statement and carries the state of the clause. */
class StatementReader {
  readonly tokens: Token[] = [];
  #clause = 0;
  #clauseHasTokens = false;
  #negated = false;

  add(form: WordForm): void {
    if (form.kind === 'number' && this.#continuesNumber(form)) return;
    if (form.startsClause) this.endClause();
    if (englishNotOnly.has(form.surface)) this.#takeBackNot();
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

  /** The "not" of "not only" denies nothing. */
  #takeBackNot(): void {
    const previous = this.tokens.at(-1);
    if (previous?.text !== 'not') return;
    this.tokens[this.tokens.length - 1] = { ...previous, cue: undefined };
    this.#negated = previous.negated;
  }

  /** "twenty" + "five" is one number. */
  #continuesNumber(form: WordForm): boolean {
    const previous = this.tokens.at(-1);
    if (previous?.kind !== 'number' || !this.#clauseHasTokens) return false;
    if (/\d/.test(form.surface)) return false;
    const value = continueNumber(Number(previous.text), form.surface);
    if (value === undefined) return false;
    const surface = `${previous.surface} ${form.surface}`;
    this.tokens[this.tokens.length - 1] = { ...previous, text: String(value), surface };
    return true;
  }
}
