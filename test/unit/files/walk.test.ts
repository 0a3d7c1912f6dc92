import assert from 'node:assert/strict';
import { excludedBy } from '../../../src/core/files/exclusion';
import {
  type FolderReader,
  walkFinds,
  walkNotes,
  walkWouldFind,
} from '../../../src/core/files/walk';

const options = { excluded: (): boolean => false, useIgnoreFiles: true };

describe('walkNotes', () => {
  it('finds Markdown files at any depth', async () => {
    const { notes } = await walkNotes(
      folderOf({ 'b.md': '', 'a/B.Markdown': '', 'a/x.txt': '', '复盘/一.md': '' }),
      options,
    );
    assert.deepEqual(notes.toSorted(), ['a/B.Markdown', 'b.md', '复盘/一.md']);
  });

  it('does not enter node_modules or what .gitignore names', async () => {
    const reader = folderOf({
      '.gitignore': 'build/\n*.draft.md\n',
      'build/a.md': '',
      'b.draft.md': '',
      'node_modules/c/d.md': '',
      'e.md': '',
    });
    const listed: string[] = [];
    const { notes } = await walkNotes(
      { ...reader, list: (path) => (listed.push(path), reader.list(path)) },
      options,
    );
    assert.deepEqual(notes, ['e.md']);
    assert.deepEqual(listed, ['']);
  });

  it('does not take templates and the lesson book for notes', async () => {
    const files = folderOf({ '.hindsight/templates/mine.md': '', '.journal/a.md': '' });
    assert.deepEqual((await walkNotes(files, options)).notes, ['.journal/a.md']);
  });

  it('follows a nested .gitignore, which may take back what an outer one left out', async () => {
    const files = folderOf({
      '.gitignore': '*.md\n',
      'x.md': '',
      'kept/.gitignore': '!*.md\nsecret.md\n',
      'kept/a.md': '',
      'kept/secret.md': '',
    });
    assert.deepEqual((await walkNotes(files, options)).notes, ['kept/a.md']);
    const all = await walkNotes(files, { ...options, useIgnoreFiles: false });
    assert.deepEqual(all.notes.toSorted(), ['kept/a.md', 'kept/secret.md', 'x.md']);
  });

  it('leaves out what settings exclude', async () => {
    const excluded = excludedBy(['**/drafts', '**/*.tmp.md', 'old/**']);
    const files = folderOf({
      'a/drafts/b.md': '',
      'c.tmp.md': '',
      'old/d.md': '',
      'a/old/e.md': '',
      '.hidden/f.md': '',
    });
    assert.deepEqual((await walkNotes(files, { ...options, excluded })).notes, [
      '.hidden/f.md',
      'a/old/e.md',
    ]);
  });

  it('is not stopped by a pattern that means nothing', () => {
    const excluded = excludedBy(['', '/', './', 'drafts/']);
    assert.deepEqual(
      ['a.md', 'drafts'].map((path) => excluded(path)),
      [false, true],
    );
  });

  it('reports a folder that cannot be listed and reads the rest', async () => {
    const reader = folderOf({ 'shut/a.md': '', 'open/b.md': '' });
    const { notes, unreadable } = await walkNotes(
      {
        ...reader,
        list: (path) =>
          path === 'shut' ? Promise.reject(new Error('no permission')) : reader.list(path),
      },
      options,
    );
    assert.deepEqual(notes, ['open/b.md']);
    assert.deepEqual(unreadable, [{ path: 'shut', why: 'no permission' }]);
  });

  it('passes over a folder that has gone since its parent was listed', async () => {
    const reader = folderOf({ 'gone/a.md': '', 'here/b.md': '' });
    const found = await walkNotes(
      { ...reader, list: async (path) => (path === 'gone' ? undefined : reader.list(path)) },
      options,
    );
    assert.deepEqual(found, { notes: ['here/b.md'], unreadable: [] });
  });

  it('ends early when cancelled', async () => {
    const reader = folderOf({ 'a/b.md': '', 'c.md': '' });
    const { notes } = await walkNotes(reader, { ...options, cancelled: () => true });
    assert.deepEqual(notes, []);
  });

  it('says of one path whether the walk would find it', async () => {
    const reader = folderOf({
      '.gitignore': 'build\n',
      'build/a.md': '',
      'b/c.md': '',
      'b/d.txt': '',
    });
    assert.equal(await walkFinds(reader, 'b/c.md', options), true);
    assert.equal(await walkFinds(reader, 'b/d.txt', options), false);
    assert.equal(await walkFinds(reader, 'build/a.md', options), false);
    assert.equal(await walkFinds(reader, 'b/gone.md', options), false);
  });
});

describe('walkWouldFind', () => {
  it('tells it for files and folders that are not there', async () => {
    const reader = folderOf({ '.gitignore': 'build/\n', 'b/c.md': '' });
    for (const [path, found] of [
      ['b/c.md', true],
      ['b/gone.md', true],
      ['gone/too/d.md', true],
      ['b/gone.txt', false],
      ['build/gone.md', false],
      ['node_modules/gone.md', false],
    ] as const) {
      assert.equal(await walkWouldFind(reader, path, options), found, path);
    }
  });
});

/** A file system in memory: texts by path. */
function folderOf(files: Readonly<Record<string, string>>): FolderReader {
  return {
    list: (path) => {
      const base = path === '' ? '' : `${path}/`;
      const below = Object.keys(files).filter((file) => file.startsWith(base));
      const names = new Map(
        below.map((file) => {
          const [name = '', ...rest] = file.slice(base.length).split('/');
          return [name, rest.length > 0 ? 'folder' : 'file'] as const;
        }),
      );
      return Promise.resolve([...names].map(([name, kind]) => ({ name, kind })));
    },
    readText: (path) => Promise.resolve(files[path] ?? ''),
  };
}
