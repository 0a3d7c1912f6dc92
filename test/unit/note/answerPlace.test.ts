import assert from 'node:assert/strict';
import { answerPlace } from '../../../src/core/note/answerPlace';
import { readSections } from '../../../src/core/note/readSections';

/** The text with the place of the first section's answer in brackets. */
function marked(text: string): string {
  const [section] = readSections(text);
  assert.ok(section);
  const { start, end } = answerPlace(text, section);
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('answerPlace', () => {
  it('is the first prompt, to be typed over', () => {
    assert.equal(marked('## A\n\n- <Who?>\n- <When?>\n'), '## A\n\n- [<Who?>]\n- <When?>\n');
  });

  it('is behind a mark that waits for words, and not inside of a comment', () => {
    assert.equal(marked('## A\r\n\r\n- \r\n## B\r\n'), '## A\r\n\r\n- []\r\n## B\r\n');
    assert.equal(marked('## A\n<!-- why -->\n'), '## A\n<!-- why -->[]\n');
  });

  it('is the line below the heading where nothing stands, and never in the next section', () => {
    assert.equal(marked('## A\n\n## B\n<x?>\n'), '## A\n[]\n## B\n<x?>\n');
    assert.equal(marked('## A'), '## A[]');
  });
});
