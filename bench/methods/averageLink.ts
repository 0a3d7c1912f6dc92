/** Two items by index, `a` < `b`, and how alike they are. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A sparse vector. */
export type Vector = ReadonlyMap<string, number>;

interface Cluster {
  size: number;
  readonly notes: Set<string>;
  /** Sum of the members' vectors: its dot product with another sum is the sum of all cosines. */
  readonly sum: Map<string, number>;
  readonly neighbours: Set<number>;
}

/**
 * Joins the two clusters whose members are most alike on average, again and again, while that average
 * reaches the threshold. Clusters that both have an item of one note are never joined.
 *
 * @param notes the note of each item
 * @param units the items as vectors of length 1
 * @param pairs the pairs of items whose cosine reaches the threshold; no others can start a merge
 * @returns the cluster of each item
 */
export function averageLink(
  notes: readonly string[],
  units: readonly Vector[],
  pairs: Iterable<ScoredPair>,
  threshold: number,
): number[] {
  const clusters = new Map<number, Cluster>(
    units.map((unit, i) => [
      i,
      { size: 1, notes: new Set([notes[i] ?? '']), sum: new Map(unit), neighbours: new Set() },
    ]),
  );
  const queue = new PairQueue();
  for (const pair of pairs) {
    clusters.get(pair.a)?.neighbours.add(pair.b);
    clusters.get(pair.b)?.neighbours.add(pair.a);
    queue.push(pair);
  }
  const versions = units.map(() => 0);
  const queued = new Map<ScoredPair, number>();
  const versionOf = ({ a, b }: ScoredPair): number => (versions[a] ?? 0) + (versions[b] ?? 0);
  const clusterOf = units.map((_, i) => i);
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { a, b } = best;
    const [kept, gone] = [clusters.get(a), clusters.get(b)];
    if (!kept || !gone || versionOf(best) !== (queued.get(best) ?? 0)) continue;
    queued.delete(best);
    if (overlap(kept.notes, gone.notes)) continue;
    clusters.delete(b);
    versions[a] = (versions[a] ?? 0) + 1;
    for (const [item, cluster] of clusterOf.entries()) if (cluster === b) clusterOf[item] = a;
    absorb(kept, gone);
    for (const other of kept.neighbours) {
      const cluster = clusters.get(other);
      if (!cluster || cluster === kept) {
        kept.neighbours.delete(other);
        continue;
      }
      cluster.neighbours.delete(b);
      cluster.neighbours.add(a);
      const score = dot(kept.sum, cluster.sum) / (kept.size * cluster.size);
      if (score < threshold) continue;
      const pair = { a: Math.min(a, other), b: Math.max(a, other), score };
      queued.set(pair, versionOf(pair));
      queue.push(pair);
    }
  }
  return clusterOf;
}

function absorb(kept: Cluster, gone: Cluster): void {
  kept.size += gone.size;
  for (const note of gone.notes) kept.notes.add(note);
  for (const neighbour of gone.neighbours) kept.neighbours.add(neighbour);
  for (const [token, weight] of gone.sum) {
    kept.sum.set(token, (kept.sum.get(token) ?? 0) + weight);
  }
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return [...small].some((value) => large.has(value));
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [token, weight] of small) sum += weight * (large.get(token) ?? 0);
  return sum;
}

/** Highest score first; of equals, the lowest indexes first. */
class PairQueue {
  readonly #heap: ScoredPair[] = [];

  push(pair: ScoredPair): void {
    const heap = this.#heap;
    let at = heap.push(pair) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfBefore(at, parent)) return;
      at = parent;
    }
  }

  pop(): ScoredPair | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return first;
      const right = left + 1;
      const child = right < heap.length && this.#isBefore(right, left) ? right : left;
      if (!this.#swapIfBefore(child, at)) return first;
      at = child;
    }
  }

  #isBefore(x: number, y: number): boolean {
    const [p, q] = [this.#heap[x], this.#heap[y]];
    if (!p || !q) return false;
    return p.score > q.score || (p.score === q.score && (p.a < q.a || (p.a === q.a && p.b < q.b)));
  }

  #swapIfBefore(x: number, y: number): boolean {
    const [p, q] = [this.#heap[x], this.#heap[y]];
    if (!p || !q || !this.#isBefore(x, y)) return false;
    this.#heap[x] = q;
    this.#heap[y] = p;
    return true;
  }
}
