import assert from 'node:assert/strict';
import { noteListChanges } from '../../../src/core/views/noteListChanges';

describe('noteListChanges', () => {
  const shown = (
    groups: Record<string, Record<string, string>>,
  ): Map<string, Map<string, string>> =>
    new Map(Object.entries(groups).map(([id, rows]) => [id, new Map(Object.entries(rows))]));
  const before = shown({ retros: { a: 'A', b: 'B' }, reflections: { c: 'C' } });

  it('is nothing when all is as before', () => {
    assert.deepEqual(noteListChanges(before, before), []);
  });

  it('names the row that says something else', () => {
    const after = shown({ retros: { a: 'A', b: 'Renamed' }, reflections: { c: 'C' } });
    assert.deepEqual(noteListChanges(before, after), ['b']);
  });

  it('names the groups that a row moved between', () => {
    const after = shown({ retros: { a: 'A' }, reflections: { b: 'B', c: 'C' } });
    assert.deepEqual(noteListChanges(before, after), ['retros', 'reflections']);
  });

  it('names the group whose rows are in another order', () => {
    const after = shown({ retros: { b: 'B', a: 'A' }, reflections: { c: 'C' } });
    assert.deepEqual(noteListChanges(before, after), ['retros']);
  });

  it('is everything when a group appears, goes or moves', () => {
    assert.equal(noteListChanges(before, shown({ retros: { a: 'A', b: 'B' } })), 'all');
    assert.equal(noteListChanges(shown({}), before), 'all');
    const swapped = shown({ reflections: { c: 'C' }, retros: { a: 'A', b: 'B' } });
    assert.equal(noteListChanges(before, swapped), 'all');
  });
});
