import type { OutcomeVerdict } from '../outcome/verdict.js';
import { listed } from '../text/listed.js';

/** Names of verdicts as they are shown. */
export const NAMES: Record<OutcomeVerdict, string> = {
  nått: 'Nått',
  nära: 'Nära',
  'ej nått': 'Ej nått',
  'avvikelse godtagen': 'Avvikelse godtagen',
  'kan inte bedömas': 'Kan inte bedömas',
  'för tidigt': 'För tidigt',
  saknas: 'Saknas',
  besvarad: 'Besvarad',
  obesvarad: 'Obesvarad',
  följs: 'Följs',
  hänvisar: 'Hänvisar',
};

/** Columns of the overview, each with the verdicts that it counts. */
export const OVERVIEW: readonly { heading: string; verdicts: readonly OutcomeVerdict[] }[] = [
  { heading: 'Nått', verdicts: ['nått'] },
  { heading: 'Nära', verdicts: ['nära'] },
  { heading: 'Ej nått', verdicts: ['ej nått'] },
  { heading: 'Avvikelse godtagen', verdicts: ['avvikelse godtagen'] },
  { heading: 'Kan inte bedömas', verdicts: ['kan inte bedömas'] },
  { heading: 'Redovisat', verdicts: ['besvarad'] },
  { heading: 'Följs', verdicts: ['följs'] },
  { heading: 'Saknas', verdicts: ['saknas', 'obesvarad'] },
  { heading: 'För tidigt', verdicts: ['för tidigt'] },
];

/** A sentence of what counts say: “Av 12 mål nås 7 och 3 nås inte; 2 saknar utfall.” */
export function sentenceOf(counts: ReadonlyMap<OutcomeVerdict, number>): string {
  const of = (...verdicts: OutcomeVerdict[]) =>
    verdicts.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  const judged = of('nått', 'nära', 'ej nått', 'avvikelse godtagen');
  const parts: string[] = [];
  if (judged > 0) {
    const said = [
      `${of('nått')} nås`,
      ...(of('nära') > 0 ? [`${of('nära')} nås nästan`] : []),
      ...(of('ej nått') > 0 ? [`${of('ej nått')} nås inte`] : []),
      ...(of('avvikelse godtagen') > 0 ? [`${of('avvikelse godtagen')} har en godtagen avvikelse`] : []),
    ];
    parts.push(`Av ${judged} ${judged === 1 ? 'bedömt mål' : 'bedömda mål'}: ${listed(said, 'och')}.`);
  }
  const missing = of('saknas', 'obesvarad');
  if (missing > 0) parts.push(`${missing} ${missing === 1 ? 'rad saknar' : 'rader saknar'} utfall.`);
  const unclear = of('kan inte bedömas');
  if (unclear > 0) parts.push(`${unclear} kan inte bedömas.`);
  const early = of('för tidigt');
  if (early > 0)
    parts.push(`Perioden är inte slut: ${early} ${early === 1 ? 'rad väntar' : 'rader väntar'} på utfall.`);
  return parts.length === 0 ? 'Inget mål bedöms vid det här tillfället.' : parts.join(' ');
}
