import { agreeFrom, type Evidence, type MatchedWords } from './evidence';
import type { Statement, Word } from './reading/statement';
import type { Terms } from './terms';

/**
 * Why statements that look alike are not the same lesson.
 * - `opposite`: one asks for what the other forbids
 * - `order`: before and after are swapped
 * - `exchange`: the same words, paired the other way round ("praise in public, criticise in private")
 * - `amount`: the same advice with another number
 * - `object`: the same frame about another thing
 */
export type ConflictKind = 'opposite' | 'order' | 'exchange' | 'amount' | 'object';

/** A conflict between two statements. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** How strongly it speaks against one lesson, 0 to 1. */
  readonly strength: number;
  /** What conflicts, as it was written, in each statement. */
  readonly a: string;
  readonly b: string;
}

/** Whether some conflict by itself keeps two statements apart, whatever else is alike. */
export function isDecisive(conflicts: readonly Conflict[]): boolean {
  return conflicts.some(({ kind, strength }) => kind !== 'object' && strength >= decisiveFrom);
}

const decisiveFrom = 0.7;

/** Finds what sets two statements apart although they share words. */
export function findConflicts(
  a: Statement,
  b: Statement,
  evidence: Evidence,
  terms: Terms,
): readonly Conflict[] {
  const solid = evidence.matches.filter(({ alike }) => alike >= agreeFrom);
  // The closer the wording, the more a difference means: a retelling differs in everything.
  const close = clamp((evidence.coverage - 0.35) / 0.3);
  return [
    opposite(a, b, solid, close, terms),
    order(solid, close),
    exchange(a, b, solid, clamp((evidence.coverage - 0.65) / 0.2)),
    amount(a, b, close),
    object(a, b, evidence, terms),
  ].flatMap((conflict) => (conflict && conflict.strength > 0.05 ? [conflict] : []));
}

/**
 * Between two pieces of advice, a word that only one denies. Two that deny equally often are opposites
 * only if something changed sides in both directions ("A, not B" and "B, not A").
 */
function opposite(
  a: Statement,
  b: Statement,
  matches: readonly MatchedWords[],
  close: number,
  terms: Terms,
): Conflict | undefined {
  const advice = matches.filter(({ a: x, b: y }) => x.mood === 'advice' && y.mood === 'advice');
  // "Never unlock it" asks for what "lock it" asks for.
  const flipped = advice.filter(
    ({ a: x, b: y }) => x.negated !== y.negated && !terms.areOpposites(x.term, y.term),
  );
  const denied = flipped.filter(({ a: x, b: y }) => (x.negated ? x.denied : y.denied));
  const heaviest = heaviestOf(denied) ?? heaviestOf(flipped);
  if (!heaviest) return undefined;
  const onlyInA = total(flipped.filter(({ a: x }) => x.negated));
  const bothWays = Math.min(onlyInA, total(flipped) - onlyInA);
  const about = Math.min(total(denied), 4) / 4;
  const most = total(flipped) / (total(advice) + 4);
  const oneSided = clamp(0.6 * about + 0.8 * most);
  const strength =
    a.denials === b.denials ? Math.max(0.6 * oneSided, clamp(bothWays / 4)) : oneSided;
  return conflictOf('opposite', heaviest, close * strength);
}

/** Words that one statement puts before, the other after. */
function order(matches: readonly MatchedWords[], close: number): Conflict | undefined {
  const ordered = matches.filter(({ a, b }) => a.side && b.side);
  const swapped = ordered.filter(({ a, b }) => a.side !== b.side);
  const sooner = swapped.filter(({ a }) => a.side === 'earlier');
  const later = swapped.filter(({ a }) => a.side === 'later');
  const heaviest = heaviestOf(swapped);
  if (!heaviest) return undefined;
  const both = Math.min(total(sooner), total(later));
  const agreeing = total(ordered) - total(swapped);
  // One word that changed sides may belong to either; two that changed places do not.
  const against = both > 0 ? both - 0.1 * agreeing : 0.5 * (total(swapped) - agreeing);
  return conflictOf('order', heaviest, close * clamp(against / 3));
}

