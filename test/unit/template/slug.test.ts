import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slug } from '../../../src/core/template/slug';

describe('slug', () => {
  it('joins words', () => {
    assert.equal(slug('Ranking: what we didn’t see (v2)', 'x'), 'ranking-what-we-didnt-see-v2');
  });

  it('keeps every script readable', () => {
    assert.equal(slug('客服机器人　复盘：第２版！', 'x'), '客服机器人-复盘-第2版');
    assert.equal(slug('Größe café', 'x'), 'größe-café');
    assert.equal(slug('Cafe\u0301', 'x'), 'café');
  });

  it('is never empty', () => {
    assert.equal(slug('🎉🎉', 'project-retro'), 'project-retro');
    assert.equal(slug('❤️ 1️⃣', 'project-retro'), '1');
    assert.equal(slug('…', '🎉'), 'note');
  });

  it('is the same when made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(slug(slug(text, 'x'), 'x'), slug(text, 'x'));
      }),
    );
  });
});
