import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  dayNumber,
  dayOfNumber,
  isCalendarDay,
  localDay,
  writeDay,
} from '../../../src/core/calendar/calendarDay';

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

  it('exists where a clock comes to it', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(19), fc.nat(39), (year, month, day) => {
        const text = writeDay(year, month, day);
        const instant = Date.parse(`${text}T00:00:00Z`);
        const isThere = !Number.isNaN(instant) && dayOfNumber(dayNumber(text)) === text;
        assert.equal(isCalendarDay(text), isThere, text);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the day on the wall, a minute before midnight and a minute after', () => {
    assert.equal(localDay(new Date(2026, 10, 22, 23, 59)), '2026-11-22');
    assert.equal(localDay(new Date(2026, 10, 23, 0, 1)), '2026-11-23');
  });

  it('has months and days of two digits', () => {
    assert.equal(localDay(new Date(2026, 0, 2)), '2026-01-02');
  });
});
