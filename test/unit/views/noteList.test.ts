import assert from 'node:assert/strict';
import { listNotes } from '../../../src/core/views/noteList';
import { noteSaying } from '../recurrence/notes';

describe('listNotes', () => {
  const notes = [
    noteSaying('b.md', [], { project: 'search', date: '2024-01-01' }),
    noteSaying('c.md', []),
    noteSaying('a.md', [], { project: 'search', date: '2025-01-01' }),
    noteSaying('0.md', [], { project: 'search' }),
  ];

  it('groups notes, newest first, undated last, and those without a group at the end', () => {
    assert.deepEqual(
      listNotes(notes, 'project').map((group) => [group.key, group.notes.map(({ path }) => path)]),
      [
        ['search', ['a.md', 'b.md', '0.md']],
        ['', ['c.md']],
      ],
    );
  });
});
