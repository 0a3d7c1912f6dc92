/**
 * A short, stable name for a text: FNV-1a over its UTF-16 code units, twice with different seeds,
 * as 11 or fewer base-36 digits (53 bits). For identities, not for security.
 */
export function hashText(text: string): string {
  const hash = new TextHash();
  for (let i = 0; i < text.length; i++) hash.add(text.charCodeAt(i));
  return hash.text;
}

/** `hashText` of a text that comes unit by unit. */
export class TextHash {
  #low = 0x811c9dc5;
  #high = 0x1b873593;

  add(unit: number): void {
    this.#low = Math.imul(this.#low ^ unit, 0x01000193);
    const high = Math.imul(this.#high ^ unit, 0x85ebca6b);
    this.#high = high ^ (high >>> 13);
  }

  get text(): string {
    return ((this.#high & 0x1fffff) * 0x1_0000_0000 + (this.#low >>> 0)).toString(36);
  }
}

/** What tells whether a text is as it was: as FNV-1a, two UTF-16 code units at once; 32 bits as base-36 digits. */
export function checksum(text: string): string {
  let sum = 0x811c9dc5;
  const even = text.length & ~1;
  for (let i = 0; i < even; i += 2) {
    sum = Math.imul(sum ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), 0x01000193);
    sum ^= sum >>> 15;
  }
  if (even < text.length) sum = Math.imul(sum ^ text.charCodeAt(even), 0x01000193);
  return (sum >>> 0).toString(36);
}
