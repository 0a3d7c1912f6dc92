import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LargeMap } from '../../src/core/largeMap';

describe('a large map', () => {
  it('has what a map has', () => {
    const key = fc.oneof(fc.constantFrom('', 'a', 'b', '坑'), fc.string());
    const change = fc.record({ key, value: fc.option(fc.nat(), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const expected = new Map<string, number>();
        const map = new LargeMap<number>();
        for (const { key, value } of changes) {
          assert.equal(map.has(key), expected.has(key));
          if (value === undefined) assert.equal(map.delete(key), expected.delete(key));
          else {
            expected.set(key, value);
            map.set(key, value);
          }
          assert.equal(map.size, expected.size);
        }
        const sorted = (entries: Iterable<[string, number]>): [string, number][] =>
          [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(sorted(map), sorted(expected));
        assert.deepEqual(
          [...map.keys()],
          Array.from(map, ([each]) => each),
        );
        assert.deepEqual(
          [...map.values()],
          Array.from(map, ([, value]) => value),
        );
        const seen: [string, number][] = [];
        map.forEach((value, each) => seen.push([each, value]));
        assert.deepEqual(seen, [...map]);
        for (const [each, value] of expected) assert.equal(map.get(each), value);
      }),
    );
  });

  it('goes on with what comes while it is gone through, as a map does', () => {
    const map = new LargeMap<number>().set('a', 1).set('b', 2);
    const seen: string[] = [];
    for (const key of map.keys()) {
      seen.push(key);
      map.delete(key);
    }
    assert.deepEqual(seen.sort(), ['a', 'b']);
    assert.equal(map.size, 0);
  });
});
