import { hashText, TextHash } from '../text/hash';

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
    const hash = hashOfLetters(text);
    const before = this.#seen.get(hash) ?? 0;
    this.#seen.set(hash, before + 1);
    return before === 0 ? `${this.#uri}#${hash}` : `${this.#uri}#${hash}-${before + 1}`;
  }
}

/** The hash of a text's letters and digits in lower case: what stays when only punctuation or markup change. */
function hashOfLetters(text: string): string {
  const hash = new TextHash();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isPlainLetter(unit)) hash.add(unit);
    else if (unit >= 65 && unit <= 90) hash.add(unit + 32);
    // Another letter, perhaps: it is looked up.
    else if (unit > 126 && !isPlainSign(unit)) return hashText(lettersOf(text));
  }
  return hash.text;
}

/** A letter or digit that is one in lower case: of ASCII, or a Chinese character. */
function isPlainLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0x4e00 && unit <= 0x9fa5)
  );
}

/** Signs that are common in Chinese, and those of ASCII in their width: no letter comes of them. */
function isPlainSign(unit: number): boolean {
  return (
    (unit >= 0x3001 && unit <= 0x3003) ||
    (unit >= 0x3008 && unit <= 0x3011) ||
    (unit >= 0x2018 && unit <= 0x201f) ||
    (unit >= 0xff01 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20)
  );
}

/** Letters and digits in lower case. */
function lettersOf(text: string): string {
  const normal = text.normalize('NFKC').toLowerCase();
  return normal.replace(/[^\p{L}\p{N}]+/gu, '');
}
