import { formatQuantity } from '../../../format/number.js';
import type { CompiledTable } from '../../../model/table.js';
import { listed } from '../../../text/listed.js';
import type { CheckContext } from '../../check.js';
import { lessForMore, type Misfit, misfits, stepsOf } from './brackets.js';

/** A step for a better result never pays less than one for a worse. */
export function checkPayments(table: CompiledTable, { report }: CheckContext): void {
  for (const { cell, better, worse, shown, other } of lessForMore(table)) {
    report({
      place: cell.place,
      message: {
        sv: `Steget ${worse} ger ${shown}, mer än steget ${better} som ger ${other}.`,
        en: `The step ${worse} gives ${shown}, more than the step ${better}, which gives ${other}.`,
      },
      hint: { sv: 'Rätta ett av talen.', en: 'Correct one of the figures.' },
    });
  }
}

/** Reports steps that do not meet, that overlap, or that leave the ends of a scale of per cent out. */
export function checkBrackets(table: CompiledTable, context: CheckContext): void {
  const found = stepsOf(table);
  if (!found) return;
  const { column, steps } = found;
  const unit = column.enhet;
  const all = misfits(steps, column);
  reportDecimals(
    all.filter(({ onlyDecimals }) => onlyDecimals),
    unit,
    context,
  );
  for (const misfit of all) if (!misfit.onlyDecimals) reportMisfit(misfit, unit, context);
  const [lowest] = steps;
  const highest = steps.at(-1);
  if (unit !== '%' || !lowest || !highest) return;
  const { från } = lowest.interval;
  const { till } = highest.interval;
  if (från !== undefined && från > 0) reportEnd('Under', 'Below', från, lowest.place, context);
  if (till !== undefined && till < 100) reportEnd('Över', 'Above', till, highest.place, context);
}

/** The same small gap between many steps is one mistake and is reported once. */
function reportDecimals(gaps: readonly Misfit[], unit: string | undefined, { report }: CheckContext): void {
  const [first, ...others] = gaps;
  if (!first) return;
  const [sv, en] = [gaps.map((gap) => limits(gap, unit, 'och')), gaps.map((gap) => limits(gap, unit, 'and'))];
  const also = others.length > 0;
  report({
    place: first.upper.place,
    message: {
      sv: `Mellan ${sv[0]} gäller inget steg${also ? `, inte heller mellan ${listed(sv.slice(1), 'eller')}` : ''}.`,
      en: `Between ${en[0]} there is no step${also ? `, nor between ${listed(en.slice(1), 'or')}` : ''}.`,
    },
    hint: {
      sv: 'Låt stegen mötas, eller skriv decimaler: 0 på kolumnen om värdena avrundas till heltal, och säg det i texten.',
      en: 'Have the steps meet, or write decimaler: 0 on the column when values are rounded, and say so in the text.',
    },
  });
}

function limits({ lower, upper }: Misfit, unit: string | undefined, and: string): string {
  return `${formatQuantity(lower.interval.till!, unit)} ${and} ${formatQuantity(upper.interval.från!, unit)}`;
}

function reportMisfit(misfit: Misfit, unit: string | undefined, { report }: CheckContext): void {
  const { upper, lower, kind } = misfit;
  if (kind === 'gap') {
    report({
      place: upper.place,
      message: {
        sv: `Mellan ${limits(misfit, unit, 'och')} gäller inget steg.`,
        en: `Between ${limits(misfit, unit, 'and')} there is no step.`,
      },
      hint: { sv: 'Rätta en av gränserna, eller lägg till ett steg.', en: 'Correct a limit, or add a step.' },
    });
    return;
  }
  const from = upper.interval.från;
  const at = from === undefined ? undefined : formatQuantity(from, unit);
  const one = from !== undefined && from === lower.interval.till;
  report({
    place: upper.place,
    message: {
      sv: one ? `Vid ${at} gäller två steg.` : `Steget överlappar steget under${at ? ` från ${at}` : ''}.`,
      en: one
        ? `At ${at} there are two steps.`
        : `The step overlaps the one below${at ? ` from ${at}` : ''}.`,
    },
    hint: { sv: 'Rätta en av gränserna.', en: 'Correct one of the limits.' },
  });
}

function reportEnd(
  sv: string,
  en: string,
  limit: number,
  place: Misfit['upper']['place'],
  { report }: CheckContext,
): void {
  const shown = formatQuantity(limit, '%');
  report({
    place,
    message: { sv: `${sv} ${shown} gäller inget steg.`, en: `${en} ${shown} there is no step.` },
    hint: {
      sv: 'Lägg till ett steg som säger vad som gäller, om så bara att inget betalas ut.',
      en: 'Add a step that says what holds, be it only that nothing is paid.',
    },
  });
}
