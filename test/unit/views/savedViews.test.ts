import assert from 'node:assert/strict';
import { builtInViews, defaultOptions, withView } from '../../../src/core/views/savedViews';

describe('Views of the lessons', () => {
  it('are there from the beginning, in both languages', () => {
    const filters = (language: 'en' | 'zh'): readonly string[] =>
      Object.values(builtInViews('2026-03-01', language)).map(({ filter }) => filter);
    assert.deepEqual(filters('en'), [
      'state:relapsed',
      'state:relapsed state:stuck',
      'state:rule',
      'kind:pitfall since:2026',
      'state:retired state:ignored',
    ]);
    assert.deepEqual(filters('zh').slice(2, 4), ['状态:规则', '种类:踩坑 从:2026']);
  });

  it('are saved by name, once each', () => {
    const one = { name: 'b', options: defaultOptions };
    const other = { name: 'b', options: { ...defaultOptions, minimum: 4 } };
    const first = { name: 'a', options: defaultOptions };
    assert.deepEqual(withView(withView([one], other), first), [first, other]);
  });
});
