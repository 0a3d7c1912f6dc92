import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folderOf, resolvePath } from '../../../src/core/files/relativePath';
import { readFrontMatter } from '../../../src/core/note/frontMatter';
import { fileLinks } from '../../../src/core/note/noteLinks';
import { readBlocks } from '../../../src/core/note/readBlocks';
import { leadsTo, moved, notesOf, type Vault } from './movedVault';

describe('links after a note was moved', () => {
  for (const [how, before, moves, path, after] of [
    [
      'by name',
      '[[Old]] and ![[old#Pits|shown]]',
      { 'Old.md': 'New name.md' },
      'n.md',
      '[[New name]] and ![[New name#Pits|shown]]',
    ],
    [
      'by name, to another folder: as it was',
      '[[Old]]',
      { 'Old.md': 'a/Old.md' },
      'n.md',
      '[[Old]]',
    ],
    ['by name with extension', '[[ Old.md ]]', { 'Old.md': 'New.md' }, 'n.md', '[[ New.md ]]'],
    [
      'by path from the root',
      '[[a/Deep|x]]',
      { 'a/Deep.md': 'b/Deeper.md' },
      'n.md',
      '[[b/Deeper|x]]',
    ],
    [
      'by its folder',
      '[[a/Deep]] [x](a/Deep.md#y) ![p](a/p%20q.png)',
      { a: 'z z' },
      'n.md',
      '[[z z/Deep]] [x](z%20z/Deep.md#y) ![p](z%20z/p%20q.png)',
    ],
    [
      'in Markdown',
      '[x](Old.md "Old.md") [y](<Old.md#a b>) [z](./Old.md) [w](/Old.md)',
      { 'Old.md': 'New (1).md' },
      'n.md',
      '[x](New%20%281%29.md "Old.md") [y](<New (1).md#a b>) [z](./New%20%281%29.md) [w](/New%20%281%29.md)',
    ],
    [
      'in a definition',
      'See [x].\n\n[x]: Old.md "t"\n[y]: <Old.md>\n',
      { 'Old.md': 'a/旧.md' },
      'n.md',
      'See [x].\n\n[x]: a/旧.md "t"\n[y]: <a/旧.md>\n',
    ],
    [
      'in bytes where it was so',
      '[x](%E6%97%A7.md)',
      { '旧.md': '新.md' },
      'n.md',
      '[x](%E6%96%B0.md)',
    ],
    [
      'inside the moved note',
      '[x](a/Deep.md) [i](i.png) [[./Old]] [self](#x) [u](https://a.b/c.md)',
      { 'n.md': 'a/b/n.md' },
      'a/b/n.md',
      '[x](../Deep.md) [i](../../i.png) [[../../Old]] [self](#x) [u](https://a.b/c.md)',
    ],
    [
      'in prev',
      '---\nprev: "[[Old]]"\n---\n',
      { 'Old.md': 'New.md' },
      'n.md',
      '---\nprev: "[[New]]"\n---\n',
    ],
    [
      'in prev by path',
      '---\r\nprev: a/Deep.md # x\r\n---\r\n',
      { 'a/Deep.md': 'b/Deep.md' },
      'n.md',
      '---\r\nprev: b/Deep.md # x\r\n---\r\n',
    ],
    [
      'in project',
      '---\nproject: "[[Old|Shown]]" # x\n---\n[[Titled]]\n',
      { 'Old.md': 'New: 1.md' },
      'n.md',
      '---\nproject: "[[New: 1|Shown]]" # x\n---\n[[Titled]]\n',
    ],
    [
      'in project by path',
      "---\r\nproject: '[[a/Deep]]'\r\n---\r\n",
      { 'a/Deep.md': 'b/Deeper.md' },
      'n.md',
      "---\r\nproject: '[[b/Deeper]]'\r\n---\r\n",
    ],
    [
      'in project that is only called so: as it was',
      '---\nproject: Old\n---\n',
      { 'Old.md': 'New.md' },
      'n.md',
      '---\nproject: Old\n---\n',
    ],
    [
      'that a title names: as it was',
      '[[A title]]',
      { 'Titled.md': 'Other.md' },
      'n.md',
      '[[A title]]',
    ],
    [
      'in code: as it was',
      '`[[Old]]`\n\n```\n[x](Old.md)\n```\n',
      { 'Old.md': 'New.md' },
      'n.md',
      '`[[Old]]`\n\n```\n[x](Old.md)\n```\n',
    ],
  ] as const) {
    it(how, () => {
      const vault: Vault = {
        'n.md': before,
        'Old.md': '# Old\n',
        '旧.md': '',
        'a/Deep.md': '',
        'Titled.md': '# A title\n',
      };
      const found = moved(vault, moves);
      assert.equal(found.vault[path], after);
      assert.equal(found.left, 0);
      assert.equal(found.touched.includes('n.md'), before !== after);
    });
  }

  it('that another one of its name took over', () => {
    const found = moved({ 'n.md': '[[x]]', 'a/x.md': '', 'b/y.md': '' }, { 'b/y.md': 'x.md' });
    assert.equal(found.vault['n.md'], '[[a/x]]');
  });

  it('are left where no link can say the new name', () => {
    const found = moved({ 'n.md': '[[Old]]', 'Old.md': '' }, { 'Old.md': 'C#.md' });
    assert.deepEqual([found.vault['n.md'], found.left], ['[[Old]]', 1]);
  });

  it('are left to others', () => {
    const vault = { 'n.md': '---\nprev: Old\n---\n[[Old]] [x](Old.md)', 'Old.md': '' };
    const none = { wiki: false, markdown: false };
    assert.equal(
      moved(vault, { 'Old.md': 'New.md' }, none).vault['n.md'],
      '---\nprev: New\n---\n[[Old]] [x](Old.md)',
    );
  });

  const names = ['x', 'y', 'Old name', '复盘 (1)', 'a.b'] as const;
  const folders = ['', 'a/', 'a/b/', '周记 1/'] as const;
  const path = fc
    .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
    .map(([folder, name]) => `${folder}${name}.md`);
  const link = fc.tuple(
    fc.constantFrom('wiki', 'path', 'relative', 'markdown', 'angle', 'definition', 'prev'),
    path,
  );
  const relative = (from: string, to: string): string =>
    [
      ...folderOf(from)
        .split('/')
        .filter(Boolean)
        .map(() => '..'),
      to,
    ].join('/');
  const written = (from: string, [form, to]: readonly [string, string]): string => {
    const bare = to.replace(/\.md$/, '');
    if (form === 'wiki') return `- [[${bare.split('/').at(-1) ?? ''}|x]]`;
    if (form === 'path') return `See [[${bare}#h]].`;
    if (form === 'relative') return `[[${relative(from, bare)}]]`;
    if (form === 'markdown') {
      const address = encodeURI(relative(from, to)).replace(/[()]/g, (c) =>
        c === '(' ? '%28' : '%29',
      );
      return `[x](${address}#h)`;
    }
    if (form === 'angle') return `[x](<${relative(from, to)}>)`;
    return form === 'definition' ? `\n[d]: </${to}>` : '';
  };
  const vaults = fc
    .record({
      notes: fc.dictionary(path, fc.array(link, { maxLength: 5 }), { minKeys: 2, maxKeys: 7 }),
      end: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ notes, end }) =>
      Object.fromEntries(
        Object.entries(notes).map(([at, links]) => {
          const prev = links.find(([form]) => form === 'prev')?.[1];
          const head = prev === undefined ? [] : ['---', `prev: "[[${prev}]]"`, '---'];
          return [at, [...head, ...links.map((each) => written(at, each))].join(end)];
        }),
      ),
    );

  it('lead to the same notes as before, and nothing but them changed', () => {
    fc.assert(
      fc.property(vaults, path, path, fc.boolean(), (vault, from, to, isFolder) => {
        const source = isFolder && folderOf(from) !== '' ? folderOf(from) : from;
        const goal = source === from ? to : `moved/${source.split('/').at(-1) ?? ''}`;
        fc.pre(from in vault && !(to in vault));
        const found = moved(vault, { [source]: goal });
        fc.pre(found.left === 0);
        const now = (file: string): string =>
          file === source || file.startsWith(`${source}/`)
            ? goal + file.slice(source.length)
            : file;
        for (const [at, text] of Object.entries(vault)) {
          const after = found.vault[now(at)] ?? '';
          const [a, b] = [linksOf(text), linksOf(after)];
          assert.equal(a.length, b.length);
          assert.equal(without(after, b), without(text, a));
          for (const [i, one] of a.entries()) {
            const other = b[i];
            assert.ok(other);
            const led = target(vault, one, at);
            if (led !== undefined) assert.equal(target(found.vault, other, now(at)), now(led));
          }
          const prev = (some: Vault, of: string): string | undefined => {
            const name = notesOf(some).find((note) => note.path === of)?.prev;
            return name === undefined ? undefined : leadsTo(some, name, of);
          };
          const before = prev(vault, at);
          if (before !== undefined) assert.equal(prev(found.vault, now(at)), now(before));
        }
      }),
      { numRuns: 300 },
    );
  });

  type Links = ReturnType<typeof fileLinks>;
  function linksOf(text: string): Links {
    return fileLinks(text, readBlocks(text, readFrontMatter(text).bodyStart).blocks);
  }

  /** The text without the links' targets and without front matter. */
  function without(text: string, links: Links): string {
    return [...links]
      .reverse()
      .reduce((now, { range }) => now.slice(0, range.start) + now.slice(range.end), text)
      .slice(readFrontMatter(text).bodyStart);
  }

  function target(
    vault: Vault,
    { form, target: name }: Links[number],
    at: string,
  ): string | undefined {
    if (form === 'wiki') return leadsTo(vault, name, at);
    const file = resolvePath(name.startsWith('/') ? '' : folderOf(at), name);
    return file in vault ? file : undefined;
  }
});
