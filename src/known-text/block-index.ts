import { perProject, perText } from '../compile/once.js';
import type { Project } from '../compile/project.js';
import { splitFrontMatter } from '../source/front-matter.js';
import type { SourceText } from '../source/text.js';
import { keysOf, type Sharing, ThreeWordIndex, threesOf, wordsOf } from './three-words.js';

/** A paragraph of a block, as its file has it. */
export interface BlockParagraph {
  id: string;
  /** Id of the block that its block is a variant of, else of its own block. */
  family: string;
  version: number;
  /** The block's file. */
  file: string;
  /** Words and marks, without markup. An expression is one word: `{{datum·giltighet.från}}`. */
  text: string;
  /** The option it belongs to, when a commission may choose it. */
  option?: string;
  /** The options within it, with their texts. */
  options: { id: string; text: string }[];
  /** The number of trigrams of words. */
  threes: number;
}

/** The share of a text that a paragraph of a block contains. */
export interface ParagraphMatch {
  paragraph: BlockParagraph;
  /** Threes of words they have in common. */
  shared: number;
}

/** Finds the paragraphs of blocks that a text repeats. */
export interface BlockIndex {
  /** Every paragraph that has half of the text, or of which the text has half. */
  alike(text: string): ParagraphMatch[];
  /** Every paragraph that shares three words in a row with a text of so many threes. */
  sharing(threes: ReadonlySet<string>): Sharing<BlockParagraph>[];
  /**
   * The short paragraphs of a block and its variants that have most of the words of a text. A word or two of them are
   * many: where the rest of the block stands around them, they are known by single words.
   */
  phrases(family: string, text: string): ParagraphMatch[];
  /** Whether a block, or a variant of it, brings in another. */
  brings(id: string, other: string): boolean;
  /** The option with which a block brings in another; undefined when it always or never does. */
  optionFor(id: string, other: string): string | undefined;
  /** The paragraphs of a version of a block that every use of it brings and that are long enough to be recognised. */
  always(id: string, version: number): BlockParagraph[];
}

const FILE = /^block\/([^@/]+)(?:@\d+)?\.md$/;

/** A shorter text is a phrase, which many texts may have. */
const LEAST_WORDS = 8;
const LEAST_SHARED = 4;
/** Dice's coefficient of the words of two phrases that are the same but for a word or two. */
const MOST_WORDS = 0.5;

/**
 * The index of all blocks of a project, every version. Each three words in a row lead to the paragraphs that have them
 * (w-shingling, Broder 1997), so that looking a text up takes time in proportion to its own length.
 */
export function blockIndexOf(project: Project, source: (file: string) => SourceText | undefined): BlockIndex {
  const holder = indexes(project);
  holder.index ??= indexFor(project.blocks.files().flatMap((file) => source(file) ?? []));
  return holder.index;
}

const indexes = perProject((): { index?: BlockIndex } => ({}));

let last: { key: string; index: BlockIndex } | undefined;

/** The index of these blocks. The one made last is kept: most edits change no block. */
function indexFor(blocks: readonly SourceText[]): BlockIndex {
  const key = blocks.map(({ file, sha256 }) => `${file} ${sha256}`).join('\n');
  if (last?.key !== key) last = { key, index: makeIndex(blocks) };
  return last.index;
}

function makeIndex(blocks: readonly SourceText[]): BlockIndex {
  const index = new ThreeWordIndex<BlockParagraph>();
  const all: BlockParagraph[] = [];
  /** By the ids of the outer and the inner block. */
  const brought = new Map<string, string | undefined>();
  for (const block of blocks) {
    const read = readBlock(block);
    for (const { paragraph, threes } of read.paragraphs) {
      all.push(paragraph);
      index.add(threes, paragraph);
    }
    for (const { inner, option } of read.brought)
      for (const outer of [read.id, read.family]) brought.set(`${outer} ${inner}`, option);
  }
  return {
    always: (id, version) =>
      all.filter(
        (each) =>
          each.id === id && each.version === version && each.option === undefined && !isShort(each.text),
      ),
    phrases: (family, text) =>
      all.flatMap((paragraph) => {
        if (paragraph.family !== family || !isShort(paragraph.text) || !isShort(text)) return [];
        const shared = likenessOfWords(wordsOf(text), wordsOf(paragraph.text));
        return shared >= MOST_WORDS ? [{ paragraph, shared }] : [];
      }),
    brings: (id, other) => brought.has(`${id} ${other}`),
    optionFor: (id, other) => brought.get(`${id} ${other}`),
    sharing: (threes) => index.sharing(threes),
    alike: perText((text) => {
      if (isShort(text)) return [];
      const threes = threesOf(text);
      return index
        .sharing(threes)
        .flatMap(({ of: paragraph, shared }) =>
          shared >= LEAST_SHARED &&
          !isShort(paragraph.text) &&
          2 * shared >= Math.min(threes.size, paragraph.threes)
            ? [{ paragraph, shared }]
            : [],
        );
    }),
  };
}

