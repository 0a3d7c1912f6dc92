import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNoteReference } from '../../../src/core/lesson/noteReference';
import { type NotePlace, noteLink } from '../../../src/core/template/noteLink';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import type { Found } from '../../../src/core/template/found';
import { plainText } from '../../../src/core/text/plainText';
import { newTemplate } from './newTemplate';

const place: NotePlace = {
  uri: 'file:///w/reflections/2026/new.md',
  notes: [
    { uri: 'file:///w/retros/first%20one.md', path: 'retros/first one.md', title: 'First [one]' },
    { uri: 'file:///w/retros/b.md', path: 'retros/b.md', title: 'Same' },
    { uri: 'file:///w/retros/a.md', path: 'retros/a.md', title: 'Same' },
  ],
};

function render(source: string, found: Found = {}): string {
  const template = newTemplate(source);
  const note = renderTemplate(template, { title: 'T', date: '2026-11-22', place, found });
  assert.deepEqual(note.problems, []);
  return note.text;
}

describe('links of a template', () => {
  it('lead to a note by its path or title, from where the new note is', () => {
    const link = String.raw`[First \[one\]](../../retros/first%20one.md)`;
    assert.equal(render('{{link "retros/first one.md"}}'), link);
    assert.equal(render('{{link "retros/first one"}}'), link);
    assert.equal(render('{{link "First [one]"}}'), link);
    assert.equal(render('{{link "Same"}}'), '[Same](../../retros/a.md)');
  });

  it('are plain text where no note is', () => {
    assert.equal(render('{{link "Nothing *here*"}}{{link project}}'), 'Nothing *here*');
    assert.equal(
      noteLink('Pin *it*', 'file:///a.md', 'vscode-vfs://github/b.md'),
      String.raw`Pin \*it\*`,
    );
  });

  it('lead to what was found', () => {
    const found = {
      git: [{ text: 'Pin it | now', uri: 'file:///w/reflections/x.md' }, { text: 'No <link>' }],
    };
    assert.equal(
      render('{{#each git}}- {{link this}}\n{{/each}}', found),
      '- [Pin it \\| now](../x.md)\n- No \\<link>\n',
    );
  });

  it('show any text and lead to any file, for Markdown and for us', () => {
    const names = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc
          .array(fc.constantFrom(...'()[]<>*_`#%?&+:;|~ \\"\'!a坑'.split('')), { minLength: 1 })
          .map((all) => all.join('')),
      )
      .map((name) => name.replaceAll('/', '-').replace(/\p{Cs}/gu, ''))
      .filter((name) => !/^\.{0,2}$/.test(name));
    const folders = fc.array(names, { maxLength: 3 });
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...'()[]<>*_`#%=~|&:/\\!-^ a坑'.split('')), { maxLength: 12 })
        .map((all) => all.join('')),
    );
    const uriOf = (parts: readonly string[]): string =>
      `file:///${parts.map(encodeURIComponent).join('/')}.md`;
    fc.assert(
      fc.property(texts, folders, folders, names, (text, here, there, name) => {
        const [from, to] = [uriOf([...here, 'new']), uriOf([...there, name])];
        const shown = text.replace(/\s+/gu, ' ').trim();
        fc.pre(/[\p{L}\p{N}]/u.test(shown) && !/&(?:#?\w{1,8});/.test(shown));
        const link = noteLink(text, from, to);
        const [, address = ''] = /\]\(([^()]*)\)$/.exec(link) ?? [];
        assert.equal(
          decodeURI(new URL(address, from).pathname.toLowerCase()),
          decodeURI(new URL(to).pathname.toLowerCase()),
        );
        assert.equal(plainText(link, [{ start: 0, end: link.length }]).text, shown);
        assert.ok(isNoteReference(link), link);
        assert.doesNotMatch(link, /(?<!\\)(?:\\\\)*\|/);
      }),
      { numRuns: 2000 },
    );
  });
});
