import type { Occasion } from '../model/plan.js';

/** Printed names of the occasions when the document gives no others. */
const DEFAULT_LABELS: Readonly<Record<Occasion, string>> = {
  månadsvis: 'månadsvis',
  kvartalsvis: 'kvartalsvis',
  T1: 'T1',
  'mitten-av-augusti': 'mitten av augusti',
  T2: 'T2',
  ÅR: 'ÅR',
  'vid-behov': 'vid behov',
};

/**
 * Occasions in the order given, with the document's own labels where it has any, separated by commas and with a
 * capital at the beginning: `T2, ÅR`, `Delår augusti, helår`, `Månadsvis`. No occasions give an empty text.
 */
export function formatOccasions(
  occasions: readonly Occasion[],
  labels: Readonly<Partial<Record<Occasion, string>>> = {},
): string {
  return capitalised(occasions.map((occasion) => labels[occasion] ?? DEFAULT_LABELS[occasion]).join(', '));
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
