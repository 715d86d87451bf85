import { pattern } from '../../../format/pattern.js';
import type { CommissionMeta } from '../../../model/commission.js';
import type { Passage } from '../../../passages/passage.js';
import type { CheckContext } from '../../check.js';

/** `Uppdraget gäller … från och med 2025-01-01 till och med 2027-12-31`. */
const VALID = pattern(
  'giu',
)`(?<!\p{L})uppdrag\p{L}{0,30}[^.!?]{0,300}? gäller (?=[^.!?]{0,300}\d{4}-\d\d-\d\d)[^.!?]*`;
const RANGE = /(\d{4}-\d\d-\d\d)\s?[–-]\s?(\d{4}-\d\d-\d\d)/gu;
const LIMIT = /(från och med|fr\.o\.m\.|till och med|t\.o\.m\.)\s+(\d{4}-\d\d-\d\d)/giu;

/** A validity that is typed and not the commission's: `till och med 2026-12-31`, `2026-01-01 – 2026-12-31`. */
export function checkLimits(passage: Passage, { giltighet }: CommissionMeta, { report }: CheckContext): void {
  for (const sentence of passage.text.matchAll(VALID)) {
    for (const { limit, date, index } of limitsIn(sentence[0])) {
      const right = giltighet[limit];
      const start = sentence.index + index;
      if (date === right || !passage.written(start, start + date.length)) continue;
      const [sv, en] = limit === 'till' ? ['till och med', 'until'] : ['från och med', 'from'];
      report({
        place: passage.at(start, start + date.length),
        origin: passage.origin,
        message: {
          sv: `Texten säger ${sv} ${date}, men uppdraget gäller ${sv} ${right}.`,
          en: `The text says ${en} ${date}, but the commission is valid ${en} ${right}.`,
        },
        hint: {
          sv: `Skriv {{datum giltighet.${limit} "iso"}}, så följer datumet giltigheten.`,
          en: `Write {{datum giltighet.${limit} "iso"}} to have the date follow the validity.`,
        },
      });
    }
  }
}

/** The dates of a sentence that say from or until when, with their offsets. */
function limitsIn(sentence: string): { limit: 'från' | 'till'; date: string; index: number }[] {
  const worded = [...sentence.matchAll(LIMIT)].map(({ 0: whole, 1: words = '', 2: date = '', index }) => ({
    limit: /^t/i.test(words) ? ('till' as const) : ('från' as const),
    date,
    index: index + whole.length - date.length,
  }));
  const ranges = [...sentence.matchAll(RANGE)].flatMap(({ 0: whole, 1: from = '', 2: to = '', index }) => [
    { limit: 'från' as const, date: from, index },
    { limit: 'till' as const, date: to, index: index + whole.length - to.length },
  ]);
  return [...worded, ...ranges];
}
