import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PhraseWords } from '../../../src/core/editor/phraseWords';

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
  it('lead to all phrases that have enough of them, also when others went', () => {
    // Enough others that no word is in most phrases.
    const others = Array.from({ length: 400 }, (_, i) => ` other${i}`);
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 12 }),
        fc.array(typed, { minLength: 1, maxLength: 4 }),
        fc.nat(4),
        fc.nat(5),
        (phrases, words, few, gone) => {
          const known = new PhraseWords();
          const numbers = phrases.map((each) => known.add(each));
          for (const each of others) known.add(each);
          for (const number of numbers.slice(0, gone)) known.remove(number);
          const distinct = [...new Set(words)];
          const least = Math.min(Math.max(1, few), distinct.length);
          const found = known.having(distinct, least);
          if (distinct.some((each) => each === ' dr' || each === '坑')) {
            assert.equal(found, undefined);
            return;
          }
          assert.ok(found);
          phrases.forEach((each, i) => {
            if (i < gone || distinct.filter((one) => each.includes(one)).length < least) return;
            assert.ok(found.has(numbers[i] ?? -1), each);
            const had = distinct.filter((one) => each.includes(one)).length;
            assert.ok(had <= known.possible(distinct));
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
    const found = known.having([' driver'], 1);
    assert.ok(found);
    assert.ok(found.has(driver));
    assert.ok(found.size < 100, String(found.size));
    others.forEach((each, i) => {
      assert.deepEqual(known.having([each], 1), new Set([numbers[i]]));
    });
  });
});

/** Three letters, others for each number. */
function letters(number: number): string {
  return [26 * 26, 26, 1]
    .map((unit) => String.fromCharCode(97 + (Math.floor(number / unit) % 26)))
    .join('');
}
