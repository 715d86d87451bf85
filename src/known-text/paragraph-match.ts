import { type WordChange, wordChanges } from '../compare/summaries/word-changes.js';
import { isExpression } from '../compare/token.js';
import type { Project } from '../compile/project.js';
import type { Parameter } from '../model/sources.js';
import { type BlockParagraph, hasHalfOf } from './block-index.js';

/** A text held against a paragraph of a block. */
export interface KnownParagraph {
  paragraph: BlockParagraph;
  /** The differences, apart from options that were not chosen and expressions that were filled in. */
  changes: WordChange[];
  /** Ids of the options that the text has. */
  options: string[];
  /** Values of the block's parameters, without those that are the default. */
  parameters: Map<string, string>;
}

/** The parameters that a block file declares, by name. */
export function parametersOf({ blocks }: Project, file: string): Readonly<Record<string, Parameter>> {
  return blocks.read(file).block?.meta.value.parametrar ?? {};
}

/** Finds the options and parameters with which a paragraph of a block comes nearest to a text, and what differs. */
export function matchParagraph(
  text: string,
  paragraph: BlockParagraph,
  declared: Readonly<Record<string, Parameter>>,
): KnownParagraph {
  const chosen = paragraph.options.filter((option) => hasHalfOf(text, option.text));
  const expected = paragraph.options
    .filter((option) => !chosen.includes(option))
    .reduce((all, option) => all.replace(option.text, ''), paragraph.text)
    .trim();
  const parameters = new Map<string, string>();
  const changes = wordChanges(expected, text).filter(({ before, after }) => {
    if (!isExpression(before)) return true;
    const [, name = ''] = /^\{\{([^}]*)\}\}$/.exec(before) ?? [];
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (parameter && String(parameter.förval) !== after) parameters.set(name, after);
    return false;
  });
  const options = [
    ...(paragraph.option === undefined ? [] : [paragraph.option]),
    ...chosen.map((each) => each.id),
  ];
  return { paragraph, changes, options, parameters };
}
