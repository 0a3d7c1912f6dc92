import assert from 'node:assert/strict';
import { planIndex } from '../../../src/core/index/plan';

describe('planIndex', () => {
  it('drops what is gone, reads what is new or changed, and keeps the rest', () => {
    const known = new Map([
      ['gone', { mtime: 1, size: 1 }],
      ['same', { mtime: 1, size: 1 }],
      ['touched', { mtime: 1, size: 1 }],
      ['grown', { mtime: 1, size: 1 }],
    ]);
    const there = new Map([
      ['same', { mtime: 1, size: 1 }],
      ['touched', { mtime: 2, size: 1 }],
      ['grown', { mtime: 1, size: 2 }],
      ['new', { mtime: 1, size: 1 }],
    ]);
    assert.deepEqual(planIndex(known, there), {
      drop: ['gone'],
      read: ['touched', 'grown', 'new'],
      keep: ['same'],
    });
  });

  it('reads a file again whose time nobody knows', () => {
    const files = new Map([['a', { mtime: 0, size: 1 }]]);
    assert.deepEqual(planIndex(files, files).read, ['a']);
  });
});
