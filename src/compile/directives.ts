import type { Nodes, Root } from 'mdast';
import { pattern } from '../format/pattern.js';
import type { Report } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { visit } from '../model/visit.js';
import type { Directive } from '../source/markdown.js';
import { originOf, placeOf } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';
import { nearest } from '../text/suggest.js';
import { didYouMean, type Remark, reportNode, reportPlace } from './reporter.js';

const DIRECTIVE_IN_TEXT = pattern('gu')`(?<![\p{L}\p{N}:]):{2,3}([a-zåäö]+)(?=\{|\s|$)`;

/** Form of a directive: one colon in running text, two on a line of its own, three around paragraphs. */
type Form = Directive['type'];

/** A known directive. */
interface DirectiveKind {
  forms: Form[];
  /** Allowed attributes; `'any'` when the rest are parameters that are checked later. */
  attributes: string[] | 'any';
  /** Whether `{#id}` is required. */
  id: boolean;
  /** Allowed position: everywhere, only in block files, or only between paragraphs at the outermost level. */
  where?: 'block-file' | 'outermost';
  example: string;
}

/** Every directive there is. Nothing else is one; see `docs` for what each does. */
export const DIRECTIVES: Record<string, DirectiveKind> = {
  block: {
    forms: ['leafDirective'],
    attributes: 'any',
    id: true,
    example: '::block{#lakemedel}',
  },
  tabell: {
    forms: ['leafDirective', 'containerDirective'],
    attributes: ['id'],
    id: true,
    where: 'outermost',
    example: '::tabell{#priser}',
  },
  uppfoljningsplan: {
    forms: ['leafDirective'],
    attributes: ['id'],
    id: false,
    where: 'outermost',
    example: '::uppfoljningsplan',
  },
  analysmall: {
    forms: ['leafDirective'],
    attributes: [],
    id: false,
    where: 'outermost',
    example: '::analysmall',
  },
  figur: {
    forms: ['containerDirective'],
    attributes: ['id'],
    id: true,
    where: 'outermost',
    example: ':::figur{#vantetider}',
  },
  forteckning: {
    forms: ['leafDirective'],
    attributes: [],
    id: false,
    where: 'outermost',
    example: '::forteckning',
  },
  tillval: {
    forms: ['textDirective', 'containerDirective'],
    attributes: ['id'],
    id: true,
    where: 'block-file',
    example: ':tillval[En mening.]{#namn}',
  },
  ref: { forms: ['textDirective'], attributes: ['id'], id: true, example: ':ref{#rubrik}' },
  sprak: {
    forms: ['textDirective', 'containerDirective'],
    attributes: ['id'],
    id: true,
    example: ':sprak[Health Technology]{#en}',
  },
};

const COLONS: Record<Form, string> = { textDirective: ':', leafDirective: '::', containerDirective: ':::' };

/**
 * Checks every directive of a freshly parsed file: known name, right form, known attributes, right place. Removes what
 * is wrong from the tree, so that later phases only see directives they can carry out.
 */
export function checkDirectives(root: Root, source: SourceText, report: Report): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'text' && parent) {
      for (const match of node.value.matchAll(DIRECTIVE_IN_TEXT)) {
        reportMisplaced(node, match[1]!, source, report);
      }
      return;
    }
    if (!isDirective(node) || !parent || index === undefined) return;
    const outermost =
      parent.type === 'root' || (parent.type === 'containerDirective' && parent.name === 'tillval');
    if (checkDirective(node, source, outermost, report)) return;
    parent.children.splice(index, 1);
    return index;
  });
}

