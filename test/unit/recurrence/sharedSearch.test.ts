import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isEnough } from '../../../src/core/recurrence/evidence';
import { type LanguageNumber, Postings } from '../../../src/core/recurrence/postings';
import { SharedSearch } from '../../../src/core/recurrence/sharedSearch';
import { Tally } from '../../../src/core/recurrence/tally';
import { type TermId, Terms } from '../../../src/core/recurrence/terms';
import { shippedLexicon } from './lexicon';

interface Wording {
  readonly terms: readonly TermId[];
  readonly language: LanguageNumber;
}

const terms = new Terms(shippedLexicon);
const known = 'deploy ship release publish launch rollback revert undo metric number test check'
  .split(' ')
  .map((text) => terms.idOf(text, 'word'))
  .concat('部署 发布 上线 回滚 指标'.split(' ').map((text) => terms.idOf(text, 'han')));
const wording: fc.Arbitrary<Wording> = fc.record({
  terms: fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 6 }),
  language: fc.constantFrom(0, 1),
});
const commonFrom = 6;

describe('SharedSearch', () => {
  it('finds just the wordings that share enough, though it does not look at all of them', () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(wording, { minLength: 1 }), share, share, (all, within, across) => {
        const postings = new Postings(commonFrom);
        const tally = new Tally();
        tally.grow(all.length);
        all.forEach((each, slot) => {
          postings.add(slot, each.terms, each.language);
          tally.letIn(slot);
        });
        const search = new SharedSearch(terms, postings, tally);
        const weightOf = (slot: number): number => weigh(all[slot]?.terms ?? []);
        for (const { terms: own, language } of all) {
          const rare = own.filter((term) => !postings.isCommon(term));
          const given = { own: rare, weight: weigh(own), language, round: 1 };
          const found = search.find({ ...given, sharedFrom: [within, across] }, weightOf);
          const expected = all.flatMap((other, slot) => {
            const needed = 0.85 * (other.language === language ? within : across);
            const others = other.terms.filter((term) => !postings.isCommon(term));
            const [here, there] = [matched(rare, others), matched(others, rare)];
            const shares = here > 0 && isEnough(needed, here, there, given.weight, weightOf(slot));
            return shares ? [slot] : [];
          });
          assert.deepEqual([...found].sort(), expected.sort());
        }
      }),
    );
  });
});

function weigh(own: readonly TermId[]): number {
  return own.reduce((sum, term) => sum + terms.weightOf(term), 0);
}

/** What some terms share with others: each with the one most alike. */
function matched(own: readonly TermId[], others: readonly TermId[]): number {
  return own.reduce((sum, term) => {
    const near = new Map(terms.neighboursOf(term).map((each) => [each.term, each.alike]));
    const alike = others.map((other) => (other === term ? 1 : (near.get(other) ?? 0)));
    return sum + terms.weightOf(term) * Math.max(0, ...alike);
  }, 0);
}
