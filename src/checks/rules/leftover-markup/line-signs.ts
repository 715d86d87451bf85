import { pattern } from '../../../format/pattern.js';
import type { Text } from '../../../model/diagnostic.js';
import { isPrinted, type Leftover } from './leftover.js';

/** A line of a passage, with where it begins. */
interface Line {
  text: string;
  index: number;
  /** Its number in the passage, from 0. */
  number: number;
}

/** Spaces that Markdown does not take for one. */
const WIDE = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';

const HEADING: Text = { sv: 'raden blir ingen rubrik', en: 'the line is no heading' };
const ITEM: Text = { sv: 'raden blir ingen punkt i en lista', en: 'the line is no item of a list' };

const SPACE: Text = { sv: 'Skriv ett vanligt mellanslag efter.', en: 'Write an ordinary space after it.' };
const HYPHEN: Text = {
  sv: 'Skriv punkterna i en lista med - och ett mellanslag.',
  en: 'Write the items of a list with - and a space.',
};
const NUMBERS: Text = {
  sv: 'Skriv listan med 1. och 2., eller sätt en tom rad mellan raderna.',
  en: 'Write the list with 1. and 2., or put an empty line between the lines.',
};

const LETTERS: Text = {
  sv: 'Skriv listan med a) och b), från a) eller efter en tom rad.',
  en: 'Write the list with a) and b), from a) on or after an empty line.',
};

/** A beginning of a line that a person meant as markup, when one line alone tells. */
interface Beginning {
  pattern: RegExp;
  consequence: Text;
  hint: Text;
  /** The text to write in the place of the sign. */
  better?(match: RegExpExecArray): string;
}

const BEGINNINGS: readonly Beginning[] = [
  {
    pattern: pattern('u')`^#{2,6}(?=[^\s#])|^#(?=[\p{Lu}§])(?=\S+(?: \S+){0,9}$)(?!.*[.!?]$)`,
    consequence: HEADING,
    hint: SPACE,
    better: ({ 0: sign }) => `${sign} `,
  },
  {
    pattern: pattern('u')`^#{1,6}[ \t]*${WIDE}[\s\u00a0]*(?=\S)`,
    consequence: HEADING,
    hint: SPACE,
    better: ({ 0: sign }) => `${sign.replace(/[^#]/g, '')} `,
  },
  {
    pattern: /^#{7,}/,
    consequence: HEADING,
    hint: { sv: 'Skriv högst fem #.', en: 'Write five # at most.' },
  },
  {
    pattern: pattern('u')`^[-*][ \t]*${WIDE}[\s\u00a0]*(?=\S)`,
    consequence: ITEM,
    hint: SPACE,
    better: ({ 0: sign }) => `${sign[0]} `,
  },
  {
    pattern: pattern('u')`^\d{1,3}[.)][ \t]*${WIDE}[\s\u00a0]*(?=\S)`,
    consequence: ITEM,
    hint: SPACE,
    better: ({ 0: sign }) => `${sign.replace(/[^\d.)]/g, '')} `,
  },
  {
    pattern: /^[•‣◦▪▫●○■□∙·➢➤►]\s*(?=\S)/u,
    consequence: ITEM,
    hint: HYPHEN,
    better: () => '- ',
  },
  {
    pattern: /^\+[-=+]{3,}\+\s*$/,
    consequence: { sv: 'raderna blir ingen tabell', en: 'the lines are no table' },
    hint: {
      sv: 'Skriv tabellen som | A | B | med en rad | --- | --- | under rubrikerna.',
      en: 'Write the table as | A | B | with a line | --- | --- | below the headings.',
    },
  },
  {
    pattern: /^:[ \t]+(?=\S)/,
    consequence: { sv: 'raden blir ingen förklaring', en: 'the line is no definition' },
    hint: {
      sv: 'Skriv ordet ensamt på raden ovanför, efter en tom rad.',
      en: 'Write the word alone on the line above, after an empty line.',
    },
  },
  {
    pattern: /^\[!\p{L}{1,20}\]/u,
    consequence: { sv: 'citatet blir ingen ruta', en: 'the quotation is no box' },
    hint: { sv: 'Skriv **Observera:** i stället.', en: 'Write **Note:** instead.' },
  },
  {
    pattern: /^:{3,}(?!\p{L})[^\n]{0,40}/u,
    consequence: { sv: 'det börjar eller slutar ingen ruta', en: 'no box begins or ends here' },
    hint: { sv: 'Ta bort raden.', en: 'Remove the line.' },
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+\p{L}[^\n]{0,40}/u,
    consequence: { sv: 'det börjar ingen ruta', en: 'no box begins here' },
    hint: { sv: 'Skriv **Observera:** i stället.', en: 'Write **Note:** instead.' },
  },
  {
    pattern: /^={3,}\s*$/,
    consequence: { sv: 'raden över blir ingen rubrik', en: 'the line above is no heading' },
    hint: { sv: 'Skriv # och ett mellanslag före rubriken.', en: 'Write # and a space before the heading.' },
  },
  {
    pattern: /^\[\[?(?:_?toc_?|innehåll)\]\]?$/i,
    consequence: {
      sv: 'dokumentet har redan en innehållsförteckning',
      en: 'the document has contents already',
    },
    hint: { sv: 'Ta bort raden.', en: 'Remove the line.' },
  },
];

