import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../src/core/calendar/addDays';
import { isCalendarDay, writeDay } from '../../../src/core/calendar/calendarDay';

const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.nat(11), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => writeDay(year, month + 1, day));

describe('adding days', () => {
  it('crosses months, years and leap days', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2024-02-28', 2), '2024-03-01');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(addDays('2026-11-22', 90), '2027-02-20');
  });

  it('counts the days on which clocks change like any other', () => {
    assert.equal(addDays('2026-03-28', 1), '2026-03-29');
    assert.equal(addDays('2026-03-29', 1), '2026-03-30');
    assert.equal(addDays('2026-10-25', 1), '2026-10-26');
  });

  it('comes back where it started', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        assert.equal(addDays(addDays(day, days), -days), day);
      }),
    );
  });
});

describe('adding months', () => {
  it('keeps the day, or takes the last one of a shorter month', () => {
    assert.equal(addMonths('2026-11-22', 3), '2027-02-22');
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
    assert.equal(addMonths('2026-01-15', -1), '2025-12-15');
  });

  it('gives a day that exists', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        assert.ok(isCalendarDay(addMonths(day, months)));
      }),
    );
  });
});
