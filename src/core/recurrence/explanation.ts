import type { Conflict } from './conflicts';
import type { Judgement } from './judgement';

/** Two words that say the same, as they were written. */
export interface SharedWords {
  readonly a: string;
  readonly b: string;
  /** 0 to 1; 1 for the same word. */
  readonly alike: number;
}

/** What two statements have in common, and what speaks against one lesson. */
export interface Explanation {
  /** The words that weigh most, the heaviest first. */
  readonly shared: readonly SharedWords[];
  /** The strongest first. */
  readonly conflicts: readonly Conflict[];
}

const mostWords = 6;

/** The explanation of a judgement. @param turned give `a` and `b` the other way round */
export function explanationOf({ evidence, conflicts }: Judgement, turned: boolean): Explanation {
  const turn = <T extends { readonly a: string; readonly b: string }>(pair: T): T =>
    turned ? { ...pair, a: pair.b, b: pair.a } : pair;
  return {
    shared: [...evidence.matches]
      .sort((x, y) => y.weight - x.weight)
      .slice(0, mostWords)
      .map(({ a, b, alike }) => turn({ a: a.surface, b: b.surface, alike })),
    conflicts: [...conflicts].sort((x, y) => y.strength - x.strength).map(turn),
  };
}
