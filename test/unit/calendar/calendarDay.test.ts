import assert from 'node:assert/strict';
import { isCalendarDay, localDay } from '../../../src/core/calendar/calendarDay';

describe('calendar day', () => {
  it('is a day that exists', () => {
    assert.ok(isCalendarDay('2026-11-22'));
    assert.ok(isCalendarDay('2024-02-29'));
    assert.ok(!isCalendarDay('2026-02-29'));
    assert.ok(!isCalendarDay('2026-13-01'));
    assert.ok(!isCalendarDay('2026-1-1'));
    assert.ok(!isCalendarDay('2026-11-22T00:00'));
    assert.ok(!isCalendarDay('someday'));
  });

  it('is the day on the wall, a minute before midnight and a minute after', () => {
    assert.equal(localDay(new Date(2026, 10, 22, 23, 59)), '2026-11-22');
    assert.equal(localDay(new Date(2026, 10, 23, 0, 1)), '2026-11-23');
  });

  it('has months and days of two digits', () => {
    assert.equal(localDay(new Date(2026, 0, 2)), '2026-01-02');
  });
});
