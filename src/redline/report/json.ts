import type { Cause } from '../../compare/cause.js';
import type { Change, ChangeAction, ChangedThing } from '../../compare/change.js';
import type { Segment } from '../../compare/excerpt.js';
import type { CommissionMeta } from '../../model/commission.js';
import { neutralJson } from '../../text/neutral.js';
import { causeText, changeLabel, changeName } from '../labels.js';
import type { ComparedCommission, DiffResult } from '../sides.js';

/** A comparison as JSON, as described in `schema/jamforelse.schema.json`. It speaks Swedish, as the documents do. */
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

const THINGS: Record<ChangedThing, string> = {
  meta: 'uppgift',
  section: 'avsnitt',
  heading: 'rubrik',
  text: 'text',
  note: 'fotnot',
  picture: 'bild',
  'picture caption': 'bildtext',
  caption: 'tabellrubrik',
  legend: 'teckenförklaring',
  table: 'tabell',
  column: 'kolumn',
  heads: 'tabellhuvud',
  row: 'rad',
  indicator: 'indikator',
  area: 'område',
  unit: 'enhet',
};

const ACTIONS: Record<ChangeAction, string> = {
  changed: 'ändrat',
  figures: 'tal',
  added: 'tillagt',
  removed: 'struket',
  moved: 'flyttat',
  restyled: 'formatering',
  spelling: 'skrivsätt',
  form: 'form',
};

const SEGMENTS: Record<Segment['kind'], string> = {
  equal: 'lika',
  removed: 'struket',
  added: 'tillagt',
  restyled: 'formaterat',
  gap: 'utelämnat',
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
    to,
    size,
    table,
  } = change;
  return {
    nr: changeName(number),
    slag: changeLabel(change, 'sv'),
    vad: THINGS[change.thing],
    hur: ACTIONS[change.action],
    avsnitt: section,
    ...(table !== undefined && { tabell: table }),
    ...(subject !== undefined && { gäller: subject }),
    ...(old !== undefined && { tidigare: old }),
    ...(now !== undefined && { ny: now }),
    ...(difference !== undefined && { skillnad: { text: difference, tal: amount } }),
    ...(from !== undefined && { flyttadFrån: from }),
    ...(to !== undefined && { flyttadTill: to }),
    ...(size !== undefined && { omfattning: { delar: size.paragraphs, ord: size.words } }),
    utdrag: excerpt.map(({ kind, text }) => ({ slag: SEGMENTS[kind], text })),
    orsaker: causes.map((cause) => ({ ...jsonCause(cause), text: causeText(cause, 'sv') })),
  };
}

function jsonCause(cause: Cause): object {
  switch (cause.kind) {
    case 'commission':
      return { slag: 'uppdrag' };
    case 'block': {
      const { id, from, to } = cause;
      return {
        slag: 'block',
        block: id,
        ...(from !== undefined && { från: from }),
        ...(to !== undefined && { till: to }),
      };
    }
    case 'option':
      return { slag: 'tillval', block: cause.id, tillval: cause.option };
    case 'parameter':
      return { slag: 'parameter', block: cause.id, parameter: cause.parameter };
    case 'data':
      return { slag: 'data', fil: cause.file };
    case 'metadata':
      return { slag: 'uppgift', fält: cause.field };
    case 'follows':
      return { slag: 'följd', av: [changeName(cause.from), changeName(cause.to)] };
    case 'reference':
      return { slag: 'hänvisning' };
  }
}
