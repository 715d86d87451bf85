import type { ElementContent } from 'hast';
import { pattern } from '../format/pattern.js';
import { el } from './element.js';

const AFTER_SLASH = pattern('u')`(?<=\p{L}/)(?=\p{L})`;

/**
 * Text that must not be broken at a line end although it holds a hyphen, dash or space where a browser may break:
 * ranges (`2023–2027`, `16.00–22.00`), statutes (`HSLF-FS 2021:8`), registry numbers (`HVN 2024-00186`), and words that
 * begin with an abbreviation (`ST-A`, `L-vård`).
 */
const WHOLE = pattern(
  'gu',
)`\p{Lu}{2,6}(?:-\p{Lu}{2})?[ \u00a0]\d{4}[:-]\d+|(?<![\p{L}-])\p{Lu}{1,4}-\p{L}{1,12}(?![\p{L}-])|\d+(?:[.,]\d+)?–\d+(?:[.,]\d+)?(?:[ \u00a0](?:%|år))?`;

/** Every text that {@link WHOLE} finds something in has one of these: most texts need not be searched. */
const MAY_HOLD = /[-–:]/;

/** Characters that replace a hyphen, dash and space so that no line breaks there; {@link unbreakable} inserts them. */
export const UNBREAKABLE: Record<string, string> = { '-': '\u2011', '–': '\u2012', ' ': '\u00a0' };

/**
 * The text with its breakable characters replaced in the places that {@link holdTogether} wraps. For measuring only.
 */
export function unbreakable(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  return text.replace(WHOLE, (match) => match.replace(/[-– ]/g, (character) => UNBREAKABLE[character]!));
}

/** A text with the places that must stay on one line wrapped. */
export function holdTogether(text: string): ElementContent[] {
  if (!MAY_HOLD.test(text)) return [{ type: 'text', value: text }];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(WHOLE)) {
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) });
    parts.push(el('span', { className: ['nb'] }, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/**
 * The later parts of compounds that are too long for a narrow column. A soft hyphen goes before them: the browser has
 * no Swedish hyphenation, and where patterns would break a word (`tarmcancerscre-ening`) is not where its parts meet.
 */
const COMPOUND_PARTS =
  'assisterad|avdelning|avvikelse|barnmottagning|befattning|behandling|beredskap|beroende|beställning|centrum|driven|enhet|enkät|ersättning|forskning|främjande|funktion|förlossning|försörjning|garanti|habilitering|hantering|hjälpmedel|hälso|hörsel|inhämtning|katalog|kontoret|kostnad|kvalitet|leverans|lämnare|medicin|mottagning|planering|plats|process|psykiatri|rapport|register|registret|rehabilitering|relaterad|relaterat|samordning|samverkan|satsning|screening|sjukdom|sjukhus|sjukvård|styrelse|styrning|tillfälle|tillgänglighet|tjänstgöring|uppdrag|uppföljning|utbildning|utveckling|verksamhet|volym|vård';
const COMPOUND = pattern('gu')`(?<=\p{L}{4})(?=(?:${COMPOUND_PARTS})\p{L}*)(?=\p{L}{4})`;
const LONG = 14;
const LONG_WORD = pattern('gu')`\p{L}{${LONG},}`;

/** A word with soft hyphens between the known parts of a compound. */
export function atCompounds(word: string): string {
  return word.replace(COMPOUND, '\u00ad');
}

/** Tells whether a word fits on one line of its column; for a column of unknown width it does not. */
export type Fits = (word: string) => boolean;

/**
 * The text with soft hyphens in the long compounds that do not fit. Only in those: in a PDF a soft hyphen divides the
 * word for anyone who searches or copies it, whether the line breaks there or not.
 */
export function hyphenated(text: string, fits: Fits = () => false): string {
  if (text.length < LONG) return text;
  return text.replace(LONG_WORD, (word) => (fits(word) ? word : atCompounds(word)));
}

/** A text for a narrow column: soft hyphens in long compounds, and a place to break after a slash. */
export function narrow(text: string, fits?: Fits): ElementContent[] {
  return holdTogether(hyphenated(text, fits)).flatMap((part) =>
    part.type === 'text' ? breakAfterSlash(part.value) : [part],
  );
}

function breakAfterSlash(text: string): ElementContent[] {
  return text.split(AFTER_SLASH).flatMap((value, index): ElementContent[] => {
    const part: ElementContent = { type: 'text', value };
    return index === 0 ? [part] : [el('wbr'), part];
  });
}
