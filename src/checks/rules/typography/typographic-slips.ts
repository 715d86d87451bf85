import { NBSP } from '../../../format/characters.js';
import { pattern } from '../../../format/pattern.js';
import { USUAL_UNITS } from '../../../format/words.js';
import type { Text } from '../../../model/diagnostic.js';
import { withoutAddresses } from '../../../text/addresses.js';

/** Something set otherwise than Swedish is. */
export interface Slip {
  index: number;
  /** As it stands. */
  text: string;
  /** As it should be written in the source. No-break spaces are the renderer's business. */
  better: string;
  /** The kind of slip. */
  message: Text;
}

interface Rule {
  pattern: RegExp;
  /** The better way; undefined when the match turns out to be something else. */
  better(match: RegExpExecArray): string | undefined;
  says: Says;
}

const BEFORE = '(?<![\\p{L}\\p{N}.,:/@§–-])';
const YEAR = '(?:19|20)\\d\\d';
const CLOCK = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
const NUMBER = '\\d{1,3}(?:,\\d+)?';
const DASH = ' ?[-–] ?';
const MONEY = '(?:kr|tkr|mnkr|mkr|kronor)(?![\\p{L}\\p{N}])';
const NAMED = [
  'januari februari mars april maj juni juli augusti september oktober november december',
  'måndag tisdag onsdag torsdag fredag lördag söndag',
].map((names) => `(?:${names.split(' ').join('|')})`);

/** Makes the message about the words that were matched. */
type Says = (text: string) => Text;

const says =
  (sv: string, en: string): Says =>
  (text) => ({ sv: `”${text}” ${sv}.`, en: `“${text}” ${en}.` });

const range = says(
  'är ett intervall och skrivs med tankstreck utan mellanslag',
  'is a range, which is written with an en dash and no spaces',
);
const percent = says('ska ha mellanslag före procenttecknet', 'needs a space before the percent sign');
const section = says('ska ha mellanslag efter paragraftecknet', 'needs a space after the section sign');
const thousands = says('ska ha mellanslag mellan tusentalen', 'needs spaces between the thousands');
const decimals = says('ska ha decimalkomma', 'needs a decimal comma');
const quotes: Says = (text) => ({
  sv: `Tecknet ${text.trim()} är inget svenskt citattecken.`,
  en: `The character ${text.trim()} is no Swedish quotation mark.`,
});
const apostrophe: Says = () => ({
  sv: "Tecknet ' ska vara en apostrof, ’.",
  en: "The character ' should be an apostrophe, ’.",
});
const dash: Says = () => ({
  sv: 'Bindestrecket ska vara ett tankstreck.',
  en: 'The hyphen should be a dash.',
});
const space: Says = () => ({ sv: 'Här är ett mellanslag för mycket.', en: 'Here is a space too many.' });

const RULES: readonly Rule[] = [
  {
    pattern: /(?<!\d)\d+(?:,\d+)?[%‰]/g,
    better: ([text]) => text.replace(/(?=[%‰])/, ' '),
    says: percent,
  },
  {
    pattern: /§\d+(?:\.\d+)*/g,
    better: ([text]) => text.replace('§', '§ '),
    says: section,
  },
  rangeOf(`(${YEAR})${DASH}(${YEAR})(?![\\p{N}/-])`, (from, to) => from < to),
  rangeOf(`(${CLOCK})${DASH}(${CLOCK})(?!\\d)`, () => true),
  rangeOf(`(${NUMBER})${DASH}(${NUMBER})(?= ?${USUAL_UNITS.pattern})`, (from, to) => value(from) < value(to)),
  ...NAMED.map((names) => rangeOf(`(${names})-(${names})(?!\\p{L})`, () => true)),
  {
    pattern: pattern('gu')`(?<=[\p{L}\p{N}).,”%]) - (?=[\p{L}\p{N}(”])`,
    better: () => ' – ',
    says: dash,
  },
  { pattern: /["“„‟]/g, better: () => '”', says: quotes },
  { pattern: /[‘‚‛]/g, better: () => '’', says: quotes },
  { pattern: pattern('gu')`(?<=\p{L})'(?=\p{L})`, better: () => '’', says: apostrophe },
  {
    pattern: pattern('gu')`${BEFORE}[1-9]\d{4,}(?= ${MONEY})`,
    better: ([text]) => grouped(text),
    says: thousands,
  },
  {
    pattern: pattern('gu')`${BEFORE}[1-9]\d{0,2}(?:\.\d{3})+(?= ${MONEY})`,
    better: ([text]) => text.replaceAll('.', ' '),
    says: thousands,
  },
  {
    pattern: pattern('gu')`${BEFORE}\d+\.\d{1,2}(?= ?(?:%|procent|mnkr|mkr)(?!\p{L}))`,
    better: ([text]) => text.replace('.', ','),
    says: decimals,
  },
  {
    pattern: pattern('gu')`(?<=[\p{L}\p{N})”%]) +(?=[,;](?:\s|$)|\.$)`,
    better: () => '',
    says: space,
  },
  {
    pattern: /(?<=\S) {2,}(?=\S)/g,
    better: () => ' ',
    says: space,
  },
];

function rangeOf(source: string, holds: (from: string, to: string) => boolean): Rule {
  return {
    pattern: pattern('giu')`${BEFORE}${source}`,
    better: (match) => {
      const [text, from, to] = match as unknown as [string, string, string];
      return holds(from, to) && text !== `${from}–${to}` ? `${from}–${to}` : undefined;
    },
    says: range,
  };
}

function value(number: string): number {
  return Number(number.replace(',', '.'));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

/** Anything that a rule could be about. Most passages hold nothing of it. */
const WORTH_A_LOOK = pattern('u')`\d[%‰.]|§\d|\d ?[-–] ?\d|\p{L}-\p{L}| - |["“„‟‘‚‛']|\d{5}| [,;.]| {2}`;
/** Text that was meant as a directive or an expression. */
const MARKUP = /:\p{L}{1,20}(?:\[[^\]\n]{0,200}\])?\{[^}\n]{0,200}\}|\{\{[^}\n]{0,200}\}\}/gu;

/** Finds them in running text, in the order they stand. Addresses, and what is meant as markup, are left alone. */
export function typographicSlips(text: string): Slip[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const written = text.replaceAll(NBSP, ' ').replace(MARKUP, (found) => 'x'.repeat(found.length));
  const plain = withoutAddresses(written, 'x');
  const slips: Slip[] = [];
  for (const { pattern, better, says: message } of RULES) {
    for (const match of plain.matchAll(pattern)) {
      const improved = better(match);
      if (improved !== undefined)
        slips.push({ index: match.index, text: match[0], better: improved, message: message(match[0]) });
    }
  }
  return slips.sort((a, b) => a.index - b.index);
}
