import { formatNumber } from '../format/number.js';
import { parseSwedishNumber } from '../format/parse-number.js';
import type { Text } from '../model/diagnostic.js';
import type { RadensUtfall } from '../model/sources.js';
import type { OutcomeRow } from '../outcome/rows.js';

/** The value of a cell or field as it was delivered. */
export type RawValue = string | number | boolean | Date;

/** A number as delivered, or a fault: what is wrong and what to do. */
export type ReadNumber =
  | { read: Pick<RadensUtfall, 'värde' | 'täljare' | 'nämnare' | 'ungefär' | 'färre-än'> }
  | { fault: { message: Text; hint: Text } };

/** Ways of saying that there is nothing. */
const NOTHING = /^(?:[-–—.]+|saknas|uppgift saknas|ej aktuellt|n\/?a)?$/iu;
const ABOUT = /^(?:ca\.?|c:a|cirka|ungefär|omkring|~|≈)\s*(?=\d)/iu;
const FEWER = /^(?:<|färre än|mindre än)\s*(?=\d)/iu;
const PART_OF = /^(?<over>[\d ]+)\s*(?:\/|av)\s*(?<under>[\d ]+)$/iu;
/** A target above this in percent, and an outcome of 0,85, are hardly meant so. */
const SURELY_PERCENT = 10;

/**
 * Reads a number as people write it: decimal commas and points, spaces between thousands, `ca`, `<5`, `45 av 60`, the
 * unit behind it, a dash or nothing. Whatever could mean two things is a fault and never a guess.
 *
 * @param percent whether a spreadsheet shows the cell as a percentage: 0.85 is 85 % then
 */
export function readNumber(raw: RawValue | undefined, row: OutcomeRow, percent = false): ReadNumber {
  if (raw === undefined) return { read: {} };
  if (raw instanceof Date) return dateFault(raw);
  if (typeof raw === 'boolean') return notANumber(raw ? 'SANT' : 'FALSKT');
  if (typeof raw === 'number') return ofNumber(raw, row, percent);
  const text = raw.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim();
  if (NOTHING.test(text)) return { read: {} };
  const share = PART_OF.exec(text)?.groups;
  if (share) return ofShare(share.over!, share.under!);
  const approximate = ABOUT.test(text);
  const fewer = FEWER.test(text);
  const bare = withoutUnit(text.replace(ABOUT, '').replace(FEWER, ''), row);
  if (typeof bare !== 'string') return bare;
  const value = plainNumber(bare);
  if (value === 'ambiguous') return ambiguous(bare);
  if (value === undefined) return notANumber(text);
  if (fewer) return { read: { 'färre-än': value } };
  const result = ofNumber(value, row, false);
  return 'read' in result && approximate ? { read: { ...result.read, ungefär: true } } : result;
}

function ofNumber(value: number, row: OutcomeRow, percent: boolean): ReadNumber {
  const wanted = row.måttenhet === '%';
  if (percent && wanted) return { read: { värde: Number((value * 100).toPrecision(15)) } };
  if (percent) {
    return {
      fault: {
        message: {
          sv: `Cellen visar procent, men raden frågar efter ${row.måttenhet ?? 'ett antal'}.`,
          en: `The cell shows a percentage, but the row asks for ${row.måttenhet ?? 'a count'}.`,
        },
        hint: { sv: 'Skriv talet utan procent.', en: 'Write the number without percent.' },
      },
    };
  }
  if (wanted && value > 0 && value <= 1 && (row.tal ?? 100) > SURELY_PERCENT) {
    const [as, hundred] = [formatNumber(value), formatNumber(Number((value * 100).toPrecision(15)))];
    return {
      fault: {
        message: {
          sv: `${as} kan vara ${as} % eller ${hundred} %.`,
          en: `${as} may be ${as} % or ${hundred} %.`,
        },
        hint: {
          sv: `Skriv ${hundred} om du menar ${hundred} %, eller täljare och nämnare.`,
          en: `Write ${hundred} for ${hundred} %, or numerator and denominator.`,
        },
      },
    };
  }
  return { read: { värde: value } };
}

