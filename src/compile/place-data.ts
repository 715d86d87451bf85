import type { Root, RootContent } from 'mdast';
import type { Names } from '../format/slug.js';
import type { Report } from '../model/diagnostic.js';
import type { CompiledPlan } from '../model/plan.js';
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
  const once = (node: Directive, name: string): boolean => {
    if (!printed.has(name)) return Boolean(printed.add(name));
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
  body.children = body.children.flatMap((node): RootContent[] => {
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
    if (!once(node, node.name)) return [];
    return [{ type: node.name === 'analysmall' ? 'analysisTemplate' : 'followUpPlan', plan, ...common }];
  });
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
    } else if (node.type === 'followUpPlan') {
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
