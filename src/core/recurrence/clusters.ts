/** Two statements that are alike, and how much (0 to 1). */
export interface Link<T> {
  readonly a: T;
  readonly b: T;
  readonly score: number;
}

/**
 * Joins linked items into clusters, strongest link first. Two clusters that both speak in one note
 * are never joined: what a person writes twice in one note is two lessons.
 *
 * @param items in a fixed order; the order of clusters and of their members follows it
 * @param links in any order; ties are resolved by `compare`
 * @param notesOf the notes an item stands in
 */
export function cluster<T>(
  items: readonly T[],
  links: readonly Link<T>[],
  notesOf: (item: T) => Iterable<string>,
  compare: (x: Link<T>, y: Link<T>) => number,
): T[][] {
  const clusterOf = new Map<T, { members: T[]; notes: Set<string> }>();
  for (const item of items) {
    clusterOf.set(item, { members: [item], notes: new Set(notesOf(item)) });
  }
  const strongestFirst = [...links].sort((x, y) => y.score - x.score || compare(x, y));
  for (const { a, b } of strongestFirst) {
    const x = clusterOf.get(a);
    const y = clusterOf.get(b);
    if (!x || !y || x === y || overlap(x.notes, y.notes)) continue;
    for (const note of y.notes) x.notes.add(note);
    for (const member of y.members) {
      x.members.push(member);
      clusterOf.set(member, x);
    }
  }
  return [...new Set(clusterOf.values())].map(({ members }) => members);
}

function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) return true;
  return false;
}
