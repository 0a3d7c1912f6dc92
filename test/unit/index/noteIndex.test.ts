import assert from 'node:assert/strict';
import fc from 'fast-check';
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

  it('is the same in the end when it takes changes in parts, however small', () => {
    const statement = fc.constantFrom(
      'Pin the driver before the release',
      'Pin the driver version before a release',
      'Name an owner for each alert',
      'Ask support what they hear',
      'Rehearse the rollback',
      '上线前先演练回滚',
    );
    const version = fc.array(statement, { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), version)),
        fc.integer({ min: 1, max: 5 }),
        (all, size) => {
          const [whole, inParts] = [new NoteIndex(), new NoteIndex()];
          for (const [i, statements] of all) {
            const note = noteSaying(`${i}.md`, statements);
            const update = [{ uri: note.uri, ...(statements.length > 0 && { note }) }];
            const delta = whole.apply(update);
            const parts = [...inParts.applyInParts(update, size)];
            assert.deepEqual(inParts.lessons, whole.lessons);
            assert.deepEqual(inParts.notes, whole.notes);
            const told = new Set(
              parts.flatMap((part) => [...part.lessons, ...part.removedLessons]),
            );
            for (const id of [...delta.lessons, ...delta.removedLessons]) assert.ok(told.has(id));
            assert.deepEqual(
              parts.flatMap(({ notes }) => [...notes]),
              [note.uri],
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cuts the change of a long note', () => {
    const index = new NoteIndex();
    const long = noteSaying(
      'long.md',
      Array.from({ length: 100 }, (_, i) => `Lesson ${i}`),
    );
    const parts = [...index.applyInParts([{ uri: long.uri, note: long }], 10)];
    assert.deepEqual(
      parts.map(({ lessons }) => lessons.size),
      Array.from({ length: 10 }, () => 10),
    );
  });
});
