import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { extractedCommission } from '../embedded/extracted-history.js';
import type { Choose, CommissionName } from '../model/commission-name.js';
import { RequestError } from '../model/request-error.js';

/** Longest list of commissions in the message about a name that fits none or several. */
const MOST_LISTED = 8;

/** The workspace and folder in which names are looked up. */
export interface NameContext {
  /** The workspace's folder, absolute. */
  root: string;
  /** Folder that relative paths begin at, absolute. */
  cwd: string;
}

/**
 * Chooses the commissions that are named, in the order of the workspace and each once. When none is: all of them, but
 * in a folder that `uppdrag extract` made the one it was made for; others lie there only because that one refers to
 * them. A commission is named by its id (`2025-2027/solrosvarden`), by the last part of it when no other has the same,
 * or by the path to its folder or to a file in it. The choice throws a RequestError when a name means none, or more
 * than one.
 */
export function commissionsNamed(names: readonly string[], context: NameContext): Choose {
  return (all) => {
    if (names.length === 0) return ofExtract(all, context) ?? all;
    const chosen = new Set(names.map((name) => commissionNamed(name, all, context)));
    return all.filter((each) => chosen.has(each));
  };
}

/** The commission that the folder was extracted for. */
function ofExtract(
  all: readonly CommissionName[],
  { root }: NameContext,
): readonly CommissionName[] | undefined {
  const extracted = extractedCommission(root);
  const found = all.filter(({ id }) => id === extracted);
  return found.length > 0 ? found : undefined;
}

function commissionNamed(name: string, all: readonly CommissionName[], context: NameContext): CommissionName {
  const normal = name.normalize('NFC').replace(/\/+$/, '');
  const found = all.find(({ id }) => id === normal) ?? commissionAt(name, all, context);
  if (found) return found;
  const withSlug = all.filter(({ slug }) => slug === normal);
  if (withSlug.length === 1) return withSlug[0]!;
  throw withSlug.length > 1 ? ambiguous(name, withSlug) : unknown(name, all);
}

/** The commission whose folder is, or contains, a path. */
function commissionAt(
  path: string,
  all: readonly CommissionName[],
  { root, cwd }: NameContext,
): CommissionName | undefined {
  const from = relative(real(root), real(resolve(cwd, path)))
    .split(sep)
    .join('/')
    .normalize('NFC');
  return all.find(({ file }) => {
    const folder = file.slice(0, file.lastIndexOf('/')).normalize('NFC');
    return from === folder || from.startsWith(`${folder}/`);
  });
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function ambiguous(name: string, matches: readonly CommissionName[]): RequestError {
  const list = listed(matches.map(({ id }) => id));
  return new RequestError(
    {
      sv: `Flera uppdrag heter ”${name}”: ${list}.`,
      en: `More than one commission is called “${name}”: ${list}.`,
    },
    { sv: 'Skriv hela namnet, med perioden.', en: 'Write the whole name, with the period.' },
  );
}

function unknown(name: string, all: readonly CommissionName[]): RequestError {
  const text = { sv: `Uppdraget ”${name}” finns inte.`, en: `There is no commission “${name}”.` };
  if (all.length === 0) {
    return new RequestError(text, {
      sv: 'Arbetsytan har inga uppdrag än: de ligger i en mapp per period, till exempel 2026/namn/uppdrag.md.',
      en: 'The workspace has no commissions yet: they lie in a folder per period, for example 2026/name/uppdrag.md.',
    });
  }
  const nearest = nearestIds(name, all);
  if (nearest.length > 0) {
    const list = nearest.join(', ');
    return new RequestError(text, { sv: `Menade du ${list}?`, en: `Did you mean ${list}?` });
  }
  const list = listed(all.map(({ id }) => id));
  return new RequestError(text, { sv: `De som finns: ${list}.`, en: `Those that exist: ${list}.` });
}

/** Ids that are like the name, the nearest first, whether the name holds the period or not. */
function nearestIds(name: string, all: readonly CommissionName[]): string[] {
  const wanted = name.toLowerCase();
  const likeness = ({ id, slug }: CommissionName) =>
    Math.min(...[id, slug].map((each) => distance(wanted, each) / Math.max(wanted.length, each.length)));
  return all
    .map((each) => ({ id: each.id, difference: likeness(each) }))
    .filter(({ difference }) => difference <= 0.4)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, 3)
    .map(({ id }) => id);
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST_LISTED).join(', ');
  return ids.length > MOST_LISTED ? `${shown}, …` : shown;
}
