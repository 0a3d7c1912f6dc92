/** @typedef {{ readonly text: string, readonly kind: string, readonly stop: boolean }} Token */
/** @typedef {(text: string) => readonly Token[]} Tokenize */

/** Most frequent words kept per language; the rest are left to spelling and characters. */
export const vocabularySize = { english: 18_000, chinese: 26_000 };

/**
 * Chinese words by how much they are worth a place: how often they occur in general Chinese, and how
 * often in the texts of the domain, which are few and weigh more.
 * @param {ReadonlyMap<string, { count: number, part: string }>} general
 * @param {ReadonlyMap<string, number>} domain
 * @param {ReadonlySet<string>} dictionary words with a translation
 * @returns {Map<string, number>} −ln of the probability by word, most valuable first
 */
export function chooseChinese(general, domain, dictionary) {
  const value = new Map();
  for (const word of new Set([...general.keys(), ...domain.keys(), ...dictionary])) {
    const { count = 0, part = '' } = general.get(word) ?? {};
    const inDomain = domain.get(word) ?? 0;
    if (word.length > 4 || /^n[rstz]/.test(part)) continue;
    if (!dictionary.has(word) && inDomain < 8) continue;
    if (word.length === 1 && count < 100) continue;
    value.set(word, count + 40 * inDomain);
  }
  const chosen = [...value].sort(byValue).slice(0, vocabularySize.chinese);
  const counts = chosen.map(
    ([word]) =>
      /** @type {const} */ ([
        word,
        (general.get(word)?.count ?? 0) + 3 * (domain.get(word) ?? 0) + 2,
      ]),
  );
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return new Map(counts.map(([word, count]) => [word, Math.log(total / count)]));
}

/**
 * English stems, the most frequent first.
 * @param {ReadonlyMap<string, number>} counts in all texts, each source by its weight
 */
export function chooseEnglish(counts) {
  return [...counts]
    .filter(([word, count]) => /^[a-z][a-z\d+#._]*$/.test(word) && word.length > 1 && count >= 2)
    .sort(byValue)
    .slice(0, vocabularySize.english)
    .map(([word]) => word);
}

/**
 * Most frequent first, ties by code unit: the same order on every machine.
 * @param {readonly [string, number]} a
 * @param {readonly [string, number]} b
 */
const byValue = (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
