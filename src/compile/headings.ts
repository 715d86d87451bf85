import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Names, slug } from '../format/slug.js';
import type { OutlineItem } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { HeadingData } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { originOf, placeOf } from '../source/markdown.js';
import { nearest } from '../text/suggest.js';
import { didYouMean, reportNode } from './reporter.js';

const CLASSES = ['bilaga', 'onumrerad', 'dolt-nummer', 'liggande'] as const;
type HeadingClass = (typeof CLASSES)[number];

/** Attributes in braces after a heading: `# Rubrik {#id .bilaga}`. */
interface Attributes {
  id?: string;
  classes: Set<HeadingClass>;
}

/**
 * Gives every heading its anchor, number, appendix label and page orientation, and returns the outline. Anchors are
 * ASCII, unique, and the same in every build: the given id, else a slug of the text, with `-2` and so on for headings
 * that say the same.
 *
 * `taken` are anchors in use by other things; the headings' anchors are added to it.
 */
export function outlineHeadings(body: Root, numbered: boolean, taken: Names, report: Report): OutlineItem[] {
  const headings = body.children.filter((node): node is Heading => node.type === 'heading');
  const attributes = new Map(headings.map((heading) => [heading, takeAttributes(heading, report)]));
  reserveGivenIds(attributes, taken, report);
  for (const [heading, { id }] of attributes)
    data(heading).anchor = id ?? taken.distinct(slug(headingText(heading)));
  for (const [heading, { classes }] of attributes) if (classes.has('bilaga')) data(heading).appendix = true;
  numberHeadings(attributes, numbered);
  markLandscape(body.children, attributes);
  return nest(headings, report);
}

function takeAttributes(heading: Heading, report: Report): Attributes {
  const attributes: Attributes = { classes: new Set() };
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? /(?:^|\s+)\{([#.][^{}]*)\}\s*$/.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return attributes;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') heading.children.pop();
  for (const part of match[1]!.split(/\s+/).filter(Boolean)) {
    const name = part.slice(1);
    if (part.startsWith('#') && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) attributes.id = name;
    else if (part.startsWith('.') && isClass(name)) attributes.classes.add(name);
    else {
      reportNode(report, heading, {
        rule: 'heading-attribute',
        message: {
          sv: `”${part}” betyder ingenting efter en rubrik.`,
          en: `“${part}” means nothing after a heading.`,
        },
        ...didYouMean(part.startsWith('.') ? nearest(name, CLASSES)?.replace(/^/, '.') : undefined, {
          sv: `Tillåtet är #id (små bokstäver a–z, siffror och bindestreck) och ${CLASSES.map((each) => `.${each}`).join(', ')}.`,
          en: `Allowed are #id (letters a–z, digits and hyphens) and ${CLASSES.map((each) => `.${each}`).join(', ')}.`,
        }),
      });
    }
  }
  return attributes;
}

function isClass(name: string): name is HeadingClass {
  return (CLASSES as readonly string[]).includes(name);
}

/** Reserves given ids first, so that a generated anchor never takes a name an editor chose. */
function reserveGivenIds(attributes: Map<Heading, Attributes>, taken: Names, report: Report): void {
  const owners = new Map<string, Heading>();
  for (const [heading, each] of attributes) {
    if (each.id === undefined) continue;
    const owner = owners.get(each.id);
    if (!taken.take(each.id)) {
      reportNode(report, heading, {
        rule: 'duplicate-id',
        message: {
          sv: `Id:t ”${each.id}” används redan${owner ? ` på rad ${owner.position?.start.line}` : ''}.`,
          en: `The id “${each.id}” is already used${owner ? ` on line ${owner.position?.start.line}` : ''}.`,
        },
        hint: { sv: 'Välj ett annat id.', en: 'Choose another id.' },
      });
      delete each.id;
      continue;
    }
    owners.set(each.id, heading);
  }
}

function numberHeadings(attributes: Map<Heading, Attributes>, numbered: boolean): void {
  const counters: number[] = [];
  let appendices = 0;
  // Depth of the unnumbered heading above, below which nothing is numbered either.
  let unnumberedFrom = Number.POSITIVE_INFINITY;
  for (const [heading, { classes }] of attributes) {
    if (heading.depth <= unnumberedFrom) unnumberedFrom = Number.POSITIVE_INFINITY;
    if (classes.has('bilaga')) {
      data(heading).number = `Bilaga ${++appendices}`;
      unnumberedFrom = heading.depth;
      continue;
    }
    if (classes.has('onumrerad')) unnumberedFrom = Math.min(unnumberedFrom, heading.depth);
    if (!numbered || unnumberedFrom <= heading.depth) continue;
    counters.length = Math.min(counters.length, heading.depth);
    while (counters.length < heading.depth) counters.push(0);
    counters[heading.depth - 1]! += 1;
    if (!classes.has('dolt-nummer')) data(heading).number = counters.join('.');
  }
}

/** The smallest section that directly holds something wide is set on landscape pages, its heading with it. */
function markLandscape(children: RootContent[], attributes: Map<Heading, Attributes>): void {
  let current: Heading | undefined;
  for (const node of children) {
    if (node.type === 'heading') {
      current = node;
      if (attributes.get(node)?.classes.has('liggande')) data(node).landscape = true;
    } else if (isWide(node) && current) data(current).landscape = true;
  }
}

function isWide(node: RootContent): boolean {
  return (
    (node.type === 'followUpPlan' && node.plan.form === 'tabell') ||
    node.type === 'analysisTemplate' ||
    (node.type === 'dataTable' && node.table.liggande)
  );
}

function nest(headings: Heading[], report: Report): OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  for (const heading of headings) {
    const { anchor, number, appendix, landscape } = data(heading);
    const text = headingText(heading);
    if (text === '') {
      reportNode(report, heading, {
        rule: 'empty-heading',
        message: { sv: 'Rubriken är tom.', en: 'The heading is empty.' },
        hint: { sv: 'Skriv en rubrik eller ta bort raden.', en: 'Write a heading or remove the line.' },
      });
    }
    const item: OutlineItem = {
      level: heading.depth,
      text,
      ...(number !== undefined && { number }),
      anchor: anchor!,
      appendix: appendix ?? false,
      landscape: landscape ?? false,
      place: placeOf(heading),
      origin: originOf(heading),
      children: [],
    };
    while (open.length > 0 && open.at(-1)!.level >= item.level) open.pop();
    (open.at(-1)?.children ?? top).push(item);
    open.push(item);
  }
  return top;
}

function data(heading: Heading): HeadingData {
  return heading.data as HeadingData;
}

/** Headings inside quotations and lists have no place in an outline. */
export function checkNestedHeadings(body: Root, report: Report): void {
  visit(body, 'heading', (node, _index, parent) => {
    if (parent === body) return;
    reportNode(report, node, {
      rule: 'heading-place',
      message: {
        sv: 'En rubrik kan inte stå inuti en lista eller ett citat.',
        en: 'A heading cannot stand inside a list or a quotation.',
      },
      hint: {
        sv: 'Flytta ut rubriken till en egen rad utan indrag.',
        en: 'Move the heading out to a line of its own without indentation.',
      },
    });
  });
}

/** The plain text of a heading, for outlines and references. */
export function headingText(heading: Heading): string {
  return textOf(heading).trim();
}
