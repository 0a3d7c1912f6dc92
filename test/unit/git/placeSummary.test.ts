import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeSummary } from '../../../src/core/git/placeSummary';
import { parseNote } from '../../../src/core/note/parseNote';

/** The note after the summary `SUMMARY` went to where `^` marks the cursor. */
function placed(marked: string): string {
  const text = marked.replace('^', '');
  const {
    at,
    text: inserted,
    start,
  } = placeSummary(text, marked.indexOf('^'), 'From the repository', 'SUMMARY');
  assert.match(inserted.slice(start), /^(?:#+ From the repository|SUMMARY)/);
  return text.slice(0, at) + inserted + text.slice(at);
}

describe('the place of a summary in a note', () => {
  it('is the end of the section around the cursor, as a section of its own', () => {
    assert.equal(
      placed('# A\n\n## Pitfalls\n\n- a^ pit\n\n### Deep\n\nx\n\n## Rules\n\n- y\n'),
      '# A\n\n## Pitfalls\n\n- a pit\n\n### Deep\n\nx\n\n## From the repository\n\nSUMMARY\n\n## Rules\n\n- y\n',
    );
  });

  it('has the level of that section', () => {
    assert.equal(
      placed('## P\n\n### Deep\n\nx^\n## Rules\n'),
      '## P\n\n### Deep\n\nx\n\n### From the repository\n\nSUMMARY\n\n## Rules\n',
    );
  });

  it('is a part of its own below the title, after the introduction', () => {
    assert.equal(
      placed('---\ntype: x\n---\n\n# A^\n\nIntro\n\n## B\n'),
      '---\ntype: x\n---\n\n# A\n\nIntro\n\n## From the repository\n\nSUMMARY\n\n## B\n',
    );
  });

  it('needs no heading where there is one for it', () => {
    assert.equal(
      placed('# A\n\n## 代码库里发生了什么\n^\n## B\n'),
      '# A\n\n## 代码库里发生了什么\n\nSUMMARY\n\n## B\n',
    );
  });

  it('is the end of a note without headings, and never the front matter', () => {
    assert.equal(placed('x^'), 'x\n\n## From the repository\n\nSUMMARY\n');
    assert.equal(placed('^'), '## From the repository\n\nSUMMARY\n');
    assert.equal(
      placed('---\nty^pe: x\n---\n'),
      '---\ntype: x\n---\n\n## From the repository\n\nSUMMARY\n',
    );
  });

  it('leaves all that was there, and what it said, wherever the cursor is', () => {
    const line = fc.constantFrom(
      ...['# Title', '## Pitfalls', '### Deep', 'Rules', '-----', '- a pit', 'a line', '', '```'],
      ...['> quoted', '---', 'type: x', '| a | b |', '| - | - |', '<!-- x', '-->', '  - nested'],
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lines, eol, where) => {
          const text = lines.join(eol);
          const cursor = Math.round(where * text.length);
          const { at, text: inserted } = placeSummary(text, cursor, 'From the repository', 'So.');
          const after = text.slice(0, at) + inserted + text.slice(at);
          const said = (some: string): string[] =>
            parseNote({ uri: 'a.md', path: 'a.md', text: some }).mentions.map((one) => one.text);
          assert.ok(at >= 0 && at <= text.length);
          assert.equal(after.length, text.length + inserted.length);
          assert.deepEqual(said(after), said(text), after);
        },
      ),
      { numRuns: 500 },
    );
  });
});
