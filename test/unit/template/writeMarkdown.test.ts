import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { inCase, markdownList, markdownTable } from '../../../src/core/template/writeMarkdown';
import { newTemplate } from './newTemplate';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('|', '\\', '\n', '\r\n', ' ', 'a', '复盘', '- ', '`'))
    .map((parts) => parts.join('')),
);
const anyTexts = fc.array(anyText, { maxLength: 5 });
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('what helpers write', () => {
  it('are lists, tables and cases of answers', () => {
    const template = newTemplate(
      '---\ntemplate:\n  ask:\n    - {name: skills, type: multi-pick, options: [data, "a|b"]}\n---\n' +
        '{{list skills}}\n{{list skills "- [ ] "}}\n{{table skills "Skill" "Level"}}\n' +
        '{{case title "upper"}} {{case title "capital"}}\n',
    );
    const answers = { skills: ['data', 'a|b'] };
    const { text, problems } = renderTemplate(template, {
      title: 'new role',
      date: '2026-11-22',
      answers,
    });
    assert.deepEqual(problems, []);
    assert.equal(
      text,
      '- data\n- a|b\n- [ ] data\n- [ ] a|b\n' +
        '| Skill | Level |\n| --- | --- |\n| data |   |\n| a\\|b |   |\nNEW ROLE New role\n',
    );
  });

  it('is a table to begin with where there is nothing', () => {
    assert.equal(markdownTable([], ['A', 'B']), '| A | B |\n| --- | --- |\n|   |   |');
    assert.equal(markdownList([], '- '), '');
  });

  it('has one line for each text of a list, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const lines = markdownList(texts, '- ').split('\n');
        assert.deepEqual(
          lines,
          texts.map((text) => `- ${plain(text)}`),
        );
      }),
    );
  });

  it('has every text in a cell of its own, whatever the texts', () => {
    fc.assert(
      fc.property(anyTexts, fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts, columns) => {
        const rows = markdownTable(texts, columns).split('\n').map(cellsOf);
        for (const row of rows) assert.equal(row.length, columns.length);
        assert.deepEqual(rows[0], columns.map(plain));
        assert.deepEqual(
          rows.slice(2).map(([first]) => first),
          texts.length > 0 ? texts.map(plain) : [''],
        );
      }),
    );
  });

  it('has the same letters in another case', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(inCase(text, 'upper'), text.toUpperCase());
        assert.equal(inCase(text, 'lower'), text.toLowerCase());
        assert.equal(inCase(text, 'capital').toUpperCase(), text.toUpperCase());
        assert.equal(inCase(text, 'title'), text);
      }),
    );
  });
});

/** The cells of a row as Markdown reads them: between bars that no backslash escapes. */
function cellsOf(row: string): string[] {
  const cells = [''];
  for (const [token] of row.matchAll(/\\[\\|]|[^]/gu)) {
    if (token === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + (token.length === 2 ? token.replace(/^\\/, '') : token));
  }
  return cells.slice(1, -1).map((text) => text.trim());
}
