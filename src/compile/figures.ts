import type { Image, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Names } from '../format/slug.js';
import type { Report } from '../model/diagnostic.js';
import type { CaptionedTableNode, CaptionListNode, FigureNode } from '../model/tree.js';
import { type Directive, originOf } from '../source/markdown.js';
import { type Remark, reportNode } from './reporter.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Makes figures of the directives `:::figur{#id}`: a paragraph with one picture, then a paragraph that is the caption,
 * then paragraphs below it; and tables with captions of `:::tabell{#id}`: a paragraph that is the caption, a table,
 * then paragraphs. Reports what is neither and leaves its text where it stands.
 */
export function placeFigures(body: Root, report: Report): void {
  body.children = body.children.flatMap((node): RootContent[] => {
    if (node.type !== 'containerDirective' || (node.name !== 'figur' && node.name !== 'tabell'))
      return [node];
    const fault = node.name === 'figur' ? faultOfFigure(node) : faultOfTable(node);
    if (fault) {
      reportNode(report, fault.at, fault.remark);
      return node.children;
    }
    const { position } = node;
    const figure = {
      type: node.name === 'figur' ? 'figure' : 'captionedTable',
      anchor: node.attributes?.id ?? '',
      children: node.children,
      ...(position && { position }),
      data: { origin: originOf(node) },
    };
    return [figure as FigureNode | CaptionedTableNode];
  });
}

/**
 * Gives the figures their numbers in reading order, and takes the ids of figures and tables as anchors. Comes before
 * the headings, whose generated anchors never take a name that an editor chose.
 *
 * @param tables ids that `:ref` knows as those of data tables
 */
export function nameFigures(body: Root, tables: readonly string[], taken: Names, report: Report): void {
  let count = 0;
  for (const node of body.children) {
    if (node.type !== 'figure' && node.type !== 'captionedTable') continue;
    if (node.type === 'figure') node.number = ++count;
    if (!tables.includes(node.anchor) && taken.take(node.anchor)) continue;
    reportNode(report, node.children[0] ?? node, {
      rule: 'duplicate-id',
      message: {
        sv: `Id:t ”${node.anchor}” används redan av en annan figur eller tabell.`,
        en: `The id “${node.anchor}” is already used by another figure or table.`,
      },
      hint: { sv: 'Välj ett annat id.', en: 'Choose another id.' },
    });
    node.anchor = taken.distinct(node.anchor);
  }
}

/** Puts the list of figures and tables in the place of `::forteckning`, when all of them have their numbers. */
export function listCaptions(body: Root): void {
  const all = body.children.flatMap((node): CaptionListNode['entries'] => {
    if (node.type === 'figure')
      return [entry('figure', node.anchor, node.number, textOf(node.children[1] ?? node))];
    if (node.type === 'captionedTable')
      return [entry('table', node.anchor, node.number, textOf(node.children[0]))];
    const table =
      node.type === 'dataTable'
        ? node.table
        : node.type === 'followUpPlan'
          ? node.plan
          : node.type === 'analysisTemplate'
            ? node.plan.analysmall
            : undefined;
    if (table?.number === undefined || table.anchor === undefined) return [];
    return [entry('table', table.anchor, table.number, table.titel)];
  });
  const entries = [
    ...all.filter(({ kind }) => kind === 'figure'),
    ...all.filter(({ kind }) => kind === 'table'),
  ];
  body.children = body.children.map((node): RootContent => {
    if (node.type !== 'leafDirective' || node.name !== 'forteckning') return node;
    const { position } = node;
    return { type: 'captionList', entries, ...(position && { position }), data: { origin: originOf(node) } };
  });
}

function entry(kind: 'figure' | 'table', anchor: string, number: number | undefined, title: string) {
  return { kind, anchor, number: number ?? 0, title: title.trim() };
}

interface Fault {
  at: Directive | Directive['children'][number];
  remark: Remark;
}

