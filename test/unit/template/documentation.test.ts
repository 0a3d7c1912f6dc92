import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTemplateIds } from '../../../src/core/template/builtIn';
import { checkTemplate } from '../../../src/core/template/checkTemplate';
import { notePath } from '../../../src/core/template/noteFileName';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { sectionNames } from '../../../src/core/template/sectionHeadings';
import { newTemplate } from './newTemplate';

describe('the worked example of docs/templates.md', () => {
  const text = readFileSync(join(__dirname, '../../../docs/templates.md'), 'utf8');
  const template = newTemplate(codeBlock(text, 'handlebars'), 'one-on-one');
  const values = { title: 'Budget: round two', date: '2026-11-22' };

  it('makes the note it shows', () => {
    assert.deepEqual(checkTemplate(template), []);
    assert.equal(renderTemplate(template, values).text, codeBlock(text, 'markdown'));
  });

  it('makes the file it names', () => {
    const folders = { retrospectives: '', reflections: 'reflections' };
    assert.equal(notePath(template, values, folders), 'reflections/2026-11-22-budget-round-two.md');
  });
});

describe('the questions of docs/templates.md', () => {
  const text = readFileSync(join(__dirname, '../../../docs/templates.md'), 'utf8');

  it('can be asked', () => {
    const template = newTemplate(`---\n${codeBlock(text, 'yaml')}---\nHello`);
    assert.deepEqual(
      template.questions.map(({ name, type, optional }) => [name, type, optional]),
      [
        ['outcome', 'pick', false],
        ['reason', 'text', false],
        ['review_on', 'date', true],
      ],
    );
  });

  it('stand beside the templates that there are', () => {
    const [, list = ''] = /## The templates there are\n(.*?)\n## /s.exec(text) ?? [];
    const named = [...list.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id);
    assert.deepEqual(named, builtInTemplateIds);
  });
});

describe('the sections of docs/templates.md', () => {
  it('are those that there are', () => {
    const text = readFileSync(join(__dirname, '../../../docs/templates.md'), 'utf8');
    const [line = ''] = /^- `\{\{section .*$/m.exec(text) ?? [];
    const named = [...line.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
    assert.deepEqual(named, sectionNames);
  });
});

function codeBlock(text: string, language: string): string {
  const [, code] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(text) ?? [];
  assert.ok(code !== undefined, `no ${language} block`);
  return code;
}
