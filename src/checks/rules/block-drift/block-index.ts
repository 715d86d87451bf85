import { perProject, perText } from '../../../compile/once.js';
import type { Project } from '../../../compile/project.js';
import { pattern } from '../../../format/pattern.js';
import { splitFrontMatter } from '../../../source/front-matter.js';
import type { SourceText } from '../../../source/text.js';

const WORD = pattern('gu')`[\p{L}\p{N}]+`;

/** A paragraph of a block, as its file has it. */
export interface BlockParagraph {
  id: string;
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
  /** The paragraphs of a version of a block that every use of it brings and that are long enough to be recognised. */
  always(id: string, version: number): BlockParagraph[];
}

/** A shorter text is a phrase, which many texts may have. */
const LEAST_WORDS = 8;
const LEAST_SHARED = 4;

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
  const paragraphs = new Map<string, Set<BlockParagraph>>();
  const all: BlockParagraph[] = [];
  for (const block of blocks) {
    for (const { paragraph, threes } of paragraphsOf(block)) {
      all.push(paragraph);
      for (const three of threes) {
        const there = paragraphs.get(three);
        if (there) there.add(paragraph);
        else paragraphs.set(three, new Set([paragraph]));
      }
    }
  }
  return {
    always: (id, version) =>
      all.filter(
        (each) => each.id === id && each.version === version && each.option === undefined && each.threes > 0,
      ),
    alike: perText((text) => {
      const threes = threesOf(text);
      const shared = new Map<BlockParagraph, number>();
      for (const three of threes)
        for (const paragraph of paragraphs.get(three) ?? [])
          shared.set(paragraph, (shared.get(paragraph) ?? 0) + 1);
      return [...shared].flatMap(([paragraph, count]) =>
        count >= LEAST_SHARED && 2 * count >= Math.min(threes.size, paragraph.threes)
          ? [{ paragraph, shared: count }]
          : [],
      );
    }),
  };
}

/** Whether a text is too short to say that it repeats another. */
export function isShort(text: string): boolean {
  return wordsOf(text).length < LEAST_WORDS;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Whether a text has at least half of what another says. */
export function hasHalfOf(text: string, other: string): boolean {
  const [there, wanted] = [threesIn(wordsOf(text)), threesIn(wordsOf(other))];
  return 2 * [...wanted].filter((three) => there.has(three)).length >= wanted.size;
}

/** Every three words in a row, each once; none for a text that is too short to count. */
function threesOf(text: string): Set<string> {
  const words = wordsOf(text);
  return words.length < LEAST_WORDS ? new Set() : threesIn(words);
}

function threesIn(words: readonly string[]): Set<string> {
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** The paragraphs and list items of a block file. Read line by line: the words are wanted, not the tree. */
function paragraphsOf(source: SourceText): { paragraph: BlockParagraph; threes: Set<string> }[] {
  const body = splitFrontMatter(source, () => {})?.body;
  const id = /^block\/([^@/]+)(?:@\d+)?\.md$/.exec(source.file)?.[1];
  const version = Number(/^version:\s*(\d+)/m.exec(source.text)?.[1]);
  if (!body || id === undefined || !version) return [];
  let option: string | undefined;
  return piecesOf(source.text.slice(body.start, body.end)).flatMap((written) => {
    const fence = /^\s*:::+(?:tillval\{#([^}\s]+)\})?/.exec(written);
    if (fence) option = fence[1];
    if (fence || /^\s*(?:#|::\w)/.test(written)) return [];
    const text = withoutMarkup(written);
    const threes = threesOf(text);
    const options = [...written.matchAll(OPTION)].map((match) => ({
      id: match[2]!,
      text: withoutMarkup(match[1]!),
    }));
    const which = { id, version, file: source.file, ...(option !== undefined && { option }) };
    return [{ paragraph: { ...which, text, options, threes: threes.size }, threes }];
  });
}

/** The paragraphs and list items of a text; the lines that begin and end an optional part stand alone. */
function piecesOf(text: string): string[] {
  const pieces: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    const fence = line.startsWith(':::');
    if (fence || line.trim() === '' || /^\s*(?:[-*+]|\d+[.)])\s/.test(line)) pieces.push([]);
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
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
    .replace(/:[a-z]+\[([^\]]*)\]\{[^}]*\}/g, '$1')
    .replace(/\{\{[^}]*\}\}/g, (expression) => expression.replace(/\s+/g, '·'))
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