/**
 * Two words that changed places between two parts that otherwise stayed. What stands in both parts tells
 * them apart only when one of the two is a condition: "test A, test B" says what "test B, test A" says.
 */
function exchange(
  a: Statement,
  b: Statement,
  matches: readonly MatchedWords[],
  close: number,
): Conflict | undefined {
  if (close === 0) return undefined;
  for (const inA of pairsOfParts(matches.map(({ a: word }) => word.parts))) {
    for (const inB of pairsOfParts(matches.map(({ b: word }) => word.parts))) {
      const only = (x: PartOfTwo, y: PartOfTwo): MatchedWords | undefined =>
        heaviestOf(matches.filter((m) => isOnlyIn(m.a, inA, x) && isOnlyIn(m.b, inB, y)));
      const crossing = only('one', 'two');
      const returning = crossing && only('two', 'one');
      if (!crossing || !returning) continue;
      const stay = (x: PartOfTwo): boolean =>
        matches.some((m) => (m.a.parts & inA[x]) !== 0 && (m.b.parts & inB[x]) !== 0);
      const isConditional = (x: PartOfTwo): boolean => (a.conditions & inA[x]) !== 0;
      const rolesStay =
        isConditional('one') !== isConditional('two') &&
        isConditional('one') === ((b.conditions & inB.one) !== 0) &&
        isConditional('two') === ((b.conditions & inB.two) !== 0);
      const areFramed = rolesStay
        ? stay('one') && stay('two')
        : only('one', 'one') !== undefined && only('two', 'two') !== undefined;
      if (!areFramed) continue;
      return {
        kind: 'exchange',
        strength: close,
        a: `${crossing.a.surface} … ${returning.a.surface}`,
        b: `${returning.b.surface} … ${crossing.b.surface}`,
      };
    }
  }
  return undefined;
}

type PartOfTwo = 'one' | 'two';

/** Every two parts that hold words, by their bits, the first one first. */
function pairsOfParts(parts: readonly number[]): Readonly<Record<PartOfTwo, number>>[] {
  const all = parts.reduce((bits, part) => bits | part, 0);
  const pairs: Record<PartOfTwo, number>[] = [];
  for (let one = 1; one <= all; one <<= 1) {
    for (let two = one << 1; two > 0 && two <= all; two <<= 1) {
      if ((all & one) !== 0 && (all & two) !== 0) pairs.push({ one, two });
    }
  }
  return pairs;
}

function isOnlyIn(
  word: Word,
  { one, two }: Readonly<Record<PartOfTwo, number>>,
  part: PartOfTwo,
): boolean {
  return (word.parts & (one | two)) === (part === 'one' ? one : two);
}

/** The same thing counted very differently in two pieces of advice: 1 % and 50 %, ten minutes and three days. */
function amount(a: Statement, b: Statement, close: number): Conflict | undefined {
  let worst: Conflict | undefined;
  for (const x of a.amounts) {
    const same = b.amounts.filter(({ of }) => of === x.of);
    const ratio = (y: { readonly value: number }): number =>
      Math.abs(Math.log((x.value || 0.5) / (y.value || 0.5)));
    const [nearest] = [...same].sort((y, z) => ratio(y) - ratio(z));
    if (!nearest) continue;
    const advice = x.mood === 'advice' && nearest.mood === 'advice';
    const strength = clamp(ratio(nearest) - 0.8) * (advice ? 0.4 + 0.6 * close : 0.3 * close);
    if (strength > (worst?.strength ?? 0)) {
      worst = { kind: 'amount', strength, a: x.surface, b: nearest.surface };
    }
  }
  return worst;
}

