import { languageOf } from '../text/script';
import type { Token } from './language/token';
import type { Tokenize } from './language/tokenize';
import { readTerms, readTokens, type Statement, type Terming } from './reading/statement';
import type { Terms } from './terms';

/** How many are remembered at least; up to twice as many are. */
const remembered = 4096;

/**
 * Statements as read, by what says them. Most are never compared: first only their terms are read. The
 * last ones are remembered, so that comparing with many does not read one again and again.
 */
export class Readings<W extends { readonly key: string }> {
  readonly #tokenize: Tokenize;
  readonly #terms: Terms;
  /** Those read or asked for since there were as many as are remembered, and those before. */
  #recent = new Map<W, readonly Token[] | Statement>();
  #older = new Map<W, readonly Token[] | Statement>();

  constructor(tokenize: Tokenize, terms: Terms) {
    this.#tokenize = tokenize;
    this.#terms = terms;
  }

  /** The terms of a statement that is read for the first time. */
  termsOf(wording: W): Terming {
    const tokens = this.#tokenize(wording.key);
    this.#remember(wording, tokens);
    return readTerms(tokens, this.#terms);
  }

  statementOf(wording: W): Statement {
    const known = this.#recent.get(wording);
    if (known && 'words' in known) return known;
    const read = known ?? this.#older.get(wording) ?? this.#tokenize(wording.key);
    const statement =
      'words' in read ? read : readTokens(read, languageOf(wording.key), this.#terms);
    this.#remember(wording, statement);
    return statement;
  }

  forget(wording: W): void {
    this.#recent.delete(wording);
    this.#older.delete(wording);
  }

  #remember(wording: W, read: readonly Token[] | Statement): void {
    if (this.#recent.size >= remembered) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(wording, read);
  }
}
