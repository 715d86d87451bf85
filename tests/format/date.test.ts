import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod, parseIsoDate } from '../../src/format/date.js';
import { formatOccasions } from '../../src/format/occasion.js';

describe('dates', () => {
  it('sets a date in words', () => {
    expect(formatDate('2025-01-01')).toBe('1\u00a0januari 2025');
    expect(formatDate('2024-10-23')).toBe('23\u00a0oktober 2024');
    expect(formatDate('2024-02-30')).toBe('2024-02-30');
  });

  it('knows the days that exist, exactly as the calendar does', () => {
    expect(parseIsoDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
    const part = fc.tuple(
      fc.integer({ min: 1600, max: 2400 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(part, ([year, month, day]) => {
        const real = new Date(Date.UTC(year, month - 1, day));
        const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(parseIsoDate(iso)).toEqual(exists ? { year, month, day } : undefined);
      }),
    );
    for (const text of ['2025-1-1', '25-01-01', '2025-01-01T00:00', '1 januari 2025'])
      expect(parseIsoDate(text)).toBeUndefined();
  });

  it.each([
    ['2025-01-01', '2027-12-31', '2025–2027'],
    ['2026-01-01', '2026-12-31', '2026'],
    ['2026-01-01', '2026-06-30', '1\u00a0januari–30\u00a0juni 2026'],
    ['2025-07-01', '2026-06-30', '1\u00a0juli 2025–30\u00a0juni 2026'],
    ['2026-03-01', '2026-03-01', '1\u00a0mars 2026'],
    ['snart', '2026-06-30', 'snart–2026-06-30'],
  ])('sets the period %s to %s as %s', (från, till, text) => {
    expect(formatPeriod({ från, till })).toBe(text);
  });
});

describe('occasions', () => {
  it('prints labels in a list, a capital first', () => {
    expect(formatOccasions(['T2', 'ÅR'])).toBe('T2, ÅR');
    expect(formatOccasions(['delår augusti', 'helår'])).toBe('Delår augusti, helår');
    expect(formatOccasions(['ÅR', 'T2'])).toBe('ÅR, T2');
    expect(formatOccasions([])).toBe('');
  });
});