/** In a frame that is the same in the same order, another word in one place: an opposite one, or any. */
function object(
  a: Statement,
  b: Statement,
  evidence: Evidence,
  terms: Terms,
): Conflict | undefined {
  const { frame, gaps } = sameOrder(a, b, evidence, terms);
  const share = frame / Math.sqrt(a.weight * b.weight || 1);
  let worst: Conflict | undefined;
  for (const { inA, inB, alike } of gaps) {
    const x = heaviestWord(a.words, inA);
    const y = heaviestWord(b.words, inB);
    if (!x || !y) continue;
    const opposed = terms.areOpposites(x.term, y.term);
    if (opposed && x.negated !== y.negated) continue;
    const known = terms.isWord(x.term) && terms.isWord(y.term) ? 1 : 0.5;
    const framed = clamp((share - 0.35) / 0.3) * clamp(evidence.coverage / 0.4);
    const weight = (Math.min(x.weight, y.weight) / 5) * (1 - alike) * known;
    const strength = opposed ? framed : framed * clamp(weight);
    if (strength > (worst?.strength ?? 0)) {
      worst = { kind: opposed ? 'opposite' : 'object', strength, a: x.surface, b: y.surface };
    }
  }
  return worst;
}

/** Words of both statements, from an index up to another one, between two words they share in order. */
interface Gap {
  readonly inA: Range;
  readonly inB: Range;
  /** The most alike that two words of the gap are. */
  readonly alike: number;
}

type Range = readonly [from: number, to: number];

/** At this likeness a word stands for the other in a frame. */
const stands = 0.55;
const longestGap = 3;

/** The heaviest common subsequence of two statements, and the short gaps between its words. */
function sameOrder(
  a: Statement,
  b: Statement,
  { alike }: Evidence,
  terms: Terms,
): { readonly frame: number; readonly gaps: readonly Gap[] } {
  const [rows, columns] = [a.words.length, b.words.length];
  const likeness = (i: number, j: number): number => alike[i * columns + j] ?? 0;
  const gain = (i: number, j: number): number => {
    const value = likeness(i, j);
    const [x, y] = [a.words[i], b.words[j]];
    if (value < stands || !x || !y || terms.areOpposites(x.term, y.term)) return 0;
    return value * Math.min(x.weight, y.weight);
  };
  const best = new Float64Array((rows + 1) * (columns + 1));
  const at = (i: number, j: number): number => best[i * (columns + 1) + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const both = gain(i, j);
      const joined = both > 0 ? both + at(i + 1, j + 1) : 0;
      best[i * (columns + 1) + j] = Math.max(joined, at(i + 1, j), at(i, j + 1));
    }
  }
  const gaps: Gap[] = [];
  let [fromA, fromB, i, j] = [0, 0, 0, 0];
  const close = (): void => {
    const [inA, inB] = [i - fromA, j - fromB];
    if (inA === 0 || inB === 0 || inA > longestGap || inB > longestGap) return;
    let most = 0;
    for (let x = fromA; x < i; x += 1) {
      for (let y = fromB; y < j; y += 1) most = Math.max(most, likeness(x, y));
    }
    gaps.push({ inA: [fromA, i], inB: [fromB, j], alike: most });
  };
  while (i < rows && j < columns) {
    const both = gain(i, j);
    if (both > 0 && at(i, j) === both + at(i + 1, j + 1)) {
      close();
      i += 1;
      j += 1;
      [fromA, fromB] = [i, j];
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  [i, j] = [rows, columns];
  close();
  return { frame: at(0, 0), gaps };
}

function conflictOf(kind: ConflictKind, { a, b }: MatchedWords, strength: number): Conflict {
  return { kind, strength, a: a.surface, b: b.surface };
}

function heaviestOf(matches: readonly MatchedWords[]): MatchedWords | undefined {
  return matches.reduce<MatchedWords | undefined>(
    (best, match) => (best && best.weight >= match.weight ? best : match),
    undefined,
  );
}

function heaviestWord(words: readonly Word[], [from, to]: Range): Word | undefined {
  return words
    .slice(from, to)
    .reduce<Word | undefined>(
      (best, word) => (best && best.weight >= word.weight ? best : word),
      undefined,
    );
}

function total(matches: readonly MatchedWords[]): number {
  return matches.reduce((sum, { weight }) => sum + weight, 0);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
