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
const PRICE = String.raw`\p{L}{0,30}pris(?:et)?`;
/** No other figure stands between but years; the sentence does not end. */
const BETWEEN = String.raw`(?:[^.!?;:\d]|(?<!\d)(?:19|20)\d\d(?!\d)){1,120}?`;
const POINTED = String.raw`[1-9]\d{0,2}(?:\.\d{3})+(?!\d)`;
const UNIT =
  `tusen kronor|tkr|miljon(?:er)?(?: kronor)?|mnkr|mkr|msek|miljard(?:er)?(?: kronor)?|mdkr|kronor|kr|sek`.replaceAll(
    ' ',
    '[ \\u00a0]',
  );
const NO_YEAR = `(?!(?:19|20)\\d\\d(?![ \\u00a0]?\\d|[.,]\\d|[ \\u00a0]?(?:${UNIT})))`;
const ONES = ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const IN_WORDS = `(?<words>${ONES.join('|')}) (?<wordUnit>tusen kronor|miljon(?:er)? kronor|miljard(?:er)? kronor)`;

const FRAME = pattern(
  'giu',
)`(?<!\p{L})(?:(?<whole>${WHOLE})|${PRICE})(?!\p{L})(?:${BETWEEN}(?<![\p{L}\d,–-]))(?:(?<before>SEK|kr)[ \u00a0])?(?:${NO_YEAR}(?<digits>${POINTED}|${SWEDISH_DIGITS})(?!\d|[,.:/–-]\d|[ \u00a0]?%|[ \u00a0]\d)(?:[ \u00a0]?(?<unit>${UNIT})(?!\p{L}))?|${IN_WORDS})`;

/**
 * The amounts that a text gives as what the commission pays: `den totala ersättningsramen för 2026 är 9 999 tkr`. They
 * have a unit, or are written as amounts.
 */
export function framesIn(text: string): Frame[] {
  if (!/ersättning|ramen|anslaget|pris/iu.test(text)) return [];
  return [...text.matchAll(FRAME)].flatMap((match): Frame[] => {
    const { whole, before, digits, unit, words, wordUnit } = match.groups ?? {};
    const written = digits ?? words ?? '';
    const shown = wordUnit ?? unit ?? before;
    const end =
      match.index + match[0].length - (digits === undefined ? 0 : unitLength(match[0], digits, unit));
    const start = digits === undefined ? end - `${words} ${wordUnit}`.length : end - written.length;
    const value =
      digits === undefined
        ? ONES.indexOf(written.toLowerCase()) + 1
        : parseSwedishNumber(digits.replaceAll('.', ' '));
    const grouped = /\d[\s.]\d/.test(written);
    if (value === undefined || (shown === undefined && !grouped)) return [];
    const kronor = shown === undefined ? undefined : kronorOf(shown);
    return [
      {
        value,
        start,
        end,
        digits: digits === undefined ? `${words} ${wordUnit}` : digits,
        grouped,
        whole: whole !== undefined,
        ...(kronor !== undefined &&
          shown !== undefined && {
            currency: { text: shown, kronor, end: match.index + match[0].length },
          }),
      },
    ];
  });
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
