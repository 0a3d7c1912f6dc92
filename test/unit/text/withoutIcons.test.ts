import assert from 'node:assert/strict';
import { withoutIcons } from '../../../src/core/text/withoutIcons';

describe('withoutIcons', () => {
  it('leaves nothing that is drawn as an icon, and what is read as it was', () => {
    const text = 'Run $(make) and $$(sync~spin) for $5 (a $ (b))';
    const plain = withoutIcons(text);
    assert.doesNotMatch(plain, /\$\(/);
    assert.equal(plain.replaceAll('\u200B', ''), text);
    assert.equal(withoutIcons('costs $5'), 'costs $5');
  });
});
