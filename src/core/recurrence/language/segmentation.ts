/** Words and how likely they are: what segmentation needs to know. */
export interface WordCosts {
  /**
   * Finds the words that start at a place.
   *
   * @param costs receives, by length, −ln of the probability of the word of that length, or Infinity
   *   where there is none; lengths up to the returned one are written
   * @returns the greatest length written, 0 when no word starts there
   */
  wordsAt(run: string, at: number, costs: number[]): number;
}

/** No word is longer, in 16-bit units. */
export const longestWord = 15;

/** Cost in nats of a character that is no word by itself: dearer than any word (1 in 10⁹). */
export const unknownCost = 20.7;

/**
 * Cuts a run of Chinese characters into the words whose product of probabilities is largest: dynamic
 * programming over a unigram model. Of equal cuts, the one with the longer last word wins. A
 * character that is no word stands alone, a surrogate pair whole.
 */
export function segmentWords(run: string, words: WordCosts): readonly string[] {
  const { length } = run;
  if (length < 2) return length === 0 ? [] : [run];
  // Plain arrays: so short, they are made in a fraction of the time of typed ones.
  const best = new Array<number>(length + 1).fill(Infinity);
  const startOf = new Array<number>(length + 1).fill(0);
  const costs = new Array<number>(longestWord + 1).fill(Infinity);
  best[0] = 0;
  for (let start = 0; start < length; start += 1) {
    const before = best[start] ?? Infinity;
    if (before === Infinity) continue;
    const character = isHighSurrogate(run.charCodeAt(start)) && start + 1 < length ? 2 : 1;
    const found = words.wordsAt(run, start, costs);
    for (let size = character; size <= found || size === character; size += 1) {
      let cost = size <= found ? (costs[size] ?? Infinity) : Infinity;
      if (cost === Infinity) {
        if (size > character) continue;
        cost = unknownCost;
      }
      if (before + cost < (best[start + size] ?? Infinity)) {
        best[start + size] = before + cost;
        startOf[start + size] = start;
      }
    }
  }
  const cut: string[] = [];
  for (let end = length; end > 0; end = startOf[end] ?? 0) cut.push(run.slice(startOf[end], end));
  return cut.reverse();
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
