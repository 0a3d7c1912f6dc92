import assert from 'node:assert/strict';
import { createTokenizer } from '../../../src/core/recurrence/language/tokenize';

const tokenize = createTokenizer();
const negatedIn = (text: string): string[] =>
  tokenize(text)
    .filter(({ negated, stop, cue }) => negated && !stop && cue === undefined)
    .map(({ text: word }) => word);
const cuesIn = (text: string): string[] => tokenize(text).flatMap(({ cue }) => cue ?? []);

describe('negation', () => {
  it('reaches to the end of its clause', () => {
    assert.deepEqual(negatedIn('Do not deploy on Friday, test first'), ['deploy', 'friday']);
    assert.deepEqual(negatedIn('Never deploy before tests pass'), ['deploy']);
    assert.deepEqual(negatedIn('不要部署，先测试'), ['部署']);
  });

  it('is found in contractions', () => {
    assert.deepEqual(negatedIn("don't deploy"), ['deploy']);
    assert.deepEqual(negatedIn("can't deploy"), ['deploy']);
  });

  it('cancels itself', () => {
    assert.deepEqual(negatedIn("don't forget the backup"), []);
    assert.deepEqual(negatedIn('never deploy without a backup'), ['deploy']);
    assert.deepEqual(negatedIn('不要忘记备份'), []);
  });

  it('comes with words that ask for the opposite', () => {
    assert.deepEqual(negatedIn('avoid large deployments'), ['larg', 'deploy']);
    assert.deepEqual(negatedIn('避免部署'), ['部署']);
  });

  it('is not in "not only"', () => {
    assert.deepEqual(negatedIn('not only tests but docs'), []);
    assert.deepEqual(negatedIn('不仅测试'), []);
  });

  it('is not in words that merely hold its character', () => {
    for (const text of ['不断测试', '特别测试', '无论测试', '未来测试', '区别测试']) {
      assert.deepEqual(negatedIn(text), [], text);
    }
  });
});

describe('cues', () => {
  it('say what order and direction a statement has', () => {
    assert.deepEqual(cuesIn('test before the release'), ['before']);
    assert.deepEqual(cuesIn('发布之前测试'), ['before']);
    assert.deepEqual(cuesIn('review after merging'), ['after']);
    assert.deepEqual(cuesIn('small steps instead of big ones'), ['instead']);
    assert.deepEqual(cuesIn('用脚本而不是手工'), ['instead']);
    assert.deepEqual(cuesIn('fewer meetings, more writing'), ['less', 'more']);
    assert.deepEqual(cuesIn('减少会议，增加文档'), ['less', 'more']);
  });
});
