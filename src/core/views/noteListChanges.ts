/** What a tree of two levels shows: group id → row id → all that the row says, as text. */
export type ShownRows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Ids of the rows to draw anew so that a tree that shows `before` shows `after`: a group when its
 * rows are others or in another order, a row when it says something else. `'all'` when the groups
 * themselves are others.
 */
export function noteListChanges(before: ShownRows, after: ShownRows): readonly string[] | 'all' {
  if (!sameKeys(before, after)) return 'all';
  return [...after].flatMap(([group, rows]) => {
    const rowsBefore = before.get(group) ?? new Map<string, string>();
    if (!sameKeys(rowsBefore, rows)) return group;
    return [...rows].flatMap(([id, says]) => (rowsBefore.get(id) === says ? [] : id));
  });
}

/** Whether two maps have the same keys in the same order. */
function sameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false;
  const keys = b.keys();
  return [...a.keys()].every((key) => key === keys.next().value);
}
