import type { Link, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Place } from '../../model/place.js';
import {
  type Area,
  type CompiledPlan,
  type Goal,
  goalText,
  type Indicator,
  type Unit,
} from '../../model/plan.js';
import { goalColumnsOf } from '../../model/plan-columns.js';

/**
 * Puts ordinary lists in the place of a plan that is one: an item for each indicator, with its bullets and what is said
 * of its targets below it, under the names of the units. Whatever reads the body reads the plan as well. The anchors
 * of areas, units and indicators have to be final.
 */
export function listPlan(body: Root): void {
  for (const node of body.children)
    if (node.type === 'followUpPlan' && node.area) anchor(node.area, node.plan);
  body.children = body.children.flatMap((node): RootContent[] =>
    node.type === 'followUpPlan' && node.area
      ? node.area.enheter.flatMap((unit) => listUnit(unit, node.plan))
      : [node],
  );
}

/** Gives an area the anchor of its first unit, which the first thing printed of it has. */
function anchor(area: Area, plan: CompiledPlan): void {
  area.anchor = area.enheter[0]?.anchor ?? area.anchor;
  plan.anchor ??= area.anchor;
}

function listUnit({ namn, anchor, indikatorer, place }: Unit, plan: CompiledPlan): (List | Paragraph)[] {
  const items = indikatorer.map((indicator) => item(indicator, plan));
  if (namn.length === 0) return [list(items, place, anchor)];
  const name: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: namn.join(', '), ...at(place) }],
    ...at(place),
  };
  return [paragraph([name], place, anchor), list(items, place)];
}

function item(indicator: Indicator, plan: CompiledPlan): ListItem {
  const { text, punkter, mål, anchor, place } = indicator;
  const points = punkter.map((point) => listItem([paragraph(point, place)], place));
  const goals = mål.flatMap((goal) => goalParagraph(goal, plan));
  const children = [
    paragraph(pointing(indicator, plan, text), place),
    ...(points.length > 0 ? [list(points, place)] : []),
    ...goals,
  ];
  // The words about targets stand in a paragraph of its own.
  return { ...listItem(children, place, anchor), spread: goals.length > 0 };
}

/** The text of an indicator, a link when it only points elsewhere in the plan. */
function pointing(
  { hänvisning, place }: Indicator,
  { områden }: CompiledPlan,
  text: PhrasingContent[],
): PhrasingContent[] {
  if (hänvisning === undefined) return text;
  const units = områden.flatMap(({ enheter }) => enheter);
  const all = [...områden, ...units, ...units.flatMap(({ indikatorer }) => indikatorer)];
  const target = all.find(({ id }) => id === hänvisning);
  const link: Link = {
    type: 'link',
    url: `#${target?.anchor}`,
    children: text as Link['children'],
    ...at(place),
  };
  return target ? [link] : text;
}

/** `Målvärde: 90 %. Källa: Power BI.`, of what is said. */
function goalParagraph(goal: Goal, plan: CompiledPlan): Paragraph[] {
  const said = goalColumnsOf(plan.tabellhuvud).flatMap((column) => {
    const text = goalText(goal, column);
    return text === '' ? [] : [`${plan.tabellhuvud[column]}: ${text}.`];
  });
  if (said.length === 0) return [];
  return [paragraph([{ type: 'text', value: said.join(' '), ...at(goal.place) }], goal.place)];
}

function paragraph(children: PhrasingContent[], place: Place, id?: string): Paragraph {
  return { type: 'paragraph', children, ...at(place, id) };
}

function list(children: ListItem[], place: Place, id?: string): List {
  return { type: 'list', ordered: false, spread: false, children, ...at(place, id) };
}

function listItem(children: ListItem['children'], place: Place, id?: string): ListItem {
  return { type: 'listItem', spread: false, children, ...at(place, id) };
}

/** Position, origin and, where it can be linked to, id of a node. */
function at(place: Place, id?: string): { position: Position; data: object } {
  const { file, start, end } = place;
  const properties = id === undefined ? {} : { hProperties: { id } };
  return { position: { start, end }, data: { origin: { file }, ...properties } };
}
