import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGold } from '../../../bench/gold/checkGold';
import { openSet } from '../../../bench/sets';
import { hasHan } from '../../../src/core/text/script';

describe('evaluation sets', () => {
  for (const name of ['first', 'second', 'third', 'fourth', 'sealed'] as const) {
    it(`${name}: labels and notes agree`, () => {
      const set = openSet(name);
      assert.ok(set);
      const problems = checkGold(set, (note) => {
        const file = join(set.notes, '..', note);
        return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      });
      assert.deepEqual(problems, []);
    });
  }

  for (const name of ['first', 'second', 'third', 'sealed'] as const) {
    it(`${name}: has enough of everything`, () => {
      const set = openSet(name);
      const sorts = new Set(set?.hardNegatives.map(({ sort }) => sort));
      assert.ok((set?.mentions.length ?? 0) >= 200);
      assert.ok((set?.hardNegatives.length ?? 0) >= 60);
      assert.deepEqual([...sorts].sort(), ['number', 'object', 'opposite', 'order']);
    });
  }

  it('fourth: tells lessons again, beside as many others, in both languages', () => {
    const set = openSet('fourth');
    const mentions = set?.mentions ?? [];
    assert.ok(mentions.length >= 150);
    assert.ok(mentions.filter(({ group }) => group === null).length >= 50);
    assert.ok(mentions.filter(({ text }) => hasHan(text)).length >= 40);
  });
});