function checkDirective(node: Directive, source: SourceText, outermost: boolean, report: Report): boolean {
  const kind = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  const written = `${COLONS[node.type]}${node.name}`;
  if (!kind) {
    reportNode(report, node, {
      rule: 'unknown-directive',
      message: { sv: `Direktivet ”${written}” finns inte.`, en: `There is no directive “${written}”.` },
      ...didYouMean(nearest(node.name, Object.keys(DIRECTIVES)), {
        sv: `De som finns är ${Object.keys(DIRECTIVES).join(', ')}. Är kolonet vanlig text, skriv \\: i stället.`,
        en: `The directives are ${Object.keys(DIRECTIVES).join(', ')}. If the colon is ordinary text, write \\: instead.`,
      }),
    });
    return false;
  }
  const inBlock = originOf(node).block !== undefined;
  if (!kind.forms.includes(node.type)) {
    reportNode(report, node, {
      rule: 'directive-form',
      message: {
        sv: `”${node.name}” kan inte skrivas med ${COLONS[node.type].length} kolon.`,
        en: `“${node.name}” cannot be written with ${COLONS[node.type].length} colon(s).`,
      },
      hint: { sv: `Skriv ${kind.example}`, en: `Write ${kind.example}` },
    });
    return false;
  }
  if (kind.where === 'block-file' && !inBlock) {
    reportNode(report, node, {
      rule: 'directive-place',
      message: {
        sv: `”${node.name}” hör hemma i ett block, inte i ett uppdrag.`,
        en: `“${node.name}” belongs in a block, not in a commission.`,
      },
      hint: {
        sv: 'Ta bort direktivet och behåll texten, eller flytta texten till ett block.',
        en: 'Remove the directive and keep the text, or move the text to a block.',
      },
    });
    return false;
  }
  if (kind.where === 'outermost' && !outermost) {
    reportInside(node, report);
    return false;
  }
  if (node.type === 'containerDirective' && !isClosed(node, source)) {
    reportNode(report, firstLine(node), {
      rule: 'directive-open',
      message: { sv: `”${written}” avslutas aldrig.`, en: `“${written}” is never closed.` },
      hint: {
        sv: 'Avsluta med en rad som bara har tre kolon, :::',
        en: 'Close it with a line of three colons, :::',
      },
    });
  }
  checkAttributes(node, kind, source, report);
  checkLabel(node, source, report);
  if (kind.id && !node.attributes?.id) {
    reportNode(report, node, {
      rule: 'directive-id',
      message: { sv: `”${written}” saknar {#id}.`, en: `“${written}” lacks {#id}.` },
      hint: { sv: `Skriv ${kind.example}`, en: `Write ${kind.example}` },
    });
    return false;
  }
  return true;
}

/**
 * Refuses what no phase has carried out: a table of a block that stands in a list, a block in a note. Nothing would be
 * printed of it.
 */
export function refuseLeftDirectives(body: Root, report: Report): void {
  visit(body, (node) => {
    if (node.type === 'leafDirective') reportInside(node, report);
  });
}

function reportInside(node: Directive, report: Report): void {
  const written = `${COLONS[node.type]}${node.name}`;
  reportNode(report, node, {
    rule: 'directive-place',
    message: {
      sv: `”${written}” kan inte stå inuti en lista, ett citat eller en fotnot.`,
      en: `“${written}” cannot stand inside a list, a quotation or a footnote.`,
    },
    hint: {
      sv: 'Ställ direktivet på en egen rad, utan indrag, med en tom rad före och efter.',
      en: 'Put the directive on a line of its own, without indentation, with an empty line before and after.',
    },
  });
}

/** Words in brackets after the name are text only in running text; elsewhere nothing would be done with them. */
function checkLabel(node: Directive, source: SourceText, report: Report): void {
  const label = labelOf(node);
  const [from, to] = [label[0]?.position?.start.offset, label.at(-1)?.position?.end.offset];
  if (from === undefined || to === undefined) return;
  const written = source.text.slice(from, to);
  reportPlace(report, source.place(from, to), originOf(node), {
    rule: 'directive-label',
    message: {
      sv: `”${written}” skrivs inte ut: ”${node.name}” har ingen egen text.`,
      en: `“${written}” is not printed: “${node.name}” has no text of its own.`,
    },
    hint: {
      sv: 'Ta bort hakparenteserna, och skriv det som ska synas i ett eget stycke.',
      en: 'Remove the brackets, and write what should show in a paragraph of its own.',
    },
  });
}

function labelOf(node: Directive): readonly Nodes[] {
  if (node.type === 'leafDirective') return node.children;
  if (node.type === 'textDirective') return [];
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first.children : [];
}

