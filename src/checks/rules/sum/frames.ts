import { NUMBER_WORDS, parseNumberWords } from '../../../format/number-words.js';
import { parseSwedishNumber, SWEDISH_DIGITS } from '../../../format/parse-number.js';
import { pattern } from '../../../format/pattern.js';
import { type Amount, kronorIn } from '../../../passages/amounts.js';

/** An amount that a sentence gives as the commission's own, whatever way it is written in. */
export interface Frame extends Amount {
  /** True for the whole compensation; false for a price. */
  whole: boolean;
}

/** Words for a commission's payment, at the beginning of a phrase about it. */
const WHOLE = String.raw`\p{L}{0,30}ersättningsram(?:en)?|(?:ekonomiska )?ramen|anslaget|(?:(?:totala|samlade|fasta|årliga) )?ersättningen`;
const PRICE = String.raw`\p{L}{0,30}pris(?:et)?|ersätt(?:s|as) med`;
/** Verbs of paying; about the commission only where their sentence says so. */
const PAID = 'får|erhåller|tilldelas|betalas|betalar|utbetalas|utgår';
const FOR_THE_COMMISSION = pattern('iu')`(?<!\p{L})för (?:hela |detta |det här )?uppdraget(?!\p{L})`;
/** No other figure stands between but years; the sentence does not end. */
const BETWEEN = String.raw`(?:[^.!?;:\d]|(?<!\d)(?:19|20)\d\d(?!\d)){1,120}?`;
const POINTED = String.raw`[1-9]\d{0,2}(?:\.\d{3})+(?!\d)`;
const UNIT =
  `tusen kronor|tkr|miljon(?:er)?(?: kronor)?|mnkr|mkr|msek|miljard(?:er)?(?: kronor)?|mdkr|kronor|kr|sek`.replaceAll(
    ' ',
    '[ \\u00a0]',
  );
const NO_YEAR = `(?!(?:19|20)\\d\\d(?![ \\u00a0]?\\d|[.,]\\d|[ \\u00a0]?(?:${UNIT})))`;
const AMOUNT = String.raw`(?:${BETWEEN}(?<![\p{L}\d,–-]))(?:(?<before>SEK|kr)[ \u00a0])?(?:${NO_YEAR}(?<digits>${POINTED}|${SWEDISH_DIGITS})(?!\d|[,.:/–-]\d|[ \u00a0]?%|[ \u00a0]\d)(?:[ \u00a0]?(?<unit>${UNIT})(?!\p{L}))?|(?<words>${NUMBER_WORDS})(?<wordUnit>kronor(?!\p{L}))?)`;

const FRAME = pattern('giu')`(?<!\p{L})(?:(?<whole>${WHOLE})|${PRICE})(?!\p{L})${AMOUNT}`;
const PAYMENT = pattern('giu')`(?<!\p{L})(?:${PAID})(?!\p{L})${AMOUNT}`;

/** A bare number of so many digits is no year, room or paragraph. */
const LEAST_BARE = 10_000;

/**
 * The amounts that a text gives as what the commission pays: `den totala ersättningsramen för 2026 är 9 999 tkr`, `för
 * uppdraget betalas nio miljoner kronor`. They have a unit, or are too large to be anything else.
 */
export function framesIn(text: string): Frame[] {
  const named = /ersätt|ramen|anslaget|pris/iu.test(text)
    ? [...text.matchAll(FRAME)].flatMap((match) => frameOf(match, match.groups?.whole !== undefined))
    : [];
  if (!FOR_THE_COMMISSION.test(text)) return named;
  const paid = [...text.matchAll(PAYMENT)].flatMap((match) =>
    FOR_THE_COMMISSION.test(sentenceAround(text, match.index)) ? frameOf(match, true) : [],
  );
  const starts = new Set(named.map(({ start }) => start));
  return [...named, ...paid.filter(({ start, currency }) => currency && !starts.has(start))];
}

function frameOf(match: RegExpMatchArray, whole: boolean): Frame[] {
  const { before, digits, unit, words, wordUnit } = match.groups ?? {};
  const found = match[0].trimEnd();
  const end = match.index! + found.length - (digits === undefined ? 0 : unitLength(found, digits, unit));
  const shown = wordUnit ?? unit ?? before;
  const inWords = `${words ?? ''}${wordUnit ?? ''}`.trimEnd();
  const written = digits ?? inWords;
  const value =
    digits === undefined
      ? parseNumberWords(words?.trim() ?? '')
      : parseSwedishNumber(digits.replaceAll('.', ' '));
  if (value === undefined || (shown === undefined && value < LEAST_BARE && !/\d[\s.]\d/.test(written)))
    return [];
  const kronor = shown === undefined ? undefined : kronorOf(shown);
  return [
    {
      value,
      start: end - written.length,
      end,
      digits: written,
      grouped: /\d[\s.]\d/.test(written),
      whole,
      ...(kronor !== undefined &&
        shown !== undefined && { currency: { text: shown, kronor, end: match.index! + found.length } }),
    },
  ];
}

/** From the end of the sentence before an offset to the end of its own. */
function sentenceAround(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/[.!?](?=\s)/);
  return (before.at(-1) ?? '') + (text.slice(offset).split(/[.!?](?=\s|$)/)[0] ?? '');
}

/** The length of the unit and the space before it at the end of what was found. */
function unitLength(found: string, digits: string, unit: string | undefined): number {
  if (unit === undefined) return 0;
  return found.length - found.lastIndexOf(digits, found.length - unit.length - digits.length) - digits.length;
}

/** `miljoner` alone are millions of kronor where an amount is expected. */
function kronorOf(unit: string): number | undefined {
  const plain = unit.replaceAll('\u00a0', ' ');
  return kronorIn(/^(?:miljon|miljoner|miljard|miljarder)$/i.test(plain) ? `${plain} kronor` : plain);
}
