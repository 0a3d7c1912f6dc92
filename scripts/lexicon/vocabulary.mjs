/** @typedef {{ readonly text: string, readonly kind: string, readonly stop: boolean }} Token */
/** @typedef {(text: string) => readonly Token[]} Tokenize */

/** Most frequent words kept per language; the rest are left to spelling and characters. */
export const vocabularySize = { english: 19_000, chinese: 27_000 };

/**
 * Chinese words by how much they are worth a place: how often they occur in general Chinese, and how
 * often in the texts of the domain, which are few and weigh more.
 * @param {ReadonlyMap<string, { count: number, part: string }>} general
 * @param {ReadonlyMap<string, number>} domain
 * @param {ReadonlySet<string>} dictionary words with a translation
 * @param {ReadonlySet<string>} always words that have a place anyway
 * @returns {Map<string, number>} −ln of the probability by word, most valuable first
 */
export function chooseChinese(general, domain, dictionary, always) {
  const value = new Map();
  for (const word of new Set([...general.keys(), ...domain.keys(), ...dictionary, ...always])) {
    const { count = 0, part = '' } = general.get(word) ?? {};
    const inDomain = domain.get(word) ?? 0;
    if (always.has(word)) {
      value.set(word, Infinity);
      continue;
    }
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

/** A word of the domain is at least as likely as this, in nats: not so rare as general text has it. */
const rarest = 11.5;

/**
 * Words with their costs, some of them made so likely that text is cut at them.
 * @param {ReadonlyMap<string, number>} costs −ln of the probability by word
 * @param {ReadonlySet<string>} words
 * @param {(run: string) => readonly string[]} cut by these costs
 * @returns {Map<string, number>}
 */
export function withWords(costs, words, cut) {
  const changed = new Map(costs);
  for (const word of words) {
    const own = costs.get(word) ?? Infinity;
    const pieces = cut(word);
    const apart = pieces.reduce((sum, piece) => sum + (costs.get(piece) ?? rarest), 0);
    changed.set(word, Math.min(own, rarest, pieces.length > 1 ? apart - 0.5 : own));
  }
  return changed;
}

/**
 * English stems, the most frequent first.
 * @param {ReadonlyMap<string, number>} counts in all texts
 * @param {ReadonlyMap<string, number>} always words that have a place anyway
 */
export function chooseEnglish(counts, always) {
  return [...counts]
    .filter(([word, count]) => /^[a-z][a-z\d+#._]*$/.test(word) && word.length > 1 && count >= 2)
    .map(([word, count]) => /** @type {const} */ ([word, always.has(word) ? Infinity : count]))
    .sort(byValue)
    .slice(0, vocabularySize.english)
    .map(([word]) => word);
}

/**
 * Most frequent first, ties by code unit: the same order on every machine.
 * @param {readonly [string, number]} a
 * @param {readonly [string, number]} b
 */
const byValue = (a, b) => (a[1] === b[1] ? (a[0] < b[0] ? -1 : 1) : b[1] - a[1]);
