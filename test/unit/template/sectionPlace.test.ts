import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSections } from '../../../src/core/note/readSections';
import { sectionPlace } from '../../../src/core/template/sectionPlace';

/** Puts a section into a text whose cursor is marked with `|`. */
function insertAtBar(marked: string, section = '## New\n\nText'): string {
  const cursor = marked.indexOf('|');
  return insert(marked.replace('|', ''), cursor, section);
}

function insert(text: string, cursor: number, section: string): string {
  const headings = headingsOf(text);
  const { at, before, after } = sectionPlace(text, headings, { cursor, level: 2 });
  return `${text.slice(0, at)}${before}${section}\n${after}${text.slice(at)}`;
}

function headingsOf(text: string): { level: number; start: number }[] {
  return readSections(text).map(({ level, headingRange: { start } }) => ({ level, start }));
}

describe('The place of a new section', () => {
  it('is behind the section that the cursor is in, however deep', () => {
    assert.equal(
      insertAtBar('# T\n\n## A\n\n### Deep\n\n- x|y\n\n## B\n'),
      '# T\n\n## A\n\n### Deep\n\n- xy\n\n## New\n\nText\n\n## B\n',
    );
  });

  it('is before the first section when the cursor is above it', () => {
    assert.equal(insertAtBar('# T|\n\n## A\n'), '# T\n\n## New\n\nText\n\n## A\n');
  });

  it('is the end when no section follows', () => {
    assert.equal(
      insertAtBar('# T\n\n## A|\n\n- x\n\n\n'),
      '# T\n\n## A\n\n- x\n\n## New\n\nText\n\n\n',
    );
    assert.equal(insertAtBar('## A\n\n- x|'), '## A\n\n- x\n\n## New\n\nText\n');
    assert.equal(insertAtBar('|'), '## New\n\nText\n');
  });

  it('parts sections that stood close together', () => {
    assert.equal(insertAtBar('## A|\ntext\n## B\n'), '## A\ntext\n\n## New\n\nText\n\n## B\n');
  });

  it('is not inside of code that looks like a heading', () => {
    const code = '```\n## not one\n```';
    assert.equal(insertAtBar(`## A\n\n|${code}\n`), `## A\n\n${code}\n\n## New\n\nText\n`);
  });

  it('keeps every character and every section of any note', () => {
    const line = fc.constantFrom(
      '',
      '# One',
      '## Two',
      '### Three',
      'text',
      '- item',
      '  - deep',
      ' ',
    );
    const texts = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(texts, fc.nat(60), ([lines, eol], place) => {
        const text = lines.join(eol);
        const cursor = Math.min(place, text.length);
        const { at, before, after } = sectionPlace(text, headingsOf(text), { cursor, level: 2 });
        assert.match(before + after, /^\n*$/);
        assert.ok(at >= 0 && at <= text.length);
        const names = readSections(insert(text, cursor, '## New')).map(({ heading }) => heading);
        assert.equal(names.filter((name) => name === 'New').length, 1);
        assert.deepEqual(
          names.filter((name) => name !== 'New'),
          readSections(text).map(({ heading }) => heading),
        );
      }),
    );
  });
});
