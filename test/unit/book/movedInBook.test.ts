import assert from 'node:assert/strict';
import { movedInBook } from '../../../src/core/book/movedInBook';
import { readBook } from '../../../src/core/book/readBook';
import { applyEdits } from '../../../src/core/text/textEdit';

const book = `version: 1
lessons:
  - id: pin-cuda # ours
    same: [Pin it, retros/a.md]
    guard: docs/check.md:12
    held: [{on: 2026-05-02, note: retros/a.md}, 2026-05-03]
    again:
      - on: 2026-06-11
        note: "retros/a.md"
`;

describe('a lesson book after files were moved', () => {
  const after = (text: string, to: string): string =>
    applyEdits(
      text,
      movedInBook(text, (path) =>
        path === 'retros/a.md' || path === 'docs/check.md' ? to : undefined,
      ),
    );

  it('names them where they are now, and is else as it was', () => {
    const text = after(book, 'old/b, c.md');
    assert.equal(
      text,
      book
        .replace('note: retros/a.md', 'note: "old/b, c.md"')
        .replace('"retros/a.md"', '"old/b, c.md"')
        .replace('docs/check.md:12', './old/b, c.md:12'),
    );
    const [lesson] = readBook(text).lessons;
    assert.equal(lesson?.held[0]?.note, 'old/b, c.md');
  });

  it('is left alone where it does not parse', () => {
    assert.deepEqual(
      movedInBook(`${book}  - [`, () => 'x.md'),
      [],
    );
  });
});
