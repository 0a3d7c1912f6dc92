import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PhraseWords } from '../../../src/core/editor/phraseWords';
import { finish } from '../../../src/core/steps';

const word = fc.constantFrom(
  'driver',
  'drive',
  'dr',
  'release',
  'before',
  '2026',
  '灰度发布',
  '发布',
  '度发',
  '坑',
);
const phrase = fc
  .array(word, { maxLength: 8 })
  .map((words) => words.map((each) => (/\w/.test(each) ? ` ${each}` : each)).join(''));
const typed = fc.constantFrom(
  ' driver',
  ' dri',
  ' dr',
  ' rel',
  ' beforehand',
  ' 202',
  '发布',
  '灰度',
  '度发',
  '坑',
);

describe('The words of phrases', () => {
  it('are counted for each phrase, never too few, also when others went', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 12 }),
        fc.uniqueArray(typed, { minLength: 1, maxLength: 4 }),
        fc.nat(5),
        (phrases, words, gone) => {
          const known = new PhraseWords();
          const numbers = phrases.map((each) => known.add(each));
          for (const number of numbers.slice(0, gone)) known.remove(number);
          const { counts } = finish(known.counts(words));
          phrases.forEach((each, i) => {
            if (i < gone) return;
            const had = words.filter((word) => each.includes(word)).length;
            const count = counts[numbers[i] ?? -1] ?? 0;
            assert.ok(had <= count && count <= words.length, each);
          });
        },
      ),
    );
  });

  it('forget those that went, and no others', () => {
    const known = new PhraseWords();
    const others = Array.from({ length: 900 }, (_, i) => ` ${letters(i)}`);
    const numbers = others.map((each) => known.add(each));
    for (let i = 0; i < 1000; i++) known.remove(known.add(' driver'));
    const driver = known.add(' driver');
    const having = (word: string): readonly number[] => {
      const { counts: found } = finish(known.counts([word]));
      return [...found.keys()].filter((number) => found[number] === 1);
    };
    const { counts } = finish(known.counts([' driver']));
    assert.equal(counts[driver], 1);
    assert.ok(counts.filter((count) => count > 0).length < 100);
    others.slice(0, 50).forEach((each, i) => {
      assert.deepEqual(having(each), [numbers[i]]);
    });
  });
});

/** Three letters, others for each number. */
function letters(number: number): string {
  return [26 * 26, 26, 1]
    .map((unit) => String.fromCharCode(97 + (Math.floor(number / unit) % 26)))
    .join('');
}
