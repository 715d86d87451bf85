import type { Fix } from '../../../model/diagnostic.js';
import type { Amount } from '../../../passages/amounts.js';
import type { TableFigure } from '../../../passages/figures.js';
import type { Passage } from '../../../passages/passage.js';
import type { CheckContext } from '../../check.js';
import type { AmountMatch } from './compare-amount.js';
import type { Stated } from './stated-amounts.js';

/** Reports how an amount of the text and the tables differ, or that it could be fetched. */
export function reportComparison(
  comparison: AmountMatch,
  amount: Stated,
  passage: Passage,
  context: CheckContext,
): void {
  if (comparison.kind === 'equal') reportEqual(amount, passage, comparison.figures, context);
  else if (comparison.kind === 'other-unit') reportUnit(amount, passage, comparison.figure, context);
  else if (comparison.kind === 'similar') reportSimilar(amount, passage, comparison.figure, context);
  else reportUnknown(amount, passage, context);
}

function reportUnknown(
  { digits, start, end, currency, frame }: Stated,
  passage: Passage,
  { report }: CheckContext,
): void {
  const shown = currency && /\d$/.test(digits) ? `${digits} ${currency.text}` : digits;
  report({
    severity: frame === 'whole' ? 'warning' : 'info',
    place: passage.at(start, end),
    origin: passage.origin,
    message: { sv: `${shown} står i ingen tabell.`, en: `${shown} is in no table.` },
    why: {
      sv: 'Texten ger beloppet som uppdragets ersättning, men tabellerna har ett annat.',
      en: 'The text gives the amount as what the commission pays, but the tables have another.',
    },
    hint: {
      sv: 'Hämta beloppet med {{belopp tabeller.…}}, eller lägg det i en tabell.',
      en: 'Fetch the amount with {{belopp tabeller.…}}, or put it into a table.',
    },
  });
}

function reportUnit(
  { digits, start, end, currency }: Stated,
  passage: Passage,
  figure: TableFigure,
  { report }: CheckContext,
): void {
  const unit = figure.column.enhet ?? figure.table.enhet ?? 'kronor';
  report({
    severity: 'warning',
    place: passage.at(start, end),
    origin: passage.origin,
    message: {
      sv: `Texten säger ${digits} ${currency!.text}, men tabellen ${figure.table.id} räknar i ${unit} (${nameOf(figure)}).`,
      en: `The text says ${digits} ${currency!.text}, but the table ${figure.table.id} counts in ${unit} (${nameOf(figure)}).`,
    },
    hint: {
      sv: `Skriv ${figure.expression} ${unit}.`,
      en: `Write ${figure.expression} ${unit}.`,
    },
  });
}

function reportEqual(
  { digits, start, end }: Amount,
  passage: Passage,
  same: readonly TableFigure[],
  { report }: CheckContext,
): void {
  const figure = same.find(({ row }) => row.slag === 'summa') ?? same[0]!;
  const place = passage.at(start, end);
  // With several rows of this value only the editor knows which one is meant.
  const fix: Fix | undefined =
    same.length === 1 && passage.verbatim(start, end) ? { place, text: figure.expression } : undefined;
  report({
    severity: 'info',
    place,
    origin: passage.origin,
    message: {
      sv: `${digits} står också i tabellen ${figure.table.id} (${nameOf(figure)}).`,
      en: `${digits} is also in the table ${figure.table.id} (${nameOf(figure)}).`,
    },
    why: {
      sv: 'Ett belopp som skrivs två gånger ändras förr eller senare bara på det ena stället.',
      en: 'An amount that is written twice will sooner or later be changed in one place only.',
    },
    hint: {
      sv: `Skriv ${figure.expression}, så följer texten tabellen.`,
      en: `Write ${figure.expression} to have the text follow the table.`,
    },
    ...(fix && { fix }),
  });
}

function reportSimilar(
  { digits, start, end }: Amount,
  passage: Passage,
  figure: TableFigure,
  { report }: CheckContext,
): void {
  const inTable = figure.row.cells[figure.column.id]!.text;
  report({
    severity: 'warning',
    place: passage.at(start, end),
    origin: passage.origin,
    message: {
      sv: `Texten säger ${digits}, men i tabellen ${figure.table.id} står ${inTable} (${nameOf(figure)}).`,
      en: `The text says ${digits}, but the table ${figure.table.id} says ${inTable} (${nameOf(figure)}).`,
    },
    hint: {
      sv: `Är det samma belopp, skriv ${figure.expression}. Är det ett annat, låt det stå.`,
      en: `If it is the same amount, write ${figure.expression}. If it is another, leave it.`,
    },
  });
}

/** The row as a reader finds it: the words in its first column. */
function nameOf({ table, row }: TableFigure): string {
  return row.cells[table.kolumner[0]?.id ?? '']?.text || row.id;
}
