import type { Heading, Root, RootContent } from 'mdast';
import type { Names } from '../format/slug.js';
import type { Report } from '../model/diagnostic.js';
import type { Area, CompiledPlan } from '../model/plan.js';
import type { CompiledTable } from '../model/table.js';
import { type Directive, originOf } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';
import { nearest } from '../text/suggest.js';
import { attributePlace } from './directives.js';
import { didYouMean, type Remark, reportNode, reportPlace } from './reporter.js';

/**
 * Puts tables, the follow-up plan and the analysis template in the place of their directives.
 *
 * @param exists whether the commission's folder holds a file: one that is there but not among the tables has been
 *   complained of already, and once is enough
 */
export function placeData(
  body: Root,
  source: SourceText,
  tables: readonly CompiledTable[],
  plan: CompiledPlan | undefined,
  exists: (file: string) => boolean,
  report: Report,
): void {
  const printed = new Set<string>();
  const once = (node: Directive, name: string, key = name): boolean => {
    if (!printed.has(key)) return Boolean(printed.add(key));
    reportNode(report, node, {
      rule: 'printed-twice',
      message: {
        sv: `”${name}” skrivs redan ut tidigare i dokumentet.`,
        en: `“${name}” is already printed earlier in the document.`,
      },
      hint: { sv: 'Hänvisa med :ref{#id} i stället.', en: 'Refer to it with :ref{#id} instead.' },
    });
    return false;
  };
  let depth = 0;
  body.children = body.children.flatMap((node): RootContent[] => {
    if (node.type === 'heading') depth = node.depth;
    if (node.type !== 'leafDirective') return [node];
    const { position } = node;
    const data = { origin: originOf(node) };
    const common = { ...(position && { position }), data };
    if (node.name === 'tabell') {
      const table = findTable(node, source, tables, exists, report);
      return table && once(node, table.id) ? [{ type: 'dataTable', table, ...common }] : [];
    }
    if (node.name !== 'uppfoljningsplan' && node.name !== 'analysmall') return [node];
    if (!plan || (node.name === 'analysmall' && !plan.analysmall)) {
      if (plan || !exists('uppfoljning.yaml')) reportMissingPlan(node, plan !== undefined, report);
      return [];
    }
    if (node.name === 'analysmall')
      return once(node, node.name) ? [{ type: 'analysisTemplate', plan, ...common }] : [];
    if (plan.form === 'lista') {
      const areas = areasAt(node, plan, source, report).filter(({ id }) => once(node, id, areaKey(id)));
      return areas.flatMap((area): RootContent[] => [
        ...(node.attributes?.id === undefined ? [areaHeading(area, depth + 1)] : []),
        { type: 'followUpPlan', plan, area, ...common },
      ]);
    }
    if (node.attributes?.id !== undefined) reportPartOfTable(node, source, report);
    return once(node, node.name) ? [{ type: 'followUpPlan', plan, ...common }] : [];
  });
  if (plan?.form === 'lista') reportAreasLeft(plan, printed, report);
}

/** An area may be called as a table is. */
function areaKey(id: string): string {
  return `område ${id}`;
}

/** The areas that a directive prints of a plan that is a list: the one it names, else all. */
function areasAt(node: Directive, { områden }: CompiledPlan, source: SourceText, report: Report): Area[] {
  const id = node.attributes?.id;
  if (id === undefined || id === null) return områden;
  const named = områden.filter((area) => area.id === id);
  if (named.length > 0) return named;
  const known = områden.map((area) => area.id);
  reportPlace(report, attributePlace(node, 'id', source), originOf(node), {
    rule: 'unknown-area',
    message: { sv: `Planen har inget område ”${id}”.`, en: `The plan has no area “${id}”.` },
    ...didYouMean(nearest(id, known), {
      sv: `Områdena är ${known.join(', ')}.`,
      en: `The areas are ${known.join(', ')}.`,
    }),
  });
  return [];
}

function areaHeading({ namn, place }: Area, depth: number): Heading {
  const position = { start: place.start, end: place.end };
  const data: object = { origin: { file: place.file } };
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: [{ type: 'text', value: namn, position, data: { ...data } }],
    position,
    data,
  };
}

