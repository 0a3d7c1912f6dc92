import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSameNoteInSteps } from '../../../src/core/index/isSameNote';
import { isSameData } from '../../../src/core/sameData';
import { finish } from '../../../src/core/steps';
import { noteSaying } from '../recurrence/notes';

describe('isSameNoteInSteps', () => {
  it('tells whether two notes hold the same data', () => {
    const note = fc
      .tuple(
        fc.constantFrom('a.md', 'b.md'),
        fc.array(fc.constantFrom('Pin the driver', '先试标'), { maxLength: 3 }),
        fc.constantFrom(undefined, '2026-01-02'),
      )
      .map(([path, statements, date]) => noteSaying(path, statements, { date }));
    fc.assert(
      fc.property(note, fc.option(note, { nil: undefined }), (one, other) => {
        assert.equal(finish(isSameNoteInSteps(one, other)), isSameData(one, other));
      }),
    );
  });
});