function checkAttributes(node: Directive, kind: DirectiveKind, source: SourceText, report: Report): void {
  if (kind.attributes === 'any') return;
  for (const name of Object.keys(node.attributes ?? {})) {
    if (kind.attributes.includes(name)) continue;
    const suggestion = nearest(
      name,
      kind.attributes.filter((each) => each !== 'id'),
    );
    reportPlace(report, attributePlace(node, name, source), originOf(node), {
      rule: 'unknown-attribute',
      message: {
        sv: `”${node.name}” har inget attribut ”${name}”.`,
        en: `“${node.name}” has no attribute “${name}”.`,
      },
      ...didYouMean(suggestion, { sv: `Skriv ${kind.example}`, en: `Write ${kind.example}` }),
    });
  }
}

/** Place of an attribute in its directive; the directive itself when it cannot be found. */
export function attributePlace(node: Directive, name: string, source: SourceText): Place {
  const { start, end } = offsetsOf(node);
  const written = source.text.slice(start, end);
  const braces = written.lastIndexOf('{', written.length);
  const pattern =
    name === 'id'
      ? '#[^\\s.#{}]+|\\bid\\s*=\\s*("[^"]*"|\'[^\']*\'|[^\\s}]+)'
      : `(?<=[\\s{])${escapeRegExp(name)}(\\s*=\\s*("[^"]*"|'[^']*'|[^\\s}]+))?`;
  const match = new RegExp(pattern, 'u').exec(written.slice(Math.max(0, braces)));
  if (!match) return placeOf(node);
  const from = start + Math.max(0, braces) + match.index;
  return source.place(from, from + match[0].length);
}

function reportMisplaced(
  node: { type: string; value: string },
  name: string,
  source: SourceText,
  report: Report,
): void {
  const suggestion = Object.hasOwn(DIRECTIVES, name) ? name : nearest(name, Object.keys(DIRECTIVES));
  if (!suggestion) return;
  const { start, end } = offsetsOf(node);
  const at = source.text.slice(start, end).search(new RegExp(`:{2,3}${escapeRegExp(name)}`, 'u'));
  const length = /^:{2,3}[^\s{]*(\{[^}]*\})?/u.exec(source.text.slice(start + at, end))?.[0].length ?? 0;
  const place = at < 0 ? placeOf(node) : source.place(start + at, start + at + length);
  const line = at < 0 ? '' : (/^.*/.exec(source.text.slice(start + at))?.[0] ?? '');
  if (/\{[^}]*=\s*"[^"}]*\\"/.test(line)) {
    reportPlace(report, place, originOf(node as never), escapedQuote(name));
    return;
  }
  reportPlace(report, place, originOf(node as never), {
    rule: 'directive-place',
    message: {
      sv: `”::${name}” står inne i ett stycke och skulle skrivas ut som text.`,
      en: `“::${name}” stands inside a paragraph and would be printed as text.`,
    },
    hint: {
      sv: `Ställ ${DIRECTIVES[suggestion]!.example} på en egen rad.`,
      en: `Put ${DIRECTIVES[suggestion]!.example} on a line of its own.`,
    },
  });
}

/** An attribute has no escapes: the mark after the backslash ends it, and what follows makes the directive text. */
function escapedQuote(name: string): Remark {
  return {
    rule: 'directive-place',
    message: {
      sv: `”::${name}” kan inte läsas: i ett attribut betyder \\" inte ett citattecken, utan avslutar värdet.`,
      en: `“::${name}” cannot be read: in an attribute \\" is no quotation mark, it ends the value.`,
    },
    hint: {
      sv: "Skriv värdet inom enkla citattecken, namn='…\"…', eller använd ”…”.",
      en: "Write the value between single quotation marks, name='…\"…', or use “…”.",
    },
  };
}

function isDirective(node: { type: string }): node is Directive {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';
}

function isClosed(node: Directive, source: SourceText): boolean {
  const { start, end } = offsetsOf(node);
  return /\n\s*:{3,}\s*$/.test(source.text.slice(start, end));
}

function firstLine(node: Directive): Directive {
  const { start } = node.position!;
  const end = { ...start, column: start.column + 3 + node.name.length };
  return { ...node, position: { start, end } };
}

function offsetsOf(node: object): { start: number; end: number } {
  const { position } = node as Directive;
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
