import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';

const piece = fc.constantFrom(
  ...'# |## |### |- |* |1. |  |    |> |\n|\n\n|**|*|_|~~|`|```\n|[|](x)|[[|]]|: |：|:: |---\n|===\n|| a | b |\n|---|---|\n|<!--|-->|<b>|%%|$$\n|#lesson|#坑|[!lesson] |[ ] |[x] |{{|}}|<x>|TODO|\t|\r|—|&amp;|\\|^a|1、|【|】|\ufeff'.split(
    '|',
  ),
  '|',
  '| a | b |\n|---|---|\n',
);
const words = fc.constantFrom(
  'Pitfalls',
  'Lessons learned',
  'Root cause',
  'Fix',
  'Next time',
  'Agenda',
  '难点',
  '踩过的坑',
  '教训',
  '行动',
  'pin the driver before deploying',
  'never on Friday',
  '部署前要锁定版本',
  'a',
  '2026-03-01 ',
  'Lesson',
  'Keep',
  'Try',
  '😀',
);
const markdown = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: piece },
      { weight: 3, arbitrary: words },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const path = fc.constantFrom(
  'n.md',
  'LESSONS.md',
  'retros/2024-05.md',
  'templates/a.md',
  'docs/spec.md',
);

function parse(text: string, at = 'n.md'): Note {
  return parseNote({ uri: 'u', path: at, text });
}

/** Letters and digits only, so that markup and wrapping do not matter. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

describe('parseNote', () => {
  it('never throws, whatever the text and path', () => {
    fc.assert(
      fc.property(
        fc.oneof(markdown, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        fc.oneof(path, fc.string()),
        (text, at) => {
          parse(text, at);
          parse(`---\n${text}\n---\n${text}`, at);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives plain data that JSON keeps', () => {
    fc.assert(
      fc.property(markdown, path, (text, at) => {
        const note = parse(text, at);
        assert.deepEqual(JSON.parse(JSON.stringify(note)), JSON.parse(JSON.stringify({ ...note })));
      }),
    );
  });

  it('keeps ranges inside the text, in order and apart', () => {
    fc.assert(
      fc.property(markdown, path, (text, at) => {
        let end = 0;
        for (const { range, start, text: statement } of parse(text, at).mentions) {
          assert.ok(range.start >= end, 'apart');
          assert.ok(range.end > range.start && range.end <= text.length, 'inside');
          assert.ok(start.line >= 0 && start.column >= 0);
          assert.notEqual(statement.trim(), '');
          ({ end } = range);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds each statement’s letters in its range', () => {
    fc.assert(
      fc.property(markdown, path, (text, at) => {
        for (const { range, text: statement } of parse(text, at).mentions) {
          const source = letters(text.slice(range.start, range.end));
          let from = 0;
          for (const letter of letters(statement)) {
            from = source.indexOf(letter, from) + 1;
            assert.ok(from > 0, `${statement} in ${text.slice(range.start, range.end)}`);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same statements with CRLF', () => {
    fc.assert(
      fc.property(markdown, path, (text, at) => {
        const lf = text.replace(/\r/g, '');
        const crlf = lf.replace(/\n/g, '\r\n');
        assert.deepEqual(
          parse(crlf, at).mentions.map(({ text: statement }) => statement),
          parse(lf, at).mentions.map(({ text: statement }) => statement),
        );
      }),
      { numRuns: 1000 },
    );
  });

  for (const text of [
    '- \n\n\t[!lesson] ](x)',
    '## Pitfalls\n\n- \n\n\tIndented code\n',
    '## Pitfalls\n\n- - \n \n        Indented code\n',
  ]) {
    it(`finds the same statements behind an empty item: ${JSON.stringify(text)}`, () => {
      const statements = (note: string): readonly string[] =>
        parse(note).mentions.map(({ text: statement }) => statement);
      assert.deepEqual(statements(text.replace(/\n/g, '\r\n')), statements(text));
      assert.deepEqual(statements(text.replace(/([-.]) *\n/g, '$1   \n')), statements(text));
    });
  }

  it('moves by one with a byte order mark', () => {
    fc.assert(
      fc.property(markdown, path, (text, at) => {
        if (text.startsWith('\ufeff')) return;
        const plain = parse(text, at).mentions;
        const marked = parse(`\ufeff${text}`, at).mentions;
        assert.deepEqual(
          marked.map(({ range, id }) => [range.start - 1, range.end - 1, id]),
          plain.map(({ range, id }) => [range.start, range.end, id]),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps ids when a paragraph is put above', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (items) => {
        const section = `## Pitfalls\n\n${items.map((item) => `- ${item}\n`).join('')}`;
        assert.deepEqual(
          parse(`Some text above.\n\n${section}`).mentions.map(({ id }) => id),
          parse(section).mentions.map(({ id }) => id),
        );
      }),
    );
  });
});
