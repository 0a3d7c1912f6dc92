/** The first few in an order of many things that come one by one, without sorting them all. */
export class Best<T> {
  readonly found: T[] = [];
  readonly #most: number;
  readonly #compare: (a: T, b: T) => number;

  constructor(most: number, compare: (a: T, b: T) => number) {
    this.#most = most;
    this.#compare = compare;
  }

  add(each: T): void {
    const { found } = this;
    const last = found.at(-1);
    if (found.length >= this.#most && last !== undefined && this.#compare(each, last) >= 0) return;
    let at = found.length;
    for (let other; at > 0 && (other = found[at - 1]) && this.#compare(each, other) < 0;) at--;
    found.splice(at, 0, each);
    if (found.length > this.#most) found.pop();
  }
}

/** The first few of many things in an order, without sorting them all. */
export function best<T>(
  all: Iterable<T>,
  most: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const first = new Best(most, compare);
  for (const each of all) first.add(each);
  return first.found;
}
