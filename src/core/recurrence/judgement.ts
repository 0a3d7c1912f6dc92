import { type Conflict, findConflicts } from './conflicts';
import { compareStatements, type Evidence } from './evidence';
import type { Statement } from './reading/statement';
import type { Terms } from './terms';

/** Whether two statements are the same lesson, and why. */
export interface Judgement {
  /** Log-odds that they are the same lesson, in a collection of a few hundred statements. */
  readonly odds: number;
  readonly evidence: Evidence;
  readonly conflicts: readonly Conflict[];
}

/** What the judgement adds up: log-odds per feature. Fitted by `bench/fitJudgement.ts`. */
export const judgementWeights = {
  bias: 0.4,
  shared: 1.85,
  agreeing: 0.5,
  crossLingual: 1.06,
  opposite: -5.77,
  order: -4.57,
  exchange: -6.96,
  amount: -3.48,
  object: -2.09,
} as const;

/** Added to shared evidence, so that its logarithm does not fall without end. */
const faint = 0.02;

/** More words that agree say no more. */
const mostAgreeing = 6;
/** As many words agree in nearly all pairs that share just enough: what a search goes by. */
const usuallyAgreeing = 4;

export type Feature = Exclude<keyof typeof judgementWeights, 'bias'>;

/** What is known of a pair, as numbers. Conflicts count with their strength. */
export function featuresOf(
  a: Statement,
  b: Statement,
  evidence: Evidence,
  conflicts: readonly Conflict[],
): Readonly<Record<Feature, number>> {
  const strength = (kind: Conflict['kind']): number =>
    Math.max(0, ...conflicts.flatMap((found) => (found.kind === kind ? [found.strength] : [])));
  return {
    shared: Math.log(evidence.shared + faint),
    agreeing: Math.min(evidence.agreeing, mostAgreeing),
    crossLingual: a.language === b.language ? 0 : 1,
    opposite: strength('opposite'),
    order: strength('order'),
    exchange: strength('exchange'),
    amount: strength('amount'),
    object: strength('object'),
  };
}

/**
 * Judges a pair of statements. Depends on nothing else.
 *
 * @param leastOdds pairs that stay below it by what they share are not looked at for conflicts
 */
export function judge(a: Statement, b: Statement, terms: Terms, leastOdds = -Infinity): Judgement {
  const across = a.language !== b.language;
  const evidence = compareStatements(a, b, terms, leastShared(leastOdds, across));
  const without = oddsOf(featuresOf(a, b, evidence, []));
  if (without < leastOdds) return { odds: without, evidence, conflicts: [] };
  const conflicts = findConflicts(a, b, evidence, terms);
  return { odds: oddsOf(featuresOf(a, b, evidence, conflicts)), evidence, conflicts };
}

/**
 * The shared evidence with which a pair can reach these log-odds.
 *
 * @param across whether the two statements are in different languages
 */
export function leastShared(odds: number, across: boolean): number {
  const { bias, shared, crossLingual, agreeing } = judgementWeights;
  const others = bias + agreeing * usuallyAgreeing + (across ? crossLingual : 0);
  return Math.exp((odds - others) / shared) - faint;
}

function oddsOf(features: Readonly<Record<Feature, number>>): number {
  let odds: number = judgementWeights.bias;
  for (const [feature, value] of Object.entries(features) as [Feature, number][]) {
    odds += judgementWeights[feature] * value;
  }
  return odds;
}

/**
 * What an encoder adds to the odds of a pair. By itself it says little: of English pairs that share no
 * words and that the encoder of `bench/encoder` finds most alike, one in ten is the same lesson.
 *
 * @param deviations how much more alike the pair is than unrelated texts
 */
export function encodedOdds(deviations: number): number {
  return Math.min(mostEncodedOdds, encodedWeight * (deviations - usualDeviations));
}

const encodedWeight = 0.65;
const usualDeviations = 1.9;
/** The most that an encoder can add, in log-odds. */
export const mostEncodedOdds = 2;
