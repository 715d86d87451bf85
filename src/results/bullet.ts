import type { Element } from 'hast';
import type { Rational } from '../outcome/rational.js';
import { fixed } from '../outcome/rational.js';
import { outcomeValue } from '../outcome/verdict.js';
import { el } from '../render/element.js';
import type { ReportedRow } from './outcome-report.js';

/** Size of a figure, in its own units. */
const [WIDTH, HEIGHT] = [160, 16];

/**
 * A number against its target as a figure: the outcome as a bar, the target as a line across it, and the value before
 * as a mark below. Told apart by shape, not by colour. Undefined where there is no number or no target.
 */
export function bulletFigure({
  row,
  outcome,
  judgement,
  before,
  tidigare,
}: ReportedRow): Element | undefined {
  const value = outcome && outcomeValue(row, outcome);
  if (row.slag !== 'tal' || row.tal === undefined || !value || row.neutral) return undefined;
  const reached = Number(fixed(value, 6));
  const last = before.at(-1)?.value ?? tidigare;
  const scale = scaleOf(row.måttenhet, [reached, row.tal, ...(last ? [asNumber(last)] : [])]);
  const x = (number: number) => round((Math.max(0, Math.min(number, scale)) / scale) * WIDTH);
  const words = [
    `Utfall ${judgement.visat}`,
    `mål ${row.målvärde}`,
    ...(last ? [`tidigare ${round(asNumber(last))}`] : []),
  ];
  return el(
    'svg',
    {
      className: ['stapel'],
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: String(WIDTH),
      height: String(HEIGHT),
      role: 'img',
      ariaLabel: words.join(', ').replaceAll('\u00a0', ' '),
    },
    el('rect', { className: ['spar'], x: '0', y: '4', width: String(WIDTH), height: '8' }),
    el('rect', { className: ['utfall'], x: '0', y: '5.5', width: String(x(reached)), height: '5' }),
    el('rect', { className: ['mal'], x: String(x(row.tal) - 1), y: '1', width: '2', height: '14' }),
    last &&
      el('path', {
        className: ['tidigare'],
        d: `M${x(asNumber(last))} 12l3 4h-6z`,
      }),
  );
}

/** The end of the scale: all of it for shares, else a little more than what is shown. */
function scaleOf(unit: string | undefined, values: readonly number[]): number {
  const most = Math.max(...values);
  if (unit === '%' && most <= 100 && most > 20) return 100;
  return most > 0 ? most * 1.15 : 1;
}

function asNumber(value: Rational): number {
  return Number(fixed(value, 6));
}

/** Two decimals are enough on paper, and the same everywhere. */
function round(number: number): number {
  return Math.round(number * 100) / 100;
}
