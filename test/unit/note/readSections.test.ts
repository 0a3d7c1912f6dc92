import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSections } from '../../../src/core/note/readSections';

/** Each section as its level, heading and the texts of its ranges. */
function sections(text: string): unknown[] {
  return readSections(text).map(({ heading, level, headingRange, content, body }) => [
    level,
    heading,
    ...[headingRange, content, body].map(({ start, end }) => text.slice(start, end)),
  ]);
}

describe('readSections', () => {
  it('cuts a note at its headings', () => {
    assert.deepEqual(sections('# A\n\none\n## **B**\ntwo\n## C\nthree'), [
      [1, 'A', '# A', '\none\n## **B**\ntwo\n## C\nthree', '\none\n'],
      [2, 'B', '## **B**', 'two\n', 'two\n'],
      [2, 'C', '## C', 'three', 'three'],
    ]);
  });

  it('takes underlined headings, and Chinese ones without a space', () => {
    assert.deepEqual(sections('要放下的\n---\n\n- 控制\n\n##踩坑\n- 坑'), [
      [2, '要放下的', '要放下的\n---', '\n- 控制\n\n', '\n- 控制\n\n'],
      [2, '踩坑', '##踩坑', '- 坑', '- 坑'],
    ]);
  });

  it('passes over front matter and code', () => {
    const text = '\uFEFF---\n# no: heading\ntitle: x\n---\n# Yes #\n```\n# no\n```\nend';
    assert.deepEqual(sections(text), [
      [1, 'Yes', '# Yes #', '```\n# no\n```\nend', '```\n# no\n```\nend'],
    ]);
  });

  it('reads a note that is nothing but a heading', () => {
    assert.deepEqual(sections('\uFEFF# A'), [[1, 'A', '# A', '', '']]);
    assert.deepEqual(sections(''), []);
  });

  const lines = fc.array(
    fc.constantFrom(
      '# A',
      '## B ##',
      '### 三',
      'C\n===',
      '##四',
      'text',
      '- item',
      '',
      '```',
      '> # q',
    ),
    { maxLength: 12 },
  );

  it('finds the same with CRLF', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const lf = all.join('\n');
        const withLf = (found: unknown): unknown =>
          JSON.parse(JSON.stringify(found).replaceAll(String.raw`\r\n`, String.raw`\n`));
        assert.deepEqual(withLf(sections(lf.replaceAll('\n', '\r\n'))), sections(lf));
      }),
    );
  });

  it('leaves nothing out between headings, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map((all) => all.join('\n')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const found = readSections(text);
          found.forEach(({ headingRange, body, content, level }, i) => {
            const next = found[i + 1];
            assert.ok(headingRange.start < headingRange.end && headingRange.end <= body.start);
            assert.match(text.slice(headingRange.end, body.start), /^(?:\r\n|\r|\n)?$/);
            assert.equal(body.end, next?.headingRange.start ?? text.length);
            assert.equal(content.start, body.start);
            const closing = found.find((other, j) => j > i && other.level <= level);
            assert.equal(content.end, closing?.headingRange.start ?? text.length);
          });
        },
      ),
    );
  });
});
