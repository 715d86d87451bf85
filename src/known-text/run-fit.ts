import type { WordChange } from '../compare/summaries/word-changes.js';
import type { Project } from '../compile/project.js';
import type { BlockIndex, BlockParagraph } from './block-index.js';
import { type KnownParagraph, matchParagraph, parametersOf } from './paragraph-match.js';
import type { KnownRun } from './runs.js';

/** The use of a block that comes nearest to a run of texts. */
export interface RunFit {
  /** The line that brings the block so. */
  directive: string;
  options: string[];
  parameters: Record<string, string>;
  /** The words that differ then. */
  changes: WordChange[];
  /** Number of paragraphs that the block would bring besides. */
  missing: number;
}

/** Finds the options and parameters with which a block comes nearest to a run of texts. */
export function fitRun<P>(
  { id, version, parts }: KnownRun<P>,
  textOf: (part: P) => string,
  index: BlockIndex,
  project: Project,
): RunFit {
  // A paragraph that stands here in two is still one.
  const texts = new Map<BlockParagraph, string[]>();
  for (const { of, match } of parts)
    texts.set(match.paragraph, [...(texts.get(match.paragraph) ?? []), textOf(of)]);
  const matches = [...texts].map(([paragraph, said]) =>
    matchParagraph(said.join(' '), paragraph, parametersOf(project, paragraph.file)),
  );
  const own = matches.filter(({ paragraph }) => paragraph.id === id);
  // A block that this one brings in has options and parameters of its own; it may be one of this one's.
  const brought = matches.flatMap(({ paragraph }) => index.optionFor(id, paragraph.id) ?? []);
  const options = [...new Set([...own.flatMap((match) => match.options), ...brought])];
  const parameters = Object.fromEntries(own.flatMap((match) => [...match.parameters]));
  return {
    directive: blockDirective(id, version, options, parameters),
    options,
    parameters,
    changes: matches.flatMap(({ changes }) => changes),
    missing: missingOf(id, version, matches, index),
  };
}

function missingOf(
  id: string,
  version: number,
  matches: readonly KnownParagraph[],
  index: BlockIndex,
): number {
  const here = matches.map(({ paragraph }) => paragraph);
  return index.always(id, version).filter((each) => !here.includes(each)).length;
}

function blockDirective(
  id: string,
  version: number,
  options: readonly string[],
  parameters: Readonly<Record<string, string>>,
): string {
  const attributes = [
    `#${id}`,
    `version=${version}`,
    ...(options.length > 0 ? [`tillval="${options.join(' ')}"`] : []),
    ...Object.entries(parameters).map(([name, value]) => `${name}="${value}"`),
  ];
  return `::block{${attributes.join(' ')}}`;
}
