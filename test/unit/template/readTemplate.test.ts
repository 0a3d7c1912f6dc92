import assert from 'node:assert/strict';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { newTemplate } from './newTemplate';

describe('reading a template', () => {
  it('takes the metadata block off', () => {
    const text =
      '---\ntemplate:\n  id: one-on-one\n  name: One-on-one\n  type: meeting\n' +
      '  file: "{{date}}.md"\n  folder: reflections\n---\n---\ntype: meeting\n---\n# {{title}}\n';
    const template = newTemplate(text);
    assert.equal(template.id, 'one-on-one');
    assert.equal(template.name, 'One-on-one');
    assert.equal(template.description, undefined);
    assert.equal(template.type, 'meeting');
    assert.equal(template.file, '{{date}}.md');
    assert.equal(template.folder, 'reflections');
    assert.equal(
      text.slice(template.body.start, template.body.end),
      '---\ntype: meeting\n---\n# {{title}}\n',
    );
  });

  it('needs no metadata', () => {
    const template = newTemplate('# {{title}}\n', 'weekly');
    assert.equal(template.id, 'weekly');
    assert.equal(template.name, 'weekly');
    assert.equal(template.type, 'weekly');
    assert.equal(template.file, '{{date}}-{{slug title}}.md');
    assert.equal(template.folder, undefined);
    assert.deepEqual(template.body, { start: 0, end: 12 });
  });

  it('leaves front matter to the notes, also one that names a template', () => {
    for (const text of [
      '---\ntype: retro\ntitle: {{yaml title}}\n---\nHello',
      '---\ntemplate: retro\ntitle: {{yaml title}}\n---\nHello',
    ]) {
      assert.deepEqual(newTemplate(text).body, { start: 0, end: text.length });
    }
  });

  it('reads CRLF and a byte order mark', () => {
    const text = '\uFEFF---\r\ntemplate:\r\n  id: a\r\n---\r\nHello\r\n';
    const template = newTemplate(text);
    assert.equal(template.id, 'a');
    assert.equal(text.slice(template.body.start), 'Hello\r\n');
    assert.deepEqual(newTemplate('\uFEFFHello').body, { start: 1, end: 6 });
  });

  it('says where the YAML is broken', () => {
    const { template, problems } = readTemplate('---\ntemplate:\n  id: [a\n---\nHello', 'x');
    assert.equal(template, undefined);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.code, 'metadata-invalid');
    assert.ok(problems[0].start.line >= 2 && problems[0].start.line <= 3);
  });

  it('says that the block is never closed', () => {
    const { template, problems } = readTemplate('---\ntemplate:\n  id: a\n\n# {{title}}\n', 'x');
    assert.equal(template, undefined);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range]),
      [['metadata-unclosed', { start: 0, end: 3 }]],
    );
  });

  it('goes on without what it cannot use, and points at it', () => {
    const text = '---\ntemplate:\n  id: [a]\n  nmae: A\n  folder: attic\nother: 1\n---\nHello';
    const { template, problems } = readTemplate(text, 'fallback');
    assert.equal(template?.id, 'fallback');
    assert.equal(template.folder, undefined);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [
        ['metadata-value-wrong', '[a]'],
        ['metadata-key-unknown', 'nmae'],
        ['metadata-value-wrong', 'attic'],
        ['metadata-key-unknown', 'other'],
      ],
    );
    assert.deepEqual(problems[2]?.start, { line: 4, column: 10 });
  });

  it('takes a number as the text it is written as', () => {
    assert.equal(newTemplate('---\ntemplate:\n  name: 1.10\n---\nHello').name, '1.10');
  });
});
