/**
 * What is known of two items: how strongly they belong together, 0 to 1. Pairs without a link: 0;
 * −1 keeps two items apart, unless many others speak for them.
 */
export type Links<T> = ReadonlyMap<T, number>;

export interface ClusterRules<T> {
  /** Clusters whose members are linked this strongly on average are joined. */
  readonly joinFrom: number;
  /** Links by item, symmetric; links to items outside are passed over. */
  readonly linksOf: (item: T) => Links<T>;
  /** The notes an item stands in. */
  readonly notesOf: (item: T) => Iterable<string>;
  /** Items that belong to this one whatever is known of them; symmetric, as is `apartFrom`. */
  readonly togetherWith?: (item: T) => Iterable<T>;
  /** Items that are never in one cluster with this one; it goes before `togetherWith`. */
  readonly apartFrom?: (item: T) => Iterable<T>;
}

interface Cluster<T> {
  readonly members: T[];
  readonly notes: Set<string>;
  /** Members, and what must stay apart from one of them, by number. */
  readonly numbers: Set<number>;
  readonly foes: Set<number>;
  /** Sums of the links between the members of this cluster and of another one, by that one's number. */
  readonly sums: Map<number, number>;
}

/**
 * Joins the two clusters whose members are linked most strongly on average, again and again, while
 * that average reaches `joinFrom` (average link, Sokal and Michener 1958). Two clusters that both
 * speak in one note are never joined: what a person writes twice in one note is two lessons.
 *
 * @param items in a fixed order, by which ties are resolved
 */
export function averageLink<T>(items: readonly T[], rules: ClusterRules<T>): T[][] {
  const { joinFrom, linksOf, notesOf, togetherWith, apartFrom } = rules;
  const numbers = new Map(items.map((item, i) => [item, i]));
  const numbersOf = (others: Iterable<T>): number[] =>
    [...others].flatMap((other) => numbers.get(other) ?? []);
  const clusters = new Map<number, Cluster<T>>();
  /** The number of the cluster that each item is in. */
  const homes = items.map((_, i) => i);
  const queue = new PairQueue();
  items.forEach((item, a) => {
    const sums = new Map<number, number>();
    for (const [other, strength] of linksOf(item)) {
      const b = numbers.get(other);
      if (b === undefined || b === a) continue;
      sums.set(b, strength);
      if (a < b && strength >= joinFrom) queue.push({ a, b, strength });
    }
    clusters.set(a, {
      members: [item],
      notes: new Set(notesOf(item)),
      numbers: new Set([a]),
      foes: new Set(numbersOf(apartFrom?.(item) ?? [])),
      sums,
    });
  });

  const join = (a: number, b: number, x: Cluster<T>, y: Cluster<T>): void => {
    clusters.delete(b);
    x.members.push(...y.members);
    for (const note of y.notes) x.notes.add(note);
    for (const foe of y.foes) x.foes.add(foe);
    for (const number of y.numbers) {
      x.numbers.add(number);
      homes[number] = a;
    }
    x.sums.delete(b);
    for (const [c, sum] of y.sums) {
      if (c === a) continue;
      x.sums.set(c, (x.sums.get(c) ?? 0) + sum);
      clusters.get(c)?.sums.delete(b);
    }
    for (const [c, sum] of x.sums) {
      const other = clusters.get(c);
      if (!other) {
        x.sums.delete(c);
        continue;
      }
      other.sums.set(a, sum);
      const [low, high] = a < c ? [a, c] : [c, a];
      const strength = a < c ? strengthOf(x, other, c) : strengthOf(other, x, a);
      if (strength >= joinFrom) queue.push({ a: low, b: high, strength });
    }
  };

  items.forEach((item, i) => {
    for (const other of numbersOf(togetherWith?.(item) ?? []).sort((a, b) => a - b)) {
      const [a = i, b = other] = [homes[i], homes[other]].sort((p = 0, q = 0) => p - q);
      const [x, y] = [clusters.get(a), clusters.get(b)];
      if (x && y && a !== b && !overlap(x.foes, y.numbers)) join(a, b, x, y);
    }
  });
  for (let pair = queue.pop(); pair; pair = queue.pop()) {
    const { a, b } = pair;
    const [x, y] = [clusters.get(a), clusters.get(b)];
    // A pair that was queued before one of the two grew.
    if (!x || !y || pair.strength !== strengthOf(x, y, b)) continue;
    if (overlap(x.notes, y.notes) || overlap(x.foes, y.numbers)) continue;
    join(a, b, x, y);
  }
  return [...clusters.values()].map(({ members }) => members);
}

function strengthOf<T>(x: Cluster<T>, y: Cluster<T>, b: number): number {
  return (x.sums.get(b) ?? 0) / (x.members.length * y.members.length);
}

function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) return true;
  return false;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** A binary heap, strongest pair first; of equals, the one of the first items. */
class PairQueue {
  readonly #heap: Pair[] = [];

  push(pair: Pair): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(pair);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(pair, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = pair;
  }

  pop(): Pair | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (left && right && isBefore(right, left)) below += 1;
      const child = heap[below];
      if (!child || !isBefore(child, last)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

function isBefore(x: Pair, y: Pair): boolean {
  if (x.strength !== y.strength) return x.strength > y.strength;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}
