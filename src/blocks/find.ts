import type { Nodes, Parents } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describeChanges, IN_FULL } from '../compare/summaries/word-changes.js';
import { openProject, type Project } from '../compile/project.js';
import { type BlockIndex, blockIndexOf, type ParagraphMatch } from '../known-text/block-index.js';
import { fitRun, type RunFit } from '../known-text/run-fit.js';
import { type KnownRun, knownRuns, type Wording } from '../known-text/runs.js';
import { keysOf, likeness, wordsOf } from '../known-text/three-words.js';
import type { Language, Text } from '../model/diagnostic.js';
import { parseMarkdown } from '../source/markdown.js';
import { readText } from '../source/text.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * Dice's coefficient from which a passage is a block's: on the real commissions no other passage comes so near, and a
 * block's own does with one word in thirty changed (tests/blocks/find.test.ts).
 */
const KNOWN = 0.4;
/** From here a passage that is none is worth showing as kin. */
const KIN = 0.3;

/** A paragraph or list item of the text. */
export interface FoundPassage {
  /** Lines of the text, from 1. */
  from: number;
  to: number;
  text: string;
}

/** Passages one after the other that are a block. */
export interface BlockFit extends Wording, Omit<RunFit, 'changes'> {
  /** Id of the block that it is a variant of. */
  variantOf?: string;
  from: number;
  to: number;
  /** Dice's coefficient of all passages with their paragraphs: 1 when they say the same. */
  likeness: number;
  /** Number of passages that are the block's. */
  passages: number;
  /** The words that differ from the block, which fits otherwise; undefined when none do. */
  words: Text | undefined;
  /** The other versions and variants that have some of the text, the nearest first. */
  others: Wording[];
}

/** A passage that is no block's. */
export interface UnknownPassage extends FoundPassage {
  /** The block that it is most like, when one is like it. */
  kin?: Wording & { likeness: number };
}

/** The blocks that fit a text. */
export interface FindResult {
  language: Language;
  /** In the order of the text. */
  fits: BlockFit[];
  unknown: UnknownPassage[];
}

/** Finds the blocks that fit each passage of a text in Markdown or without markup. */
export function findBlocks(workspace: Workspace, text: string): FindResult {
  const project = openProject(workspace);
  const index = blockIndexOf(project, (file) => readText(workspace, file, () => {}));
  const passages = passagesOf(text);
  const alike = passages.map((passage) => candidates(passage.text, index));
  const runs = knownRuns(
    passages.map((of, at) => ({
      of,
      text: of.text,
      alike: alike[at]!.filter(({ likeness, within }) => likeness >= KNOWN || within),
      short: wordsOf(of.text).length < SHORT,
    })),
    index,
  );
  const known = new Set(runs.flatMap(({ parts }) => parts.map(({ of }) => of)));
  return {
    language: project.config.språk ?? 'sv',
    fits: runs.map((run) => fitOf(run, index, project)),
    unknown: passages.flatMap((passage, at) => {
      if (known.has(passage)) return [];
      const isVariant = ({ paragraph }: Candidate) => Number(paragraph.id !== paragraph.family);
      const [best] = [...alike[at]!].sort(
        (a, b) =>
          b.likeness - a.likeness || isVariant(a) - isVariant(b) || b.paragraph.version - a.paragraph.version,
      );
      if (!best || best.likeness < KIN) return [passage];
      const { id, version } = best.paragraph;
      return [{ ...passage, kin: { id, version, likeness: rounded(best.likeness) } }];
    }),
  };
}

/** A line of fewer words has no three in a row, or hardly. */
const SHORT = 4;

/** Least number of threes of words that make a text a part of a paragraph. */
const LEAST_WITHIN = 4;

/** `within`: the paragraph has most of the text, which may be a part of it. */
type Candidate = ParagraphMatch & { likeness: number; within: boolean };

/** The paragraphs of blocks that share words with a text. */
function candidates(text: string, index: BlockIndex): Candidate[] {
  const threes = keysOf(text);
  return index.sharing(threes).map((sharing) => ({
    paragraph: sharing.of,
    shared: sharing.shared,
    likeness: likeness(sharing, threes.size),
    within: sharing.shared >= LEAST_WITHIN && 4 * sharing.shared >= 3 * threes.size,
  }));
}

/** The paragraphs and list items of a text. Headings and tables are no blocks'. */
function passagesOf(text: string): FoundPassage[] {
  const passages: FoundPassage[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' && node.position) {
      const { start, end } = node.position;
      const said = textOf(node).replace(/\s+/g, ' ').trim();
      if (said !== '') passages.push({ from: start.line, to: end.line, text: said });
    } else if ('children' in node) for (const child of (node as Parents).children) walk(child);
  };
  walk(parseMarkdown(text.normalize('NFC'), { file: '' }));
  return passages;
}

function fitOf(run: KnownRun<FoundPassage>, index: BlockIndex, project: Project): BlockFit {
  const { id, version, family, parts, others } = run;
  const { changes, ...fit } = fitRun(run, ({ text }) => text, index, project);
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const shared = sum(parts.map(({ match }) => match.shared));
  const sizes = sum(parts.map(({ of, match }) => keysOf(of.text).size + match.paragraph.threes));
  return {
    id,
    version,
    ...(family !== id && { variantOf: family }),
    from: parts[0]!.of.from,
    to: parts.at(-1)!.of.to,
    ...fit,
    likeness: rounded((2 * shared) / sizes),
    passages: parts.length,
    words: describeChanges(changes, IN_FULL),
    others,
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
