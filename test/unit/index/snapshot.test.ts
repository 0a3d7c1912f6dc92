import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSnapshot, writeSnapshot } from '../../../src/core/index/snapshot';
import { noteSaying } from '../recurrence/notes';

const notes = ['a.md', '复盘/乙.md'].map((path, i) => ({
  mtime: i,
  size: i,
  note: noteSaying(path, ['Pin the driver', '先试标\u2028再定稿']),
}));

describe('snapshot', () => {
  it('gives back what was written', () => {
    const found = readSnapshot(writeSnapshot(notes, 's'), 's');
    assert.equal(JSON.stringify(found), JSON.stringify({ notes, damaged: 0 }));
  });

  it('is not believed when notes were read with other settings', () => {
    assert.deepEqual(readSnapshot(writeSnapshot(notes, 's'), 't').notes, []);
  });

  it('loses only the damaged notes, wherever the damage is', () => {
    const text = writeSnapshot(notes, 's');
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ minLength: 1, maxLength: 3 }),
        (at, noise) => {
          const found = readSnapshot(
            text.slice(0, at) + noise + text.slice(at + noise.length),
            's',
          );
          for (const entry of found.notes) {
            assert.ok(notes.some((note) => JSON.stringify(note) === JSON.stringify(entry)));
          }
        },
      ),
    );
  });

  it('can be cut off anywhere', () => {
    const text = writeSnapshot(notes, 's');
    for (let end = 0; end < text.length; end++) {
      assert.ok(readSnapshot(text.slice(0, end), 's').notes.length <= notes.length);
    }
  });
});
