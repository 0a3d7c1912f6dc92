const values = new Map<string, number>();
const names =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
names.split(' ').forEach((name, value) => values.set(name, value));
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((name, i) => values.set(name, 20 + 10 * i));
const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** The value of a number word by itself ("twenty", "dozen"); undefined when it is none. */
export function englishNumber(word: string): number | undefined {
  return values.get(word) ?? scales.get(word);
}

/**
 * The value of a number so far, continued by the next number word: twenty + five is 25, two +
 * hundred is 200. Undefined when the word starts a number of its own ("one, two").
 */
export function continueNumber(value: number, word: string): number | undefined {
  const scale = scales.get(word);
  if (scale !== undefined) {
    // What stands before "hundred" is below 100, before any other scale below 1000.
    const counted = value % (scale === 100 ? 1000 : scale * 1000);
    const fits = counted > 0 && counted < (scale === 100 ? 100 : 1000);
    return fits ? value + counted * (scale - 1) : undefined;
  }
  const next = values.get(word);
  if (next === undefined || next === 0) return undefined;
  const room = value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 0;
  return value >= 20 && next < room ? value + next : undefined;
}

/** The number of digits with a suffix such as 10k or 1.5m; otherwise the digits unchanged. */
export function scaleNumber(number: string, suffix: string): string {
  const factor = suffix === 'k' ? 1000 : suffix === 'm' ? 1_000_000 : 1;
  return factor === 1 ? number : String(Math.round(Number(number) * factor));
}
