import assert from 'node:assert/strict';
import { stem } from '../../../src/core/recurrence/language/stem';
import { Terms } from '../../../src/core/recurrence/terms';
import { shippedLexicon } from './lexicon';

const opposites = `
pin unpin, lock unlock, connect disconnect, set unset, mute unmute, subscribe unsubscribe, install uninstall,
freeze unfreeze, plug unplug, assign unassign, allow disallow, trust distrust, activate deactivate,
couple decouple, compress decompress, enable disable, undo redo, 
merge unmerge, agree disagree, provision deprovision, stable unstable, safe unsafe, known unknown,
necessary unnecessary, pinned unpinned, encrypt decrypt, deactivate reactivate, freeze defreeze`;

const unrelated = `
under der, until til, discuss cuss, uniform form, unit it, union ion, design sign, deliver liver, default fault,
detail tail, display play, discover cover, discount count, depart part, dispatch patch, depend pend, define fine,
deploy ploy, debug bug, retry try, rebuild build, redeploy deploy, release lease, report port, review view,
record cord, return turn, remove move, research search, despite spite, dismiss miss, distribute tribute,
decide cide, demand mand, describe scribe, district strict, undo unpin, lock unpin, disconnect unset,
restore store, under undo, understand stand, undertake take, dissolve solve, deserve serve, decode code`;

const pairsOf = (text: string): string[][] =>
  text
    .trim()
    .split(/,\s*/)
    .map((pair) => pair.split(' '));

describe('opposites by form', () => {
  const terms = new Terms(shippedLexicon);
  const areOpposites = ([a = '', b = '']: readonly string[]): boolean => {
    const [x, y] = [terms.idOf(stem(a), 'word'), terms.idOf(stem(b), 'word')];
    assert.equal(terms.areOpposites(x, y), terms.areOpposites(y, x));
    return terms.areOpposites(x, y);
  };

  for (const pair of pairsOf(opposites)) {
    it(`are: ${pair.join(' | ')}`, () => {
      assert.ok(areOpposites(pair));
    });
  }

  for (const pair of pairsOf(unrelated)) {
    it(`are not: ${pair.join(' | ')}`, () => {
      assert.ok(!areOpposites(pair));
    });
  }
});
