import { hashText } from '../text/hash';

/**
 * Gives mentions their ids: the note, a hash of the statement's letters and digits, and which of
 * several equal statements it is. A statement keeps its id wherever in the note it moves.
 */
export class MentionIds {
  readonly #uri: string;
  readonly #seen = new Map<string, number>();

  constructor(uri: string) {
    this.#uri = uri;
  }

  next(text: string): string {
    const hash = hashText(lettersOf(text));
    const before = this.#seen.get(hash) ?? 0;
    this.#seen.set(hash, before + 1);
    return before === 0 ? `${this.#uri}#${hash}` : `${this.#uri}#${hash}-${before + 1}`;
  }
}

/** Letters and digits in lower case: what stays when only punctuation or markup change. */
function lettersOf(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const normal = text.normalize('NFKC').toLowerCase();
  return normal.replace(/[^\p{L}\p{N}]+/gu, '');
}
