import { NBSP } from '../../format/characters.js';
import { formatNumber } from '../../format/number.js';
import { parseSwedishNumber, SWEDISH_DIGITS } from '../../format/parse-number.js';
import { pattern } from '../../format/pattern.js';
import { typesetWords, type Units, USUAL_UNITS } from '../../format/words.js';
import type { Target } from '../../model/plan.js';

const WORD_CHARACTER = pattern('u')`[\p{L}\d]`;

const DIRECTION = pattern('u')`^(?:(?:ska|skall|bör) )?(öka|minska)s?(?![\p{L}\d-])`;

type NumericTarget = Extract<Target, { slag: 'tal' }>;
type Operator = NumericTarget['operator'];

const NUMBER = `[-\\u2212]?${SWEDISH_DIGITS}`;
/** A number ends where nothing goes on: `12:e`, `24/7`, `2–4`, `1.5`, `2025-2027`, `12 34` and `8a` are none. */
const END_OF_NUMBER = `(?![\\p{L}\\d])(?![.,:/–-][\\p{L}\\d])(?! ?[–-] ?\\d)(?! \\d)`;

const SIGNS: readonly (readonly [string, Operator])[] = [
  ['>=', '≥'],
  ['=>', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≥', '≥'],
  ['≤', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];

const WORDS: readonly (readonly [string, Operator])[] = [
  ['inte mer än', '≤'],
  ['inte mindre än', '≥'],
  ['som mest', '≤'],
  ['som minst', '≥'],
  ['mer än', '>'],
  ['fler än', '>'],
  ['mindre än', '<'],
  ['färre än', '<'],
  ['minst', '≥'],
  ['lägst', '≥'],
  ['högst', '≤'],
  ['maximalt', '≤'],
  ['max\\.?', '≤'],
];

/** Words that compare a measured quantity, but also place things in time: `under 30 dagar`, but `under 2025`. */
const WORDS_BEFORE_QUANTITY: readonly (readonly [string, Operator])[] = [
  ['över', '>'],
  ['under', '<'],
];

const alternatives = (list: readonly (readonly [string, Operator])[]) => list.map(([word]) => word).join('|');
const AFTER_WORD = '(?<![\\p{L}\\d])';

/** The expressions that find a number in a target, by the units it may have. */
interface Expressions {
  startsWithNumber: RegExp;
  within: RegExp;
  afterColon: RegExp;
  /** After an operator anywhere. */
  operated: readonly RegExp[];
}

const expressions = new WeakMap<Units, Expressions>();

function expressionsOf(units: Units): Expressions {
  const known = expressions.get(units);
  if (known) return known;
  const unit = `(?:\\s*(?<unit>${units.pattern}))`;
  const number = `(?<number>${NUMBER})${END_OF_NUMBER}`;
  const made = {
    startsWithNumber: pattern('u')`^${number}${unit}?`,
    within: pattern('iu')`^(?<operator>inom)\s+${number}${unit}`,
    afterColon: pattern('u')`^[^\d:]*\p{L}:\s*${number}${unit}?`,
    operated: [
      pattern('u')`(?<operator>${alternatives(SIGNS)})\s*${number}${unit}?`,
      pattern('iu')`${AFTER_WORD}(?<operator>${alternatives(WORDS)})\s+${number}${unit}?`,
      pattern('iu')`${AFTER_WORD}(?<operator>${alternatives(WORDS_BEFORE_QUANTITY)})\s+${number}${unit}`,
    ],
  };
  expressions.set(units, made);
  return made;
}

const OPERATORS = [...SIGNS, ...WORDS, ...WORDS_BEFORE_QUANTITY, ['inom', '≤'] as const].map(
  ([word, operator]) => [new RegExp(`^${word}$`, 'iu'), operator] as const,
);

/**
 * Understands a target as the editor wrote it; never fails. `text` is the editor's words with their numbers typeset
 * (`≥ 90 % inom 20 minuter`), and nothing else changed.
 *
 * A number counts as the target when it stands first (`92 %`, `8 min`, `100 % av ST-läkarna ska …`), after a colon
 * (`Regionalt mål: 90 %`) or right after an operator in signs or words (`≤ 8,5 %`, `SKR-mål max 2 % av …`); what
 * stands around it becomes its condition. A number elsewhere is part of a sentence, and the sentence is the target.
 */
export function parseTarget(written: string | number, units: Units = USUAL_UNITS): Target {
  if (typeof written === 'number') return fromNumber(written);
  const words = written.trim().replace(/\s+/g, ' ');
  const text = typesetTarget(words, units);
  return (
    parseKeyword(words, text) ??
    parseParties(words, text) ??
    parseNumeric(words, text, units) ?? { slag: 'ord', text }
  );
}

function fromNumber(value: number): Target {
  if (!Number.isFinite(value)) return { slag: 'ord', text: String(value) };
  return { slag: 'tal', text: formatNumber(value), operator: '=', explicit: false, värde: value + 0 };
}

function typesetTarget(words: string, units: Units): string {
  const spaced = words
    .replace(/>=|=>/g, '≥')
    .replace(/<=|=</g, '≤')
    .replace(/(?<!\S)([≥≤<>])\s*(?=[-\u2212]?\d)/g, `$1${NBSP}`)
    .replace(/(?<=[≥≤<>]\u00a0)-(?=\d)|^-(?=\d)/g, '\u2212');
  return typesetWords(spaced, units);
}

function parseKeyword(words: string, text: string): Target | undefined {
  const bare = words.replace(/\.$/, '').toLowerCase();
  if (/^(mål |målvärde )?saknas$/.test(bare)) return { slag: 'saknas', text };
  if (bare === 'ja' || bare === 'nej') return { slag: 'ja-nej', text, värde: bare === 'ja' };
  const direction = DIRECTION.exec(bare)?.[1];
  if (direction === 'öka' || direction === 'minska') return { slag: 'riktning', text, riktning: direction };
  return undefined;
}

const PARTY = pattern(
  'uy',
)`(?<party>\p{L}[\p{L}\d &/-]*?):\s*(?<number>${NUMBER})${END_OF_NUMBER}(?:\s*%)?(?:\s*[,;]\s*|\s+och\s+|\s+|$)`;

/** `Norr: 140, Söder: 16`: at least two named parties, each with its number, and nothing else. */
function parseParties(words: string, text: string): Target | undefined {
  const parties = new RegExp(PARTY);
  const delar: { part: string; värde: number }[] = [];
  while (parties.lastIndex < words.length) {
    const found = parties.exec(words)?.groups;
    const value = parseSwedishNumber(found?.number ?? '');
    if (!found?.party || value === undefined) return undefined;
    delar.push({ part: found.party, värde: value });
  }
  return delar.length >= 2 ? { slag: 'flera', text, delar } : undefined;
}

function parseNumeric(words: string, text: string, units: Units): Target | undefined {
  const { startsWithNumber, within, afterColon, operated } = expressionsOf(units);
  const first = startsWithNumber.exec(words) ?? within.exec(words) ?? afterColon.exec(words);
  const match = first ?? earliest(operated.map((pattern) => pattern.exec(words)));
  const { number = '', operator, unit } = match?.groups ?? {};
  const value = parseSwedishNumber(number);
  if (!match || value === undefined) return undefined;
  const numberAt = match.index + match[0].indexOf(operator ?? number);
  const before = typesetWords(words.slice(0, numberAt).replace(/[\s,;:]+$/, ''), units);
  const after = typesetWords(words.slice(match.index + match[0].length).replace(/^[\s,;:.]+/, ''), units);
  // `2025 års nivå`: a year, not a quantity.
  if (!operator && unit === undefined && /^års\b/.test(after)) return undefined;
  const condition = [before, after].filter((each) => WORD_CHARACTER.test(each)).join(' … ');
  return {
    slag: 'tal',
    text,
    operator: OPERATORS.find(([pattern]) => operator !== undefined && pattern.test(operator))?.[1] ?? '=',
    explicit: operator !== undefined,
    värde: value,
    ...(unit !== undefined && { enhet: unit === 'procent' ? '%' : unit }),
    ...(condition !== '' && { villkor: condition }),
  };
}

function earliest(matches: readonly (RegExpExecArray | null)[]): RegExpExecArray | undefined {
  return matches.filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
}
