import type { BlockIndex, ParagraphMatch } from './block-index.js';

/** A text in its document, and the paragraphs of blocks that it may be. */
export interface Candidates<P> {
  of: P;
  /** The text, when phrases within a run are to be known by single words. */
  text?: string;
  alike: readonly ParagraphMatch[];
  /** True for a line such as the one above a list, which does not begin a run, and ends none when it is no block's. */
  short: boolean;
}

/** Fewer threes of words than these are no block by themselves, unless they are all that a paragraph of it has. */
const LEAST_TO_BEGIN = 3;

/** A version of a block. */
export interface Wording {
  id: string;
  version: number;
}

/** Texts one after the other that are the same block, and the wording that has most of them. */
export interface KnownRun<P> extends Wording {
  /** Id of the block that it is a variant of, else its own. */
  family: string;
  parts: { of: P; match: ParagraphMatch }[];
  /** The other versions and variants that have some of the text, the nearest first. */
  others: Wording[];
}

/**
 * Divides texts in reading order into runs of one block each. One paragraph alone may read the same in several versions
 * and variants: they stay together, and the block as a whole settles which of them it is.
 */
export function knownRuns<P>(texts: readonly Candidates<P>[], index: BlockIndex): KnownRun<P>[] {
  const runs: { family: string; parts: Candidates<P>[] }[] = [];
  let open: (typeof runs)[number] | undefined;
  let before: Candidates<P> | undefined;
  for (const given of texts) {
    const { family } = open ?? {};
    const isKnown = family !== undefined && isOf(family, given);
    const phrases =
      family === undefined || given.text === undefined || isKnown ? [] : index.phrases(family, given.text);
    const text = phrases.length > 0 ? { ...given, alike: phrases } : given;
    if (text.short && text.alike.length === 0) continue;
    const goesOn = text.alike.some(
      ({ paragraph }) =>
        family !== undefined && (paragraph.family === family || index.brings(family, paragraph.id)),
    );
    if (!goesOn) open = undefined;
    if (!open && begins(text)) {
      const { family } = most(text.alike).paragraph;
      open = { family, parts: before && isOf(family, before) ? [before] : [] };
      runs.push(open);
    }
    if (text.alike.length > 0) open?.parts.push(text);
    before = open ? undefined : text;
  }
  return runs.map(({ family, parts }) => settle(family, parts, index));
}

/**
 * Whether a text says enough to be a block's without anything of it around. One that does not belongs to the block that
 * follows, when it is like a paragraph of that.
 */
function begins({ alike, short }: Candidates<unknown>): boolean {
  if (short || alike.length === 0) return false;
  const { shared, paragraph } = most(alike);
  return shared >= Math.min(LEAST_TO_BEGIN, paragraph.threes);
}

/** Of several that have as much, the block before its variants, and the newest version. */
function settle<P>(family: string, texts: readonly Candidates<P>[], index: BlockIndex): KnownRun<P> {
  const wordings = new Map<string, Wording & { shared: number; isVariant: boolean }>();
  for (const { paragraph, shared } of texts.flatMap(({ alike }) => alike)) {
    if (paragraph.family !== family) continue;
    const { id, version } = paragraph;
    const known = wordings.get(`${id}@${version}`);
    if (known) known.shared += shared;
    else wordings.set(`${id}@${version}`, { id, version, shared, isVariant: id !== family });
  }
  const [best, ...others] = [...wordings.values()].sort(
    (a, b) =>
      b.shared - a.shared ||
      Number(a.isVariant) - Number(b.isVariant) ||
      (a.id === b.id ? b.version - a.version : 0),
  );
  const { id, version } = best!;
  const parts = texts.flatMap(({ of, alike }) => {
    const own = alike.filter(({ paragraph }) => paragraph.id === id && paragraph.version === version);
    // A block that this one brings in.
    const brought = alike.filter(({ paragraph }) => index.brings(family, paragraph.id));
    const there = own.length > 0 ? own : isOf(family, { alike }) ? [] : brought;
    return there.length > 0 ? [{ of, match: most(there) }] : [];
  });
  return {
    id,
    version,
    family,
    parts,
    others: others.map((each) => ({ id: each.id, version: each.version })),
  };
}

function isOf(family: string, { alike }: Pick<Candidates<unknown>, 'alike'>): boolean {
  return alike.some(({ paragraph }) => paragraph.family === family);
}

/** The paragraph that shares most; of several, the shortest. */
function most(alike: readonly ParagraphMatch[]): ParagraphMatch {
  const isNearer = (one: ParagraphMatch, other: ParagraphMatch) =>
    one.shared - other.shared || other.paragraph.threes - one.paragraph.threes;
  return alike.reduce((best, each) => (isNearer(each, best) > 0 ? each : best));
}
