/** The step of the 16 levels that loses least of a normal distribution, in standard deviations. */
const bestStep = 0.3352;

/**
 * @typedef {object} LexiconContent
 * @property {string[]} english stems
 * @property {string[]} chinese words
 * @property {(word: string) => number} rarityOf −ln of the probability, in nats
 * @property {(word: string) => Float32Array} vectorOf of any length
 * @property {[string, string][]} opposites pairs of words that are in the lexicon
 * @property {number} dimensions
 */

/**
 * The bytes of a lexicon file; the layout is described in src/core/recurrence/language/lexiconFile.ts.
 * @param {LexiconContent} content
 * @param {{ lexiconMagic: number, lexiconVersion: number, checksum: (bytes: Uint8Array) => number }} format
 */
export function lexiconBytes(content, format) {
  const english = [...content.english].sort();
  const chinese = [...content.chinese].sort();
  const words = [...english, ...chinese];
  if (words.length > 0xffff) throw new RangeError(`${words.length} words do not fit 16-bit ids.`);
  const idOf = new Map(words.map((word, id) => [word, id]));
  const englishText = Buffer.from(english.join('\n'), 'latin1');
  const chineseText = Buffer.from(chinese.join('\n'), 'utf16le');
  const rarities = Buffer.from(
    words.map((word) => Math.min(255, Math.round(content.rarityOf(word) * 10))),
  );
  const levels = Buffer.concat(words.map((word) => quantised(content.vectorOf(word))));
  const opposites = content.opposites
    .map((pair) => pair.map((word) => idOf.get(word) ?? 0).sort((a, b) => a - b))
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  const oppositeBytes = Buffer.from(Uint16Array.from(opposites.flat()).buffer);
  const parts = [englishText, chineseText, rarities, levels, oppositeBytes];
  const body = Buffer.concat(
    parts.map((part) => Buffer.concat([part], Math.ceil(part.length / 4) * 4)),
  );
  const counts = [
    english.length,
    chinese.length,
    englishText.length,
    chineseText.length / 2,
    content.dimensions,
    opposites.length,
  ];
  const checked = Buffer.concat([numbers(counts), body]);
  const sum = format.checksum(checked);
  const start = [format.lexiconMagic, format.lexiconVersion, checked.length + 16, sum];
  return Buffer.concat([numbers(start), checked]);
}

/** @param {number[]} values */
const numbers = (values) => Buffer.from(Uint32Array.from(values).buffer);

/**
 * Two 4-bit levels a byte.
 * @param {Float32Array} vector
 */
function quantised(vector) {
  const deviation = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0) / vector.length);
  const level = (/** @type {number} */ x) =>
    Math.max(0, Math.min(15, Math.floor(x / (bestStep * deviation)) + 8));
  const bytes = Buffer.alloc(vector.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    bytes[i] = level(vector[2 * i] ?? 0) | (level(vector[2 * i + 1] ?? 0) << 4);
  }
  return bytes;
}
