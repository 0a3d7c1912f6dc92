/**
 * Pairs of opposite words of the vocabulary: WordNet's antonyms as stems, and Chinese words whose
 * first translations are exactly the two words of such a pair.
 * @param {{ a: string, b: string, verb: boolean }[]} antonyms English words
 * @param {{ word: string, glosses: string[] }[]} entries of the dictionary
 * @param {(word: string) => string | undefined} stemOf the stem when it is a word of the vocabulary
 * @param {ReadonlyMap<string, number>} chinese words of the vocabulary and how rare they are
 * @param {(a: string, b: string) => number} similarity cosine of their vectors: opposites are about one thing
 * @returns {[string, string][]}
 */
export function oppositePairs(antonyms, entries, stemOf, chinese, similarity) {
  /** @type {Map<string, string[]>} */
  const translationsOf = new Map();
  for (const { word, glosses } of entries) {
    if (!chinese.has(word)) continue;
    for (const gloss of new Set(glosses.slice(0, 2).map((text) => text.toLowerCase()))) {
      translationsOf.set(gloss, [...(translationsOf.get(gloss) ?? []), word]);
    }
  }
  const commonest = (/** @type {string[]} */ words = []) =>
    [...words].sort((a, b) => (chinese.get(a) ?? 0) - (chinese.get(b) ?? 0)).slice(0, 6);
  const alike = (/** @type {string} */ a, /** @type {string} */ b) => similarity(a, b) >= 0.1;
  /** @type {Map<string, [string, string]>} */
  const pairs = new Map();
  const add = (/** @type {string} */ a, /** @type {string} */ b) => {
    if (a !== b) pairs.set([a, b].sort().join('\t'), a < b ? [a, b] : [b, a]);
  };
  for (const { a, b, verb } of antonyms) {
    const [x, y] = [stemOf(a), stemOf(b)];
    if (x !== undefined && y !== undefined) add(x, y);
    const to = verb ? 'to ' : '';
    for (const p of commonest(translationsOf.get(to + a))) {
      for (const q of commonest(translationsOf.get(to + b))) {
        if (p.length === q.length && alike(p, q)) add(p, q);
      }
    }
  }
  return [...pairs.keys()].sort().map((key) => pairs.get(key) ?? ['', '']);
}
