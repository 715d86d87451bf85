import { perText } from '../../../compile/once.js';
import { type Amount, amountsIn } from '../../../passages/amounts.js';
import type { Passage } from '../../../passages/passage.js';
import type { CheckContext } from '../../check.js';
import { framesIn } from './frames.js';

/** Smaller figures recur by chance: 12 months, 75 per cent. */
export const LEAST = 1000;

/** An amount, and whether its sentence gives it as what the commission pays. */
export interface Stated extends Amount {
  frame?: 'whole' | 'price';
}

/** The amounts of a text in order, each once. */
export const statedAmounts = perText((text): Stated[] => {
  const frames = framesIn(text).map(
    ({ whole, ...amount }): Stated => ({ ...amount, frame: whole ? 'whole' : 'price' }),
  );
  const starts = new Set(frames.map(({ start }) => start));
  const others = amountsIn(text).filter((amount) => couldBeFigure(amount) && !starts.has(amount.start));
  return [...frames, ...others].sort((a, b) => a.start - b.start);
});

/** Whether an editor wrote the amount, be it as code; false when it is fetched. */
export function isTyped({ start, end }: Amount, passage: Passage, { source }: CheckContext): boolean {
  if (passage.written(start, end)) return true;
  const { file, start: from } = passage.at(start, end);
  return source(file)?.text[from.offset ?? 0] === '`';
}

/** An amount, not a telephone number or a year: thousands apart, decimals or a currency. */
function couldBeFigure({ value, grouped, currency, digits }: Amount): boolean {
  return value >= LEAST ? grouped || currency !== undefined : currency !== undefined && digits.includes(',');
}
