import { formatQuantity } from '../../../format/number.js';
import { parseSwedishNumber, SWEDISH_DIGITS } from '../../../format/parse-number.js';
import { pattern } from '../../../format/pattern.js';
import type { Text } from '../../../model/diagnostic.js';
import type { CompiledTable } from '../../../model/table.js';
import type { CheckContext } from '../../check.js';
import { fullStep } from './brackets.js';

/** `Full ersättning utbetalas när 75 % av samtalen besvaras`: the result that pays all. */
const FULL = pattern(
  'giu',
)`(?<!\p{L})(?:full(?: målrelaterad)?|hela(?: den målrelaterade)?) ersättning(?:en)?(?!\p{L})[^.!?\d]{0,80}?(?<!\p{L})(?:när|om|vid|för)(?: (?<side>minst|högst|mer än|mindre än|under|över))? (?:\p{L}+ ){0,2}?(?<digits>${SWEDISH_DIGITS})\s*(?:%|procent)`;

/** Compares the result that pays in full, in the text above a bracket table, with the step of the table that does. */
export function checkFullPayment(context: CheckContext): void {
  const { commission, passages, report } = context;
  for (const table of commission.tables) {
    const step = fullStep(table);
    const heading = step && headingOf(table, context);
    if (!step || !heading) continue;
    for (const passage of passages) {
      if (passage.heading !== heading || (passage.kind !== 'paragraph' && passage.kind !== 'item')) continue;
      for (const match of passage.text.matchAll(FULL)) {
        const { side = '', digits = '' } = match.groups ?? {};
        const value = parseSwedishNumber(digits);
        const reversed = /högst|mindre|under/i.test(side);
        if (value === undefined || (value === step.from && !reversed)) continue;
        const end = match.index + match[0].length;
        const start = match.index + match[0].lastIndexOf(digits);
        report({
          place: passage.at(start, end),
          origin: passage.origin,
          message: difference(reversed ? `${side.toLowerCase()} ` : '', value, step.from, table),
          hint: { sv: 'Rätta texten eller trappan.', en: 'Correct the text or the table.' },
        });
      }
    }
  }
}

function difference(side: string, value: number, from: number, { id }: CompiledTable): Text {
  const [said, step] = [formatQuantity(value, '%'), formatQuantity(from, '%')];
  return {
    sv: `Texten ger full ersättning vid ${side}${said}, men trappan ${id} från ${step}.`,
    en: `The text pays in full at ${side}${said}, but the table ${id} from ${step}.`,
  };
}

/** The heading that a table is printed under, by the texts it has there. */
function headingOf({ file }: CompiledTable, { passages }: CheckContext) {
  return passages.find(({ origin, heading }) => origin.file === file && heading)?.heading;
}
