import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../../src/core/text/plainText';

function plain(source: string): string {
  return plainText(source, [{ start: 0, end: source.length }]).text;
}

describe('plainText', () => {
  const texts: Record<string, string> = {
    'a **b** *c* __d__ _e_': 'a b c d e',
    'a ***b*** c': 'a b c',
    '2 * 3 and 4*5*6': '2 * 3 and 456',
    snake_case_name: 'snake_case_name',
    '`a *b*` and ``c ` d``': 'a *b* and c ` d',
    'unclosed `code': 'unclosed `code',
    '[a](b "c") [d][e] [f]': 'a d [f]',
    '[a](b(c)d) e': 'a e',
    '[Alice](product manager)': '[Alice](product manager)',
    '[[a]] [[b|c]] ![[d]] e': 'a c  e',
    'a ![b [c](d)](e) f': 'a  f',
    'a<br/>b <kbd>c</kbd> <driver>': 'a b c <driver>',
    'a <!-- b --> c': 'a  c',
    'a %%b%% c': 'a  c',
    'a &lt;b&gt; &copy; c': 'a <b> &copy; c',
    '\\*a\\* \\b': '*a* \\b',
    '==a== ~~b~~ ~c~': 'a b ~c~',
    'a[^1] b': 'a b',
  };
  for (const [source, text] of Object.entries(texts)) {
    it(source, () => {
      assert.equal(plain(source), text);
    });
  }

  it('joins wrapped lines with a space, Chinese ones without', () => {
    const source = 'ab\ncd';
    assert.equal(
      plainText(source, [
        { start: 0, end: 2 },
        { start: 3, end: 5 },
      ]).text,
      'ab cd',
    );
    const han = '锁定\n版本';
    assert.equal(
      plainText(han, [
        { start: 0, end: 2 },
        { start: 3, end: 5 },
      ]).text,
      '锁定版本',
    );
  });

  it('knows where each character stands', () => {
    const source = 'a **bc** `d`';
    const read = plainText(source, [{ start: 0, end: source.length }]);
    const letters = Array.from(read.text, (_, i) => source[read.sourceStart(i)]);
    assert.equal(letters.join(''), read.text);
  });

  it('knows what is code', () => {
    const read = plainText('a `b` c', [{ start: 0, end: 7 }]);
    assert.deepEqual([read.hasCode(0, 2), read.hasCode(2, 3), read.prose()], [false, true, 'a  c']);
  });

  it('never throws, and its places are inside the source', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '![',
      '[[',
      ']]',
      '|',
      '<',
      '>',
      '<!--',
      '-->',
      '%%',
      '\\',
      '&amp;',
      '~~',
      '==',
      '^a',
      '\n',
      'a',
      '中',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 2 }))), (pieces) => {
        const source = pieces.join('');
        const read = plainText(source, [{ start: 0, end: source.length }]);
        for (let i = 0; i < read.text.length; i++) {
          const at = read.sourceStart(i);
          assert.ok(at >= 0 && at < Math.max(1, source.length));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
