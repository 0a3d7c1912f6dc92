import assert from 'node:assert/strict';
import { inSlices } from '../../../src/host/index/slices';
import type { Steps } from '../../../src/core/steps';

/** Work of a few slices, which notes at which steps it was. */
function* busy(name: string, log: string[]): Steps<string> {
  for (let step = 0; step < 3; step++) {
    const until = performance.now() + 9;
    while (performance.now() < until);
    log.push(name);
    yield;
  }
  return name;
}

describe('Slices of long work', () => {
  it('gives each of several pieces of work a turn of its own', async () => {
    const log: string[] = [];
    let isRunning = true;
    const turn = (): void => {
      log.push('|');
      if (isRunning) setImmediate(turn);
    };
    setImmediate(turn);
    const done = await Promise.all([inSlices(busy('a', log)), inSlices(busy('b', log))]);
    isRunning = false;
    assert.deepEqual(done, ['a', 'b']);
    const turns = log.join('').replace(/\|+/g, '|').split('|');
    assert.ok(
      turns.filter((slice) => slice !== '').every((slice) => slice.length === 1),
      String(turns),
    );
  });

  it('leaves work that nobody needs any more', async () => {
    const log: string[] = [];
    const done = await inSlices(busy('a', log), () => log.length < 2);
    assert.equal(done, undefined);
    assert.equal(log.length, 2);
  });
});
