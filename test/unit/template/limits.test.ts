import assert from 'node:assert/strict';
import { checkTemplate } from '../../../src/core/template/checkTemplate';
import { noteFileName } from '../../../src/core/template/noteFileName';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import type { Template } from '../../../src/core/template/template';
import { newTemplate } from './newTemplate';

const picks = Array.from({ length: 40 }, (_, index) => `p${index}`);
const metadata =
  '---\ntemplate:\n  ask:\n' +
  `    - {name: picks, type: multi-pick, options: [${picks.join(', ')}]}\n---\n`;
const values = { title: 'T', date: '2026-11-22', answers: { picks } };

function codes(template: Template): readonly string[] {
  return renderTemplate(template, values).problems.map(({ code }) => code);
}

describe('the limits of a template', () => {
  for (const [loop, open, close] of [
    ['each', '{{#each @root.picks}}', '{{/each}}'],
    ['a block of a value', '{{#@root.picks}}', '{{/@root.picks}}'],
  ] as const) {
    it(`stop loops in loops, with ${loop}, whether or not they write`, () => {
      for (const text of ['x', '']) {
        const body = open.repeat(12) + text + close.repeat(12);
        assert.deepEqual(codes(newTemplate(metadata + body)), ['note-too-long']);
      }
    });
  }

  it('let a loop be', () => {
    const template = newTemplate(`${metadata}{{#each picks}}{{@index}}{{/each}}`);
    const { text, problems } = renderTemplate(template, values);
    assert.deepEqual(problems, []);
    assert.equal(text, picks.map((_, index) => index).join(''));
  });

  it('stop a note that grows with its title', () => {
    const template = newTemplate('{{title}}'.repeat(100));
    const title = 'x'.repeat(20_000);
    const { text, problems } = renderTemplate(template, { ...values, title });
    assert.equal(text, '');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['note-too-long'],
    );
  });

  it('stop a file that is no template', () => {
    assert.deepEqual(codes(newTemplate('x'.repeat(1_000_001))), ['template-too-long']);
  });

  it('stop a file name that loops', () => {
    const file = '{{#each @root.picks}}'.repeat(12) + 'x' + '{{/each}}'.repeat(12);
    const template = { ...newTemplate(`${metadata}Hello`), file };
    assert.equal(noteFileName(template, values), '2026-11-22-t.md');
  });

  it('leave out decorators and what cannot be followed, which can call themselves', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, n) => `{{#*inline "p${n + 1}"}}{{> p${n}}}{{> p${n}}}{{/inline}}`,
    );
    for (const [text, detail] of [
      ['{{> (lookup . "title")}}', '{{> (…)}}'],
      ['{{> other title}}', '{{> … …}}'],
      ['{{> other a=title}}', '{{> … …}}'],
      ['{{#> other}}x{{/other}}', '{{#>'],
      ['{{* other}}', '{{*'],
      ['{{#*inline "p0"}}x{{/inline}}' + doubling.join('') + '{{title}}', '{{#*'],
    ] as const) {
      const [problem] = checkTemplate(newTemplate(text));
      assert.equal(problem?.code, 'syntax-unsupported');
      assert.equal(problem.detail, detail);
    }
  });
});
