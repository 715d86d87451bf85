import { pattern } from '../../format/pattern.js';
import type { Indicator } from '../../model/plan.js';
import { wordsPlace } from '../../passages/plan-rows.js';
import { type CheckContext, defineCheck } from '../check.js';

const WORD = pattern('gu')`[\p{L}\p{N}%]+`;
/** Words that say nothing: `på ett förstabesök`, `på förstabesök`. */
const SMALL = new Set(['en', 'ett', 'den', 'det', 'de', 'och', 'i', 'av', 'på', 'till', 'för', 'med', 'vid']);
/** Shorter ones (`Antal besök`) are about their units. */
const LEAST_WORDS = 5;

const PLAN = (a: string, b: string) => `titel: Plan
områden:
  - namn: Omställning
    enheter:
      - namn: Digital vård
        indikatorer:
          - {text: ${a}}
          - {text: ${b}}
`;

export default defineCheck({
  id: 'indicator-twice',
  severity: 'warning',
  title: { sv: 'Samma indikator två gånger', en: 'The same indicator twice' },
  about: {
    sv: 'En indikator som står två gånger under samma enhet i uppföljningsplanen ska mätas en gång och får lätt två målvärden. Står den under två enheter i samma område sägs det som ett råd: då kan den höra hemma i båda. Enheter i olika områden har ofta samma indikatorer.',
    en: 'An indicator that stands twice in the same unit of the follow-up plan is to be measured once and easily gets two targets. When it stands in two units of the same area it is told as advice: it may belong in both. Units of different areas often have the same indicators.',
  },
  examples: [
    {
      shows: 'Två gånger under samma enhet, med stor bokstav och punkt.',
      body: '# Uppföljning\n\n::uppfoljningsplan\n',
      files: { 'uppfoljning.yaml': PLAN('Andel digitala vårdmöten', 'andel av digitala vårdmöten.') },
      expect: ['uppfoljning.yaml:8:20-8:48 Samma indikator står redan på rad 7.'],
    },
    {
      shows: 'Två olika indikatorer.',
      body: '# Uppföljning\n\n::uppfoljningsplan\n',
      files: { 'uppfoljning.yaml': PLAN('Andel digitala vårdmöten', 'Antal digitala vårdmöten') },
      expect: [],
    },
  ],
  run(context) {
    for (const { enheter } of context.commission.plan?.områden ?? []) {
      const inArea = new Map<string, Indicator>();
      for (const unit of enheter) {
        const inUnit = new Map<string, Indicator>();
        for (const indicator of unit.indikatorer) {
          const key = keyOf(indicator);
          const twice = inUnit.get(key);
          // An account is asked of many units in the same words.
          const beside =
            indicator.redovisning || key.split(' ').length < LEAST_WORDS ? undefined : inArea.get(key);
          const first = twice ?? beside;
          if (first) reportTwice(indicator, first, twice !== undefined, context);
          else inUnit.set(key, indicator);
        }
        for (const [key, indicator] of inUnit) inArea.set(key, indicator);
      }
    }
  },
});

function keyOf({ plain, punkter, hänvisning, id }: Indicator): string {
  // An indicator that points elsewhere or has bullets is more than its words.
  if (hänvisning !== undefined || punkter.length > 0) return `#${id}`;
  return (plain.toLowerCase().match(WORD) ?? []).filter((word) => !SMALL.has(word)).join(' ');
}

function reportTwice(indicator: Indicator, first: Indicator, same: boolean, { report }: CheckContext): void {
  const { line } = wordsPlace(first).start;
  report({
    severity: same ? 'warning' : 'info',
    place: wordsPlace(indicator),
    message: same
      ? {
          sv: `Samma indikator står redan på rad ${line}.`,
          en: `The same indicator already stands on line ${line}.`,
        }
      : {
          sv: `Samma indikator står redan i en annan enhet i området, på rad ${line}.`,
          en: `The same indicator already stands in another unit of the area, on line ${line}.`,
        },
    hint: {
      sv: 'Ta bort den ena, eller säg vad som skiljer dem åt.',
      en: 'Remove one of them, or say how they differ.',
    },
  });
}
