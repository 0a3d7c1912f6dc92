import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { LateWriting } from '../../../src/host/index/lateWriting';

const after = 1000;

describe('Late writing', () => {
  let written: number;
  let writing: LateWriting;
  /** What writing does meanwhile. */
  let work: () => void;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    written = 0;
    work = () => undefined;
    writing = new LateWriting(() => {
      written++;
      work();
      return Promise.resolve();
    }, after);
  });
  afterEach(() => {
    writing.dispose();
    mock.timers.reset();
  });

  it('writes once what changes in a while, however often it is asked', () => {
    for (let i = 0; i < 10; i++) {
      writing.changed();
      writing.later();
      mock.timers.tick(after / 10 - 1);
    }
    assert.equal(written, 0);
    mock.timers.tick(10);
    assert.equal(written, 1);
    mock.timers.tick(10 * after);
    assert.equal(written, 1);
  });

  it('writes nothing that did not change', async () => {
    writing.later();
    await writing.now();
    mock.timers.tick(after);
    assert.equal(written, 0);
  });

  it('writes at once what was to be written later, and not again', async () => {
    writing.changed();
    writing.later();
    await writing.now();
    assert.equal(written, 1);
    mock.timers.tick(after);
    assert.equal(written, 1);
  });

  it('writes again what changed while it was written', async () => {
    work = () => {
      writing.changed();
      writing.later();
      work = () => undefined;
    };
    writing.changed();
    await writing.now();
    mock.timers.tick(after);
    assert.equal(written, 2);
  });

  it('writes less often what takes long', async () => {
    work = () => {
      const until = performance.now() + after / 10;
      while (performance.now() < until);
    };
    writing.changed();
    await writing.now();
    writing.changed();
    writing.later();
    mock.timers.tick(2 * after - 1);
    assert.equal(written, 1);
    mock.timers.tick(10 * after);
    assert.equal(written, 2);
  });

  it('writes nothing more once it ended', () => {
    writing.changed();
    writing.later();
    writing.dispose();
    mock.timers.tick(after);
    assert.equal(written, 0);
  });
});
