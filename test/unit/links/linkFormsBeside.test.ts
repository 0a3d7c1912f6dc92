import assert from 'node:assert/strict';
import { linkFormsBeside } from '../../../src/host/links/linkFormsBeside';

describe('links that are ours to update', () => {
  const beside = (updatesMarkdown: boolean, ...running: string[]) =>
    linkFormsBeside((id) => running.includes(id), updatesMarkdown);

  it('are all of them where nobody else does', () => {
    assert.deepEqual(beside(false, 'ms-python.python'), { wiki: true, markdown: true });
  });

  it('are those of Markdown unless VS Code updates them', () => {
    assert.deepEqual(beside(true), { wiki: true, markdown: false });
  });

  for (const id of ['foam.foam-vscode', 'dendron.dendron', 'svsool.markdown-memo']) {
    it(`are no wiki links beside ${id}`, () => {
      assert.deepEqual(beside(false, id), { wiki: false, markdown: true });
      assert.deepEqual(beside(true, id), { wiki: false, markdown: false });
    });
  }
});
