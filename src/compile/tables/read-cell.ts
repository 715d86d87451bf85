import { decimalsOf, plainDecimal } from '../../format/decimal.js';
import { formatInterval, formatNumber } from '../../format/number.js';
import { parseSwedishInterval, parseSwedishNumber } from '../../format/parse-number.js';
import type { Report, Text } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { Cellvarde } from '../../model/sources.js';
import type { CellValue, Interval } from '../../model/table.js';
import type { FieldText } from '../field-text.js';
import { isMisleadingNumber, reportNumberForm } from '../number-form.js';
import { type Column, isNumeric } from './columns.js';

/** A lone dash is how a table prints that there is no value; numbers copied from a printed table have it. */
const DASH = /^[-\u2013\u2212]$/;

/**
 * Reads what is written in a cell according to its column. Numbers may also be written as Swedish text (`4 400 209`,
 * `8,5 %`) and ranges as `75–100`. In columns of text and codes everything is what its characters are, `0123` and
 * `1.10` too, and text is as a paragraph would have it. Anything that does not fit is reported and read as no value.
 *
 * @param characters the characters that YAML read a number from
 */
export function readCell(
  column: Column,
  written: Cellvarde,
  place: Place,
  text: FieldText,
  report: Report,
  characters: () => string | undefined = () => undefined,
): CellValue {
  if (column.typ === 'text' || column.typ === 'kod') {
    const said = typeof written === 'number' ? (characters() ?? plainDecimal(written)) : written;
    return readText(column, said, place, text, report);
  }
  if (typeof written === 'number' && isMisleadingNumber(characters() ?? '')) {
    reportNumberForm(characters()!, formatNumber(written), place, report);
    return null;
  }
  if (written === null || (typeof written === 'string' && written.trim() === '')) return null;
  if (typeof written === 'string' && DASH.test(written.trim())) return null;
  return isNumeric(column)
    ? readNumber(column, written, place, report)
    : readInterval(written, place, report);
}

/** A code is printed as it is written, whatever its characters are. */
function readCode(written: string): string | null {
  return DASH.test(written) ? null : written;
}

function readText(
  column: Column,
  written: string | Interval | null,
  place: Place,
  text: FieldText,
  report: Report,
): CellValue {
  if (written === null || (typeof written === 'string' && written.trim() === '')) return null;
  if (typeof written === 'string')
    return column.typ === 'kod' ? readCode(written.trim()) : text.plain(written.trim(), place);
  reportCell(place, report, {
    sv: `Här står ett intervall, men kolumnen ”${column.id}” innehåller ${column.typ === 'kod' ? 'koder' : 'text'}.`,
    en: `This is a range, but the column “${column.id}” holds ${column.typ === 'kod' ? 'codes' : 'text'}.`,
  });
  return null;
}

function readNumber(
  column: Column,
  written: string | number | Interval,
  place: Place,
  report: Report,
): CellValue {
  const value = typeof written === 'string' ? parseSwedishNumber(withoutPercent(column, written)) : written;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    reportNoNumber(column, written, place, report);
    return null;
  }
  if (column.decimaler !== undefined && decimalsOf(value) > column.decimaler) {
    report({
      rule: 'cell-decimals',
      severity: 'warning',
      place,
      message: {
        sv: `Talet har fler decimaler än kolumnen ”${column.id}” skriver ut (${column.decimaler}).`,
        en: `The number has more decimals than the column “${column.id}” prints (${column.decimaler}).`,
      },
      hint: {
        sv: 'Avrunda talet, eller ändra decimaler på kolumnen.',
        en: 'Round the number, or change decimaler of the column.',
      },
    });
  }
  return value + 0;
}

function withoutPercent(column: Column, written: string): string {
  return column.typ === 'procent' ? written.replace(/\s*%\s*$/, '') : written;
}

