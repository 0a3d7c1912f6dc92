import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bookForm } from '../../../src/core/book/bookForm';
import { BookReader } from '../../../src/core/book/bookReader';
import { readBook } from '../../../src/core/book/readBook';
import { anyBookText } from './books';

describe('BookReader', () => {
  it('reads what the whole book says, whatever somebody types into it', () => {
    const typed = fc.constantFrom(
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '\n',
      '\r\n',
      ' ',
      '  ',
      '\t',
      '- ',
      '#',
      ' #',
      ':',
      ': ',
      '|\n',
      '>\n',
      '&a ',
      '*a',
      '!t ',
      '---\n',
      '...\n',
      'x',
      '\nversion: 2\n',
      '<<<<<<< HEAD\n',
      '\n  - id: a\n',
    );
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(3), typed });
    fc.assert(
      fc.property(anyBookText, fc.array(edit, { maxLength: 3 }), (text, edits) => {
        const reader = new BookReader();
        assert.deepEqual(reader.read(text), readBook(text));
        let now = text;
        for (const { at, cut, typed: put } of edits) {
          const place = at % (now.length + 1);
          now = now.slice(0, place) + put + now.slice(place + cut);
          assert.deepEqual(reader.read(now), readBook(now));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('parses only the lesson that changed', () => {
    const lessons = ['a', 'b', 'c'].map((id) => `  - id: ${id}\n    same: [${id}]\n`);
    const text = `version: 1\nlessons:\n${lessons.join('\n')}`;
    const reader = new BookReader();
    // What is parsed anew is other data, with the same content.
    const statements = (now: string): readonly unknown[] =>
      reader.read(now).lessons.map(({ same }) => same);
    const first = statements(text);
    const again = statements(text);
    assert.ok(again.every((same, i) => same === first[i]));
    const [a, b, c] = statements(text.replace('same: [b]', 'same: [b, d]'));
    assert.ok(a === first[0] && b !== first[1] && c === first[2]);
  });
});

describe('bookForm', () => {
  it('finds where lessons start', () => {
    const text = '# ours\nversion: 1 # yes\n\nlessons: # all\n  # a\n  - id: a\n\n  - id: b';
    assert.deepEqual(bookForm(text)?.starts, [
      text.indexOf('  - id: a'),
      text.indexOf('  - id: b'),
    ]);
  });

  for (const text of [
    '',
    'version: 1\n',
    'lessons: []\n',
    'version: 2\nlessons:\n  - id: a\n',
    'lessons:\n  - id: a\nextra: x\n',
    'lessons:\n  - id: a\n - id: b\n',
    'lessons:\n- id: a\n---\n',
  ]) {
    it(`leaves ${JSON.stringify(text)} to the parser`, () => {
      assert.equal(bookForm(text), undefined);
    });
  }
});
