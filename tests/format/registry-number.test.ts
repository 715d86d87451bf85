import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registryForm } from '../../src/format/registry-number.js';

const NUMBER = { board: 'KS', year: '2024', serial: '123' };

describe('forms of registry numbers', () => {
  test.each([
    ['A ÅÅÅÅ-NNNNN', 'HSN 2026-00123', undefined],
    ['A ÅÅÅÅ-NNNN', 'HSN 2026-0123', undefined],
    ['A/ÅÅÅÅ:N', 'KS/2024:123', 'KS/2024:123'],
    ['ÅÅÅÅ-ANNNNNN', '2023-POL000123', undefined],
    ['ÅÅAN', '24HSN123', '24KS123'],
    ['A/N/ÅÅÅÅ', 'LiV/1234/2024', 'KS/123/2024'],
    ['A ÅÅÅÅ (N)', 'KS 2024 (123)', 'KS 2024 (123)'],
  ])('%s', (form, number, written) => {
    expect(registryForm(form).has(number)).toBe(true);
    expect(registryForm(form).has(`${number} x`)).toBe(false);
    // Three figures are not made five.
    expect(registryForm(form).write(NUMBER)).toBe(written);
  });

  test('no figure is added, whatever the form', () => {
    const part = fc.constantFrom('A', 'ÅÅÅÅ', 'ÅÅ', 'N', 'NNN', 'NNNNN', ' ', '-', '/', ':', '');
    const number = fc.record({
      board: fc.constantFrom('RS', 'HSN', 'POL'),
      year: fc.stringMatching(/^(?:20)?\d\d$/),
      serial: fc.stringMatching(/^\d{1,6}$/),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), number, (form, number) => {
        const written = registryForm(`${form.join('')}N`).write(number);
        if (written === undefined) return;
        const parts = [number.serial, number.year, number.year.slice(-2)].join('|');
        expect(written).toMatch(new RegExp(`^(?:${parts}|\\D)*$`));
      }),
    );
  });
});
