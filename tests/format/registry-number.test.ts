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
});
