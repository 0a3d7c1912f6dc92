import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Tally } from '../../../src/core/recurrence/tally';

const slots = 6;
const list = fc.uniqueArray(fc.nat(slots - 1));
const weight = fc.integer({ min: 1, max: 5 });
/** Lists by group, each with its weights from here and from there. */
const groups = fc.array(fc.array(fc.tuple(list, weight, weight)));

function counted(
  tally: Tally,
  all: readonly (readonly [number[], number, number])[][],
  round: number,
): unknown {
  for (const lists of all) {
    tally.startGroup();
    for (const [members, here, there] of lists) tally.count(members, here, there, round);
  }
  const taken: Record<number, [number, number]> = {};
  tally.take(1, (slot, here, there) => {
    taken[slot] = [here, there];
  });
  return taken;
}

describe('Tally', () => {
  it('counts the first list of each group from here and all lists from there, search after search', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(groups, list)), (searches) => {
        const tally = new Tally();
        tally.grow(slots);
        for (let slot = 0; slot < slots; slot += 1) tally.letIn(slot);
        searches.forEach(([all, left], i) => {
          for (const slot of left) tally.leaveOut(slot, i + 1);
          const expected: Record<number, [number, number]> = {};
          for (let slot = 0; slot < slots; slot += 1) {
            if (left.includes(slot)) continue;
            const own = all.map((lists) => lists.filter(([members]) => members.includes(slot)));
            const here = own.reduce((sum, [first]) => sum + (first?.[1] ?? 0), 0);
            const there = own.flat().reduce((sum, [, , each]) => sum + each, 0);
            if (here > 0) expected[slot] = [here, there];
          }
          assert.deepEqual(counted(tally, all, i + 1), expected);
        });
      }),
    );
  });

  it('gives only what shares enough as seen from here', () => {
    const tally = new Tally();
    tally.grow(3);
    for (const slot of [0, 1, 2]) tally.letIn(slot);
    tally.startGroup();
    tally.count([0, 1], 3, 1, 1);
    tally.count([1, 2], 2, 2, 1);
    const taken: number[] = [];
    tally.take(3, (slot) => taken.push(slot));
    assert.deepEqual(taken, [0, 1]);
  });

  it('goes on counting for what was found, and finds nothing new then', () => {
    const tally = new Tally();
    tally.grow(3);
    for (const slot of [0, 1, 2]) tally.letIn(slot);
    tally.startGroup();
    tally.count([0], 3, 1, 1);
    tally.startGroup();
    tally.countFound([0, 1], 2, 4);
    tally.countFound([2, 0], 1, 1);
    const taken: number[][] = [];
    tally.take(0, (...found) => taken.push(found));
    assert.deepEqual(taken, [[0, 5, 6]]);
  });
});
