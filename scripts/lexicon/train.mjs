import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from './corpus.mjs';
import { trainContrastive } from './contrastiveVectors.mjs';
import { initialVectors } from './initialVectors.mjs';
import { unpackPackages } from './packages.mjs';
import { readCedict } from './sources/cedict.mjs';
import { readFrequencies } from './sources/frequencies.mjs';
import { pairsOf, readGlossary, wordsOf } from './sources/glossary.mjs';
import { readWordNet } from './sources/wordnet.mjs';
import { numberGroups, numberTexts, readContexts, readPairs } from './statements.mjs';
import { chooseChinese, chooseEnglish, withWords } from './vocabulary.mjs';

/** Numbers per vector. */
export const dimensions = 128;

/** How often a pair of each source is seen per epoch. */
const weights = new Map([
  ['definitions', 1],
  ['synonyms', 1],
  ['dictionary', 1],
  ['translations', 1],
  ['names', 1],
  ['glossary', 40],
]);

/**
 * @typedef {object} Language the core's own cutting of text, so that training and use agree
 * @property {(segment?: (run: string) => readonly string[]) => import('./vocabulary.mjs').Tokenize} createTokenizer
 * @property {(run: string, words: { wordsAt: (run: string, at: number, costs: number[]) => number }) => readonly string[]} segmentWords
 * @property {(word: string) => string} stem
 * @property {number} lexiconMagic
 * @property {number} lexiconVersion
 * @property {(bytes: Uint8Array) => number} checksum
 */

/**
 * Learns the words, their frequencies and their vectors.
 * @param {string} cache folder of the packages
 * @param {Language} language
 * @param {(line: string) => void} report
 * @param {(pair: readonly [string, string], source: 'dictionary' | 'glossary') => boolean} [heldOut]
 *   translations not to learn from
 */
export function train(cache, language, report, heldOut = () => false) {
  const path = unpackPackages(cache);
  const { synsets, antonyms } = readWordNet((file) => path('wordnet', file));
  const entries = readCedict(path('cedict', 'tests/cedict_ts.u8'));
  const general = readFrequencies(
    path('frequencies', join('submodules/cppjieba/dict', 'jieba.dict.utf8')),
  );
  const { translations, names } = readCorpus(path);
  const glossary = readGlossary(fileURLToPath(new URL('glossary', import.meta.url)));
  report(
    `${synsets.length} meanings, ${entries.length} entries, ${[...translations.values()].flat().length} translations, ${glossary.length} lines of glossary`,
  );

  const glossed = new Set(
    entries
      .filter(({ name }) => !name)
      .map(({ word }) => word)
      .filter((word) => /^\p{Script=Han}+$/u.test(word)),
  );
  const sentences = [...translations.values()].flat();
  const everyWord = new Map(
    [...general].map(([word, { count }]) => [word, Math.log(6e7 / (count + 1))]),
  );
  const cut = segmenter(everyWord, language);
  const terms = wordsOf(glossary, new Set([...everyWord.keys(), ...glossed]), cut);
  const domain = countWords(
    sentences.map(([, chinese]) => chinese),
    language.createTokenizer(segmenter(withWords(everyWord, terms, cut), language)),
    'han',
  );
  const byFrequency = chooseChinese(general, domain, glossed, terms);
  const chinese = withWords(byFrequency, terms, segmenter(byFrequency, language));
  const tokenize = language.createTokenizer(segmenter(chinese, language));

  const material = {
    synsets,
    entries: entries.map((entry) => ({
      ...entry,
      glosses: entry.glosses.filter((gloss) => !heldOut([entry.word, gloss], 'dictionary')),
    })),
    translations,
    names,
    glossary: glossary.map((line) => ({
      ...line,
      pairs: pairsOf(line).filter((pair) => !heldOut(pair, 'glossary')),
    })),
  };
  const contexts = readContexts(material);
  const english = chooseEnglish(
    countWords(contexts, tokenize, 'word', 'name'),
    countWords(
      glossary.flatMap((line) => [...line.english, ...line.chinese]),
      tokenize,
      'word',
      'name',
    ),
  );
  const words = [...english, ...chinese.keys()];
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const numbered = numberTexts(contexts, tokenize, numberOf).filter(({ length }) => length > 1);
  const counts = new Float64Array(words.length);
  for (const context of numbered)
    for (const word of context) counts[word] = (counts[word] ?? 0) + 1;
  report(
    `${english.length} English stems, ${chinese.size} Chinese words, ${numbered.length} contexts`,
  );

  const vectors = scaled(initialVectors(numbered, words.length, dimensions), counts);
  report('initial vectors');
  const sources = new Map();
  for (const [name, groups] of readPairs(material)) {
    const usable = numberGroups(groups, tokenize, numberOf);
    sources.set(name, { groups: usable, weight: weights.get(name) ?? 1 });
    report(`${name}: ${usable.flat().length} pairs`);
  }
  trainContrastive(vectors, dimensions, sources, report);
  return {
    words,
    english,
    chinese,
    vectors,
    counts,
    antonyms,
    entries,
    synsets,
    glossary,
    tokenize,
  };
}

/**
 * Rows scaled to unit length times a weight that grows with rarity: a sum of vectors then speaks for
 * its rare words.
 * @param {Float32Array} vectors
 * @param {Float64Array} counts
 */
function scaled(vectors, counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  counts.forEach((count, word) => {
    const row = vectors.subarray(word * dimensions, (word + 1) * dimensions);
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)) + 1e-9;
    const weight = Math.log(total / (count + 1)) / 10;
    for (let i = 0; i < row.length; i += 1) row[i] = ((row[i] ?? 0) / length) * weight;
  });
  return vectors;
}

/**
 * @param {ReadonlyMap<string, number>} costs
 * @param {Language} language
 */
function segmenter(costs, language) {
  const longest = new Map();
  for (const word of costs.keys()) {
    longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 1, word.length));
  }
  const words = {
    wordsAt(/** @type {string} */ run, /** @type {number} */ at, /** @type {number[]} */ found) {
      const limit = Math.min(run.length - at, found.length - 1, longest.get(run.charAt(at)) ?? 0);
      for (let size = 1; size <= limit; size += 1) {
        found[size] = costs.get(run.slice(at, at + size)) ?? Infinity;
      }
      return limit;
    },
  };
  return (/** @type {string} */ run) => language.segmentWords(run, words);
}

/**
 * @param {string[]} texts
 * @param {import('./vocabulary.mjs').Tokenize} tokenize
 * @param {string[]} kinds
 */
function countWords(texts, tokenize, ...kinds) {
  const counts = new Map();
  for (const text of texts) {
    for (const { text: word, kind, stop } of tokenize(text)) {
      if (!stop && kinds.includes(kind)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
