import type { CommissionMeta, Decision } from '../model/commission.js';
import type { Generator } from './options.js';
import { DOCUMENT_WORDS } from './words.js';

const NBSP = '\u00a0';

/** Text at the left of the running head: the registry number, else the last decision, or that it is a draft. */
export function headerMark(meta: CommissionMeta): string {
  if (meta.status === 'utkast') return DOCUMENT_WORDS.utkast.toUpperCase();
  const last = meta.beslut.at(-1);
  return meta.diarienummer?.replace(' ', NBSP) ?? (last ? dateAndParagraph(last) : '');
}

/** The line at the foot: `Beslutad 2024-10-23, § 330. Reviderad 2025-03-28, § 85.`, or the version of a draft. */
export function footLine(meta: CommissionMeta, generator: Generator): string {
  if (meta.status === 'utkast') {
    const version = versionText(generator);
    // A date stands by itself, a revision after a comma.
    const joint = generator.date === undefined ? ', ' : ' ';
    return draftLine(meta, version === '' ? '' : joint + version);
  }
  return meta.beslut.map((each) => `${verb(each)} ${dateAndParagraph(each)}.`).join(' ');
}

/** The status in a few words: `Beslutad, reviderad 2025-03-28`, `Utkast. Inte beslutat.`, `Utkast till revidering.` */
export function statusLine(meta: CommissionMeta): string {
  if (meta.status === 'utkast') return draftLine(meta);
  const last = meta.beslut.at(-1);
  if (!last) return DOCUMENT_WORDS.beslutad;
  return last.slag === 'revidering'
    ? `${DOCUMENT_WORDS.beslutad}, ${DOCUMENT_WORDS.reviderad.toLowerCase()} ${last.datum}`
    : `${DOCUMENT_WORDS.beslutad} ${last.datum}`;
}

/** Date and revision of a draft: `2026-03-02, revision 4c1f9e2, ändrad därefter`; empty when neither is known. */
export function versionText({ date, revision, changed = false }: Generator): string {
  return [
    ...(date === undefined ? [] : [date]),
    ...(revision === undefined ? [] : [`${DOCUMENT_WORDS.revision} ${revision}`]),
    ...(changed ? [DOCUMENT_WORDS.ändrad] : []),
  ].join(', ');
}

/** That it is a draft, and of what. What has been decided before is not called undecided. */
function draftLine(meta: CommissionMeta, version = ''): string {
  return meta.revidering
    ? `${DOCUMENT_WORDS.utkastTillRevidering}${version}.`
    : `${DOCUMENT_WORDS.utkast}${version}. ${DOCUMENT_WORDS.inteBeslutat}.`;
}

function verb(decision: Decision): string {
  return decision.slag === 'beslut' ? DOCUMENT_WORDS.beslutad : DOCUMENT_WORDS.reviderad;
}

function dateAndParagraph({ datum, paragraf }: Decision): string {
  return paragraf === undefined ? datum : `${datum}, §${NBSP}${paragraf}`;
}
