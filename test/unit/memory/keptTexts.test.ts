import assert from 'node:assert/strict';
import { bookOf } from '../../../bench/measure/book';
import { BookReader } from '../../../src/core/book/bookReader';
import { parseNote } from '../../../src/core/note/parseNote';
import { collectedHeap } from '../../support/soak/collectedHeap';

const texts = 100;
/** In MB; the texts are thirty. */
const most = 8;

// A part of a text keeps all of it in memory, as V8 has it: what is kept must be no part of what was read.
describe('What is kept of the texts that were read', function () {
  this.timeout(20_000);

  it('is of notes what they say', async () => {
    const code = `\n\n\`\`\`\n${'x'.repeat(300_000)}\n\`\`\`\n`;
    await keeps(
      (i) =>
        `---\ntitle: "The retrospective of release ${i}"\nproject: project number ${i}\nprev: [[retros/last one ${i}]]\n---\n` +
        `## Pitfalls\n\n- Pin the driver version before release ${i} #tagged-with-${i}\n- See [[the note of ${i}]]\n\n` +
        `## Action items of the team\n\n- [ ] Ask Ana for the drill plan of release ${i}${code}`,
      (text, i) => parseNote({ uri: `file:///${i}.md`, path: `${i}.md`, text }),
    );
  });

  it('is of a lesson book what its lessons say now', async () => {
    const book = bookOf(700);
    const reader = new BookReader();
    reader.read(book);
    await keeps(
      (i) => book.replaceAll(`number ${i}\n`, `number ${i}, said in other words\n`),
      (text) => {
        reader.read(text);
      },
    );
  });
});

/** @param kept reads a text, and gives what stays in memory of it */
async function keeps(
  textOf: (i: number) => string,
  kept: (text: string, i: number) => unknown,
): Promise<void> {
  const before = await collectedHeap();
  const all: unknown[] = [];
  for (let i = 0; i < texts; i++) all.push(kept(textOf(i), i));
  const after = await collectedHeap();
  assert.equal(all.length, texts);
  assert.ok(after.heap - before.heap < most, `${after.heap - before.heap} MB more`);
}
