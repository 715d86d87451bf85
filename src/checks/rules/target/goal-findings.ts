import { formatQuantity } from '../../../format/number.js';
import type { Goal, Indicator } from '../../../model/plan.js';
import type { CheckContext } from '../../check.js';
import { impossible } from './impossible.js';

/** Reports a numeric target that does not say which way it goes. */
export function checkOperator(
  { målvärde, bättre, targetPlace, place }: Goal,
  { report }: CheckContext,
): void {
  if (målvärde?.slag !== 'tal' || målvärde.explicit || bättre !== undefined) return;
  const { värde, enhet } = målvärde;
  // A share of all and none at all: there is no other side.
  if (värde === 0 || (värde === 100 && enhet === '%')) return;
  const shown = formatQuantity(värde, enhet);
  report({
    place: targetPlace ?? place,
    message: {
      sv: `Målvärdet ”${målvärde.text}” säger inte om det är minst eller högst.`,
      en: `The target “${målvärde.text}” does not say whether it is the least or the most.`,
    },
    hint: {
      sv: `Skriv ≥ ${shown} (minst) eller ≤ ${shown} (högst). I en beslutad text: bättre: högre eller lägre på raden under, som inte skrivs ut.`,
      en: `Write ≥ ${shown} (at least) or ≤ ${shown} (at most). In a decided text: bättre: högre or lägre on the line below, which is not printed.`,
    },
  });
}

/** Reports a target that can never be measured. */
export function checkPossible(
  { målvärde, targetPlace, place }: Goal,
  { plain }: Indicator,
  { report }: CheckContext,
): void {
  if (målvärde?.slag !== 'tal') return;
  const reason = impossible(målvärde, plain);
  if (!reason) return;
  report({
    place: targetPlace ?? place,
    message: {
      sv: `Målvärdet ”${målvärde.text}” kan inte nås: ${reason.sv}.`,
      en: `The target “${målvärde.text}” cannot be: ${reason.en}.`,
    },
    hint: {
      sv: 'Rätta talet, eller säg vad det jämförs med.',
      en: 'Correct the number, or say what it is compared with.',
    },
  });
}
