import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addSections } from '../../../src/core/editor/addSections';
import { missingSections } from '../../../src/core/editor/missingSections';
import { readSections } from '../../../src/core/note/readSections';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { finish } from '../../../src/core/steps';
import { templateVariantsInSteps } from '../../../src/core/template/templateSections';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

const values = { title: 'T', date: '2026-11-22' };
const plain = '# {{title}}\n\n## A\n\n- {{prompt "What?"}}\n\n## B\n\nb\n\n### Deep\n\n## C\n\nc\n';
const picks =
  '---\ntemplate:\n  ask:\n    - name: format\n      options: [keep, four]\n---\n{{#if (eq format "keep")}}\n## Keep\n\nk\n\n## Drop\n\nd\n{{else}}\n## Liked\n\nl\n\n## Lacked\n\nl\n{{/if}}\n';

function editsOf(
  text: string,
  source = plain,
  fields: Record<string, string> = {},
): readonly TextEdit[] {
  const { template } = readTemplate(source, 'mine');
  assert.ok(template);
  const sections = readSections(text);
  const variants = finish(templateVariantsInSteps(template, values));
  return addSections(
    text,
    sections,
    missingSections(sections, (key) => fields[key], variants),
  );
}

const added = (text: string, source?: string, fields?: Record<string, string>): string =>
  applyEdits(text, editsOf(text, source, fields));

describe('Missing sections', () => {
  it('go behind the one that the template has before them', () => {
    assert.equal(
      added('# X\n\n## A\n\nmine\n\n## C\n\nc\n'),
      '# X\n\n## A\n\nmine\n\n## B\n\nb\n\n### Deep\n\n## C\n\nc\n',
    );
    assert.equal(added('## A\nmine'), '## A\nmine\n\n## B\n\nb\n\n### Deep\n\n## C\n\nc\n');
  });

  it('go before the one that follows, when nothing comes before', () => {
    assert.equal(
      added('# X\n\n## C\n\nc\n'),
      '# X\n\n## A\n\n- <What?>\n\n## B\n\nb\n\n### Deep\n\n## C\n\nc\n',
    );
  });

  it('come to the end of a note that has none of them', () => {
    assert.equal(
      added('Words.\n\n## Mine\n\nm'),
      'Words.\n\n## Mine\n\nm\n\n## A\n\n- <What?>\n\n## B\n\nb\n\n### Deep\n\n## C\n\nc\n',
    );
  });

  it('stand at the level of those that are there, with the line ends of the note', () => {
    assert.equal(
      added('### A:\r\n\r\nmine\r\n\r\n### c\r\n'),
      '### A:\r\n\r\nmine\r\n\r\n### B\r\n\r\nb\r\n\r\n#### Deep\r\n\r\n### c\r\n',
    );
  });

  it('are those of the format that was picked, or that the headings show', () => {
    assert.equal(added('## Keep\n\nk\n', picks), '## Keep\n\nk\n\n## Drop\n\nd\n');
    assert.equal(
      added('## Mine\n', picks, { format: 'four' }),
      '## Mine\n\n## Liked\n\nl\n\n## Lacked\n\nl\n',
    );
    assert.deepEqual(editsOf('## Mine\n', picks), []);
  });

  it('are none once they were added, and nothing else was touched', () => {
    const line = fc.constantFrom(
      '## A',
      '## B',
      '# C',
      '### b',
      'words',
      '- item',
      '',
      '```',
      '> ## A',
      'A\n---',
    );
    const note = fc.tuple(
      fc.constantFrom('', '\uFEFF'),
      fc.array(line),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(note, ([mark, lines, end, closed]) => {
        // An open fence takes in what is added behind it.
        const fences = lines.filter((each) => each === '```').length;
        const whole = fences % 2 === 1 ? [...lines, '```'] : lines;
        const text = mark + whole.join(end) + (closed ? end : '');
        const edits = editsOf(text);
        assert.ok(edits.every(({ range }) => range.start === range.end));
        const after = applyEdits(text, edits);
        assert.deepEqual(editsOf(after), []);
      }),
    );
  });
});
