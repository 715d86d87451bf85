import type { Definition, Image, Link, Root } from 'mdast';
import type { Report } from '../model/diagnostic.js';
import type { OriginData } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { originOf } from '../source/markdown.js';
import { align } from '../source/source-offsets.js';
import type { SourceText } from '../source/text.js';
import { nearest } from '../text/suggest.js';
import { didYouMean, type Remark, reportNode, reportPlace } from './reporter.js';

/** The `data` of a link or a picture whose address is in a definition of its file. */
export interface DefinedData extends OriginData {
  /** Set: what is wrong with the address is said where it is defined. */
  defined?: true;
}

/** The end of a reference that Markdown did not take as one, `[text][label]`: its label. */
const REFERENCE = /\]\[(?!\^)([^[\]\n]+)\]/g;

/**
 * Turns the references of one file (`[text][label]`) into links and pictures with the addresses that the same file
 * defines (`[label]: https://…`). A label means nothing outside its file. Reports labels that nothing defines
 * (`unknown-definition`), that are defined twice and that nothing refers to.
 *
 * @param root the tree of the file, before anything of other files is in it
 */
export function resolveDefinitions(root: Root, source: SourceText, report: Report): void {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    const first = definitions.get(node.identifier);
    if (first) reportNode(report, node, twice(node, first));
    else definitions.set(node.identifier, node);
  });
  const used = new Set<string>();
  visit(root, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    used.add(node.identifier);
    const resolved = node as unknown as (Link | Image) & { data: DefinedData };
    resolved.type = node.type === 'linkReference' ? 'link' : 'image';
    resolved.url = definition.url;
    if (definition.title) resolved.title = definition.title;
    resolved.data = { ...node.data, defined: true } as DefinedData;
  });
  for (const node of definitions.values())
    if (!used.has(node.identifier)) reportNode(report, node, unused(node));
  reportUnknown(root, source, [...definitions.values()].map(labelOf), report);
}

/** A reference to a label that is not defined stays plain text in Markdown, brackets and all. */
function reportUnknown(root: Root, source: SourceText, labels: readonly string[], report: Report): void {
  if (!source.text.includes('][')) return;
  visit(root, 'text', (node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    for (const match of node.value.matchAll(REFERENCE)) {
      const label = match[1]!;
      const opening = openingOf(node.value, match.index);
      if (opening === undefined) continue;
      const written = align(node.value, source.text, start, end);
      const isEscaped = (index: number) => written && source.text[written.offsets[index]! - 1] === '\\';
      // Written with a backslash it is text on purpose.
      if ([opening, match.index, match.index + 1].some(isEscaped)) continue;
      const from = written?.offsets[match.index] ?? start;
      const place = written ? source.place(from + 1, from + match[0].length) : source.place(start, end);
      reportPlace(report, place, originOf(node), unknown(label, labels));
    }
  });
}

/** Index of the bracket that opens the one closing at an index; that index itself when it opens before the text. */
function openingOf(text: string, closing: number): number | undefined {
  const before = Math.max(text.lastIndexOf('[', closing - 1), text.lastIndexOf(']', closing - 1));
  if (closing === 0 || before === -1) return closing === 0 ? closing : undefined;
  return text[before] === '[' ? before : undefined;
}

function labelOf(node: Definition): string {
  return node.label ?? node.identifier;
}

function unknown(label: string, labels: readonly string[]): Remark {
  return {
    rule: 'unknown-definition',
    message: {
      sv: `Adressen [${label}] finns inte i filen; klamrarna skrivs ut som de står.`,
      en: `The address [${label}] is not in the file; the brackets are printed as they stand.`,
    },
    ...didYouMean(nearest(label, labels), {
      sv: `Skriv adressen på en egen rad, [${label}]: https://…, eller \\[ om klamrarna ska synas.`,
      en: `Write the address on a line of its own, [${label}]: https://…, or \\[ if the brackets should show.`,
    }),
  };
}

function twice(node: Definition, first: Definition): Remark {
  const line = first.position?.start.line;
  return {
    rule: 'duplicate-definition',
    message: {
      sv: `Adressen [${labelOf(node)}] står redan på rad ${line}; den här används inte.`,
      en: `The address [${labelOf(node)}] is on line ${line} already; this one is not used.`,
    },
    hint: { sv: 'Ge en av dem ett annat namn.', en: 'Give one of them another name.' },
  };
}

function unused(node: Definition): Remark {
  return {
    rule: 'unused-definition',
    severity: 'warning',
    message: {
      sv: `Ingenting i filen hänvisar till adressen [${labelOf(node)}], som därför inte är med i dokumentet.`,
      en: `Nothing in the file refers to the address [${labelOf(node)}], so it is not in the document.`,
    },
    hint: {
      sv: `Skriv [text][${labelOf(node)}] där den hör hemma, eller ta bort den. En adress gäller bara i sin egen fil.`,
      en: `Write [text][${labelOf(node)}] where it belongs, or remove it. An address holds in its own file alone.`,
    },
  };
}
