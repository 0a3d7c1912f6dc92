import assert from 'node:assert/strict';
import { formatDay } from '../../../src/core/calendar/formatDay';

describe('a formatted day', () => {
  it('has its date in any order', () => {
    assert.equal(formatDay('2026-03-05', 'D.M.YYYY'), '5.3.2026');
    assert.equal(formatDay('2026-03-05', 'YYYYMMDD'), '20260305');
    assert.equal(formatDay('2026-03-05', 'YYYY年M月D日'), '2026年3月5日');
  });

  it('has its ISO week with the year of the week', () => {
    assert.equal(formatDay('2027-01-01', 'GGGG-[W]WW'), '2026-W53');
  });

  it('leaves text in brackets alone', () => {
    assert.equal(formatDay('2026-03-05', '[MM] MM'), 'MM 03');
  });
});
