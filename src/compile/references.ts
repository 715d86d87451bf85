import type { Heading, Parents, PhrasingContent, Root } from 'mdast';
import { pattern } from '../format/pattern.js';
import type { CommissionMeta } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { CompiledPlan } from '../model/plan.js';
import type { CompiledTable } from '../model/table.js';
import type {
  CaptionedTableNode,
  FigureNode,
  HeadingData,
  LanguageNode,
  ReferenceNode,
  ValueNode,
} from '../model/tree.js';
import { visit } from '../model/visit.js';
import { type Directive, originOf } from '../source/markdown.js';
import { nearest } from '../text/suggest.js';
import { headingText } from './headings.js';
import { canonicalLanguage, unknownLanguage } from './languages.js';
import { didYouMean, reportNode } from './reporter.js';

const SMALL_FIRST = pattern('u')`^\p{Ll}`;

/** Something that `:ref{#id}` can point at. */
interface Target {
  kind: ReferenceNode['kind'];
  /** Anchor, or id of another commission. */
  anchor: string;
  /** The generated text. */
  text: string;
}

/** Everything that can be referred to, by the ids an editor may write. */
export interface Targets {
  headings: Heading[];
  /** Block id → the heading it is under. */
  blocks: ReadonlyMap<string, Heading>;
  figures: readonly (FigureNode | CaptionedTableNode)[];
  tables: readonly CompiledTable[];
  plan?: CompiledPlan | undefined;
  /** The meta of another commission, if there is one with that id. */
  commission(id: string): CommissionMeta | undefined;
  commissionIds: readonly string[];
}

/**
 * Resolves `:ref{#id}` to a node with generated text, and `:sprak[…]{#en}` to a language node. An id means, in this
 * order: a heading's anchor, the heading a block is under, a figure, a printed table, something in the follow-up plan,
 * another commission.
 */
export function resolveReferences(body: Root, targets: Targets, report: Report): void {
  const known = collect(targets);
  visit(body, 'textDirective', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const replaced =
      node.name === 'ref' ? reference(node, parent, index, known, targets, report) : language(node, report);
    (parent as Parents).children.splice(index, 1, ...(replaced as never[]));
    return index;
  });
}

function collect(targets: Targets): Map<string, Target> {
  const known = new Map<string, Target>();
  const add = (id: string, target: Target) => {
    if (!known.has(id)) known.set(id, target);
  };
  for (const heading of targets.headings) add((heading.data as HeadingData).anchor!, headingTarget(heading));
  for (const [id, heading] of targets.blocks)
    if ((heading.data as HeadingData).anchor) add(id, headingTarget(heading));
  for (const { type, anchor, number } of targets.figures) {
    const [kind, word] = type === 'figure' ? (['figure', 'figur'] as const) : (['table', 'tabell'] as const);
    add(anchor, { kind, anchor, text: `${word}\u00a0${number}` });
  }
  for (const table of targets.tables) {
    if (table.anchor === undefined) continue;
    const target: Target = {
      kind: 'table',
      anchor: table.anchor,
      text: table.number === undefined ? table.titel : `tabell\u00a0${table.number}`,
    };
    add(table.anchor, target);
    add(table.id, target);
  }
  for (const area of targets.plan?.anchor === undefined ? [] : targets.plan.områden) {
    add(area.id, { kind: 'area', anchor: area.anchor, text: area.namn });
    for (const unit of area.enheter) {
      add(unit.id, { kind: 'unit', anchor: unit.anchor, text: unit.namn.join(', ') || area.namn });
      for (const each of unit.indikatorer)
        add(each.id, { kind: 'indicator', anchor: each.anchor, text: each.plain });
    }
  }
  return known;
}

function headingTarget(heading: Heading): Target {
  const { anchor, number, appendix } = heading.data as HeadingData;
  if (appendix && number)
    return { kind: 'appendix', anchor: anchor!, text: number.toLowerCase().replace(' ', '\u00a0') };
  return { kind: 'heading', anchor: anchor!, text: [number, headingText(heading)].filter(Boolean).join(' ') };
}

function reference(
  node: Directive,
  parent: { children: unknown[] },
  index: number,
  known: Map<string, Target>,
  targets: Targets,
  report: Report,
): PhrasingContent[] {
  const id = node.attributes?.id ?? '';
  const target = known.get(id) ?? commissionTarget(id, targets);
  const given = node.children as PhrasingContent[];
  if (!target) {
    reportNode(report, node, {
      rule: 'unknown-reference',
      message: {
        sv: `Det finns inget att hänvisa till som heter ”${id}”.`,
        en: `There is nothing to refer to called “${id}”.`,
      },
      ...didYouMean(nearest(id, [...known.keys(), ...targets.commissionIds]), {
        sv: 'Skriv id för en rubrik, figur, tabell, indikator eller bilaga, eller ett uppdrags id.',
        en: 'Write the id of a heading, figure, table, indicator or appendix, or a commission’s id.',
      }),
    });
    return given.length > 0 ? given : [asWritten(node, id)];
  }
  const text = beginsSentence(parent, index) ? capitalised(target.text) : target.text;
  const { position } = node;
  const generated: PhrasingContent = {
    type: 'text',
    value: text,
    ...(position && { position }),
    data: { origin: originOf(node) } as never,
  };
  const resolved: ReferenceNode = {
    type: 'reference',
    kind: target.kind,
    target: target.anchor,
    children: given.length > 0 ? given : [generated],
    ...(position && { position }),
    data: { origin: originOf(node) },
  };
  return [resolved];
}

/**
 * The directive as it is written, in place of a target that does not exist: text around it is not read across a gap.
 */
function asWritten(node: Directive, id: string): ValueNode {
  const { position } = node;
  const data = { origin: originOf(node) };
  return { type: 'value', value: `:ref{#${id}}`, expression: id, ...(position && { position }), data };
}

function commissionTarget(id: string, targets: Targets): Target | undefined {
  const meta = targets.commissionIds.includes(id) ? targets.commission(id) : undefined;
  return meta && { kind: 'commission', anchor: id, text: `${meta.titel} ${meta.undertitel}` };
}

/** A generated `tabell 3` at the start of a sentence is `Tabell 3`. */
function beginsSentence(parent: { children: unknown[] }, index: number): boolean {
  const before = parent.children[index - 1] as { type: string; value?: string } | undefined;
  if (!before) return true;
  return before.type === 'text' && /[.!?:]\s+$/.test(before.value ?? '') && !/:\s+$/.test(before.value ?? '');
}

function capitalised(text: string): string {
  return text.replace(SMALL_FIRST, (letter) => letter.toUpperCase());
}

function language(node: Directive, report: Report): PhrasingContent[] {
  const children = node.children as PhrasingContent[];
  const tag = node.attributes?.id ?? '';
  const language = canonicalLanguage(tag);
  if (language === undefined) {
    reportNode(report, node, unknownLanguage(tag));
    return children;
  }
  const { position } = node;
  const result: LanguageNode = {
    type: 'language',
    language,
    children,
    ...(position && { position }),
    data: { origin: originOf(node) },
  };
  return [result];
}
