import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MentionIds } from '../../../src/core/lesson/mentionId';
import { hashText } from '../../../src/core/text/hash';

describe('Ids of mentions', () => {
  it('are the letters and digits of what is said, in whatever writing', () => {
    const sign = fc.constantFrom(
      ...Array.from('，。：！？（）「」“”、～〃々ＡｂＣ９éßİ①㎏\u0301…—·坑Pin 3\t\u007f'),
    );
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: sign }));
    fc.assert(
      fc.property(text, (said) => {
        const letters = said
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, '');
        assert.equal(new MentionIds('u').next(said), `u#${hashText(letters)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('tell equal statements apart', () => {
    const ids = new MentionIds('u');
    const [first, second, third] = ['Pin it', 'pin it!', 'Pin that'].map((said) => ids.next(said));
    assert.equal(second, `${first}-2`);
    assert.ok(third !== first && !third?.includes('-'));
  });
});
