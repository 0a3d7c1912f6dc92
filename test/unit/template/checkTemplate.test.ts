import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkTemplate } from '../../../src/core/template/checkTemplate';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { newTemplate } from './newTemplate';

/** What is wrong with a template, as code and the text it points at. */
function problemsOf(text: string): readonly (readonly [string, string])[] {
  return checkTemplate(newTemplate(text)).map(({ code, range }) => [
    code,
    text.slice(range.start, range.end),
  ]);
}

describe('checking a template', () => {
  it('finds nothing wrong with what templates can do', () => {
    assert.deepEqual(
      problemsOf(
        '{{title}} {{yaml title}} {{slug title}} {{date}} {{date "+90 days" "D.M."}}\n' +
          '{{#if project}}{{project}}{{else}}{{prompt "Which one?"}}{{/if}}\n' +
          '{{#unless project}}none{{/unless}} {{yaml (slug title)}} \\{{literal}} {{!-- note --}}',
      ),
      [],
    );
  });

  it('finds every name that means nothing, exactly where it is', () => {
    assert.deepEqual(
      problemsOf('---\ntemplate:\n  id: a\n---\nHi\r\n{{titel}} {{shout title}} {{yaml projet}}'),
      [
        ['value-unknown', 'titel'],
        ['helper-unknown', 'shout'],
        ['value-unknown', 'projet'],
      ],
    );
  });

  it('finds a misspelt name that Handlebars would take for an empty value', () => {
    assert.deepEqual(problemsOf('{{#if titel}}x{{/if}}'), [['value-unknown', 'titel']]);
  });

  it('finds an offset that is none', () => {
    assert.deepEqual(problemsOf('{{date "+90 dyas"}}'), [['date-offset-wrong', '"+90 dyas"']]);
  });

  it('points at the line that does not parse', () => {
    const text = '---\ntemplate:\n  id: a\n---\nfirst\n{{#if title}}\nlast {{/each}}';
    const [problem] = checkTemplate(newTemplate(text));
    assert.equal(problem?.code, 'template-syntax');
    assert.deepEqual(problem.start, { line: 5, column: 0 });
    assert.match(problem.detail ?? '', /if doesn't match each/);
  });

  it('points at the file name pattern', () => {
    const text = '---\ntemplate:\n  file: "{{dat}}.md"\n---\nHello';
    assert.deepEqual(problemsOf(text), [['value-unknown', '"{{dat}}.md"']]);
  });

  it('never throws, whatever the text', () => {
    const token = fc.constantFrom(
      '{{',
      '}}',
      '#if ',
      'title',
      '/if',
      '{',
      '"',
      ' ',
      '\n',
      '---\n',
      'template:',
      'a',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(token).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { template, problems } = readTemplate(text, 'x');
        for (const { range } of [...problems, ...(template ? checkTemplate(template) : [])]) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        }
      }),
    );
  });
});
