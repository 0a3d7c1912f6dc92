import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checksum, DamagedLexiconError } from '../../../src/core/recurrence/language/lexiconFile';
import { loadLexicon } from '../../../src/core/recurrence/language/loadLexicon';
import { createTokenizer } from '../../../src/core/recurrence/language/tokenize';

const file = new URL('../../../data/lexicon.bin', import.meta.url);
const bytes = new Uint8Array(readFileSync(file));
const lexicon = loadLexicon(bytes);
const similarity = (a: string, b: string): number =>
  lexicon.similarity(lexicon.idOf(a), lexicon.idOf(b));

describe('the shipped lexicon', () => {
  it('is the file its checksum names', () => {
    const [expected] = readFileSync(new URL('lexicon.sha256', file), 'utf8').split(' ');
    assert.equal(createHash('sha256').update(bytes).digest('hex'), expected);
  });

  it('knows words of both languages by id', () => {
    for (const word of ['test', 'deploy', '测试', '部署']) {
      const id = lexicon.idOf(word);
      assert.ok(id >= 0 && id < lexicon.size, word);
      assert.equal(lexicon.textOf(id), word);
    }
  });

  it('knows how people in software speak, in both languages', () => {
    for (const [a, b] of [
      ['rollback', '回滚'],
      ['refactor', '重构'],
      ['runbook', '手册'],
      ['rollout', '灰度'],
      ['handov', '交接'],
      ['alert', '告警'],
      ['debug', '联调'],
      ['schedul', '排期'],
      ['releas', '发版'],
      ['track', '埋点'],
      ['deploy', '上线'],
      ['outag', '故障'],
      ['credenti', 'secret'],
      ['custom', '自定义'],
      ['customer', '客户'],
    ] as const) {
      assert.ok(similarity(a, b) > 0.5, `${a} ${b} ${similarity(a, b)}`);
    }
    assert.ok(similarity('customer', '自定义') < 0.4);
  });

  it('brings translations and synonyms together, and unrelated words not', () => {
    for (const [a, b] of [
      ['test', '测试'],
      ['backup', '备份'],
      ['deploy', '部署'],
      ['postpon', '拖延'],
      ['error', 'mistak'],
    ] as const) {
      assert.ok(similarity(a, b) > 0.5, `${a} ${b} ${similarity(a, b)}`);
    }
    assert.ok(similarity('test', '海洋') < 0.2);
  });

  it('is certain that a word is itself', () => {
    fc.assert(
      fc.property(fc.nat(lexicon.size - 1), fc.nat(lexicon.size - 1), (a, b) => {
        assert.ok(Math.abs(lexicon.similarity(a, a) - 1) < 1e-6);
        assert.equal(lexicon.similarity(a, b), lexicon.similarity(b, a));
      }),
    );
  });

  it('gives the vectors that the similarity is of', () => {
    const [a, b] = [lexicon.idOf('test'), lexicon.idOf('测试')];
    const [x, y] = [lexicon.vectorOf(a), lexicon.vectorOf(b)];
    assert.ok(x && y);
    const cosine = x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
    assert.ok(Math.abs(cosine - lexicon.similarity(a, b)) < 1e-5);
    assert.deepEqual(lexicon.embed([a, -1]), lexicon.embed([a]));
    const sum = lexicon.embed([a, b], [1, 0]);
    assert.ok(x.every((value, i) => Math.abs(value - (sum[i] ?? 0)) < 1e-5));
  });

  it('knows opposites in both directions, within a language', () => {
    for (const [a, b] of [
      ['increas', 'decreas'],
      ['manual', 'automat'],
      ['增加', '减少'],
    ] as const) {
      const [x, y] = [lexicon.idOf(a), lexicon.idOf(b)];
      assert.ok(lexicon.areOpposites(x, y) && lexicon.areOpposites(y, x), `${a} ${b}`);
    }
    assert.ok(!lexicon.areOpposites(lexicon.idOf('test'), lexicon.idOf('backup')));
  });

  it('knows nothing of unknown words', () => {
    const unknown = lexicon.idOf('qwxyz');
    assert.equal(unknown, -1);
    assert.equal(lexicon.similarity(unknown, unknown), 0);
    assert.equal(lexicon.vectorOf(unknown), undefined);
    assert.equal(lexicon.areOpposites(unknown, 0), false);
    assert.equal(lexicon.textOf(unknown), '');
    assert.ok(lexicon.rarity(unknown) > lexicon.rarity(lexicon.idOf('test')));
    assert.ok(lexicon.embed([unknown]).every((value) => value === 0));
  });

  it('cuts Chinese into words', () => {
    const cut = createTokenizer((run) => lexicon.segment(run));
    const wordsOf = (text: string): string[] => cut(text).map((token) => token.text);
    assert.deepEqual(wordsOf('数据标注规范'), ['数据', '标注', '规范']);
    assert.deepEqual(wordsOf('联调排期太紧导致发版延迟'), [
      '联调',
      '排期',
      '太',
      '紧',
      '导致',
      '发版',
      '延迟',
    ]);
    assert.deepEqual(wordsOf('灰度发布'), ['灰度', '发布']);
    assert.deepEqual(wordsOf('没有提前与业务对齐需求'), [
      '没有',
      '提前',
      '与',
      '业务',
      '对齐',
      '需求',
    ]);
  });
});

