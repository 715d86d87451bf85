import type { Comparison } from '../compare/compare.js';
import { isLockedText } from '../compare/decided.js';
import type { Side } from '../compare/token.js';
import type { Commission, CommissionMeta, Decision } from '../model/commission.js';
import { DOCUMENT_WORDS } from '../render/words.js';

const NBSP = '\u00a0';

/**
 * The decision that each of the two texts has: `Beslut 2024-10-23, § 330`, `Utkast till revidering`. Of two texts that
 * differ only one can be what was decided: the one that its lock was written for, else the older.
 *
 * @param differ whether a reader sees any difference between the texts
 */
export function editionFacts({ old, new: now }: Comparison, differ: boolean): Readonly<Record<Side, string>> {
  const isOlder = isLockedText(old) !== false;
  const isNewer = isLockedText(now) !== false;
  const isSameDecision = differ && old.meta.id === now.meta.id && decisionText(old) === decisionText(now);
  return {
    old: factOf(old, isOlder),
    new: factOf(now, isNewer && !(isSameDecision && isOlder)),
  };
}

function factOf(commission: Commission, isDecided: boolean): string {
  const decision = decisionText(commission);
  if (isDecided || commission.meta.status === 'utkast') return decision;
  return `Text ändrad efter ${lowered(decision)}, inte beslutad`;
}

/** The last decision, or that there is none: `Revidering 2025-03-28, § 85`. */
function decisionText({ meta: { status, beslut, revidering } }: Commission): string {
  const last = beslut.at(-1);
  if (status === 'utkast') return revidering ? DOCUMENT_WORDS.utkastTillRevidering : DOCUMENT_WORDS.utkast;
  if (!last) return DOCUMENT_WORDS.beslutad;
  const kind = last.slag === 'beslut' ? 'Beslut' : 'Revidering';
  return `${kind} ${last.datum}${last.paragraf === undefined ? '' : `, §${NBSP}${last.paragraf}`}`;
}

/** A text that begins with a small letter. */
export function lowered(words: string): string {
  return words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** The sentences in which the revisions that only the newer text has say what they change. */
export function revisionSentences({ old, new: now }: Comparison): string[] {
  const isSame = (a: Decision, b: Decision) => a.slag === b.slag && a.datum === b.datum;
  const made = now.meta.beslut.filter((each) => !old.meta.beslut.some((other) => isSame(each, other)));
  return [...made, ...openRevision(now.meta)].flatMap(({ ändring }) =>
    ändring === undefined ? [] : [ändring],
  );
}

function openRevision({ revidering }: CommissionMeta): { ändring?: string }[] {
  return revidering ? [revidering] : [];
}
