import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Note } from '../../../src/core/note/note';

const many = 60_000;

/** Texts on which a careless reader takes quadratic time or the whole stack. */
const texts: Record<string, string> = {
  'nested quotes': `${'>'.repeat(many)} x`,
  'nested lists': `${'- '.repeat(many)}x`,
  'nested numbers': `${'1. '.repeat(many)}x`,
  'many nested lists': `${'- '.repeat(40)}a\n`.repeat(500),
  'deep indents': Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
  'open brackets': '['.repeat(many),
  'open links': '[a]('.repeat(many / 4),
  'open wiki links': '[[a'.repeat(many),
  stars: '*'.repeat(many),
  'open emphasis': '**a '.repeat(many),
  'closing emphasis': 'a**'.repeat(many),
  backticks: '`'.repeat(many),
  'backticks of all lengths': Array.from({ length: 500 }, (_, i) => '`'.repeat(i + 1)).join(' '),
  'open comments': '<!-- '.repeat(many),
  'open tags': '<a '.repeat(many),
  'open quotes of attributes': `<a${' b="'.repeat(many)}`,
  'spaces after a table’s header': `a|b\n${' '.repeat(many)}x`,
  'many columns': `${'| a '.repeat(many / 4)}\n${'|---'.repeat(many / 4)}|\n${'| a '.repeat(many / 4)}`,
  'a paragraph in brackets': `[a\n${'b\n'.repeat(many / 2)}`,
  labels: 'Lesson:'.repeat(many / 7),
  'weak labels': '- Fix: a\n'.repeat(many / 20),
  tags: '#lesson '.repeat(many / 8),
  'Dataview fields': '[lesson:: '.repeat(many / 10),
  slots: '{{'.repeat(many / 2),
  NULs: '\0'.repeat(many),
  'lone surrogates': '\ud800 '.repeat(many),
  'one long line': 'a '.repeat(many),
  'only carriage returns': '- a\r'.repeat(many / 10),
  'parentheses in a heading': `## ${'('.repeat(many)}`,
};

function timed(text: string): Note {
  const started = performance.now();
  const note = parseNote({ uri: 'u', path: 'lessons/n.md', text });
  assert.ok(performance.now() - started < 3000, `took ${performance.now() - started} ms`);
  return note;
}

describe('hostile text', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`${name}: is read in time, and what follows too`, () => {
      const { mentions } = timed(`## Pitfalls\n\n- ${text}\n\n## Lessons\n\n- Pin the driver\n`);
      const closed = name !== 'open comments';
      if (closed) assert.equal(mentions.at(-1)?.text, 'Pin the driver');
    });
  }

  it('a table of 20,000 rows gives every row', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `| Pin driver ${i} | me |`).join('\n');
    assert.equal(timed(`| Pitfall | Owner |\n|---|---|\n${rows}\n`).mentions.length, 20_000);
  });

  it('nesting beyond the limit is a problem at its place', () => {
    const text = `Text.\n\n${'> '.repeat(20)}x\n`;
    const [problem] = parseNote({ uri: 'u', path: 'n.md', text }).problems;
    assert.deepEqual(
      [problem?.code, problem?.start],
      ['nesting-too-deep', { line: 2, column: 32 }],
    );
  });

  it('nesting as people do it is no problem', () => {
    const text = Array.from({ length: 12 }, (_, i) => `${'    '.repeat(i)}- level ${i}`).join('\n');
    const note = parseNote({ uri: 'u', path: 'n.md', text: `## Pitfalls\n\n${text}` });
    assert.deepEqual([note.problems, note.mentions.at(-1)?.text], [[], 'level 11']);
  });
});
