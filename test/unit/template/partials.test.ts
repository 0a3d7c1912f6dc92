import assert from 'node:assert/strict';
import { checkPartial, checkTemplate } from '../../../src/core/template/checkTemplate';
import { isPartialName } from '../../../src/core/template/partials';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import type { Template } from '../../../src/core/template/template';
import { usedNames } from '../../../src/core/template/usedNames';
import { newTemplate } from './newTemplate';

const values = { title: 'Ranking', date: '2026-11-22' };

function withPartials(text: string, partials: Readonly<Record<string, string>>): Template {
  return { ...newTemplate(text), partials: new Map(Object.entries(partials)) };
}

/** What is wrong: its code, where it stands in the template, and where in the partial. */
function problemsOf(text: string, partials: Readonly<Record<string, string>>): unknown {
  return checkTemplate(withPartials(text, partials)).map(({ code, detail, range, partial }) => [
    code,
    detail,
    text.slice(range.start, range.end),
    ...(partial ? [`${partial.name}:${partial.line}`] : []),
  ]);
}

describe('the partials of a template', () => {
  it('are taken with the same values, and their placeholders are stops', () => {
    const template = withPartials('# {{title}}\n\n{{> 坑}}\n\n- a\n  {{> 坑}}\nend\n', {
      坑: '- {{title}}: {{prompt "Which pit?"}}\n',
    });
    const { text, stops, problems } = renderTemplate(template, values);
    assert.deepEqual(problems, []);
    const line = '- Ranking: <Which pit?>\n';
    assert.equal(text, `# Ranking\n\n${line}\n- a\n  ${line}end\n`);
    assert.deepEqual(
      stops.map(({ start, end }) => text.slice(start, end)),
      ['<Which pit?>', '<Which pit?>'],
    );
  });

  it('take others, in loops and conditions too', () => {
    const partials = { outer: '[{{> inner}}]', inner: '{{@index}}{{this}}' };
    const head =
      '---\ntemplate:\n  ask:\n    - {name: a, type: multi-pick, options: [x, y]}\n---\n';
    const template = withPartials(`${head}{{#each a}}{{> outer}}{{/each}}`, partials);
    const { text, problems } = renderTemplate(template, { ...values, answers: { a: ['x', 'y'] } });
    assert.deepEqual([problems, text], [[], '[0x][1y]']);
  });

  it('name values that count as named by the template', () => {
    const template = withPartials('{{> a}}{{> a}}', { a: '{{#if project}}{{git}}{{/if}}' });
    assert.deepEqual([...usedNames(template)].sort(), ['git', 'if', 'project']);
  });

  it('have to be there', () => {
    for (const name of ['other', '../x', 'a/b', 'constructor', '__proto__', '@partial-block']) {
      const text = `Hi\n{{> ${name}}}`;
      assert.deepEqual(problemsOf(text, {}), [['partial-unknown', name, `{{> ${name}}}`]], name);
    }
  });

  it('are checked where they are taken: names, syntax, and what they may not do', () => {
    const partials = {
      name: 'fine\n{{titel}}\n{{shout title}}',
      syntax: 'fine\n\n{{#if title}}',
      block: '{{#> other}}x{{/other}}',
      outer: '\n{{> missing}}',
      fine: '{{title}}',
    };
    assert.deepEqual(
      problemsOf('{{> fine}}{{> name}}\n{{> syntax}}\n{{> block}}{{> outer}}{{> fine}}', partials),
      [
        ['value-unknown', 'titel', '{{> name}}', 'name:2'],
        ['helper-unknown', 'shout', '{{> name}}', 'name:3'],
        ['template-syntax', detailOf('syntax'), '{{> syntax}}', 'syntax:3'],
        ['syntax-unsupported', '{{#>', '{{> block}}', 'block:1'],
        ['partial-unknown', 'missing', '{{> outer}}', 'outer:2'],
      ],
    );

    function detailOf(name: 'syntax'): string {
      const [problem] = checkPartial(name, partials[name], new Map());
      assert.equal(problem?.start.line, 2);
      return problem.detail ?? '';
    }
  });

  it('do not take themselves, by way of others or not', () => {
    assert.deepEqual(problemsOf('{{> a}}', { a: '{{> a}}' }), [
      ['partial-cycle', 'a → a', '{{> a}}', 'a:1'],
    ]);
    assert.deepEqual(problemsOf('{{> a}}', { a: 'x\n{{> b}}', b: '{{> c}}', c: '{{> a}}' }), [
      ['partial-cycle', 'a → b → c → a', '{{> a}}', 'c:1'],
    ]);
    const [problem] = checkPartial('a', 'x\n{{> b}}', new Map([['b', '{{> a}}']]));
    assert.deepEqual([problem?.code, problem?.start.line], ['partial-cycle', 1]);
  });

  it('do not go deeper than anybody could follow', () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, n) => [`p${n}`, n === 0 ? 'end' : `{{> p${n - 1}}}`]),
      );
    assert.deepEqual(problemsOf('{{> p7}}', chain(8)), []);
    assert.deepEqual(problemsOf('{{> p8}}', chain(9)), [
      ['partial-too-deep', 'p0', '{{> p8}}', 'p1:1'],
    ]);
    const deep = chain(5000);
    const backwards = Object.keys(deep).map((name) => `{{> ${name}}}`);
    const [first] = checkTemplate(withPartials(backwards.join(''), deep));
    assert.deepEqual([first?.code, first?.detail], ['partial-too-deep', 'p7']);
  });

  it('stop when they double each other, whether or not they write', () => {
    for (const text of ['x', '']) {
      const partials = Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [
          `p${n}`,
          n === 0 ? text : `{{> p${n - 1}}}`.repeat(40),
        ]),
      );
      const { problems } = renderTemplate(withPartials('{{> p7}}', partials), values);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['note-too-long'],
      );
    }
  });

  it('are too long when a template would be', () => {
    assert.deepEqual(problemsOf('{{> a}}', { a: 'x'.repeat(1_000_001) }), [
      ['template-too-long', 'a', '{{> a}}', 'a:1'],
    ]);
  });

  it('do not reach through prototypes', () => {
    const partials = { a: '{{#with title}}{{constructor.name}}{{/with}}{{lookup title "at"}}' };
    assert.equal(renderTemplate(withPartials('{{> a}}', partials), values).text, '');
  });

  it('may be checked by themselves, whatever values they name', () => {
    assert.deepEqual(checkPartial('a', '{{anything}} {{yaml other}}', new Map()), []);
    const [problem] = checkPartial('a', 'x\n{{shout title}}', new Map());
    assert.deepEqual([problem?.code, problem?.start], ['helper-unknown', { line: 1, column: 2 }]);
  });

  it('have names that a file can have, and nothing else', () => {
    for (const name of ['pitfalls', '坑', 'a-b_c', '1']) assert.ok(isPartialName(name), name);
    for (const name of ['', '.', '..', '../a', 'a/b', 'a.b', 'a b', '__proto__', '-a']) {
      assert.ok(!isPartialName(name), name);
    }
  });
});
