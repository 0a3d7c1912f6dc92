import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { Backlog } from '../../../src/host/index/backlog';

describe('A backlog', () => {
  it('works on what is added meanwhile at once, as the next lot', async () => {
    const lots: (readonly number[])[] = [];
    const backlog = new Backlog<number>(async (lot) => {
      lots.push(lot);
      await setImmediate();
    });
    backlog.add([1, 2]);
    backlog.add([3]);
    backlog.add([4]);
    assert.equal(backlog.size, 2);
    await backlog.working;
    assert.deepEqual(lots, [
      [1, 2],
      [3, 4],
    ]);
    assert.equal(backlog.working, undefined);
  });

  it('leaves nothing behind, at whatever moment it is added', async () => {
    for (let later = 0; later < 20; later++) {
      const done: string[] = [];
      const backlog = new Backlog<string>(async (lot) => {
        done.push(...lot);
        await Promise.resolve();
      });
      backlog.add(['first']);
      for (let i = 0; i < later; i++) await Promise.resolve();
      backlog.add(['second']);
      await setImmediate();
      assert.deepEqual(done, ['first', 'second'], `${later} microtasks later`);
      assert.equal(backlog.working, undefined);
    }
  });

  it('is told of an empty lot', async () => {
    const lots: (readonly number[])[] = [];
    const backlog = new Backlog<number>((lot) => {
      lots.push(lot);
      return Promise.resolve();
    });
    backlog.add([]);
    await backlog.working;
    assert.deepEqual(lots, [[]]);
  });
});