/** Beginnings of lines that were meant as a list, when one line alone does not tell. */
interface Run {
  pattern: RegExp;
  /** Signs that begin a list wherever they stand. */
  first?: RegExp;
  /** Whether the second of two lines goes on where the first left off. */
  follows(first: RegExpExecArray, second: RegExpExecArray): boolean;
  hint: Text;
  better?(match: RegExpExecArray): string;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const always = (): boolean => true;

const RUNS: readonly Run[] = [
  { pattern: /^[–—−]\s+(?=\S)/u, follows: always, hint: HYPHEN, better: () => '- ' },
  { pattern: pattern('u')`^-(?=\p{L})`, follows: always, hint: SPACE, better: () => '- ' },
  {
    pattern: pattern('u')`^\d{1,2}[.)](?=\p{L})`,
    follows: ([first], [second]) => Number.parseInt(second, 10) === Number.parseInt(first, 10) + 1,
    hint: SPACE,
    better: ([sign]) => `${sign} `,
  },
  {
    pattern: /^\(?([a-zåäö]|[ivx]{1,4})[.)]\s+(?=\S)/u,
    first: /^\(?[ai][.)]/,
    follows: ([, first = ''], [, second = '']) => isNext(first, second),
    hint: LETTERS,
  },
  {
    pattern: /^(\d{1,3})[.)]\s+(?=\S)/u,
    follows: ([, first], [, second]) => Number(second) === Number(first) + 1,
    hint: NUMBERS,
  },
];

function isNext(first: string, second: string): boolean {
  if (ROMAN.includes(first) && ROMAN.indexOf(second) === ROMAN.indexOf(first) + 1) return true;
  return first.length === 1 && second.length === 1 && second.charCodeAt(0) === first.charCodeAt(0) + 1;
}

/** The signs of Markdown at the beginnings of the lines of a paragraph, and at the end of what was to be a heading. */
export function lineSigns(text: string): Leftover[] {
  const lines = linesOf(text);
  return [
    ...lines.flatMap(beginningOf),
    ...lines.flatMap(closingOf),
    ...RUNS.flatMap((run) => runsOf(lines, run)),
  ];
}

function linesOf(text: string): Line[] {
  let index = 0;
  return text.split('\n').map((line, number) => {
    const at = index;
    index += line.length + 1;
    return { text: line, index: at, number };
  });
}

function beginningOf(line: Line): Leftover[] {
  for (const { pattern, consequence, hint, better } of BEGINNINGS) {
    const match = pattern.exec(line.text);
    if (match) return [leftover(line, match, consequence, hint, better?.(match))];
  }
  return [];
}

/** `##Rubrik##`: the second sign would stay after the first has been mended. The sign of `##C#` belongs to the name. */
function closingOf({ text, index }: Line): Leftover[] {
  const [, opening = '', sign = ''] = /^(#{1,6})[^#].*?[^\s#](#{1,6})\s*$/.exec(text) ?? [];
  const closes = sign.length > 1 || (sign === '#' && opening === '#');
  return closes ? [closing(index + text.lastIndexOf(sign), sign)] : [];
}

/** Signs after a heading that stand too close to it to be taken away: `## Rubrik##`. */
export function closingSigns(heading: string): Leftover[] {
  const sign = /[^\s#](#{2,6})\s*$/.exec(heading)?.[1];
  return sign === undefined ? [] : [closing(heading.lastIndexOf(sign), sign)];
}

function closing(index: number, sign: string): Leftover {
  const end = index + sign.length;
  return {
    index,
    end,
    message: isPrinted(sign, { sv: 'det står intill rubriken', en: 'it stands too close to the heading' }),
    hint: { sv: 'Ta bort det.', en: 'Remove it.' },
    better: { index, end, text: '' },
  };
}

/**
 * Lines that follow each other and begin as the items of one list. In a sentence that was divided into lines the second
 * of its items can come first on a line: a list begins with its first item, or after a colon.
 */
function runsOf(lines: readonly Line[], { pattern, first, follows, hint, better }: Run): Leftover[] {
  const found: Leftover[] = [];
  let run: { line: Line; match: RegExpExecArray }[] = [];
  const close = (): void => {
    const [start] = run;
    const before = lines[(start?.line.number ?? 0) - 1]?.text;
    const begins =
      start && (before === undefined || before.trimEnd().endsWith(':') || first?.test(start.line.text));
    if (begins && run.length > 1)
      for (const { line, match } of run) found.push(leftover(line, match, ITEM, hint, better?.(match)));
    run = [];
  };
  for (const line of lines) {
    const match = pattern.exec(line.text);
    const last = run.at(-1);
    if (!match || (last && !follows(last.match, match))) close();
    if (match) run.push({ line, match });
  }
  close();
  return found;
}

function leftover(
  line: Line,
  { 0: sign }: RegExpExecArray,
  consequence: Text,
  hint: Text,
  better: string | undefined,
): Leftover {
  const end = line.index + sign.length;
  return {
    index: line.index,
    end: line.index + sign.trimEnd().length,
    message: isPrinted(sign.trimEnd(), consequence),
    hint,
    ...(better !== undefined && { better: { index: line.index, end, text: better } }),
  };
}
