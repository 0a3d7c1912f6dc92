import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedInBook } from '../../../src/core/book/movedInBook';
import { finish } from '../../../src/core/steps';
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
      finish(
        movedInBook(text, (path) =>
          path === 'retros/a.md' || path === 'docs/check.md' ? to : undefined,
        ),
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
    assert.deepEqual(finish(movedInBook(`${book}  - [`, () => 'x.md')), []);
  });

  it('is read lesson by lesson, with what the whole book says', () => {
    const lesson = fc.constantFrom(
      '  - id: a\n    held: [{on: 2026-05-02, note: retros/a.md}]\n',
      '  - id: b\r\n    guard: "docs/check.md" # kept\r\n',
      '  # before\n  - {id: c, again: [{on: 2026-05-02, note: retros/a.md}]}\n\n',
      '  - id: d\n    same: |\n      retros/a.md\n    guard: docs/check.md\n',
      '  - &x\n    id: e\n    held: &h\n      - {on: 2026-05-02, note: retros/a.md}\n',
      '  - {id: f, held: *h}\n',
      '  - id: g\n    note: [\n',
      '  - id: h\n    guard: a: b\n',
      '  - retros/a.md\n',
    );
    const to = (path: string): string | undefined =>
      path === 'retros/a.md' ? 'old/b, c.md' : undefined;
    fc.assert(
      fc.property(fc.constantFrom('', '\uFEFF'), fc.array(lesson), (top, lessons) => {
        const text = `${top}version: 1\nlessons:\n${lessons.join('')}`;
        // Behind a mark of a document, a book is not in the usual form.
        const whole = text.replace('version', '---\nversion');
        assert.equal(
          applyEdits(text, finish(movedInBook(text, to))).replace('version', '---\nversion'),
          applyEdits(whole, finish(movedInBook(whole, to))),
        );
      }),
    );
    const steps = movedInBook(`lessons:\n${'  - id: a\n'.repeat(50)}`, to);
    assert.equal([...steps].length, 50);
  });
});
