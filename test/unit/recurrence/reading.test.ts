import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createWordReader } from '../../../src/core/recurrence/language/tokenize';
import { readAmounts } from '../../../src/core/recurrence/reading/amounts';
import { moodOf } from '../../../src/core/recurrence/reading/mood';
import {
  readStatement,
  readTerms,
  wordingKey,
} from '../../../src/core/recurrence/reading/statement';
import { timeOrder } from '../../../src/core/recurrence/reading/timeOrder';
import { Terms } from '../../../src/core/recurrence/terms';
import { shippedLexicon, tokenize } from './lexicon';

describe('moodOf', () => {
  const advice = [
    'pin the driver version',
    'never deploy on a friday',
    'every alert needs an owner',
    'reviews should have been started earlier next time, always',
    '上线前要演练回滚',
    '不要在周五发版',
    '每条报警都得有负责人',
  ];
  const stories = [
    'nobody had rehearsed the rollback',
    'we were late by two weeks',
    'the import died on the first real customer and we found out late',
    'deployed without telling anyone',
    '没有提前演练回滚',
    '又是最后一天才说',
    '报警没人看，漏掉了故障',
  ];
  for (const clause of advice.filter((text) => !text.includes('should have'))) {
    it(`takes "${clause}" as advice`, () => {
      assert.equal(moodOf(clause), 'advice');
    });
  }
  for (const clause of [...stories, 'we should have asked earlier']) {
    it(`takes "${clause}" as a story`, () => {
      assert.equal(moodOf(clause), 'story');
    });
  }
});

describe('timeOrder', () => {
  const sides = (text: string): Record<string, string> => {
    const tokens = tokenize(text);
    const order = timeOrder(tokens);
    return Object.fromEntries(
      tokens.flatMap(({ surface }, i) => (order[i] ? [[surface, order[i]]] : [])),
    );
  };

  it('follows "before", "after" and "then"', () => {
    const told = sides('Tell sales before changing prices');
    assert.deepEqual([told['sales'], told['prices']], ['earlier', 'later']);
    const after = sides('Celebrate after the numbers arrive');
    assert.deepEqual([after['celebrate'], after['numbers']], ['later', 'earlier']);
    const opening = sides('After the launch, check the dashboards');
    assert.deepEqual([opening['launch'], opening['dashboards']], ['earlier', 'later']);
    const then = sides('Write a test, then fix the bug');
    assert.deepEqual([then['test'], then['bug']], ['earlier', 'later']);
  });

  it('follows 先 再 and 之前', () => {
    const first = sides('先恢复业务，再查原因');
    assert.deepEqual([first['业务'], first['原因']], ['earlier', 'later']);
    const before = sides('发布之前检查配置');
    assert.deepEqual([before['发布'], before['配置']], ['later', 'earlier']);
  });

  it('says nothing where nothing is said, or where a part has no end', () => {
    assert.deepEqual(sides('Pin the driver version'), {});
    assert.deepEqual(sides('Before the launch check that events arrive'), {});
  });
});

describe('readAmounts', () => {
  const amounts = (text: string): [number, string][] =>
    readAmounts(tokenize(text), () => 'advice').map(({ value, of }) => [Math.round(value), of]);

  it('reads time in seconds, percent, and what else is counted', () => {
    assert.deepEqual(amounts('after ten minutes'), [[600, 'time']]);
    assert.deepEqual(amounts('within 3 days'), [[259_200, 'time']]);
    assert.deepEqual(amounts('send 50 % of the traffic'), [[50, 'traffic']]);
    assert.deepEqual(amounts('send 50% of it'), [[50, '%']]);
    assert.deepEqual(amounts('十分钟内'), [[600, 'time']]);
    assert.deepEqual(amounts('half of the users'), [[50, '%']]);
  });

  it('reads how often', () => {
    assert.deepEqual(amounts('check it every week'), [[604_800, 'rate']]);
    assert.deepEqual(amounts('check it weekly'), [[604_800, 'rate']]);
    assert.deepEqual(amounts('每天检查'), [[86_400, 'rate']]);
  });

  it('leaves out dates, times of day and versions', () => {
    assert.deepEqual(amounts('since 2024-05-02 at 9:30 with 1.22.3'), []);
  });
});

describe('readTerms', () => {
  it('reads the terms that reading the whole statement finds', () => {
    const reader = createWordReader((run) => shippedLexicon.segment(run));
    const words = fc.constantFrom(
      ..."not only deploy don't twenty five 10k before the release, node.js 不要 不 回滚 三个 方案 。".split(
        ' ',
      ),
    );
    const texts = fc.array(words, { minLength: 1 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const terms = new Terms(shippedLexicon);
        const whole = readStatement(text, tokenize, terms);
        const { terms: read, weight } = readTerms(text, reader, terms);
        assert.deepEqual({ read, weight }, { read: whole.terms, weight: whole.weight });
      }),
    );
  });
});

describe('readStatement', () => {
  const terms = new Terms(shippedLexicon);

  it('counts a term once, without stop words, numbers and relations', () => {
    const { words } = readStatement(
      'Test the backup before you need the backup 3 times',
      tokenize,
      terms,
    );
    const surfaces = words.map(({ surface }) => surface);
    assert.deepEqual(new Set(surfaces).size, surfaces.length);
    for (const left of ['the', 'before', '3']) assert.ok(!surfaces.includes(left), left);
    assert.ok(surfaces.includes('backup'));
  });

  it('keeps something of a statement that has only stop words', () => {
    assert.ok(readStatement('Do it yourself', tokenize, terms).words.length > 0);
  });

  it('sees which word is denied', () => {
    const { words } = readStatement('Internal calls need no timeout', tokenize, terms);
    assert.deepEqual(
      words.filter(({ denied }) => denied).map(({ surface }) => surface),
      ['timeout'],
    );
  });

  it('gives wordings one key whatever their case, width and punctuation', () => {
    assert.equal(wordingKey('Pin the *driver*!'), wordingKey('pin the driver'));
    assert.equal(wordingKey('ＡＰＩ 要加超时。'), wordingKey('api 要加超时'));
    assert.notEqual(wordingKey('🙂'), wordingKey('🙃'));
  });
});
