import assert from 'node:assert/strict';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { ProjectRenames } from '../../../src/core/rename/projectRenames';

const notes = (...projects: string[]): readonly Note[] =>
  projects.map((project, i) =>
    parseNote({ uri: `${i}.md`, path: `${i}.md`, text: `---\nproject: ${project}\n---\n` }),
  );
const rename = { kind: 'project', from: 'a', to: 'b' } as const;

describe('Renames of projects', () => {
  it('are done when the notes say so, once, and when they are undone', () => {
    const renames = new ProjectRenames();
    renames.offer(rename);
    assert.deepEqual(renames.done(notes('a', 'b')), []);
    assert.deepEqual(renames.done(notes('c')), []);
    assert.deepEqual(renames.done(notes('b', 'c')), [rename]);
    assert.deepEqual(renames.done(notes('b', 'c')), []);
    assert.deepEqual(renames.done(notes('a', 'c')), [{ kind: 'project', from: 'b', to: 'a' }]);
  });

  it('are none of tags, and the last one of a name', () => {
    const renames = new ProjectRenames();
    renames.offer({ kind: 'tag', from: 'a', to: 'b' });
    renames.offer({ ...rename, to: 'c' });
    renames.offer(rename);
    assert.deepEqual(renames.done(notes('b', 'c')), [rename]);
  });
});
