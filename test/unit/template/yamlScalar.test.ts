import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { yamlScalar } from '../../../src/core/template/yamlScalar';

describe('a YAML scalar', () => {
  it('has no quotes where none are needed', () => {
    for (const text of ['Ranking retro', '搜索重构：第二次复盘', 'R&D', 'v2 (pilot)', 'Müller-2']) {
      assert.equal(yamlScalar(text), text);
    }
  });

  it('is quoted where a reader could take it for something else', () => {
    for (const text of [
      'a: b',
      'a #b',
      '- a',
      '"a"',
      'yes',
      'Null',
      '2026-11-22',
      '1.10',
      '',
      ' a',
      '[a]',
      '*a',
      '😀',
    ]) {
      assert.equal(yamlScalar(text), JSON.stringify(text));
    }
  });

  it('stays on one line', () => {
    assert.equal(yamlScalar('a\nb\u2028c\u0085d'), '"a\\nb\\u2028c\\u0085d"');
  });

  it('is a list for a list, and empty for nothing', () => {
    assert.equal(yamlScalar(['a', 'b, c']), '[a, "b, c"]');
    assert.equal(yamlScalar(undefined), '');
  });

  it('is read back as itself by YAML 1.1 and 1.2', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const version of ['1.1', '1.2'] as const) {
          assert.deepEqual(parse(`key: ${yamlScalar(text)} # comment\n`, { version }), {
            key: text,
          });
          assert.deepEqual(parse(`[${yamlScalar(text)}, end]`, { version }), [text, 'end']);
        }
      }),
    );
  });
});
