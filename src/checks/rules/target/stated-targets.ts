import { perText } from '../../../compile/once.js';
import { parseSwedishNumber, SWEDISH_DIGITS } from '../../../format/parse-number.js';
import { pattern } from '../../../format/pattern.js';
import type { OutlineItem } from '../../../model/commission.js';
import type { Goal, Indicator, Target } from '../../../model/plan.js';
import type { Passage } from '../../../passages/passage.js';
import type { PlacedIndicator } from '../../../passages/plan-rows.js';
import { shared, tellingWords } from '../../../text/related-words.js';

/** A target that running text states: `Minst 75 % av invånarsamtalen …`. */
export interface StatedTarget {
  passage: Passage;
  /** Offsets of number and unit in the passage. */
  start: number;
  end: number;
  operator: '≥' | '≤';
  value: number;
  unit: string;
  /** The sentence it is in. */
  sentence: string;
}

type NumericTarget = Extract<Target, { slag: 'tal' }>;

/** A numeric target of the plan, with what its indicator is about. */
export interface PlannedTarget {
  indicator: Indicator;
  goal: Goal;
  target: NumericTarget;
  /** Telling words of the indicator itself, and of its unit. */
  words: string[];
  unitWords: string[];
}

const STATED = pattern(
  'giu',
)`(?<!\p{L})(minst|lägst|inte mindre än|högst|maximalt|inte mer än)\s+(${SWEDISH_DIGITS})\s*(%|procent|minuter|min|timmar|dagar|dygn|veckor)(?!\p{L})`;
const SENTENCE = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*/gu;
const UNITS: Record<string, string> = {
  procent: '%',
  minut: 'min',
  minuter: 'min',
  timme: 'timmar',
  dag: 'dagar',
};

/** A sentence that states many targets is read once. */
const wordsOfSentence = perText(tellingWords);

function unitName(unit: string): string {
  return UNITS[unit.toLowerCase()] ?? unit.toLowerCase();
}

/** The targets a passage states. */
export function statedTargets(passage: Passage): StatedTarget[] {
  const stated: StatedTarget[] = [];
  for (const sentence of passage.text.matchAll(SENTENCE)) {
    for (const { 0: whole, 1: words = '', 2: digits = '', 3: unit = '', index } of sentence[0].matchAll(
      STATED,
    )) {
      const value = parseSwedishNumber(digits);
      if (value === undefined) continue;
      const end = sentence.index + index + whole.length;
      stated.push({
        passage,
        start: sentence.index + index + whole.indexOf(digits, words.length),
        end,
        operator: /^(högst|max|inte mer)/i.test(words) ? '≤' : '≥',
        value,
        unit: unitName(unit),
        sentence: sentence[0],
      });
    }
  }
  return stated;
}

/** The numeric targets of a plan that have a unit. */
export function plannedTargets(rows: readonly PlacedIndicator[]): PlannedTarget[] {
  return rows.flatMap(({ unit, indicator }) =>
    indicator.mål.flatMap((goal): PlannedTarget[] => {
      const target = goal.målvärde;
      if (target?.slag !== 'tal' || target.enhet === undefined) return [];
      const words = tellingWords(indicator.plain);
      return [{ indicator, goal, target, words, unitWords: tellingWords(unit.namn.join(' ')) }];
    }),
  );
}

/** The texts of the headings above each heading, and its own, by anchor. */
export function headingChains(outline: readonly OutlineItem[], above = ''): Map<string, string> {
  return new Map(
    outline.flatMap((item): [string, string][] => {
      const chain = `${above} ${item.text}`;
      return [[item.anchor, chain], ...headingChains(item.children, chain)];
    }),
  );
}

/**
 * The planned target that a stated one is about: it has the same unit, shares at least two telling words with the text
 * (headings included) and half of its own, and no other shares as many. At least one of them is in the sentence and in
 * the indicator itself.
 */
export function counterpart(
  stated: StatedTarget,
  planned: readonly PlannedTarget[],
  chain: string,
): PlannedTarget | undefined {
  if (planned.length === 0) return undefined;
  const sentence = wordsOfSentence(stated.sentence);
  const around = [...sentence, ...tellingWords(chain)];
  const scored = planned
    .filter(({ target }) => unitName(target.enhet ?? '') === stated.unit)
    .flatMap((each) => {
      const all = [...each.words, ...each.unitWords];
      const score = shared(all, around).length;
      const close = score >= 2 && score * 2 >= all.length && shared(each.words, sentence).length > 0;
      return close ? [{ each, score }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score > (second?.score ?? 0) ? best.each : undefined;
}
