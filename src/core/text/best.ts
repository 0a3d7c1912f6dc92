/** The first few of many things in an order, without sorting them all. */
export function best<T>(
  all: Iterable<T>,
  most: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const found: T[] = [];
  for (const each of all) {
    const last = found.at(-1);
    if (found.length >= most && last !== undefined && compare(each, last) >= 0) continue;
    let at = found.length;
    for (let other; at > 0 && (other = found[at - 1]) && compare(each, other) < 0;) at--;
    found.splice(at, 0, each);
    if (found.length > most) found.pop();
  }
  return found;
}
