import assert from 'node:assert/strict';
import fc from 'fast-check';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import type { TemplateValues } from '../../../src/core/template/template';
import { newTemplate } from './newTemplate';

const values: TemplateValues = { title: 'Ranking, take two', date: '2026-11-22' };

/** The text of a note from this template, which must be free of problems. */
function render(text: string, more: Partial<TemplateValues> = {}): string {
  const note = renderTemplate(newTemplate(text), { ...values, ...more });
  assert.deepEqual(note.problems, []);
  return note.text;
}

/** Every kind of title: plain, with syntax of all the languages it passes through, and noise. */
const anyTitle = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '---',
        '\n',
        ': ',
        ' #',
        '- ',
        '"',
        "'",
        '{{',
        '}}',
        '$1',
        '<x>',
        '复盘',
        '😀',
        '\\',
        '&',
        'true',
        '1',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('rendering a template', () => {
  it('fills in values as they are', () => {
    assert.equal(render('# {{title}}', { title: 'R&D <x> {{x}} $1' }), '# R&D <x> {{x}} $1');
  });

  it('writes today, another day, and other shapes of a day', () => {
    assert.equal(
      render('{{date}} {{date "+90 days"}} {{date "-1 week"}} {{date "+1 month" "D.M.YYYY"}}'),
      '2026-11-22 2027-02-20 2026-11-15 22.12.2026',
    );
    assert.equal(render('{{date "GGGG-[W]WW"}}'), '2026-W47');
  });

  it('writes the time that it is told', () => {
    const text = '{{date "YYYY-MM-DD HH:mm"}} {{time}} {{date "+1 day" "D.M. HH[h]"}}';
    assert.equal(render(text, { time: '09:05' }), '2026-11-22 09:05 09:05 23.11. 09h');
    assert.equal(render('{{date "HH:mm"}}|{{time}}'), '00:00|');
  });

  it('does not write a line about a project that there is not', () => {
    const text = '---\n{{#if project}}\nproject: {{yaml project}}\n{{/if}}\ntags: []\n---\n';
    assert.equal(render(text), '---\ntags: []\n---\n');
    assert.equal(render(text, { project: 'ranking' }), '---\nproject: ranking\ntags: []\n---\n');
  });

  it('makes a placeholder of a prompt, and says where it is', () => {
    const text = 'A\n- {{prompt "What was hard?"}}\n- {{prompt "难在哪儿？"}}\n';
    const note = renderTemplate(newTemplate(text), values);
    assert.equal(note.text, 'A\n- <What was hard?>\n- <难在哪儿？>\n');
    assert.deepEqual(
      note.stops.map(({ start, end }) => note.text.slice(start, end)),
      ['<What was hard?>', '<难在哪儿？>'],
    );
  });

  it('does not take a title for a placeholder', () => {
    const title = '<What was hard?> \uE000\uE001';
    const note = renderTemplate(newTemplate('{{title}} {{prompt "Why?"}} {{title}}'), {
      ...values,
      title,
    });
    assert.equal(note.text, `${title} <Why?> ${title}`);
    assert.deepEqual(note.stops, [{ start: title.length + 1, end: title.length + 7 }]);
  });

  it('makes nothing of a template with problems', () => {
    const note = renderTemplate(newTemplate('Hello {{titel}}'), values);
    assert.equal(note.text, '');
    assert.deepEqual(note.stops, []);
    assert.deepEqual(
      note.problems.map(({ code }) => code),
      ['value-unknown'],
    );
  });

  it('reports what only fails while filling in', () => {
    const note = renderTemplate(newTemplate('Hello\n{{title.length.x}}'), values);
    assert.deepEqual(
      note.problems.map(({ code }) => code),
      ['render-failed'],
    );
    assert.equal(note.text, '');
  });

  it('does not reach through prototypes', () => {
    for (const text of [
      '{{title.constructor}}',
      '{{#with title}}{{constructor.name}}{{/with}}',
      '{{lookup title "constructor"}}',
    ]) {
      assert.equal(renderTemplate(newTemplate(text), values).text, '');
    }
  });

  it('gives front matter that has the very title, whatever it is', () => {
    const template = newTemplate(
      '---\ntitle: {{yaml title}}\ndate: {{date}}\n---\n\n# {{title}}\n',
    );
    fc.assert(
      fc.property(anyTitle, (title) => {
        const { text, problems } = renderTemplate(template, { ...values, title });
        assert.deepEqual(problems, []);
        const options = { engines: { yaml: (yaml: string): object => parse(yaml) as object } };
        const { data, content } = matter(text, options);
        assert.deepEqual(data, { title, date: '2026-11-22' });
        assert.equal(content, `\n# ${title}\n`);
      }),
    );
  });
});
