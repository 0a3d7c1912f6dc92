import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/note/parseNote';
import { literal } from '../../../src/core/template/fromNote/literal';
import {
  type NewTemplate,
  templateFromNote,
} from '../../../src/core/template/fromNote/templateFromNote';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { yamlScalar } from '../../../src/core/template/yamlScalar';
import { newTemplate } from './newTemplate';

const all: NewTemplate = { name: 'Mine', keep: 'all', language: 'en' };
const structure: NewTemplate = { ...all, keep: 'structure' };
const values = { title: 'Ranking again', date: '2026-11-22', project: 'ranking' };

function render(template: string, given: typeof values = values): string {
  const { text, problems } = renderTemplate(newTemplate(template), given);
  assert.deepEqual(problems, [], template);
  return text;
}

/** The lines of a template after its metadata block. */
function bodyOf(template: string): string {
  const { text, body } = newTemplate(template);
  return text.slice(body.start, body.end);
}

const note = `---
type: retro
title: Ranking again
date: 2026-11-22
project: ranking # the second one
outcome: partial
---

# Ranking again

It went {{so}} \\{{so}}.

## Pitfalls

We saw these:

- Nobody {pinned} the driver
  - twice
- The split leaked

\`\`\`sh
npm test
\`\`\`

## Follow-ups

- [x] Ada pins it
- [ ] Grace checks

## Fields

1. **Lesson**: ask early
2. **Root cause:** nobody asked

## Scores {{x}} "y"

| Skill | Level |
|---|:-:|
| SQL | 3 |

> quoted
`;

describe('a template from a note', () => {
  it('with all of its text has values in place of title, date and project', () => {
    const template = templateFromNote(note, { ...all, folder: 'retrospectives' });
    const head = [
      ...['---', 'template:', '  name: Mine', '  type: retro', '  folder: retrospectives', '---'],
      ...['---', 'type: retro', 'title: {{yaml title}}', 'date: {{date}}', '{{#if project}}'],
      ...['project: {{yaml project}} # the second one', '{{/if}}', 'outcome: partial', '---', ''],
      ...['# {{title}}', '', 'It went \\{{so}} \\\\{{!}}\\{{so}}.'],
    ];
    assert.equal(template.slice(0, head.join('\n').length), head.join('\n'));
    assert.equal(render(template), note);
  });

  it('without what was written keeps headings, and asks in the form of the answers', () => {
    const template = templateFromNote(note, structure);
    assert.equal(
      bodyOf(template),
      [
        ...['---', 'type: retro', 'title: {{yaml title}}', 'date: {{date}}', '{{#if project}}'],
        ...['project: {{yaml project}} # the second one', '{{/if}}', 'outcome: partial', '---', ''],
        ...['# {{title}}', '', '{{prompt "What is this about?"}}', '', '## Pitfalls', ''],
        ...['{{prompt "Pitfalls?"}}', '', '- {{prompt "Pitfalls?"}}', '', '## Follow-ups', ''],
        ...['- [ ] {{prompt "Follow-ups?"}}', '', '## Fields', ''],
        ...['1. **Lesson**: {{prompt "Lesson?"}}', '1. **Root cause:** {{prompt "Root cause?"}}'],
        ...['', '## Scores \\{{x}} "y"', '', '| Skill | Level |', '| --- | --- |'],
        ...['| {{prompt "Skill?"}} |   |', '', '> {{prompt "Scores {{x}} \\"y\\"?"}}', ''],
      ].join('\n'),
    );
    const text = render(template);
    const { mentions, problems } = parseNote({ uri: 'file:///a.md', path: 'a.md', text });
    assert.deepEqual([mentions, problems], [[], []]);
    assert.ok(!/driver|Ada|SQL|quoted/.test(template));
  });

  it('asks in the language of the headings, and of the person where there is none', () => {
    const template = templateFromNote('踩了坑\n\n## 踩过的坑：\n\n* 没锁版本\n', {
      ...structure,
      language: 'zh-cn',
    });
    assert.match(bodyOf(template), /^---\ntitle: .*\ndate: .*\nlang: zh-cn\n\{\{#if project/);
    assert.match(template, /# \{\{title\}\}\n\n\{\{prompt "这篇写的是什么？"\}\}\n/);
    assert.match(template, /## 踩过的坑：\n\n\* \{\{prompt "踩过的坑？"\}\}\n$/);
  });

  it('leaves a heading alone that is not the title', () => {
    const text = '---\ntitle: One\n---\n\n# Another\n';
    assert.equal(render(templateFromNote(text, all), { ...values, title: 'One' }), text);
  });

  it('takes a name of any kind', () => {
    const template = templateFromNote('Hello', { ...all, name: 'a: "b" #c\\' });
    assert.equal(newTemplate(template).name, 'a: "b" #c\\');
  });

  it('writes braces and backslashes as they are, however they meet', () => {
    const token = fc.constantFrom(
      '{',
      '{{',
      '}}',
      '\\',
      '!',
      '#if',
      ' ',
      '\n',
      'x',
      '"',
      '~',
      '--',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const text = tokens.join('');
        assert.equal(render(literal(`a${text}`)), `a${text}`);
      }),
      { numRuns: 500 },
    );
  });

  const titles = fc.constantFrom('R&D', 'a: b', '第二版', '{{x}}', 'x \\{{', '"q"', '# h', '1.10');
  const lines = fc.constantFrom(
    ...['# ', '## Pitfalls', '- ', '- [ ] ', '| a | b |', '|---|---|', '> ', '```', '---', 'text'],
    ...['{{#if x}}', '{{/if}}', '{{else}}', '\\{{', '{{{x}}}', '{{!-- --}}', '{{> y}}', '  ', ''],
    ...['**Lesson**: x', 'title: y', 'template:', '---\ntemplate:\n  id: z\n---', '{{', '\\', '%%'],
  );
  const notes = fc.record({
    title: titles,
    project: fc.option(titles, { nil: undefined }),
    hasHead: fc.boolean(),
    heading: fc.boolean(),
    body: fc.array(lines, { maxLength: 12 }),
    eol: fc.constantFrom('\n', '\r\n'),
  });

  it('with all of its text makes that text again, whatever it is', () => {
    fc.assert(
      fc.property(notes, ({ title, project, hasHead, heading, body, eol }) => {
        const head = [
          ...['---', 'tags: [a]', `title: ${yamlScalar(title)}`, 'date: 2026-11-22'],
          ...(project === undefined ? [] : [`project: ${yamlScalar(project)}`]),
          '---',
        ];
        const text = [...(hasHead ? head : []), ...(heading ? [`# ${title}`] : []), ...body].join(
          eol,
        );
        // Without front matter, a heading is the title whatever it says.
        const first = newTitle(text) ?? title;
        const given = { ...values, title: hasHead ? title : first, project: project ?? '' };
        assert.equal(render(templateFromNote(text, all), given), text);
      }),
    );
  });

  it('without what was written is free of problems, whatever it is made of', () => {
    fc.assert(
      fc.property(notes, ({ heading, title, body, eol }) => {
        const text = [...(heading ? [`# ${title}`] : []), ...body].join(eol);
        render(templateFromNote(text, structure));
      }),
    );
  });

  /** What the template takes for the title in a note without front matter. */
  function newTitle(text: string): string | undefined {
    const template = templateFromNote(text, all);
    const rendered = render(template, { ...values, title: '\uE123' });
    const at = rendered.indexOf('\uE123');
    return at < 0 ? undefined : text.slice(at, text.length - (rendered.length - at - 1));
  }
});
