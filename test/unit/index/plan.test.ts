import assert from 'node:assert/strict';
import { type FileState, filesToReadInSteps } from '../../../src/core/index/plan';
import { finish } from '../../../src/core/steps';

const state = (mtime: number, size: number, settings = 's'): FileState => ({
  mtime,
  size,
  settings,
});

const filesToRead = (...maps: Parameters<typeof filesToReadInSteps>): readonly string[] =>
  finish(filesToReadInSteps(...maps));

describe('The files to be read', () => {
  it('are those that are new or changed, or of which nothing is known', () => {
    const known = new Map([
      ['gone', state(1, 1)],
      ['unsaved', undefined],
      ['same', state(1, 1)],
      ['touched', state(1, 1)],
      ['grown', state(1, 1)],
    ]);
    const there = new Map([
      ['same', state(1, 1)],
      ['touched', state(2, 1)],
      ['grown', state(1, 2)],
      ['new', state(1, 1)],
      ['unsaved', state(1, 1)],
    ]);
    assert.deepEqual(filesToRead(known, there), ['touched', 'grown', 'new', 'unsaved']);
  });

  it('are those whose time nobody knows', () => {
    const files = new Map([['a', state(0, 1)]]);
    assert.deepEqual(filesToRead(files, files), ['a']);
  });

  it('are those that are older than they were, since the clock was set back', () => {
    const known = new Map([['a', state(5, 1)]]);
    assert.deepEqual(filesToRead(known, new Map([['a', state(3, 1)]])), ['a']);
  });

  it('are those that were read with other settings', () => {
    const known = new Map([['a', state(1, 1)]]);
    assert.deepEqual(filesToRead(known, new Map([['a', state(1, 1, 't')]])), ['a']);
  });
});
