import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/note/note';
import { finish } from '../../../src/core/steps';
import { ShownNotes } from '../../../src/core/views/shownNotes';
import { noteSaying } from '../recurrence/notes';

describe('ShownNotes', () => {
  const read = (shown: ShownNotes): unknown =>
    shown.groups.map(({ key, members }) => [key, members.map(({ path }) => path)]);

  it('groups notes, newest first, undated last, and those without a group at the end', () => {
    const notes = [
      noteSaying('b.md', [], { project: 'search', date: '2024-01-01' }),
      noteSaying('c.md', []),
      noteSaying('a.md', [], { project: 'search', date: '2025-01-01' }),
      noteSaying('0.md', [], { project: 'search' }),
    ];
    const shown = new ShownNotes();
    finish(shown.updateInSteps(new Map(notes.map((note) => [note.uri, note])), [], 'project'));
    assert.deepEqual(read(shown), [
      ['search', ['a.md', 'b.md', '0.md']],
      ['', ['c.md']],
    ]);
  });

  it('shows the same as from scratch, whatever came in which order', () => {
    const change = fc.record({
      path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'),
      date: fc.constantFrom('2024-01-01', '2025-01-01', undefined),
      project: fc.constantFrom('search', 'ranking', undefined),
      isGone: fc.boolean(),
      groupBy: fc.constantFrom('type' as const, 'project' as const),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const notes = new Map<string, Note>();
        const shown = new ShownNotes();
        for (const { path, date, project, isGone, groupBy } of changes) {
          const note = noteSaying(path, [], {
            ...(date !== undefined && { date }),
            ...(project !== undefined && { project }),
          });
          if (isGone) notes.delete(note.uri);
          else notes.set(note.uri, note);
          finish(shown.updateInSteps(notes, [note.uri], groupBy));
          const anew = new ShownNotes();
          finish(anew.updateInSteps(notes, [], groupBy));
          assert.deepEqual(read(shown), read(anew));
        }
      }),
    );
  });
});