function likenessOfWords(own: readonly string[], others: readonly string[]): number {
  const shared = own.filter((word) => others.includes(word)).length;
  return (2 * shared) / (own.length + others.length);
}

/** Whether a text is too short to say that it repeats another. */
export function isShort(text: string): boolean {
  return wordsOf(text).length < LEAST_WORDS;
}

/** Whether a text has at least half of what another says. */
export function hasHalfOf(text: string, other: string): boolean {
  const [there, wanted] = [threesOf(text), threesOf(other)];
  return 2 * [...wanted].filter((three) => there.has(three)).length >= wanted.size;
}

/** A block file as the index needs it. */
interface ReadBlock {
  id: string;
  family: string;
  paragraphs: { paragraph: BlockParagraph; threes: Set<string> }[];
  /** The blocks that it brings in, with the option that they belong to. */
  brought: { inner: string; option: string | undefined }[];
}

/** The paragraphs and list items of a block file. Read line by line: the words are wanted, not the tree. */
function readBlock(source: SourceText): ReadBlock {
  const body = splitFrontMatter(source, () => {})?.body;
  const id = FILE.exec(source.file)?.[1] ?? '';
  const family = /^variant-av:\s*([a-z0-9-]+)/m.exec(source.text)?.[1] ?? id;
  const version = Number(/^version:\s*(\d+)/m.exec(source.text)?.[1]);
  const read: ReadBlock = { id, family, paragraphs: [], brought: [] };
  if (!body || id === '' || !version) return read;
  let option: string | undefined;
  for (const written of piecesOf(source.text.slice(body.start, body.end))) {
    const fence = /^\s*:::+(?:tillval\{#([^}\s]+)\})?/.exec(written);
    if (fence) option = fence[1];
    const inner = /^\s*::block\{#([a-z0-9-]+)/.exec(written)?.[1];
    if (inner !== undefined) read.brought.push({ inner, option });
    if (fence || /^\s*(?:#|::\w)/.test(written)) continue;
    const text = withoutMarkup(written);
    const threes = keysOf(text);
    const options = [...written.matchAll(OPTION)].map((match) => ({
      id: match[2]!,
      text: withoutMarkup(match[1]!),
    }));
    const which = { id, family, version, file: source.file, ...(option !== undefined && { option }) };
    read.paragraphs.push({ paragraph: { ...which, text, options, threes: threes.size }, threes });
  }
  return read;
}

/** The paragraphs and list items of a text; the lines that begin and end an optional part stand alone. */
function piecesOf(text: string): string[] {
  const pieces: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    const fence = line.startsWith(':::');
    if (fence || line.trim() === '' || /^\s*(?:[-*+]|\d+[.)]|[a-zA-Z]{1,6}\))\s/.test(line)) pieces.push([]);
    pieces.at(-1)!.push(line);
    if (fence) pieces.push([]);
  }
  return pieces.map((lines) => lines.join('\n')).filter((piece) => piece.trim() !== '');
}

/** An option within a paragraph. */
const OPTION = /:tillval\[([^\]]*)\]\{#([^}\s]+)\}/g;

function withoutMarkup(written: string): string {
  return written
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\s*(?:[-*+]|\d+[.)]|[a-zA-Z]{1,6}\))\s+/, '')
    .replace(/:[a-z]+\[([^\]]*)\]\{[^}]*\}/g, '$1')
    .replace(/\{\{[^}]*\}\}/g, (expression) => expression.replace(/\s+/g, '·'))
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
