import type { Text } from '../../model/diagnostic.js';
import type { CrossReferenceEntry } from '../../pdf-syntax/cross-reference.js';
import { Dictionary, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { spaced } from '../../pdf-syntax/write-spaced.js';
import type { ChangeAfterSigning } from './change.js';
import { ChangeRules } from './change-rules.js';
import { ObjectDescriptions } from './describe-object.js';
import type { Revision } from './revision.js';

/** Largest number of unexplained changes that are described by their place in the document. */
const MOST_DESCRIBED = 100;

/**
 * Changes after a signed revision. The cross-references of both states are compared: an object at the same offset has
 * the same bytes, so only the others are examined. Every one of them must be explained by a signature, a time-stamp or
 * validation data that was added (ISO 32000-2, 12.8.2.2; ETSI EN 319 142-1, 5.5); without an explanation it is `other`.
 */
export function laterChanges(signed: Revision, whole: Revision): ChangeAfterSigning[] {
  if (whole.bytes.length === signed.bytes.length) return [];
  const detour = detours(signed, whole);
  if (detour) return [{ kind: 'other', what: detour }];
  const changed = changedNumbers(signed, whole);
  const rules = new ChangeRules(signed, whole, changed);
  const explained = rules.explain();
  const others = [...changed].filter((number) => !rules.explained.has(number));
  const [before, after] = [signed, whole].map((each) => new ObjectDescriptions(each)) as [
    ObjectDescriptions,
    ObjectDescriptions,
  ];
  const describe = (number: number): Text => {
    if (whole.object(number) !== undefined) return after.of(number);
    const { sv, en } = before.of(number);
    return { sv: `borttaget: ${sv}`, en: `removed: ${en}` };
  };
  return [
    ...explained,
    ...others.map((number, index): ChangeAfterSigning => {
      const what =
        index < MOST_DESCRIBED ? describe(number) : { sv: `objekt ${number}`, en: `object ${number}` };
      return { kind: 'other', what };
    }),
  ];
}

/** The reason why the later state is not the signed one with updates appended, or `undefined`. */
function detours(signed: Revision, whole: Revision): Text | undefined {
  const offsets = whole.sections.map(({ offset }) => offset);
  const below = offsets.filter((offset) => offset < signed.bytes.length);
  const known = signed.sections.map(({ offset }) => offset);
  if (below.join() !== known.join()) {
    return {
      sv: 'korsreferenserna går förbi det underskrivna dokumentet',
      en: 'the cross-references bypass the signed document',
    };
  }
  for (const key of ['Root', 'Info', 'Encrypt']) {
    if (trailerEntry(signed, key) !== trailerEntry(whole, key)) {
      return { sv: `/${key} pekar på något annat`, en: `/${key} points at something else` };
    }
  }
  // It is part of the key. Elsewhere nothing shown depends on it, and some programs renew it with each update.
  if (!whole.isEncrypted) return undefined;
  const [first, firstNow] = [signed, whole].map((each) => text(each.list(each.trailer, 'ID')[0]));
  if (first !== undefined && first !== firstNow) {
    return {
      sv: 'dokumentets identitet (/ID) är en annan',
      en: 'the identity of the document (/ID) is another',
    };
  }
  return undefined;
}

function trailerEntry(revision: Revision, key: string): string | undefined {
  return text(revision.trailer.get(key));
}

function text(value: PdfValue | undefined): string | undefined {
  return value === undefined ? undefined : spaced(value).toString('latin1').toLowerCase();
}

/** Numbers of objects that are new, gone or different. */
function changedNumbers(signed: Revision, whole: Revision): Set<number> {
  const changed = new Set<number>();
  for (const number of new Set([...signed.entries.keys(), ...whole.entries.keys()])) {
    const [before, after] = [signed.entries.get(number), whole.entries.get(number)];
    if (sameEntry(before, after) || isContainer(signed, whole, number)) continue;
    const [old, now] = [signed.object(number), whole.object(number)];
    if (old === undefined && now === undefined) continue;
    if (old === undefined || now === undefined || !spaced(old).equals(spaced(now))) changed.add(number);
  }
  return changed;
}

function sameEntry(a: CrossReferenceEntry | undefined, b: CrossReferenceEntry | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'plain' && b.kind === 'plain') return a.offset === b.offset && a.generation === b.generation;
  if (a.kind === 'packed' && b.kind === 'packed') return a.stream === b.stream && a.index === b.index;
  return true;
}

/** New object streams and cross-reference streams are examined by the objects in them. */
function isContainer(signed: Revision, whole: Revision, number: number): boolean {
  if (signed.object(number) !== undefined) return false;
  const value = whole.object(number);
  if (value === undefined || value instanceof Dictionary || value instanceof Reference) return false;
  return ['ObjStm', 'XRef'].includes(whole.name(value, 'Type') ?? '');
}
