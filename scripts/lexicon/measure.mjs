import { random } from './random.mjs';
import { pairsOf } from './sources/glossary.mjs';
import { numberTexts } from './statements.mjs';

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

/**
 * Translation of held-out pairs of the glossary: is the other term the nearest, or among the nearest
 * five, of all the terms of its language? A term is the sum of its words.
 * @param {Pick<Model, 'words' | 'vectors'> & {
 *   glossary: import('./sources/glossary.mjs').GlossaryLine[],
 *   tokenize: import('./vocabulary.mjs').Tokenize,
 * }} model
 * @param {number} dimensions
 * @param {(pair: [string, string]) => boolean} isHeldOut
 * @returns {string[]} lines of a report
 */
export function measureGlossary({ words, vectors, glossary, tokenize }, dimensions, isHeldOut) {
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const embed = (/** @type {string} */ term) => {
    const sum = new Float32Array(dimensions);
    const [numbers = new Int32Array()] = numberTexts([term], tokenize, numberOf);
    for (const number of numbers)
      sum.forEach((x, i) => (sum[i] = x + (vectors[number * dimensions + i] ?? 0)));
    return unit(sum);
  };
  const heldOut = glossary.flatMap((line) => pairsOf(line).filter(isHeldOut));
  const lines = [];
  for (const [from, to, name] of /** @type {const} */ ([
    [0, 1, 'English to Chinese'],
    [1, 0, 'Chinese to English'],
  ])) {
    const side = to === 1 ? 'chinese' : 'english';
    const targets = new Map(
      glossary.flatMap((line) => line[side]).map((term) => [term, embed(term)]),
    );
    let [first, five] = [0, 0];
    for (const pair of heldOut) {
      const asked = embed(pair[from]);
      const wanted = dot(asked, targets.get(pair[to]));
      let nearer = 0;
      for (const vector of targets.values()) if (dot(asked, vector) > wanted) nearer += 1;
      if (nearer === 0) first += 1;
      if (nearer < 5) five += 1;
    }
    const share = (/** @type {number} */ part) => (part / heldOut.length).toFixed(3);
    lines.push(
      `${heldOut.length} held-out pairs of the glossary, ${name}: first ${share(first)}, among five ${share(five)}`,
    );
  }
  return lines;
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