/** The reason why a directive makes no table with a caption. */
function faultOfTable(node: Directive & { type: 'containerDirective' }): Fault | undefined {
  const [caption, table, ...below] = node.children;
  const id = node.attributes?.id ?? '';
  const at = caption ?? node;
  if (!ID.test(id)) return { at, remark: wrongId(id) };
  if (caption?.type !== 'paragraph' || table?.type !== 'table') return { at, remark: NO_TABLE };
  const other = below.find((each) => each.type !== 'paragraph' || pictureIn(each));
  return other && { at: other, remark: OTHER_BELOW_TABLE };
}

/** The reason why a directive makes no figure. */
function faultOfFigure(node: Directive & { type: 'containerDirective' }): Fault | undefined {
  const [first, caption] = node.children;
  const id = node.attributes?.id ?? '';
  const at = first ?? node;
  if (!ID.test(id)) return { at, remark: wrongId(id) };
  if (!first || !pictureIn(first)) return { at, remark: NO_PICTURE };
  if (!caption) return { at, remark: NO_CAPTION };
  const other = node.children.slice(1).find((each) => each.type !== 'paragraph' || pictureIn(each));
  return other && { at: other, remark: OTHER };
}

/** The picture that a paragraph consists of, in a link or not. */
function pictureIn(node: RootContent): Image | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  const inside = only?.type === 'link' && only.children.length === 1 ? only.children[0] : only;
  return inside?.type === 'image' ? inside : undefined;
}

const EXAMPLE = {
  sv: 'Skriv bilden på en egen rad, ![vad bilden visar](fil.png), en tom rad, och sedan bildtexten.',
  en: 'Write the picture on a line of its own, ![what it shows](file.png), an empty line, and then the caption.',
};

const NO_PICTURE: Remark = {
  rule: 'figure-content',
  message: {
    sv: 'En figur börjar med sin bild, ensam i ett stycke.',
    en: 'A figure begins with its picture, alone in a paragraph.',
  },
  hint: EXAMPLE,
};

const NO_CAPTION: Remark = {
  rule: 'figure-content',
  message: { sv: 'Figuren saknar bildtext.', en: 'The figure has no caption.' },
  why: {
    sv: 'Bildtexten säger vad figuren visar, och får figurens nummer.',
    en: 'The caption says what the figure shows, and gets its number.',
  },
  hint: {
    sv: 'Skriv bildtexten i ett stycke under bilden. Ska bilden inte ha någon, ta bort :::figur.',
    en: 'Write the caption in a paragraph below the picture. Without one, remove :::figur.',
  },
};

const OTHER: Remark = {
  rule: 'figure-content',
  message: {
    sv: 'Under bilden kan en figur bara ha stycken med text.',
    en: 'Below the picture a figure can have only paragraphs of text.',
  },
  hint: {
    sv: 'Flytta det hit efter raden med :::. En bild till får en egen figur.',
    en: 'Move this after the line of :::. Another picture gets a figure of its own.',
  },
};

const NO_TABLE: Remark = {
  rule: 'figure-content',
  message: {
    sv: 'En tabell med rubrik är ett stycke, som är rubriken, och sedan tabellen.',
    en: 'A table with a caption is a paragraph, which is the caption, and then the table.',
  },
  hint: {
    sv: 'Skriv rubriken, en tom rad, och sedan tabellens rader med |. En tabell i tabeller/ skrivs ut med två kolon: ::tabell{#namn}',
    en: 'Write the caption, an empty line, and then the rows of the table with |. A table in tabeller/ is printed by two colons: ::tabell{#name}',
  },
};

const OTHER_BELOW_TABLE: Remark = {
  rule: 'figure-content',
  message: {
    sv: 'Under en tabell med rubrik kan bara stå stycken med text.',
    en: 'Below a table with a caption there can be only paragraphs of text.',
  },
  hint: { sv: 'Flytta det hit efter raden med :::', en: 'Move this after the line of :::' },
};

function wrongId(id: string): Remark {
  return {
    rule: 'figure-content',
    message: {
      sv: `”${id}” kan inte vara id för en figur eller en tabell.`,
      en: `“${id}” cannot be the id of a figure or a table.`,
    },
    hint: {
      sv: 'Använd små bokstäver a–z, siffror och bindestreck: :::figur{#vantetider}',
      en: 'Use small letters a–z, digits and hyphens: :::figur{#waiting-times}',
    },
  };
}
