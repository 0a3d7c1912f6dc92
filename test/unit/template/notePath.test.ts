import assert from 'node:assert/strict';
import {
  checkNoteFolder,
  checkNotePath,
  numberedPath,
  typedNotePath,
} from '../../../src/core/template/notePath';

describe('a path typed by hand', () => {
  it('is below the workspace folder, with the extension', () => {
    assert.equal(typedNotePath('retros/ranking'), 'retros/ranking.md');
    assert.equal(typedNotePath(' ./retros\\2026//v1.2 '), 'retros/2026/v1.2.md');
    assert.equal(typedNotePath('retros/../复盘/排序.MD'), '复盘/排序.MD');
    assert.equal(typedNotePath('a.markdown'), 'a.markdown');
  });

  const fine = ['a.md', 'retros/ranking', '复盘/2026 排序.md', 'retros/../a.md', 'a..b', 'console'];
  for (const path of fine) {
    it(`can be ${path}`, () => {
      assert.equal(checkNotePath(path), undefined);
    });
  }

  const wrong: Readonly<Record<string, readonly [code: string, detail?: string]>> = {
    '': ['empty'],
    '  ': ['empty'],
    'retros/': ['empty'],
    'retros/.md': ['empty'],
    '.': ['empty'],
    '/etc/a.md': ['outside-folder'],
    '\\\\server\\a.md': ['outside-folder'],
    'C:\\a.md': ['outside-folder'],
    '~/a.md': ['outside-folder'],
    '../a.md': ['outside-folder'],
    'a/../../b.md': ['outside-folder'],
    'a/..\\../b.md': ['outside-folder'],
    'con.md': ['reserved-name', 'con.md'],
    'aux/a.md': ['reserved-name', 'aux'],
    'a?.md': ['forbidden-character', '?'],
    'a/b:c.md': ['forbidden-character', ':'],
    'a\u0000b': ['forbidden-character', '\u0000'],
    'a./b.md': ['bad-ending', 'a.'],
    'a /b.md': ['bad-ending', 'a '],
  };
  for (const [path, [code, detail]] of Object.entries(wrong)) {
    it(`cannot be ${JSON.stringify(path)}: ${code}`, () => {
      assert.deepEqual(checkNotePath(path), detail === undefined ? { code } : { code, detail });
    });
  }

  it('cannot have a name of more bytes than a file system takes', () => {
    assert.equal(checkNotePath('复'.repeat(70))?.code, 'name-too-long');
  });
});

describe('a folder typed by hand', () => {
  for (const folder of [
    'retros',
    '.journal/retros',
    './a/',
    'a//b',
    '',
    '  ',
    '.',
    'a/..',
    '复盘',
  ]) {
    it(`can be ${JSON.stringify(folder)}`, () => {
      assert.equal(checkNoteFolder(folder), undefined);
    });
  }

  const wrong: Readonly<Record<string, readonly [code: string, detail?: string]>> = {
    '/etc': ['outside-folder'],
    '~/notes': ['outside-folder'],
    '~': ['outside-folder'],
    '../notes': ['outside-folder'],
    'C:\\notes': ['outside-folder'],
    'notes/con': ['reserved-name', 'con'],
    'a|b': ['forbidden-character', '|'],
    'a./b': ['bad-ending', 'a.'],
  };
  for (const [folder, [code, detail]] of Object.entries(wrong)) {
    it(`cannot be ${JSON.stringify(folder)}: ${code}`, () => {
      assert.deepEqual(checkNoteFolder(folder), detail === undefined ? { code } : { code, detail });
    });
  }
});

describe('a numbered path', () => {
  it('has its number before the extension', () => {
    assert.equal(numberedPath('retros/2026-11-22-x.md', 2), 'retros/2026-11-22-x-2.md');
    assert.equal(numberedPath('a.b/note', 3), 'a.b/note-3');
    assert.equal(numberedPath('v1.2.md', 2), 'v1.2-2.md');
  });
});
