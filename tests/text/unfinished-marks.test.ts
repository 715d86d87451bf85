import { expect, test } from 'vitest';
import { withoutMarks } from '../../src/text/unfinished-marks.js';

test('marks for what remains are no words, and leave the others where they stand', () => {
  const text = 'Ramen är ATT GÖRA kronor, TODO, XXX. Att göra en plan.';
  expect(withoutMarks(text)).toBe('Ramen är          kronor,     ,    . Att göra en plan.');
});
