import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SortedWords } from '../../../src/core/recurrence/language/sortedWords';
import { segmentWords, type WordCosts } from '../../../src/core/recurrence/language/segmentation';

const costs = new Map([
  ['数据', 6],
  ['标注', 9],
  ['数', 7],
  ['据', 8],
  ['结婚', 9],
  ['的', 3],
  ['和', 4],
  ['和尚', 10],
  ['尚', 9],
  ['未', 7],
  ['尚未', 8],
]);
const words: WordCosts = {
  wordsAt(run, at, found) {
    const longest = Math.min(2, run.length - at);
    for (let size = 1; size <= longest; size += 1) {
      found[size] = costs.get(run.slice(at, at + size)) ?? Infinity;
    }
    return longest;
  },
};

describe('segmentWords', () => {
  it('takes the likeliest words', () => {
    assert.deepEqual(segmentWords('数据标注', words), ['数据', '标注']);
  });

  it('decides an ambiguous run as a whole', () => {
    assert.deepEqual(segmentWords('结婚的和尚未结婚的', words), [
      '结婚',
      '的',
      '和',
      '尚未',
      '结婚',
      '的',
    ]);
  });

  it('leaves unknown characters alone, surrogate pairs whole', () => {
    assert.deepEqual(segmentWords('囍数据𠮷', words), ['囍', '数据', '𠮷']);
    assert.deepEqual(segmentWords('', words), []);
  });

  it('loses and adds nothing', () => {
    const characters = fc.constantFrom(...Array.from('数据标注结婚的和尚未囍𠮷'));
    fc.assert(
      fc.property(fc.string({ unit: characters }), (run) => {
        assert.equal(segmentWords(run, words).join(''), run);
      }),
    );
  });
});

describe('SortedWords', () => {
  const sorted = [...costs.keys()].sort();
  const units = Uint16Array.from(Array.from(sorted.join('\n'), (unit) => unit.charCodeAt(0)));
  const rarities = Uint8Array.from(sorted, (word) => (costs.get(word) ?? 0) * 10);
  const fromFile = new SortedWords(units, rarities);

  it('cuts like a plain dictionary', () => {
    const characters = fc.constantFrom(...Array.from('数据标注结婚的和尚未囍𠮷'));
    fc.assert(
      fc.property(fc.string({ unit: characters }), (run) => {
        assert.deepEqual(segmentWords(run, fromFile), segmentWords(run, words));
      }),
    );
  });
});
