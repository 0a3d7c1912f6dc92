import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { emptySectionsInSteps } from '../../../src/core/note/emptySections';
import { readSections } from '../../../src/core/note/readSections';
import { finish } from '../../../src/core/steps';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { renderTemplate } from '../../../src/core/template/renderTemplate';

/** The empty sections, each as its heading and what it holds. */
function empty(text: string, type: string | undefined = 'project-retro'): string[] {
  const steps = emptySectionsInSteps(text, type, readSections(text));
  return finish(steps).map(({ heading, holds }) => `${heading}: ${holds}`);
}

describe('emptySections', () => {
  it('finds what is left empty, and what holds only its placeholder', () => {
    assert.deepEqual(
      empty('# T\n\n## Goal\n\n<What number?>\n\n## Pitfalls\n\n- \n\n## Rules\n\n- Pin it\n'),
      ['Goal: placeholder', 'Pitfalls: nothing'],
    );
    assert.deepEqual(empty('# 标题\r\n\r\n## 坑\r\n\r\n- 待补充\r\n## 行动\r\n- [ ] <谁做？>'), [
      '坑: placeholder',
      '行动: placeholder',
    ]);
  });

  it('finds tables without an answer, and passes over comments and rules', () => {
    assert.deepEqual(
      empty(
        '## A\n| Option | Sum |\n| --- | --- |\n| <Which?> |  |\n## B\n<!-- hint\nx -->\n---\n',
      ),
      ['A: placeholder', 'B: nothing'],
    );
  });

  it('takes a short answer, a link, code and a cell for what they are', () => {
    const answers = ['None', '- 无', '没有', 'N/A', '[[driver]]', '```\nx = 1\n```', '![a](b.png)'];
    const table = '| A | B |\n|---|---|\n| <x?> | 3 |';
    for (const answer of [...answers, table]) assert.deepEqual(empty(`## A\n\n${answer}\n`), []);
  });

  it('does not count a heading with sections below it', () => {
    assert.deepEqual(empty('# T\n## A\n### B\n- x\n### C\n'), ['C: nothing']);
  });

  it('says nothing of notes whose type it does not know', () => {
    assert.deepEqual(empty('## A\n', 'recipe'), []);
    assert.deepEqual(finish(emptySectionsInSteps('## A\n', undefined, readSections('## A\n'))), []);
  });

  it('finds every section of a note that was just made', () => {
    for (const language of ['en', 'zh-cn']) {
      const source = readFileSync(`templates/${language}/project-retro.md`, 'utf8');
      const { template } = readTemplate(source, 'project-retro');
      assert.ok(template);
      const { text } = renderTemplate(template, { title: 'T', date: '2026-03-01' });
      assert.equal(empty(text).length, text.match(/^## /gm)?.length);
    }
  });

  it('never takes a section with a word of the writer', () => {
    fc.assert(
      fc.property(fc.constantFrom('\n', '\r\n', '\r'), fc.nat({ max: 3 }), (end, blank) => {
        const text = `## A${end.repeat(blank + 1)}- The driver was not pinned${end}`;
        assert.deepEqual(empty(text), []);
      }),
    );
  });
});
