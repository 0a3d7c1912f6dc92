import type { WordReader } from './language/tokenize';
import { readStatement, readTerms, type Statement, type Terming } from './reading/statement';
import type { Terms } from './terms';

/** How many are remembered at least; up to twice as many are. */
const remembered = 4096;

/**
 * Statements as read, by what says them. Most are never compared: first only their terms are read. The
 * last ones are remembered, so that comparing with many does not read one again and again.
 */
export class Readings<W extends { readonly key: string }> {
  readonly #reader: WordReader;
  readonly #terms: Terms;
  /** Those read or asked for since there were as many as are remembered, and those before. */
  #recent = new Map<W, Statement>();
  #older = new Map<W, Statement>();

  constructor(reader: WordReader, terms: Terms) {
    this.#reader = reader;
    this.#terms = terms;
  }

  termsOf({ key }: W): Terming {
    return readTerms(key, this.#reader, this.#terms);
  }

  statementOf(wording: W): Statement {
    const known = this.#recent.get(wording);
    if (known) return known;
    const statement =
      this.#older.get(wording) ?? readStatement(wording.key, this.#reader.tokenize, this.#terms);
    if (this.#recent.size >= remembered) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(wording, statement);
    return statement;
  }

  forget(wording: W): void {
    this.#recent.delete(wording);
    this.#older.delete(wording);
  }
}
