import assert from 'node:assert/strict';
import { encodableTexts } from '../../../src/core/encoder/encodableTexts';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Note } from '../../../src/core/note/note';

describe('statements that an encoder may be given', () => {
  it('are those of notes that are not private', () => {
    const open = note('open.md', '## Pitfalls\n\n- Pin the driver version\n');
    const hidden = note(
      'hidden.md',
      '---\nprivate: true\n---\n\n## Pitfalls\n\n- Ask for a raise\n',
    );
    assert.deepEqual([...encodableTexts([open, hidden])], ['Pin the driver version']);
  });

  it('can be said by a private note too', () => {
    const text = '## Pitfalls\n\n- Pin the driver version\n';
    const hidden = note('hidden.md', `---\nprivate: true\n---\n\n${text}`);
    assert.deepEqual(
      [...encodableTexts([hidden, note('open.md', text)])],
      ['Pin the driver version'],
    );
  });
});

function note(path: string, text: string): Note {
  return parseNote({ uri: `file:///${path}`, path, text });
}
