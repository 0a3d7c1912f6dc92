import assert from 'node:assert/strict';
import { NoteIndex } from '../../../src/core/index/noteIndex';
import { noteSaying } from '../recurrence/notes';

describe('NoteIndex', () => {
  it('tells which notes and lessons an update touched', () => {
    const index = new NoteIndex();
    const a = noteSaying('a.md', ['Pin the driver', 'Name an owner']);
    index.apply([{ uri: a.uri, note: a }]);
    const b = noteSaying('b.md', ['Pin the driver']);
    const delta = index.apply([{ uri: b.uri, note: b }]);
    assert.deepEqual([...delta.notes], [b.uri]);
    const [touched] = delta.lessons;
    assert.equal(index.lessons.get(touched ?? '')?.title, 'Pin the driver');
    assert.equal(delta.lessons.size, 1);
  });

  it('takes the last of several versions of a note', () => {
    const index = new NoteIndex();
    const note = noteSaying('a.md', ['Pin the driver']);
    index.apply([{ uri: note.uri, note }, { uri: note.uri }]);
    assert.equal(index.notes.size, 0);
    assert.equal(index.lessons.size, 0);
  });
});
