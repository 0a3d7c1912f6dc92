import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { checkTemplate } from '../../../src/core/template/checkTemplate';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { sectionNames, type TemplateLanguage } from '../../../src/core/template/sectionHeadings';
import { newTemplate } from './newTemplate';

const values = { title: 'T', date: '2026-11-22' };

function render(text: string, language: TemplateLanguage): string {
  const { template } = readTemplate(text, 'x', { language, partials: new Map() });
  assert.ok(template);
  const note = renderTemplate(template, values);
  assert.deepEqual(note.problems, []);
  return note.text;
}

/** The kinds of lessons; other sections hold none. */
const kinds: Readonly<Record<string, string>> = {
  difficulties: 'difficulty',
  'root-cause': 'difficulty',
  solutions: 'solution',
  pitfalls: 'pitfall',
  improvements: 'improvement',
  lessons: 'lesson',
  rules: 'rule',
};

describe('the headings of sections', () => {
  it('are those of the language', () => {
    assert.equal(render('## {{section "pitfalls"}}', 'en'), '## Pitfalls');
    assert.equal(render('## {{section "pitfalls"}}', 'zh-cn'), '## 踩过的坑');
    assert.equal(render('## {{section "improvements"}}', 'zh-cn'), '## 可以优化的地方');
  });

  for (const name of sectionNames) {
    it(`mean to a reader of notes what their name says: ${name}`, () => {
      for (const language of ['en', 'zh-cn'] as const) {
        const statement = '- Pin the driver before every release';
        const text = render(`# T\n\n## {{section "${name}"}}\n\n${statement}\n`, language);
        const { mentions } = parseNote({ uri: 'file:///a.md', path: 'a.md', text });
        const kind = kinds[name];
        assert.deepEqual(
          mentions.map((mention) => mention.kind),
          kind === undefined ? [] : [kind],
          text,
        );
      }
    });
  }

  it('need a name that is known', () => {
    const text = '{{section "pitfall"}} {{section title}} {{section}} {{section "constructor"}}';
    assert.deepEqual(
      checkTemplate(newTemplate(text)).map(({ code, detail, range }) => [
        code,
        detail,
        text.slice(range.start, range.end),
      ]),
      [
        ['section-unknown', 'pitfall', '"pitfall"'],
        ['section-unknown', '', 'title'],
        ['section-unknown', '', '{{section}}'],
        ['section-unknown', 'constructor', '"constructor"'],
      ],
    );
  });
});
