import assert from 'node:assert/strict';
import { isoWeek, isoWeekday, writeIsoWeek } from '../../../src/core/calendar/isoWeek';

/** Days at the turn of the year, where a week belongs to the year of its Thursday. */
const weeks = {
  '2027-01-01': '2026-W53',
  '2026-12-31': '2026-W53',
  '2027-01-03': '2026-W53',
  '2027-01-04': '2027-W01',
  '2024-12-30': '2025-W01',
  '2021-01-03': '2020-W53',
  '2023-01-01': '2022-W52',
  '2026-01-01': '2026-W01',
  '2026-11-22': '2026-W47',
  '1969-12-31': '1970-W01',
};

describe('ISO week', () => {
  for (const [day, week] of Object.entries(weeks)) {
    it(`of ${day} is ${week}`, () => {
      assert.equal(writeIsoWeek(isoWeek(day)), week);
    });
  }

  it('ends on Sunday', () => {
    assert.equal(isoWeekday('2026-11-22'), 7);
    assert.equal(isoWeekday('2026-11-23'), 1);
    assert.equal(isoWeekday('1969-12-31'), 3);
  });
});
