import type { GroupingMethod } from './method';

/**
 * Baseline: how Parabol groups the cards of a retrospective, written anew from its public source
 * (github.com/ParabolInc/parabol, packages/client/utils/smartGroup, 2025: `groupReflections`,
 * `computeJaccardDistanceMatrix`, `getGroupMatrix`; the threshold is `AUTO_GROUPING_THRESHOLD`).
 *
 * Each card's row of Jaccard distances to all cards is its vector; the vectors are clustered by
 * average link on Euclidean distance; a branch of the tree becomes a group when it is at most 0.25
 * high and has at most 5 cards. Words are what `\w` matches, so Chinese cards have none, and cards
 * without words are equal. (What its source does to move the threshold has no effect there.)
 */
export const parabol: GroupingMethod = {
  name: 'parabol',
  maximum: 2000,
  group: (statements) => {
    const groups = branches(
      averageLinkTree(jaccardDistances(statements.map(({ text }) => wordsOf(text)))),
    );
    const groupOf = new Map<string, string>();
    for (const [i, members] of groups.entries()) {
      for (const member of members) {
        const statement = statements[member];
        if (statement) groupOf.set(statement.id, String(i));
      }
    }
    return { groupOf, offers: [] };
  },
};

const threshold = 0.25;
const maximumGroupSize = 5;

interface Tree {
  readonly members: readonly number[];
  readonly distance: number;
  readonly children: readonly Tree[];
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .replace(/[^\w\s]/g, '')
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
}

function jaccardDistances(cards: readonly ReadonlySet<string>[]): Float64Array[] {
  return cards.map((a) =>
    Float64Array.from(cards, (b) => {
      let shared = 0;
      for (const word of a) if (b.has(word)) shared += 1;
      const union = a.size + b.size - shared;
      return union === 0 ? 0 : 1 - shared / union;
    }),
  );
}

/** Trees that cannot become part of a group are still merged: the heights decide what is a group. */
function averageLinkTree(vectors: readonly Float64Array[]): Tree[] {
  const trees = new Map<number, Tree>(
    vectors.map((_, i) => [i, { members: [i], distance: 0, children: [] }]),
  );
  const distances = vectors.map((a) => Float64Array.from(vectors, (b) => euclidean(a, b)));
  const between = (i: number, j: number): number => distances[i]?.[j] ?? Infinity;
  const nearest = vectors.map((_, i) => nearestOf(i, trees, between));
  while (trees.size > 1) {
    const kept = minimumOf([...trees.keys()], (i) => between(i, nearest[i] ?? i));
    const gone = nearest[kept] ?? kept;
    const [left, right] = [trees.get(kept), trees.get(gone)];
    const distance = between(kept, gone);
    // No branch above this height can be a group, so the rest of the tree does not matter.
    if (!left || !right || distance > threshold) break;
    trees.delete(gone);
    trees.set(kept, {
      members: [...left.members, ...right.members],
      distance,
      children: [left, right],
    });
    for (const other of trees.keys()) {
      if (other === kept) continue;
      const [x, y] = [left.members.length, right.members.length];
      const joined = (between(kept, other) * x + between(gone, other) * y) / (x + y);
      distances[kept]?.fill(joined, other, other + 1);
      distances[other]?.fill(joined, kept, kept + 1);
    }
    for (const i of trees.keys()) {
      const was = nearest[i];
      if (i === kept || was === kept || was === gone) nearest[i] = nearestOf(i, trees, between);
      else if (was !== undefined && between(i, kept) < between(i, was)) nearest[i] = kept;
    }
  }
  return [...trees.values()];
}

/** The branches that become groups: low and small enough, as high up in the tree as possible. */
function branches(trees: readonly Tree[]): (readonly number[])[] {
  return trees.flatMap((tree) => {
    const fits = tree.members.length <= maximumGroupSize && tree.distance <= threshold;
    return fits || tree.children.length === 0 ? [tree.members] : branches(tree.children);
  });
}

function nearestOf(
  i: number,
  trees: ReadonlyMap<number, Tree>,
  between: (i: number, j: number) => number,
): number {
  const others = [...trees.keys()].filter((j) => j !== i);
  return others.length === 0 ? i : minimumOf(others, (j) => between(i, j));
}

function minimumOf(indexes: readonly number[], valueOf: (index: number) => number): number {
  let best = indexes[0] ?? 0;
  for (const index of indexes) if (valueOf(index) < valueOf(best)) best = index;
  return best;
}

function euclidean(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
