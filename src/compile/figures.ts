import type { Image, Paragraph, Root, RootContent } from 'mdast';
import type { Names } from '../format/slug.js';
import type { Report } from '../model/diagnostic.js';
import type { FigureNode } from '../model/tree.js';
import { type Directive, originOf } from '../source/markdown.js';
import { type Remark, reportNode } from './reporter.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Makes figures of the directives `:::figur{#id}`: a paragraph with one picture, then a paragraph that is the caption,
 * then paragraphs below it. Reports what is no figure and leaves its text where it stands.
 */
export function placeFigures(body: Root, report: Report): void {
  body.children = body.children.flatMap((node): RootContent[] => {
    if (node.type !== 'containerDirective' || node.name !== 'figur') return [node];
    const fault = faultOf(node);
    if (fault) {
      reportNode(report, fault.at, fault.remark);
      return node.children;
    }
    const { position } = node;
    const figure: FigureNode = {
      type: 'figure',
      anchor: node.attributes?.id ?? '',
      children: node.children as Paragraph[],
      ...(position && { position }),
      data: { origin: originOf(node) },
    };
    return [figure];
  });
}

/**
 * Gives the figures their numbers in reading order, and takes their ids as anchors. Comes before the headings, whose
 * generated anchors never take a name that an editor chose.
 */
export function numberFigures(body: Root, taken: Names, report: Report): void {
  let count = 0;
  for (const node of body.children) {
    if (node.type !== 'figure') continue;
    node.number = ++count;
    if (taken.take(node.anchor)) continue;
    reportNode(report, node.children[0] ?? node, {
      rule: 'duplicate-id',
      message: {
        sv: `Id:t ”${node.anchor}” används redan av en annan figur.`,
        en: `The id “${node.anchor}” is already used by another figure.`,
      },
      hint: { sv: 'Ge figuren ett annat id.', en: 'Give the figure another id.' },
    });
    node.anchor = taken.distinct(node.anchor);
  }
}

interface Fault {
  at: Directive | Directive['children'][number];
  remark: Remark;
}

/** The reason why a directive makes no figure. */
function faultOf(node: Directive & { type: 'containerDirective' }): Fault | undefined {
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

function wrongId(id: string): Remark {
  return {
    rule: 'figure-content',
    message: {
      sv: `”${id}” kan inte vara en figurs id.`,
      en: `“${id}” cannot be the id of a figure.`,
    },
    hint: {
      sv: 'Använd små bokstäver a–z, siffror och bindestreck: :::figur{#vantetider}',
      en: 'Use small letters a–z, digits and hyphens: :::figur{#waiting-times}',
    },
  };
}
