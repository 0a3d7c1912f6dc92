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
    const hash = hash53(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    );
    const before = this.#seen.get(hash) ?? 0;
    this.#seen.set(hash, before + 1);
    return before === 0 ? `${this.#uri}#${hash}` : `${this.#uri}#${hash}-${before + 1}`;
  }
}

/** A 53-bit hash (cyrb53), as text of base 36. */
function hash53(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36);
}
