/**
 * How a lexicon is laid out in its file: ten 32-bit numbers (see `readLexiconFile`; the fourth is the
 * checksum of all that follows it), then the parts one after the other, each padded to 4 bytes, all
 * little-endian.
 *
 * | part | per word | meaning |
 * |---|---|---|
 * | English words | ASCII, joined by line feeds | stems, in code unit order |
 * | Chinese words | 16-bit code units, joined by line feeds | words, in code unit order |
 * | rarities | 1 byte | −ln of the probability, in tenths of a nat |
 * | vectors | `dimensions` / 2 bytes | two 4-bit levels a byte, low half first; level q stands for 2q − 15 |
 * | opposites | two 16-bit ids per pair | the smaller id first, in order |
 */
export interface LexiconParts {
  readonly words: readonly string[];
  /** The Chinese words as they stand in the file, and the number of the first of them. */
  readonly chinese: { readonly units: Uint16Array; readonly from: number };
  readonly rarities: Uint8Array;
  readonly dimensions: number;
  readonly levels: Uint8Array;
  readonly opposites: Uint16Array;
}

/** The bytes are no lexicon, or not a whole one; the message says what is wrong. */
export class DamagedLexiconError extends Error {
  override readonly name = 'DamagedLexiconError';
}

/** "HSLX" as a little-endian number. */
export const lexiconMagic = 0x584c5348;
export const lexiconVersion = 1;
const headerNumbers = 10;

/** Reads the parts of a lexicon file, and throws a `DamagedLexiconError` for any other bytes. */
export function readLexiconFile(bytes: Uint8Array): LexiconParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerNumbers * 4) throw new DamagedLexiconError('The file is too short.');
  const header = Array.from({ length: headerNumbers }, (_, i) => view.getUint32(i * 4, true));
  const [magic, version, length, sum, english = 0, chinese = 0] = header;
  const [, , , , , , englishBytes = 0, chineseUnits = 0, dimensions = 0, opposites = 0] = header;
  if (magic !== lexiconMagic) throw new DamagedLexiconError('The file is no lexicon.');
  if (version !== lexiconVersion) {
    throw new DamagedLexiconError(`The file has format ${version ?? 0}, not ${lexiconVersion}.`);
  }
  if (length !== bytes.length) {
    throw new DamagedLexiconError(`The file has ${bytes.length} bytes instead of ${length ?? 0}.`);
  }
  // A copy, aligned to words; `slice` of a Node Buffer would be a view.
  const checked = Uint8Array.from(bytes.subarray(4 * 4));
  if (sum !== checksum(checked)) throw new DamagedLexiconError('The checksum does not match.');

  const content = checked.subarray((headerNumbers - 4) * 4);
  const size = english + chinese;
  let at = 0;
  const take = (count: number): Uint8Array => {
    const part = content.subarray(at, at + count);
    if (part.length !== count) throw new DamagedLexiconError('A part of the file is missing.');
    at += Math.ceil(count / 4) * 4;
    return part;
  };
  const englishText = textOf(take(englishBytes));
  const chineseText = units(take(chineseUnits * 2));
  const words = englishText.split('\n').concat(textOf(chineseText).split('\n'));
  if (words.length !== size) throw new DamagedLexiconError('The number of words does not match.');
  return {
    words,
    chinese: { units: chineseText, from: english },
    rarities: take(size),
    dimensions,
    levels: take((size * dimensions) / 2),
    opposites: units(take(opposites * 4)),
  };
}

/**
 * 32-bit FNV-1a over 32-bit words (Fowler, Noll, Vo), mixed once more per word; a rest of fewer than
 * 4 bytes does not count.
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(Uint8Array.from(bytes).buffer, 0, bytes.length >> 2);
  let hash = 0x811c9dc5;
  let at = 0;
  while (at < words.length) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    at += 1;
  }
  return hash >>> 0;
}

/** Sixteen-bit numbers, in the byte order of the machine: every engine that runs this is little-endian. */
function units(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}

/** The text of character codes, in pieces that fit on the stack. */
function textOf(codes: Uint8Array | Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 8192) {
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(at, at + 8192)) as string;
  }
  return text;
}
