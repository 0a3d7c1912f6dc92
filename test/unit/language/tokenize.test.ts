import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Token } from '../../../src/core/recurrence/language/token';
import { createTokenizer } from '../../../src/core/recurrence/language/tokenize';

const tokenize = createTokenizer();
const textsOf = (text: string): string[] => tokenize(text).map((token) => token.text);
const contentOf = (text: string): string[] =>
  tokenize(text)
    .filter(({ stop }) => !stop)
    .map((token) => token.text);
const tokenOf = (text: string, wanted: string): Token => {
  const found = tokenize(text).find((token) => token.text === wanted);
  assert.ok(found, `${wanted} in ${textsOf(text).join(' ')}`);
  return found;
};

describe('createTokenizer', () => {
  it('ignores case, width and punctuation', () => {
    assert.deepEqual(textsOf('Ｔest the BACKUP！'), textsOf('test the backup'));
  });

  it('shows words as they were written and compares their stems', () => {
    const [token] = tokenize('Deployments');
    assert.equal(token?.text, 'deploy');
    assert.equal(token.surface, 'deployments');
  });

  it('expands contractions, with either apostrophe and without', () => {
    for (const text of ["don't merge", 'don’t merge', 'dont merge', 'do not merge']) {
      assert.deepEqual(textsOf(text), ['do', 'not', 'merg'], text);
    }
    assert.deepEqual(textsOf("can't, cannot, won't"), ['can', 'not', 'can', 'not', 'will', 'not']);
    assert.deepEqual(textsOf("the team's we've it's"), ['the', 'team', 'we', 'it']);
  });

  it('keeps identifiers and names as they stand', () => {
    const names = tokenize('num_workers on K8s with node.js, C++ and config.yaml')
      .filter(({ kind }) => kind === 'name')
      .map(({ text }) => text);
    assert.deepEqual(names, ['num_workers', 'k8s', 'node.js', 'c++', 'config.yaml']);
    assert.equal(tokenOf('Pin CUDA', 'cuda').kind, 'word');
  });

  it('does not take a full stop for part of a word', () => {
    assert.deepEqual(textsOf('Test it. Then ship.'), ['test', 'it', 'then', 'ship']);
  });

  it('cuts text of two scripts between them', () => {
    assert.deepEqual(contentOf('用Docker部署K8s集群'), ['docker', '部署', 'k8s', '集群']);
  });

  it('numbers positions and clauses', () => {
    const tokens = tokenize('Test first, then ship; 先测试，再发布');
    assert.deepEqual(
      tokens.map(({ position }) => position),
      tokens.map((_, i) => i),
    );
    assert.equal(tokenOf('Test, ship', 'test').clause, 0);
    assert.equal(tokenOf('Test, ship', 'ship').clause, 1);
    assert.equal(tokenOf('Test because it breaks', 'break').clause, 1);
  });

  it('flags stop words of both languages', () => {
    assert.deepEqual(contentOf('We should have the backup'), ['backup']);
    assert.equal(tokenOf('我们的备份', '我们').stop, true);
  });

  it('falls back to character pairs without a dictionary', () => {
    assert.deepEqual(contentOf('数据标注'), ['数据', '据标', '标注']);
  });

  it('cuts with the dictionary it is given', () => {
    const cut = createTokenizer((run) => [run.slice(0, 2), run.slice(2)]);
    assert.deepEqual(
      cut('数据标注').map(({ text }) => text),
      ['数据', '标注'],
    );
  });

  it('never throws, gives the same twice and has no empty tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = tokenize(text);
        assert.deepEqual(createTokenizer()(text), tokens);
        assert.ok(tokens.every((token) => token.text !== '' && token.surface !== ''));
      }),
    );
  });

  it('does not depend on what was read before', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        const used = createTokenizer();
        used(a);
        assert.deepEqual(used(b), createTokenizer()(b));
      }),
    );
  });
});
