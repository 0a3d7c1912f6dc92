import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/note/parseNote';
import { isTagName, isTagWithin } from '../../../src/core/rename/tagName';
import { tagEdits } from '../../../src/core/rename/tagEdits';
import { applyEdits } from '../../../src/core/text/textEdit';
import { anyNote, noteNamed, tagNames } from './notes';

const renamed = (text: string, from: string, to: string): string =>
  applyEdits(text, tagEdits(text, from, to));
const read = (text: string) => parseNote({ uri: 'file:///n.md', path: 'n.md', text });

describe('renaming a tag in a note', () => {
  for (const [how, before, after] of [
    [
      'in a list of lines',
      '---\ntags:\n  - atlas # ours\n  - ml\n---\n',
      '---\ntags:\n  - titan # ours\n  - ml\n---\n',
    ],
    [
      'in a list of one line',
      '---\ntags: [ml, atlas,search]\n---\n',
      '---\ntags: [ml, titan,search]\n---\n',
    ],
    [
      'in words with commas',
      '---\ntags: ml,  atlas，atlases\n---\n',
      '---\ntags: ml,  titan，atlases\n---\n',
    ],
    ['in words with #', '---\ntags: "#ml #atlas"\n---\n', '---\ntags: "#ml #titan"\n---\n'],
    [
      'in quotes, which stay',
      '---\r\ntags: [\'atlas\', "atlas/x"]\r\n---\r\n',
      '---\r\ntags: [\'titan\', "titan/x"]\r\n---\r\n',
    ],
    [
      'under the key in Chinese',
      '\uFEFF---\n标签: [atlas]\n---\n#atlas\n',
      '\uFEFF---\n标签: [titan]\n---\n#titan\n',
    ],
    ['in JSON', '---json\n{"tags": ["atlas"]}\n---\n', '---json\n{"tags": ["titan"]}\n---\n'],
    ['with another case', '---\ntag: Atlas\n---\n\n#ATLAS\n', '---\ntag: titan\n---\n\n#titan\n'],
    [
      'in the text',
      '# A #atlas\n\n- [ ] x #atlas\n\n> (#atlas) 。#atlas/b\n\n| #atlas |\n|---|\n| *#atlas* |\n',
      '# A #titan\n\n- [ ] x #titan\n\n> (#titan) 。#titan/b\n\n| #titan |\n|---|\n| *#titan* |\n',
    ],
  ] as const) {
    it(how, () => {
      assert.equal(renamed(before, 'atlas', 'titan'), after);
    });
  }

  for (const [how, before, after] of [
    [
      'in a list of lines',
      '---\ntags:\r\n  - atlas\r\n  - titan # ours\r\n---\r\n#atlas #titan\r\n',
      '---\ntags:\r\n  - titan # ours\r\n---\r\n#titan #titan\r\n',
    ],
    [
      'but no words beside it',
      '---\ntags:\n  - titan\n  - atlas # ours\n---\n',
      '---\ntags:\n  - titan\n  - titan # ours\n---\n',
    ],
    ['first in one line', '---\ntags: ["atlas" , titan]\n---\n', '---\ntags: [titan]\n---\n'],
    ['in the middle', '---\ntags: [titan, atlas, ml]\n---\n', '---\ntags: [titan, ml]\n---\n'],
    [
      'last, twice',
      '---\ntags: [ml, titan, atlas, Atlas ]\n---\n',
      '---\ntags: [ml, titan ]\n---\n',
    ],
    ['twice itself', '---\ntags: [atlas, Atlas]\n---\n', '---\ntags: [titan]\n---\n'],
    ['in words', '---\ntags: atlas, ml，titan\n---\n', '---\ntags: ml，titan\n---\n'],
    ['in words with #', "---\ntags: '#titan #ml #atlas'\n---\n", "---\ntags: '#titan #ml'\n---\n"],
    [
      'in JSON',
      '---json\n{"tags": ["titan", "atlas"]}\n---\n',
      '---json\n{"tags": ["titan"]}\n---\n',
    ],
    [
      'and what is nested in it',
      '---\ntags: [titan/x, atlas/x, atlas/y]\n---\n',
      '---\ntags: [titan/x, titan/y]\n---\n',
    ],
  ] as const) {
    it(`takes out the old name where the new one is there, ${how}`, () => {
      assert.equal(renamed(before, 'atlas', 'titan'), after);
    });
  }

  it('leaves each name once, and every other word, when two tags become one', () => {
    fc.assert(
      fc.property(
        anyNote,
        fc.constantFrom(...tagNames),
        fc.constantFrom(...tagNames),
        (note, from, to) => {
          fc.pre(from !== to);
          const text = noteNamed(note);
          const after = renamed(text, from, to);
          const put = (tag: string): string =>
            isTagWithin(tag, from) ? to + tag.slice(from.length) : tag;
          const [a, b] = [read(text), read(after)];
          assert.deepEqual(b.tags.toSorted(), [...new Set(a.tags.map(put))].sort());
          assert.deepEqual([b.project, b.title, b.problems], [a.project, a.title, a.problems]);
          const words = (some: string): string =>
            some
              .split(/\r\n|\n/)
              .filter((line) => !/^tags:|^ {2}-/.test(line))
              .map((line) => tagNames.reduce((now, name) => now.replaceAll(`#${name}`, '#'), line))
              .join('\n');
          assert.equal(words(after), words(text));
        },
      ),
    );
  });

  it('leaves alone what is no such tag', () => {
    const text =
      '---\ntags: [atlases]\ntitle: atlas\nproject: atlas\n---\n\natlas, a#atlas, \\#atlas, #atlases, ' +
      '`x #atlas`, [a](#atlas), [[b #atlas]], [c](<d #atlas.md>), <a title=" #atlas">\n\n[e]: #atlas\n\n```\n#atlas\n```\n\n' +
      '<!--\n#atlas\n-->\n\n%%\n#atlas\n%%\n';
    assert.deepEqual(tagEdits(text, 'atlas', 'titan'), []);
    assert.deepEqual(read(text).textTags, ['atlases']);
  });

  it('adds quotes only where another reader would need them', () => {
    const text = '---\ntags: [ml, atlas]\n---\n';
    assert.equal(renamed(text, 'atlas', 'no'), '---\ntags: [ml, "no"]\n---\n');
    assert.equal(renamed(text, 'atlas', '2024-goals'), '---\ntags: [ml, 2024-goals]\n---\n');
    assert.equal(renamed('---\ntags: atlas, ml\n---\n', 'atlas', 'no'), '---\ntags: no, ml\n---\n');
    assert.equal(
      renamed('---\ntags: atlas, atlas/b\n---\n', 'atlas', '-x'),
      '---\ntags: -x, -x/b\n---\n',
    );
  });

  it('writes a value with escapes anew', () => {
    assert.equal(
      renamed('---\ntags: ["\\u0061tlas"]\n---\n', 'atlas', 'titan'),
      '---\ntags: ["titan"]\n---\n',
    );
  });

  it('changes nothing in front matter that is broken', () => {
    assert.deepEqual(tagEdits('---\ntags: [atlas\n---\n', 'atlas', 'titan'), []);
  });

  it('gives the new names and leaves everything else as it was', () => {
    fc.assert(
      fc.property(
        anyNote,
        fc.constantFrom(...tagNames),
        fc.constantFrom('titan', 'no', '复盘', 'x/y', '2x'),
        (note, from, to) => {
          const text = noteNamed(note);
          const after = renamed(text, from, to);
          const put = (tag: string): string =>
            isTagWithin(tag, from) ? to + tag.slice(from.length) : tag;
          const [a, b] = [read(text), read(after)];
          assert.deepEqual(b.tags, [...new Set(a.tags.map(put))]);
          assert.deepEqual(b.textTags, a.textTags && [...new Set(a.textTags.map(put))]);
          assert.deepEqual(
            [b.project, b.title, b.problems.length],
            [a.project, a.title, a.problems.length],
          );
          const lineEnds = (some: string) => some.match(/\r\n|\r|\n/g);
          assert.deepEqual(lineEnds(after), lineEnds(text));
          assert.equal(after.charCodeAt(0) === 0xfeff, text.charCodeAt(0) === 0xfeff);
          const isQuoted =
            (after.match(/["']/g) ?? []).length !== (text.match(/["']/g) ?? []).length;
          if (!isQuoted && !text.includes(to)) assert.equal(renamed(after, to, from), text);
        },
      ),
    );
  });
});

describe('the name of a tag', () => {
  it('has letters, digits and signs, and a letter', () => {
    for (const name of ['a', '2024-goals', 'a/b', '踩坑', 'a_b']) assert.ok(isTagName(name), name);
    for (const name of ['', '12', 'a b', 'a//b', '/a', 'a/', '#a', 'a,b', 'a.b']) {
      assert.ok(!isTagName(name), name);
    }
  });
});
