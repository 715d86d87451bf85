import type { RadensUtfall } from '../../src/model/sources.js';

/** `99.6`, `249/250`, `ca 99`, `<5`, `ja`, `nej`, `"ord"`, `P nått` for a person's judgement, `- ` for nothing. */
export function outcomeOf(text: string): RadensUtfall | undefined {
  const outcome: RadensUtfall = { indikator: 'a' };
  const [answer = '', accepted] = text.split(' godtas ');
  const said = answer.split(' + ').map((each): Partial<RadensUtfall> => {
    const share = /^(-?[\d.]+)\/(-?[\d.]+)$/.exec(each);
    if (each === '-') return {};
    if (each === 'ja' || each === 'nej') return { svar: each === 'ja' };
    if (each.startsWith('"')) return { text: each.slice(1, -1) };
    if (each.startsWith('P ')) {
      return { bedömning: { utfall: each.slice(2) as 'nått', av: 'Eva Ek', skäl: 'Skäl' } };
    }
    if (each.startsWith('<')) return { 'färre-än': Number(each.slice(1)) };
    if (share) return { täljare: Number(share[1]), nämnare: Number(share[2]) };
    if (each.startsWith('ca ')) return { värde: Number(each.slice(3)), ungefär: true };
    return { värde: Number(each) };
  });
  Object.assign(outcome, ...said);
  if (accepted) outcome.avvikelse = { till: accepted, av: 'Eva Ek', skäl: 'Skäl' };
  return text === '-' ? undefined : outcome;
}