function reportPartOfTable(node: Directive, source: SourceText, report: Report): void {
  reportPlace(report, attributePlace(node, 'id', source), originOf(node), {
    rule: 'unknown-attribute',
    message: {
      sv: 'Bara en plan som är en lista skrivs ut område för område.',
      en: 'Only a plan that is a list is printed area by area.',
    },
    hint: {
      sv: 'Skriv ::uppfoljningsplan, eller form: lista i uppfoljning.yaml.',
      en: 'Write ::uppfoljningsplan, or form: lista in uppfoljning.yaml.',
    },
  });
}

/** Areas that no directive prints while others are printed would be missing without anybody noticing. */
function reportAreasLeft({ områden }: CompiledPlan, printed: ReadonlySet<string>, report: Report): void {
  const left = områden.filter(({ id }) => !printed.has(areaKey(id)));
  if (left.length === områden.length) return;
  for (const { id, namn, place } of left) {
    reportPlace(
      report,
      place,
      { file: place.file },
      {
        rule: 'area-not-printed',
        severity: 'warning',
        message: {
          sv: `Området ”${namn}” skrivs inte ut, men andra områden i planen gör det.`,
          en: `The area “${namn}” is not printed, but other areas of the plan are.`,
        },
        hint: {
          sv: `Skriv ::uppfoljningsplan{#${id}} där det ska stå.`,
          en: `Write ::uppfoljningsplan{#${id}} where it is to stand.`,
        },
      },
    );
  }
}

function findTable(
  node: Directive,
  source: SourceText,
  tables: readonly CompiledTable[],
  exists: (file: string) => boolean,
  report: Report,
): CompiledTable | undefined {
  const id = node.attributes?.id ?? '';
  const table = tables.find((each) => each.id === id);
  if (table || exists(`tabeller/${id}.yaml`)) return table;
  const origin = originOf(node);
  const place = origin.file === source.file ? attributePlace(node, 'id', source) : undefined;
  const remark: Remark = {
    rule: 'unknown-table',
    message: {
      sv: `Tabellen ”${id}” finns inte.`,
      en: `There is no table “${id}”.`,
    },
    ...didYouMean(
      nearest(
        id,
        tables.map((each) => each.id),
      ),
      {
        sv: `Skapa tabeller/${id}.yaml i uppdragets mapp.`,
        en: `Create tabeller/${id}.yaml in the commission's folder.`,
      },
    ),
  };
  if (place) reportPlace(report, place, origin, remark);
  else reportNode(report, node, remark);
  return undefined;
}

function reportMissingPlan(node: Directive, hasPlan: boolean, report: Report): void {
  reportNode(report, node, {
    rule: 'missing-plan',
    message: hasPlan
      ? { sv: 'Uppföljningsplanen har ingen analysmall.', en: 'The follow-up plan has no analysis template.' }
      : {
          sv: 'Uppdraget har ingen uppföljningsplan.',
          en: 'The commission has no follow-up plan.',
        },
    hint: hasPlan
      ? { sv: 'Lägg till analysmall i uppfoljning.yaml.', en: 'Add analysmall to uppfoljning.yaml.' }
      : {
          sv: 'Skapa uppfoljning.yaml i uppdragets mapp.',
          en: "Create uppfoljning.yaml in the commission's folder.",
        },
  });
}

/** Gives printed tables, plan and template their anchors, and numbers to those with a caption, in printing order. */
export function anchorData(body: Root, plan: CompiledPlan | undefined, taken: Names): void {
  let count = 0;
  for (const node of body.children) {
    if (node.type === 'dataTable') {
      node.table.anchor = taken.distinct(`tabell-${node.table.id}`);
      if (node.table.visaRubrik) node.table.number = ++count;
    } else if (node.type === 'captionedTable') {
      node.number = ++count;
    } else if (node.type === 'followUpPlan' && node.plan.form === 'tabell') {
      node.plan.anchor = taken.distinct('tabell-uppfoljningsplan');
      if (node.plan.visaRubrik) node.plan.number = ++count;
    } else if (node.type === 'analysisTemplate' && plan?.analysmall) {
      plan.analysmall.anchor = taken.distinct('tabell-analysmall');
      if (plan.analysmall.visaRubrik) plan.analysmall.number = ++count;
    }
  }
}

/** Makes the anchors of the plan's areas, units and indicators unique among all others, and reserves them. */
export function collectAnchors(plan: CompiledPlan | undefined, taken: Names): void {
  for (const area of plan?.områden ?? []) {
    area.anchor = taken.distinct(area.anchor);
    for (const unit of area.enheter) {
      unit.anchor = taken.distinct(unit.anchor);
      for (const each of unit.indikatorer) each.anchor = taken.distinct(each.anchor);
    }
  }
}
