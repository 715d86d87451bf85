import type { CommissionMeta } from '../../model/commission.js';
import { neutralJson } from '../../report/neutral.js';
import type { Change } from '../change.js';
import { causesText, changeLabel, changeName } from '../labels.js';
import type { ComparedCommission, DiffResult } from '../sides.js';

/** A comparison as JSON, as described in `schema/jamforelse.schema.json`. Texts are Swedish, as the documents are. */
export function jsonDiff({ old, new: now, commissions, errors }: DiffResult): string {
  return neutralJson({
    version: 1,
    tidigare: { namn: old.name, fel: count(errors.old) },
    ny: { namn: now.name, fel: count(errors.new) },
    uppdrag: commissions.map(jsonCommission),
  });
}

function count(found: readonly { diagnostics: readonly unknown[] }[]): number {
  return found.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
}

const OUTCOMES: Record<ComparedCommission['outcome'], string> = {
  changed: 'ändrat',
  unchanged: 'oförändrat',
  added: 'nytt',
  removed: 'borttaget',
  broken: 'fel',
};

function jsonCommission({ id, outcome, old, new: now, changes }: ComparedCommission) {
  return {
    id,
    utfall: OUTCOMES[outcome],
    ...(old?.commission && { tidigare: jsonMeta(old.id, old.commission.meta) }),
    ...(now?.commission && { ny: jsonMeta(now.id, now.commission.meta) }),
    ändringar: (changes?.changes ?? []).map(jsonChange),
  };
}

function jsonMeta(id: string, { kortTitel, status, beslut, diarienummer }: CommissionMeta) {
  const last = beslut.at(-1);
  return {
    id,
    titel: kortTitel,
    status,
    ...(diarienummer !== undefined && { diarienummer }),
    ...(last && { beslut: last.text }),
  };
}

function jsonChange(change: Change) {
  const {
    number,
    section,
    causes,
    excerpt,
    subject,
    old,
    new: now,
    difference,
    amount,
    from,
    size,
    table,
  } = change;
  return {
    nr: changeName(number),
    slag: changeLabel(change, 'sv'),
    vad: change.thing,
    hur: change.action,
    avsnitt: section,
    ...(table !== undefined && { tabell: table }),
    ...(subject !== undefined && { gäller: subject }),
    ...(old !== undefined && { tidigare: old }),
    ...(now !== undefined && { ny: now }),
    ...(difference !== undefined && { skillnad: { text: difference, tal: amount } }),
    ...(from !== undefined && { flyttadFrån: from }),
    ...(size !== undefined && { omfattning: { stycken: size.paragraphs, ord: size.words } }),
    utdrag: excerpt.map(({ kind, text }) => ({ slag: kind, text })),
    orsaker: causes.map((cause) => ({ ...cause, text: causesText([cause], 'sv') })),
  };
}