function ofShare(over: string, under: string): ReadNumber {
  const [täljare, nämnare] = [over, under].map((each) => Number(each.replaceAll(' ', '')));
  return { read: { täljare: täljare!, nämnare: nämnare! } };
}

/** The number without the unit of the row behind it. Another unit is a fault. */
function withoutUnit(text: string, { måttenhet }: OutcomeRow): string | ReadNumber {
  const [, number = text, unit = ''] = /^([-\u2212+]?[\d][\d ,.]*?)\s*(\p{L}+\.?|%|‰)$/u.exec(text) ?? [];
  if (unit === '') return number;
  const same = unit === måttenhet || (unit === 'procent' && måttenhet === '%') || unit === 'st';
  if (same) return number;
  if (unit !== '%' && unit !== '‰' && måttenhet === undefined) return notANumber(text);
  return {
    fault: {
      message: {
        sv: `Raden frågar efter ${måttenhet ?? 'ett antal'}, inte ${unit}.`,
        en: `The row asks for ${måttenhet ?? 'a count'}, not ${unit}.`,
      },
      hint: {
        sv: 'Räkna om talet, och skriv det utan enhet.',
        en: 'Convert the number, and write it without a unit.',
      },
    },
  };
}

/** The value of a number with a decimal comma or point; `ambiguous` when a point may be either. */
function plainNumber(text: string): number | 'ambiguous' | undefined {
  const swedish = parseSwedishNumber(text);
  if (swedish !== undefined) return swedish;
  if (/^[-\u2212]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return parseSwedishNumber(text.replaceAll('.', ''));
  if (/^[-\u2212]?\d{1,3}(?:[.,]\d{3})+$/.test(text)) return 'ambiguous';
  return /^[-\u2212]?\d+\.\d+$/.test(text) ? parseSwedishNumber(text.replace('.', ',')) : undefined;
}

function ambiguous(text: string): ReadNumber {
  return {
    fault: {
      message: {
        sv: `”${text}” kan vara tusental eller decimaler.`,
        en: `“${text}” may be thousands or decimals.`,
      },
      hint: {
        sv: 'Skriv mellanslag mellan tusental och komma före decimaler: 1 234,5.',
        en: 'Write a space between thousands and a comma before decimals: 1 234,5.',
      },
    },
  };
}

function notANumber(text: string): ReadNumber {
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return {
    fault: {
      message: { sv: `”${shown}” är inget tal.`, en: `“${shown}” is no number.` },
      hint: {
        sv: 'Skriv talet ensamt här, och orden under Kommentar.',
        en: 'Write the number alone here, and the words under Kommentar.',
      },
    },
  };
}

function dateFault(date: Date): ReadNumber {
  const day = Number.isNaN(date.getTime()) ? '' : ` (${date.toISOString().slice(0, 10)})`;
  return {
    fault: {
      message: {
        sv: `Cellen är ett datum${day}: kalkylprogrammet har gjort om det som skrevs.`,
        en: `The cell is a date${day}: the spreadsheet has changed what was written.`,
      },
      hint: {
        sv: 'Skriv talet en gång till. 3/4 skrivs 3 i täljaren och 4 i nämnaren.',
        en: 'Write the number again. 3/4 is written as numerator 3 and denominator 4.',
      },
    },
  };
}

/** Reads an answer of yes or no. Undefined when there is none. */
export function readAnswer(
  raw: RawValue | undefined,
): { read: boolean | undefined } | { fault: { message: Text; hint: Text } } {
  if (raw === undefined || (typeof raw === 'string' && NOTHING.test(raw.trim()))) return { read: undefined };
  if (typeof raw === 'boolean') return { read: raw };
  const text = String(raw).trim().toLocaleLowerCase('sv').replace(/\.$/, '');
  if (['ja', 'j', 'yes', 'x'].includes(text)) return { read: true };
  if (['nej', 'n', 'no'].includes(text)) return { read: false };
  return {
    fault: {
      message: {
        sv: `”${String(raw)}” är varken Ja eller Nej.`,
        en: `“${String(raw)}” is neither Ja nor Nej.`,
      },
      hint: {
        sv: 'Välj Ja eller Nej, och skriv resten under Kommentar.',
        en: 'Choose Ja or Nej, and write the rest under Kommentar.',
      },
    },
  };
}
