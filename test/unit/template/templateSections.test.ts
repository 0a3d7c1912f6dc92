import assert from 'node:assert/strict';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { templateSections } from '../../../src/core/template/templateSections';

const values = { title: 'T', date: '2026-11-22' };

function sectionsOf(text: string): ReturnType<typeof templateSections> {
  const { template } = readTemplate(text, 'mine');
  assert.ok(template);
  return templateSections(template, values);
}

describe('Sections of a template', () => {
  it('stand there with their placeholders, without what is above the first', () => {
    const [first, second] = sectionsOf(
      '---\ntype: mine\n---\n\n# {{title}}\n\n{{prompt "Above?"}}\n\n## A\n\n- {{prompt "What?"}}\n\n### Deep\n\nx\n\n## B\n\ny\n',
    );
    assert.equal(first?.text, '## A\n\n- <What?>\n\n### Deep\n\nx');
    assert.deepEqual(
      first.stops.map(({ start, end }) => first.text.slice(start, end)),
      ['<What?>'],
    );
    assert.equal(second?.text, '## B\n\ny');
  });

  it('are there for every pick that decides about them, each once', () => {
    const sections = sectionsOf(
      '---\ntemplate:\n  ask:\n    - name: format\n      options: [a, b]\n---\n{{#if (eq format "a")}}\n## A\n{{else}}\n## B\n{{/if}}\n## Both\n',
    );
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      ['A', 'Both', 'B'],
    );
  });

  it('are none where the template is broken', () => {
    assert.deepEqual(sectionsOf('## A\n{{#if title}}'), []);
  });
});
