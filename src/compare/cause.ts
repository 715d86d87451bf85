import type { PhrasingContent } from 'mdast';
import type { Commission, UsedBlock } from '../model/commission.js';
import type { Origin } from '../model/place.js';
import type { OriginData, ValueNode } from '../model/tree.js';
import { referenceOf, type Side, type Token } from './token.js';

/** Cause of a change: the editor's action. */
export type Cause =
  /** The commission's own file was edited. */
  | { readonly kind: 'commission' }
  /**
   * Another version of a block (`from` → `to`), a block that came (`to`) or went (`from`), or one whose version was
   * edited (both equal).
   */
  | {
      readonly kind: 'block';
      readonly id: string;
      readonly title: string;
      readonly from?: number;
      readonly to?: number;
    }
  /** An option of a block was chosen, or is chosen no longer. */
  | { readonly kind: 'option'; readonly id: string; readonly title: string; readonly option: string }
  /** A parameter of a block has another value. */
  | { readonly kind: 'parameter'; readonly id: string; readonly title: string; readonly parameter: string }
  /** A data file was edited. */
  | { readonly kind: 'data'; readonly file: string; readonly title: string }
  /** The front matter was changed; `field` is its key. */
  | { readonly kind: 'metadata'; readonly field: string }
  /** A value follows from other changes: those with `numbers`, the first of them `from` and the last `to`. */
  | {
      readonly kind: 'follows';
      readonly from: number;
      readonly to: number;
      readonly numbers: readonly number[];
    }
  /** A reference's text was generated again, because what it leads to has another number or name. */
  | { readonly kind: 'reference' };

/** First names of expressions that read the front matter; every other name is a parameter. */
const FRONT_MATTER = new Set(['från', 'till', 'giltighet', 'period', 'år', 'titel', 'diarienummer']);

/** A stretch of text that differs: its tokens on both sides, and where they stand when a side has none. */
export interface Stretch {
  readonly old: readonly Token[];
  readonly new: readonly Token[];
  readonly oldOrigin?: Origin | undefined;
  readonly newOrigin?: Origin | undefined;
}

/** Finds the causes of changes between two commissions. */
export class CauseFinder {
  readonly #commissions: Readonly<Record<Side, Commission>>;

  constructor(old: Commission, now: Commission) {
    this.#commissions = { old, new: now };
  }

  /** Why a stretch of text differs. */
  ofStretch(stretch: Stretch): Cause[] {
    const tokens = [...stretch.new, ...stretch.old].filter(({ key }) => /[\p{L}\p{N}]/u.test(key));
    if (tokens.length > 0 && tokens.every((token) => referenceOf(token))) return [{ kind: 'reference' }];
    const values = tokens.map(valueNodeOf);
    if (values.length > 0 && values.every((value) => value !== undefined)) {
      return distinct(values.map((value) => this.#ofValue(value)));
    }
    return this.#ofOrigins(
      originIn(stretch.old) ?? stretch.oldOrigin,
      originIn(stretch.new) ?? stretch.newOrigin,
    );
  }

  /** Why a line of a data file differs. */
  ofFile(file: string | undefined): Cause {
    if (file === undefined) return { kind: 'commission' };
    const { old, new: now } = this.#commissions;
    const plan = [now.plan, old.plan].find((each) => each?.file === file);
    const table = [...now.tables, ...old.tables].find((each) => each.file === file);
    return { kind: 'data', file, title: plan?.titel ?? table?.titel ?? file };
  }

  #ofValue({ expression, data }: ValueNode): Cause {
    const words = expression.split(/\s+/);
    const [first = '', second] = (words[1] ?? words[0] ?? '').split('.');
    if (first === 'tabeller') {
      const { old, new: now } = this.#commissions;
      const table = [...now.tables, ...old.tables].find(({ id }) => id === second);
      return this.ofFile(table?.file ?? `tabeller/${second}`);
    }
    if (FRONT_MATTER.has(first)) return { kind: 'metadata', field: first };
    const block = (data as OriginData | undefined)?.origin?.block;
    if (!block) return { kind: 'commission' };
    return { kind: 'parameter', id: block.id, title: this.#title(block.id), parameter: first };
  }

  #ofOrigins(before: Origin | undefined, after: Origin | undefined): Cause[] {
    const [was, is] = [before?.block, after?.block];
    if (!was && !is) return [this.#ofOwnFile(after ?? before)];
    if (was && is && was.id !== is.id) {
      return [
        ...this.#ofBlock(was.id, was.version, undefined),
        ...this.#ofBlock(is.id, undefined, is.version),
      ];
    }
    return this.#ofBlock((is ?? was)!.id, was?.version, is?.version);
  }

  #ofOwnFile(origin: Origin | undefined): Cause {
    const isData = origin !== undefined && /\.(?:yaml|csv)$/.test(origin.file);
    return isData ? this.ofFile(origin.file) : { kind: 'commission' };
  }

  #ofBlock(id: string, from: number | undefined, to: number | undefined): Cause[] {
    const [was, is] = [this.#used('old', id, from), this.#used('new', id, to)];
    const block = { kind: 'block', id, title: this.#title(id) } as const;
    if (!was || !is) return [{ ...block, ...(was && { from: was.version }), ...(is && { to: is.version }) }];
    if (was.version !== is.version || was.sha256 !== is.sha256)
      return [{ ...block, from: was.version, to: is.version }];
    const options = [...is.tillval, ...was.tillval].filter(
      (option) => is.tillval.includes(option) !== was.tillval.includes(option),
    );
    if (options.length > 0) return options.map((option) => ({ ...block, kind: 'option', option }));
    return [{ kind: 'commission' }];
  }

  #used(side: Side, id: string, version: number | undefined): UsedBlock | undefined {
    const used = this.#commissions[side].blocks.filter((each) => each.id === id);
    return used.find((each) => each.version === version) ?? used[0];
  }

  #title(id: string): string {
    return (this.#used('new', id, undefined) ?? this.#used('old', id, undefined))?.titel ?? id;
  }
}

function valueNodeOf({ pieces }: Token): ValueNode | undefined {
  for (const { leaf } of pieces) if (leaf.type === 'value') return leaf;
  return undefined;
}

function originIn(tokens: readonly Token[]): Origin | undefined {
  for (const { pieces } of tokens) {
    for (const { leaf } of pieces) {
      const found = originOfLeaf(leaf);
      if (found) return found;
    }
  }
  return undefined;
}

function originOfLeaf(leaf: PhrasingContent): Origin | undefined {
  return (leaf.data as OriginData | undefined)?.origin;
}

/** Each cause once. */
export function distinct(causes: readonly Cause[]): Cause[] {
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}
