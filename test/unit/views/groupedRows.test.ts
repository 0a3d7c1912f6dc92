import assert from 'node:assert/strict';
import type { Group } from '../../../src/core/views/groupedList';
import { type GroupedRow, GroupedRows } from '../../../src/core/views/groupedRows';

interface Named {
  readonly id: string;
  readonly says: string;
}

describe('GroupedRows', () => {
  const groups = (all: Record<string, Record<string, string>>): Group<Named>[] =>
    Object.entries(all).map(([key, rows]) => ({
      key,
      members: Object.entries(rows).map(([id, says]) => ({ id, says })),
    }));
  const first = { retros: { a: 'A', b: 'B' }, reflections: { c: 'C' } };

  /** Rows that were all drawn. */
  function drawn(all: Record<string, Record<string, string>> = first): GroupedRows<Named> {
    const rows = new GroupedRows<Named>({
      groupId: (key) => key,
      idOf: ({ id }) => id,
      says: ({ says }) => says,
    });
    rows.take(groups(all));
    for (const group of rows.groups) rows.below(group);
    return rows;
  }

  const ids = (changes: readonly GroupedRow<Named>[] | 'all'): unknown =>
    changes === 'all' ? changes : changes.map(({ id }) => id);

  it('draws nothing anew when all is as before', () => {
    assert.deepEqual(ids(drawn().take(groups(first))), []);
  });

  it('draws the row that says something else, which stays the same object', () => {
    const rows = drawn();
    const [retros] = rows.groups;
    assert.ok(retros);
    const [, before] = rows.below(retros);
    const changes = rows.take(groups({ ...first, retros: { a: 'A', b: 'Renamed' } }));
    assert.deepEqual(ids(changes), ['retros/b']);
    assert.equal(changes[0], before);
    assert.equal(before?.member.says, 'Renamed');
  });

  it('draws the headings that a row moved between', () => {
    const changes = drawn().take(groups({ retros: { a: 'A' }, reflections: { b: 'B', c: 'C' } }));
    assert.deepEqual(ids(changes), ['retros', 'reflections']);
  });

  it('draws the heading whose rows are in another order, and gives rows what they stand for', () => {
    const rows = drawn();
    const [retros] = rows.groups;
    assert.ok(retros);
    const [, b] = rows.below(retros);
    assert.deepEqual(ids(rows.take(groups({ ...first, retros: { b: 'New', a: 'A' } }))), [
      'retros',
    ]);
    assert.equal(b?.member.says, 'New');
    assert.equal(rows.below(retros)[0], b);
  });

  it('draws only the heading of rows that nobody saw', () => {
    const rows = drawn({});
    rows.take(groups(first));
    const changes = rows.take(groups({ ...first, retros: { a: 'A', b: 'Renamed' } }));
    assert.deepEqual(ids(changes), ['retros', 'reflections']);
  });

  it('draws everything when a heading appears, goes or moves', () => {
    assert.equal(drawn().take(groups({ retros: { a: 'A', b: 'B' } })), 'all');
    assert.equal(drawn({}).take(groups(first)), 'all');
    const swapped = { reflections: { c: 'C' }, retros: { a: 'A', b: 'B' } };
    assert.equal(drawn().take(groups(swapped)), 'all');
  });
});
