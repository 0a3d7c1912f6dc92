import type { Statement, Word } from './reading/statement';
import type { Terms } from './terms';

/** Two words that say the same, one of each statement; each is the other's best match. */
export interface MatchedWords {
  readonly a: Word;
  readonly b: Word;
  /** 0 to 1; 1 for the same term. */
  readonly alike: number;
  /** How much the match says: likeness times the smaller weight. */
  readonly weight: number;
}

/** What two statements share. */
export interface Evidence {
  /** Shared evidence of the pair: the amount of what is shared and its part of the whole, 0 to 1. */
  readonly shared: number;
  /** Which part of both statements is shared, 0 to 1. */
  readonly coverage: number;
  /** How many words agree: each is the other's best match, and clearly alike. */
  readonly agreeing: number;
  /** In the order of `a`. */
  readonly matches: readonly MatchedWords[];
  /** How alike each word of `a` (row) and each of `b` (column) are, 0 to 1. */
  readonly alike: Float64Array;
}

/** From this likeness on two words agree. */
export const agreeFrom = 0.5;
/** Shared evidence of this weight counts half: about three rare words. */
const halfEvidence = 17;

/**
 * Soft shared evidence: each word counts with how much it says, times how well the other statement
 * matches it. Amount and share both matter: two long statements with one rare word in common share
 * little, two of three words that agree say little.
 *
 * @param leastShared pairs that share less get no `matches`
 */
export function compareStatements(
  a: Statement,
  b: Statement,
  terms: Terms,
  leastShared = 0,
): Evidence {
  const alike = terms.alikeAmong(a.terms, b.terms);
  const columns = b.words.length;
  const matchOfA = new Int32Array(a.words.length).fill(-1);
  const matchOfB = new Int32Array(columns).fill(-1);
  const bestA = new Float64Array(a.words.length);
  const bestB = new Float64Array(columns);
  for (let i = 0, at = 0; i < a.words.length; i += 1) {
    for (let j = 0; j < columns; j += 1, at += 1) {
      const value = alike[at] ?? 0;
      if (value > (bestA[i] ?? 0)) {
        bestA[i] = value;
        matchOfA[i] = j;
      }
      if (value > (bestB[j] ?? 0)) {
        bestB[j] = value;
        matchOfB[j] = i;
      }
    }
  }
  const ofA = weigh(a.words, bestA);
  const ofB = weigh(b.words, bestB);
  const coverage = coverageOf(ofA, ofB, a.weight, b.weight);
  const shared = sharedOf(ofA, ofB, coverage);
  const matches: MatchedWords[] = [];
  const isMutual = (i: number): boolean => matchOfB[matchOfA[i] ?? -1] === i;
  let agreeing = 0;
  for (let i = 0; i < matchOfA.length; i += 1) {
    if ((bestA[i] ?? 0) >= agreeFrom && isMutual(i)) agreeing += 1;
  }
  if (shared < leastShared) return { shared, coverage, agreeing, matches, alike };
  for (const [i, word] of a.words.entries()) {
    const other = b.words[matchOfA[i] ?? -1];
    if (!other || !isMutual(i)) continue;
    const value = bestA[i] ?? 0;
    const weight = value * Math.min(word.weight, other.weight);
    matches.push({ a: word, b: other, alike: value, weight });
  }
  return { shared, coverage, agreeing, matches, alike };
}

/** Which part of two statements is shared, from what is shared of each and their weights. */
export function coverageOf(ofA: number, ofB: number, weightA: number, weightB: number): number {
  return Math.min(1, (ofA + ofB) / 2 / Math.sqrt(weightA * weightB || 1));
}

/** Shared evidence: the amount that both share, saturating, times its part of the whole. */
export function sharedOf(ofA: number, ofB: number, coverage: number): number {
  const amount = Math.min(ofA, ofB);
  return (amount / (amount + halfEvidence)) * coverage;
}

/**
 * Whether enough evidence is shared for a search: in all, and as seen from each of the two alone, where
 * what the other shares is taken to be at most `mostUneven` times as much.
 */
export function isEnough(
  shared: number,
  ofA: number,
  ofB: number,
  weightA: number,
  weightB: number,
): boolean {
  return (
    sharedOf(ofA, ofB, coverageOf(ofA, ofB, weightA, weightB)) >= shared &&
    mostSharedBy(ofA, weightA) >= shared &&
    mostSharedBy(ofB, weightB) >= shared
  );
}

/** The least amount of a statement of some weight with which this much evidence can be shared. */
export function leastAmount(shared: number, weight: number): number {
  if (shared <= 0) return 0;
  let [low, high] = [0, weight];
  if (mostSharedBy(high, weight) < shared) return Infinity;
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (mostSharedBy(middle, weight) < shared) low = middle;
    else high = middle;
  }
  return low;
}

/** The most evidence that can be shared, as far as one side can tell. */
function mostSharedBy(amount: number, weight: number): number {
  return (amount / (amount + halfEvidence)) * Math.min(1, uneven * Math.sqrt(amount / weight));
}

/** What one side shares is hardly ever more than this many times what the other shares. */
const mostUneven = 3;
const uneven = (1 + mostUneven) / 2 / Math.sqrt(mostUneven);

function weigh(words: readonly Word[], best: Float64Array): number {
  let sum = 0;
  words.forEach(({ weight }, i) => {
    sum += weight * (best[i] ?? 0);
  });
  return sum;
}
