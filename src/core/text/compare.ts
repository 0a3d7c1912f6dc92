/** Orders texts by UTF-16 code unit: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders calendar days oldest first; an unknown day comes last. */
export function compareDay(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return compareText(a, b);
}

/** Orders calendar days newest first; an unknown day still comes last. */
export function compareDayNewestFirst(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined ? compareDay(a, b) : compareDay(b, a);
}
