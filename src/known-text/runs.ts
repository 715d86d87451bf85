import type { BlockIndex, BlockParagraph, ParagraphMatch } from './block-index.js';

/** A text in its document, and the paragraphs of blocks that it may be. */
export interface Candidates<P> {
  of: P;
  alike: readonly ParagraphMatch[];
  /** True for a line such as the one above a list, which neither begins nor ends a run when it is no block's. */
  short: boolean;
}

/** A version of a block. */
export interface Wording {
  id: string;
  version: number;
}

/** Texts one after the other that are the same block, and the wording that has most of them. */
export interface KnownRun<P> extends Wording {
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
  for (const text of texts) {
    if (text.short && text.alike.length === 0) continue;
    const { family } = open ?? {};
    const goesOn = text.alike.some(
      ({ paragraph }) =>
        family !== undefined && (paragraph.family === family || index.brings(family, paragraph.id)),
    );
    if (!goesOn) open = undefined;
    if (text.alike.length === 0) continue;
    if (!open) {
      open = { family: most(text.alike).paragraph.family, parts: [] };
      runs.push(open);
    }
    open.parts.push(text);
  }
  return runs.map(({ family, parts }) => settle(family, parts));
}

/** Of several that have as much, the block before its variants, and the newest version. */
function settle<P>(family: string, texts: readonly Candidates<P>[]): KnownRun<P> {
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
    const brought = alike.filter(({ paragraph }) => paragraph.family !== family);
    const there = own.length > 0 ? own : alike.some((each) => isOf(family, each)) ? [] : brought;
    return there.length > 0 ? [{ of, match: most(there) }] : [];
  });
  return { id, version, parts, others: others.map((each) => ({ id: each.id, version: each.version })) };
}

function isOf(family: string, { paragraph }: ParagraphMatch): boolean {
  return paragraph.family === family;
}

/** The paragraph that shares most. */
export function most(alike: readonly ParagraphMatch[]): ParagraphMatch {
  return alike.reduce((best, each) => (each.shared > best.shared ? each : best));
}

/** The number of paragraphs that a wording brings besides those that are here. */
export function othersThan(
  here: readonly BlockParagraph[],
  { id, version }: Wording,
  index: BlockIndex,
): number {
  return index.always(id, version).filter((each) => !here.includes(each)).length;
}
