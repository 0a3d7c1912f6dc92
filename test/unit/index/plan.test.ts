import assert from 'node:assert/strict';
import { type FileState, planIndex } from '../../../src/core/index/plan';

const state = (mtime: number, size: number, settings = 's'): FileState => ({
  mtime,
  size,
  settings,
});

describe('planIndex', () => {
  it('drops what is gone, reads what is new or changed, and keeps the rest', () => {
    const known = new Map([
      ['gone', state(1, 1)],
      ['same', state(1, 1)],
      ['touched', state(1, 1)],
      ['grown', state(1, 1)],
    ]);
    const there = new Map([
      ['same', state(1, 1)],
      ['touched', state(2, 1)],
      ['grown', state(1, 2)],
      ['new', state(1, 1)],
    ]);
    assert.deepEqual(planIndex(known, there), {
      drop: ['gone'],
      read: ['touched', 'grown', 'new'],
      keep: ['same'],
    });
  });

  it('reads a file again whose time nobody knows', () => {
    const files = new Map([['a', state(0, 1)]]);
    assert.deepEqual(planIndex(files, files).read, ['a']);
  });

  it('reads a file again that is older than it was, since the clock was set back', () => {
    const known = new Map([['a', state(5, 1)]]);
    assert.deepEqual(planIndex(known, new Map([['a', state(3, 1)]])).read, ['a']);
  });

  it('reads a file again that was read with other settings', () => {
    const known = new Map([['a', state(1, 1)]]);
    assert.deepEqual(planIndex(known, new Map([['a', state(1, 1, 't')]])).read, ['a']);
  });
});
