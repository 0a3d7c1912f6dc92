import { random } from './random.mjs';

/**
 * @typedef {object} Model
 * @property {string[]} words
 * @property {string[]} english
 * @property {Float32Array} vectors a row per word
 * @property {{ word: string, glosses: string[], name: boolean }[]} entries
 * @property {{ words: string[] }[]} synsets
 */

/**
 * Translation of held-out words (is a translation among the nearest 1 or 5 English stems?), and
 * similarity of WordNet's synonyms against random words.
 * @param {Model} model
 * @param {number} dimensions
 * @param {(word: string) => boolean} isHeldOut
 * @param {(word: string) => string} stem
 * @returns {string[]} lines of a report
 */
export function measure(
  { words, english, vectors, entries, synsets },
  dimensions,
  isHeldOut,
  stem,
) {
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const rows = words.map((_, i) => unit(vectors.subarray(i * dimensions, (i + 1) * dimensions)));
  const cosine = (/** @type {number} */ a, /** @type {number} */ b) => dot(rows[a], rows[b]);

  let [asked, first, five] = [0, 0, 0];
  for (const { word, glosses, name } of entries) {
    const number = numberOf.get(word);
    if (name || number === undefined || !isHeldOut(word)) continue;
    const translations = new Set(
      glosses
        .map((gloss) => gloss.replace(/^to /, '').toLowerCase())
        .filter((gloss) => /^[a-z]+$/.test(gloss))
        .map(stem)
        .filter((text) => numberOf.has(text)),
    );
    if (translations.size === 0) continue;
    const nearest = english
      .map((text, other) => ({ text, score: cosine(number, other) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ text }) => translations.has(text));
    asked += 1;
    if (nearest[0]) first += 1;
    if (nearest.includes(true)) five += 1;
  }

  const next = random(5);
  let [pairs, above, sum] = [0, 0, 0];
  for (const synset of synsets) {
    const [a, b] = [...new Set(synset.words.filter((text) => /^[a-z]+$/.test(text)).map(stem))].map(
      (text) => numberOf.get(text),
    );
    if (a === undefined || b === undefined) continue;
    const score = cosine(a, b);
    pairs += 1;
    sum += score;
    if (score > cosine(a, Math.floor(next() * english.length))) above += 1;
  }
  const share = (/** @type {number} */ part, /** @type {number} */ of) => (part / of).toFixed(3);
  return [
    `${asked} held-out words: translation first ${share(first, asked)}, among five ${share(five, asked)}`,
    `${pairs} synonyms: mean cosine ${share(sum, pairs)}, nearer than a random word ${share(above, pairs)}`,
  ];
}

/** @param {Float32Array} vector */
function unit(vector) {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((x) => x / length);
}

/** @param {Float32Array | undefined} a @param {Float32Array | undefined} b */
function dot(a, b) {
  let sum = 0;
  a?.forEach((x, i) => (sum += x * (b?.[i] ?? 0)));
  return sum;
}
