import { never } from './wordingIndex';

/** How careful grouping is: how sure it must be to call two statements one lesson. */
export type Care = 'careful' | 'balanced' | 'generous';

/** Average log-odds from which wordings are one lesson; measured by `npm run eval`. */
export const joinOdds: Readonly<Record<Care, number>> = {
  careful: -0.6,
  balanced: -1.8,
  generous: -2.5,
};
/** Links of less log-odds are not kept: they would not change what is joined. */
export const leastOdds = -2.8;
/** Log-odds from which lessons that were not joined are offered as *maybe the same*. */
export const offerFrom = -1.2;

/** By how much log-odds fall when a collection is four times as large. */
const step = 0.7;

/**
 * The larger a collection, the more statements share something by chance: what is to be taken from
 * the log-odds of every pair.
 *
 * @param size of the collection, in multiples of the size at which the first step is due
 */
export function priorOf(size: number): number {
  return step * Math.max(0, Math.floor(Math.log2(Math.max(1, size)) / 2));
}

/** How strongly log-odds bind: from −4 to 4 in proportion, 0 to 1; −1 for what must stay apart. */
export function strengthOf(odds: number): number {
  return Math.min(1, Math.max(odds <= never ? -1 : 0, (odds + 4) / 8));
}
