import assert from 'node:assert/strict';
import { bookForm } from '../../../src/core/book/bookForm';

describe('bookForm', () => {
  it('finds lessons below comments, whatever the line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['# a', '', 'version: 1 # b', '# c', 'lessons:', '  - id: x', ''].join(end);
      assert.deepEqual(bookForm(text), { starts: [text.indexOf('  - id')] });
    }
  });

  it('gives up at once on many comments before something else', () => {
    assert.equal(bookForm(`${'# a\r\n'.repeat(5000)}other: x\r\n`), undefined);
  });
});
