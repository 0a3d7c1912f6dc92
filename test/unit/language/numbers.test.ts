import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseNumber } from '../../../src/core/recurrence/language/chineseNumber';
import { createTokenizer } from '../../../src/core/recurrence/language/tokenize';

const numbersOf = (text: string): string[] =>
  createTokenizer()(text)
    .filter(({ kind }) => kind === 'number')
    .map((token) => token.text);

describe('chineseNumber', () => {
  const values = {
    零: 0,
    三: 3,
    十: 10,
    十二: 12,
    三十五: 35,
    两百: 200,
    一百零五: 105,
    三千: 3000,
    两万五千: 25_000,
    一千二百万: 12_000_000,
    三亿: 300_000_000,
    二〇二四: 2024,
  };
  for (const [numeral, value] of Object.entries(values)) {
    it(`reads ${numeral} as ${value}`, () => {
      assert.equal(chineseNumber(numeral), value);
    });
  }

  it('reads what is no numeral as none', () => {
    assert.equal(chineseNumber('部署'), undefined);
  });

  it('reads any numeral up to 9,999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        assert.equal(chineseNumber(written(value)), value);
      }),
    );
  });
});

describe('numbers in statements', () => {
  it('reads digits, number words and numerals alike', () => {
    assert.deepEqual(numbersOf('wait 3 days'), ['3']);
    assert.deepEqual(numbersOf('wait three days'), ['3']);
    assert.deepEqual(numbersOf('等三天'), ['3']);
    assert.deepEqual(numbersOf('等 ３ 天'), ['3']);
    assert.deepEqual(numbersOf('不超过15分钟'), ['15']);
  });

  it('joins number words to one number', () => {
    assert.deepEqual(numbersOf('twenty-five of two hundred'), ['25', '200']);
    assert.deepEqual(numbersOf('three thousand five hundred rows'), ['3500']);
    assert.deepEqual(numbersOf('one, two, three'), ['1', '2', '3']);
  });

  it('reads thousands, suffixes, percent, versions and dates', () => {
    assert.deepEqual(numbersOf('10,000 or 10k or 1.5m rows'), ['10000', '10000', '1500000']);
    assert.deepEqual(numbersOf('30% 百分之三十'), ['30%', '30%']);
    assert.deepEqual(numbersOf('CUDA 12.1.0 on 2026-03-01'), ['12.1.0', '2026-03-01']);
    assert.deepEqual(numbersOf('within 30s, at least 16GB'), ['30', '16']);
  });

  it('sees no numbers in words written with numeral characters', () => {
    assert.deepEqual(numbersOf('统一口径，一起评审，万一失败，千万别忘，十分重要，唯一的一致'), []);
  });

  it('keeps names with digits whole', () => {
    assert.deepEqual(numbersOf('K8s, utf8, h264, v2 and num_workers2'), []);
  });
});

/** A number below 10,000 as a person writes it. */
function written(value: number): string {
  const digits = '零一二三四五六七八九';
  let text = '';
  let skipped = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? '零' : ''}${digits.charAt(digit)}${name}`;
    skipped = false;
  }
  return text;
}
