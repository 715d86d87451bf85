import { formatQuantity } from '../../../format/number.js';
import { parseSwedishNumber, SWEDISH_DIGITS } from '../../../format/parse-number.js';
import { pattern } from '../../../format/pattern.js';
import type { Text } from '../../../model/diagnostic.js';
import type { Place } from '../../../model/place.js';
import type { Passage } from '../../../passages/passage.js';
import { wordsPlace } from '../../../passages/plan-rows.js';
import { related, tellingWords } from '../../../text/related-words.js';
import type { CheckContext } from '../../check.js';
import type { PlannedTarget } from './stated-targets.js';

/** `75 % av samtalen besvaras inom 8 minuter`: a share of something, and what is counted. */
const SHARE = pattern(
  'giu',
)`(${SWEDISH_DIGITS})\s*(?:%|procent) av (?:de |alla |samtliga )?(\p{L}{5,40}(?:en|na|et))(?!\p{L})([^.!?;]{0,120})`;
const WITHIN = pattern('iu')`(?<!\p{L})inom (\d+ \p{L}+|\p{L}+)`;

/** A share that a text or the plan sets a target for. */
interface Share {
  place: Place;
  passage?: Passage;
  value: number;
  /** The things of which it is a share: `samtalen`. */
  noun: string;
  /** The time within which it is counted: `8 minuter`, `målledtid`; empty when none is said. */
  within: string;
  /** The words of the headings around it. */
  around: readonly string[];
}

/**
 * Reports one share of one thing that is defined in several ways: `75 % av samtalen` besvaras, besvaras inom 8 minuter,
 * and inom målledtid in the plan. As advice, at every place but the first.
 *
 * @param chains the headings above each heading and its own, by anchor
 */
export function checkDefinitions(
  planned: readonly PlannedTarget[],
  chains: ReadonlyMap<string, string>,
  context: CheckContext,
): void {
  const stated = context.passages.flatMap((passage) => sharesIn(passage, chains));
  if (stated.length === 0) return;
  const firsts: Share[] = [];
  for (const share of [...stated, ...stated.flatMap((each) => plannedLike(each, planned)).filter(once())]) {
    const same = firsts.filter((each) => isSame(each, share));
    const other = same[0];
    if (other === undefined || same.every(({ within }) => within !== share.within)) {
      if (other) reportOther(share, other, context);
      firsts.push(share);
    }
  }
}

function sharesIn(passage: Passage, chains: ReadonlyMap<string, string>): Share[] {
  const { kind, text, heading } = passage;
  if ((kind !== 'paragraph' && kind !== 'item') || !/%|procent/i.test(text)) return [];
  const around = tellingWords(chains.get(heading?.anchor ?? '') ?? '');
  return [...text.matchAll(SHARE)].flatMap(
    ({ 0: whole, 1: digits = '', 2: noun = '', 3: rest = '', index }) => {
      const value = parseSwedishNumber(digits);
      if (value === undefined || value >= 100) return [];
      const end = index + whole.length - rest.length;
      const within = (WITHIN.exec(rest)?.[1] ?? '').toLowerCase();
      return [{ place: passage.at(index, end), passage, value, noun: noun.toLowerCase(), within, around }];
    },
  );
}

/** The targets of the plan that are about the same share, by their words and those of their unit. */
function plannedLike(share: Share, planned: readonly PlannedTarget[]): Share[] {
  return planned.flatMap(({ indicator, target, words, unitWords }): Share[] => {
    const about = words.some((word) => related(word, share.noun.slice(0, -2)));
    const near = unitWords.length > 0 && unitWords.every((word) => share.around.includes(word));
    if (target.enhet !== '%' || target.värde !== share.value || !about || !near) return [];
    const within = (WITHIN.exec(indicator.plain)?.[1] ?? '').toLowerCase();
    return [
      { place: wordsPlace(indicator), value: share.value, noun: share.noun, within, around: unitWords },
    ];
  });
}

/** Tells the first of several at one place from the others. */
function once(): (share: Share) => boolean {
  const seen = new Set<number | undefined>();
  return ({ place: { start } }) => !seen.has(start.offset) && seen.add(start.offset) !== undefined;
}

/** The same share of the same things in the same chapter. */
function isSame(a: Share, b: Share): boolean {
  const shared = a.around.some((word) => b.around.includes(word));
  return a.value === b.value && shared && related(a.noun, b.noun);
}

function reportOther(share: Share, first: Share, { report }: CheckContext): void {
  const { place, passage, value, noun } = share;
  const shown = `${formatQuantity(value, '%')} av ${noun}`;
  const { file, start } = first.place;
  const [here, there] = [timeOf(share), timeOf(first)];
  const where =
    file === place.file
      ? { sv: `på rad ${start.line}`, en: `on line ${start.line}` }
      : { sv: `i ${file}, rad ${start.line}`, en: `in ${file}, line ${start.line}` };
  report({
    severity: 'info',
    place,
    ...(passage && { origin: passage.origin }),
    message: {
      sv: `”${shown}” räknas ${here.sv} här, men ${there.sv} ${where.sv}.`,
      en: `“${shown}” is counted ${here.en} here, but ${there.en} ${where.en}.`,
    },
    hint: {
      sv: 'Säg på ett sätt hur andelen räknas, eller skriv ut att det är två mått.',
      en: 'Say in one way how the share is counted, or spell out that they are two measures.',
    },
  });
}

function timeOf({ within }: Share): Text {
  return within === ''
    ? { sv: 'utan tidsgräns', en: 'without a time limit' }
    : { sv: `inom ${within}`, en: `within “${within}”` };
}
