import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stem } from '../../../src/core/recurrence/language/stem';

describe('stem', () => {
  // From the sample vocabulary that is published with the algorithm.
  const published = {
    consign: 'consign',
    consigned: 'consign',
    consistency: 'consist',
    consolation: 'consol',
    knackeries: 'knackeri',
    knitted: 'knit',
    knocked: 'knock',
    generously: 'generous',
    communication: 'communic',
    dying: 'die',
    skies: 'sky',
    proceeded: 'proceed',
    hopping: 'hop',
    hoping: 'hope',
    ties: 'tie',
    cries: 'cri',
    gas: 'gas',
    gaps: 'gap',
    by: 'by',
    say: 'say',
    sayings: 'say',
    relational: 'relat',
    adoption: 'adopt',
    controlled: 'control',
  };
  for (const [word, expected] of Object.entries(published)) {
    it(`makes ${expected} of ${word}`, () => {
      assert.equal(stem(word), expected);
    });
  }

  it('brings the forms of a word together', () => {
    const stems = ['deploy', 'deploys', 'deployed', 'deploying', 'deployment'].map(stem);
    assert.deepEqual([...new Set(stems)], ['deploy']);
  });

  it('keeps apart words that differ in meaning, with their forms', () => {
    for (const [forms, other] of [
      [['customer', 'customers'], 'custom'],
      [['production'], 'product'],
      [['important', 'importance'], 'import'],
      [['experiment', 'experiments', 'experimental'], 'experience'],
      [['responsible', 'responsibility'], 'response'],
      [['business', 'businesses'], 'busy'],
      [['container', 'containers'], 'contain'],
    ] as const) {
      const [first, ...more] = [...new Set(forms.map(stem))];
      assert.deepEqual(more, []);
      assert.notEqual(first, stem(other));
    }
  });

  it('leaves other scripts and short words alone', () => {
    assert.equal(stem('部署'), '部署');
    assert.equal(stem('größe'), 'größe');
    assert.equal(stem('is'), 'is');
  });

  it('never makes a word longer by more than a letter, and never empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        const stemmed = stem(word);
        assert.ok(stemmed.length > 0 && stemmed.length <= word.length + 1, `${word} ${stemmed}`);
      }),
    );
  });
});
