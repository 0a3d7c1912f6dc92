import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSnapshot, writeSnapshot } from '../../../src/core/index/snapshot';
import { noteSaying } from '../recurrence/notes';

const notes = ['a.md', '复盘/乙.md'].map((path, i) => ({
  mtime: i,
  size: i,
  settings: 's',
  note: noteSaying(path, ['Pin the driver', '先试标\u2028再定稿']),
}));

describe('snapshot', () => {
  it('gives back what was written', () => {
    const found = readSnapshot(writeSnapshot(notes));
    assert.equal(JSON.stringify(found), JSON.stringify({ notes, damaged: 0 }));
  });

  it('is not believed when another version wrote it', () => {
    const [, ...lines] = writeSnapshot(notes).split('\n');
    assert.deepEqual(readSnapshot(['hindsight 0', ...lines].join('\n')).notes, []);
  });

  it('loses only the damaged notes, wherever the damage is', () => {
    const text = writeSnapshot(notes);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ minLength: 1, maxLength: 3 }),
        (at, noise) => {
          const found = readSnapshot(text.slice(0, at) + noise + text.slice(at + noise.length));
          for (const entry of found.notes) {
            assert.ok(notes.some((note) => JSON.stringify(note) === JSON.stringify(entry)));
          }
        },
      ),
    );
  });

  it('can be cut off anywhere', () => {
    const text = writeSnapshot(notes);
    for (let end = 0; end < text.length; end++) {
      assert.ok(readSnapshot(text.slice(0, end)).notes.length <= notes.length);
    }
  });
});