function reportNoNumber(column: Column, written: Cellvarde, place: Place, report: Report): void {
  const english = typeof written === 'string' && /^[-\u2212]?\d+\.\d+$/.test(written.trim());
  const shown = typeof written === 'string' ? written : '…';
  if (typeof written === 'string' && TOO_LONG.test(written.replace(/\s/g, ''))) {
    reportTooLong(column, shown, place, report);
    return;
  }
  reportCell(
    place,
    report,
    {
      sv: `”${shown}” är inget tal, men kolumnen ”${column.id}” innehåller tal.`,
      en: `“${shown}” is no number, but the column “${column.id}” holds numbers.`,
    },
    english
      ? {
          sv: 'Skriv decimalkomma i stället för punkt, eller decimaltecken: punkt i tabellens fil om hela radfilen har punkt.',
          en: 'Write a decimal comma instead of a point, or decimaltecken: punkt in the table’s file if all of the row file has points.',
        }
      : NO_FIGURE.test(shown)
        ? {
            sv: `Lämna cellen tom om uppgiften saknas. Skriver radfilen alltid ”${shown}”, ange saknas: ['${shown}'] i tabellens fil.`,
            en: `Leave the cell out when there is no figure. If the row file always writes “${shown}”, say saknas: ['${shown}'] in the table’s file.`,
          }
        : {
            sv: 'Skriv bara talet, till exempel 4400209 eller ”8,5”. Lämna cellen tom om uppgiften saknas.',
            en: 'Write the number alone, such as 4400209 or “8,5”. Leave the cell out when there is no figure.',
          },
  );
}

/** The usual signs of published data for a figure that there is not. */
const NO_FIGURE = /^(?:NA|N\/A|NaN|null|\.{1,3}|…|x|-{2,}|saknas|uppgift saknas)$/i;

/** Sixteen digits or more: more than a number here can hold. */
const TOO_LONG = /^[-\u2212\u2013]?(?=(?:[,.]?\d){16})\d+(?:[,.]\d+)?$/;

function reportTooLong(column: Column, shown: string, place: Place, report: Report): void {
  reportCell(
    place,
    report,
    {
      sv: `Talet ${shown} har fler siffror än det går att räkna exakt med.`,
      en: `The number ${shown} has more digits than can be reckoned with exactly.`,
    },
    {
      sv: `Kontrollera talet. Är det inget att räkna med, ge kolumnen ”${column.id}” typen kod eller text.`,
      en: `Check the number. If it is nothing to reckon with, give the column “${column.id}” the type kod or text.`,
    },
  );
}

function readInterval(written: string | number | Interval, place: Place, report: Report): CellValue {
  const interval = toInterval(written);
  if (!interval) {
    reportCell(
      place,
      report,
      {
        sv: `”${String(written)}” är inget intervall.`,
        en: `“${String(written)}” is no range.`,
      },
      { sv: 'Skriv {från: 75, till: 100} eller 75–100.', en: 'Write {från: 75, till: 100} or 75–100.' },
    );
    return null;
  }
  const { från, till } = interval;
  if (från !== undefined && till !== undefined && från > till) {
    const shown = formatInterval(interval);
    report({
      rule: 'interval',
      severity: 'error',
      place,
      message: {
        sv: `Intervallet ${shown} börjar efter sitt slut.`,
        en: `The range ${shown} begins after its end.`,
      },
      hint: { sv: 'Byt plats på från och till.', en: 'Swap från and till.' },
    });
    return null;
  }
  return interval;
}

function toInterval(written: string | number | Interval): Interval | undefined {
  if (typeof written === 'number') return { från: written, till: written };
  if (typeof written === 'string') return parseSwedishInterval(written.replace(/\s*%\s*$/, ''));
  const { från, till } = written;
  return { ...(från !== undefined && { från }), ...(till !== undefined && { till }) };
}

function reportCell(place: Place, report: Report, message: Text, hint?: Text): void {
  report({ rule: 'cell-type', severity: 'error', place, message, ...(hint && { hint }) });
}