describe('tokens with the shipped lexicon', () => {
  const tokenize = createTokenizer((run) => lexicon.segment(run));

  it('keep cues whole', () => {
    const cues = tokenize('用脚本而不是手工，没人记录').flatMap(({ text, cue }) =>
      cue ? [text] : [],
    );
    assert.deepEqual(cues, ['而不是', '没人']);
  });

  it('read a numeral without a measure word as a number', () => {
    const numbers = tokenize('周五下午三点').filter(({ kind }) => kind === 'number');
    assert.deepEqual(
      numbers.map(({ text }) => text),
      ['5', '3'],
    );
  });
});

describe('loadLexicon', () => {
  it('reads a view of a larger buffer, such as a Node Buffer', () => {
    const pool = Buffer.alloc(bytes.length + 3);
    const view = pool.subarray(3);
    view.set(bytes);
    for (const given of [Buffer.from(bytes), view]) {
      const { size } = loadLexicon(given);
      assert.equal(size, lexicon.size);
    }
    assert.equal(checksum(pool.subarray(3, 43)), checksum(bytes.slice(0, 40)));
  });

  const damaged = (change: (copy: Uint8Array) => Uint8Array, message: RegExp): void => {
    assert.throws(
      () => loadLexicon(change(bytes.slice())),
      (error) => {
        assert.ok(error instanceof DamagedLexiconError);
        assert.match(error.message, message);
        return true;
      },
    );
  };

  it('refuses other files', () => {
    damaged(() => new Uint8Array(), /too short/);
    damaged(
      () => new TextEncoder().encode('# A note that is long enough for a header\n'),
      /no lexicon/,
    );
  });

  it('refuses another format', () => {
    damaged((copy) => copy.fill(99, 4, 5), /format 99/);
  });

  it('refuses a truncated file at any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: bytes.length - 1 }), (length) => {
        damaged((copy) => copy.subarray(0, length), /bytes instead of/);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a file with any byte changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          damaged((copy) => copy.fill((copy[at] ?? 0) ^ by, at, at + 1), /./);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reads bytes that start anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    assert.equal(loadLexicon(shifted.subarray(3)).size, lexicon.size);
  });
});

describe('checksum', () => {
  it('depends on every word and its place', () => {
    assert.notEqual(checksum(Uint8Array.of(1, 0, 0, 0)), checksum(Uint8Array.of(2, 0, 0, 0)));
    assert.notEqual(
      checksum(Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0)),
      checksum(Uint8Array.of(2, 0, 0, 0, 1, 0, 0, 0)),
    );
  });
});
