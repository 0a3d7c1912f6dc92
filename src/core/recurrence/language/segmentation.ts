/** Words and how likely they are: what segmentation needs to know. */
export interface WordCosts {
  /** Length in characters of the longest word that starts with this character, at least 1. */
  longestFrom(character: string): number;
  /** −ln of the probability of the word, or undefined when it is not a word. */
  costOf(word: string): number | undefined;
}

/** Cost in nats of a character that is no word by itself: dearer than any word (1 in 10⁹). */
export const unknownCost = 20.7;

/**
 * Cuts a run of Chinese characters into the words whose product of probabilities is largest: dynamic
 * programming over a unigram model. Of equal cuts, the one with the longer last word wins. A
 * character that starts no word stands alone.
 *
 * @param run characters of the Basic Multilingual Plane stand for one unit each; others are kept whole
 */
export function segmentWords(run: string, words: WordCosts): readonly string[] {
  const { length } = run;
  if (length < 2) return length === 0 ? [] : [run];
  const best = new Float64Array(length + 1).fill(Infinity);
  const startOf = new Int32Array(length + 1);
  best[0] = 0;
  for (let start = 0; start < length; start += 1) {
    const before = best[start] ?? Infinity;
    if (before === Infinity) continue;
    const single = isHighSurrogate(run.charCodeAt(start)) && start + 1 < length ? 2 : 1;
    const longest = Math.max(single, words.longestFrom(run.charAt(start)));
    const limit = Math.min(length, start + longest);
    for (let end = start + single; end <= limit; end += 1) {
      const cost = words.costOf(run.slice(start, end));
      if (cost === undefined && end !== start + single) continue;
      const total = before + (cost ?? unknownCost);
      if (total < (best[end] ?? Infinity)) {
        best[end] = total;
        startOf[end] = start;
      }
    }
  }
  const found: string[] = [];
  for (let end = length; end > 0; end = startOf[end] ?? 0) found.push(run.slice(startOf[end], end));
  return found.reverse();
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
