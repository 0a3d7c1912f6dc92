import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSameData } from '../../../src/core/sameData';
import { changeBetween } from '../../../src/core/text/changeBetween';

describe('The change between two texts', () => {
  it('is none between equal texts', () => {
    assert.equal(changeBetween('a\nb', 'a\nb'), undefined);
  });

  it('makes one of the other, and is no longer than it must be', () => {
    const word = fc.constantFrom('a', 'b', '教', '\n', 'x'.repeat(5000), 'y'.repeat(4096));
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after);
        if (!change) {
          assert.equal(before, after);
          return;
        }
        const { start, end, endAfter } = change;
        assert.equal(
          before.slice(0, start) + after.slice(start, endAfter) + before.slice(end),
          after,
        );
        const [gone, put] = [before.slice(start, end), after.slice(start, endAfter)];
        if (gone === '' || put === '') return;
        assert.notEqual(gone[0], put[0]);
        assert.notEqual(gone.at(-1), put.at(-1));
      }),
    );
  });
});

describe('Data', () => {
  it('is the same when its JSON is, whatever the order of fields', () => {
    const data = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(data, data, (a, b) => {
        assert.equal(isSameData(a, structuredClone(a)), true);
        assert.equal(isSameData({ a, b }, { b, a, c: undefined }), true);
        const isSame = isSameData(a, b);
        if (JSON.stringify(a) === JSON.stringify(b)) assert.ok(isSame);
        if (isSame) assert.deepEqual(a, b);
      }),
    );
    assert.equal(isSameData({ a: 1 }, {}), false);
    assert.equal(isSameData({}, { a: 1 }), false);
    assert.equal(isSameData([1], { 0: 1 }), false);
  });
});
