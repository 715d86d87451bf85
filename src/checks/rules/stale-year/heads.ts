import { yearsIn } from '../../../format/years.js';
import type { Goal } from '../../../model/plan.js';
import type { PlanHead } from '../../../model/plan-columns.js';
import type { CompiledTable } from '../../../model/table.js';
import type { Passage } from '../../../passages/passage.js';
import { rowsOf } from '../../../passages/plan-rows.js';
import { yamlPlace } from '../../../passages/yaml-in.js';
import type { YamlPath } from '../../../source/yaml.js';
import type { CheckContext } from '../../check.js';
import { within } from '../../within.js';
import { outside, sideOf, type Validity } from './validity.js';

/** A heading may look ahead (Miljömål 2030) but not back; the commission's own title must fit the validity. */
export function checkHead(passage: Passage, validity: Validity, { commission, report }: CheckContext): void {
  if (passage.text === commission.meta.kompletterar?.text) return;
  for (const years of yearsIn(passage.text)) {
    const side = sideOf(years, validity);
    if (side === 'within' || (side === 'after' && passage.kind !== 'title')) continue;
    if (!passage.written(years.start, years.end)) continue;
    report({
      place: passage.at(years.start, years.end),
      origin: passage.origin,
      ...outside(passage.text.slice(years.start, years.end), side, validity),
    });
  }
}

/** A table's caption, and its column heads unless another column is the period's own and this one a comparison. */
export function checkTable(table: CompiledTable, validity: Validity, context: CheckContext): void {
  const heads = table.kolumner.map(({ rubrik }) => yearsIn(rubrik));
  const compares = heads.flat().some((years) => sideOf(years, validity) === 'within');
  checkWords(table.titel, table.file, ['titel'], validity, context);
  checkTotals(table, validity, context);
  if (compares) return;
  for (const [index, { rubrik }] of table.kolumner.entries())
    checkWords(rubrik, table.file, ['kolumner', index, 'rubrik'], validity, context);
}

/** The name of a total in a table of changes: `Ersättning uppdrag 2026` is what the changes lead to. */
function checkTotals(table: CompiledTable, validity: Validity, context: CheckContext): void {
  const [name] = table.kolumner;
  if (table.slag !== 'förändringar' || !name) return;
  for (const row of table.rader) {
    const cell = row.cells[name.id];
    if (row.slag !== 'summa' || !cell) continue;
    for (const years of yearsIn(cell.text)) {
      const side = sideOf(years, validity);
      if (side === 'within') continue;
      const shown = cell.text.slice(years.start, years.end);
      context.report({ place: within(context, cell.place, shown), ...outside(shown, side, validity) });
    }
  }
}

/** The occasions, heads and title of the plan. */
export function checkPlan(context: CheckContext, validity: Validity): void {
  const { plan } = context.commission;
  if (!plan) return;
  for (const { indicator } of rowsOf(plan))
    for (const goal of indicator.mål) checkOccasions(goal, validity, context);
  checkWords(plan.titel, plan.file, ['titel'], validity, context);
  for (const [key, words] of Object.entries(plan.tabellhuvud))
    checkWords(words, plan.file, ['tabellhuvud', key], validity, context);
  for (const [index, { tabellhuvud }] of plan.områden.entries()) {
    for (const [key, words] of Object.entries(tabellhuvud ?? {})) {
      // An area without a value of its own inherits the plan's, which has been checked already.
      if (words === plan.tabellhuvud[key as keyof PlanHead]) continue;
      checkWords(words, plan.file, ['områden', index, 'tabellhuvud', key], validity, context);
    }
  }
}

/** Occasions with a year: the last ones may be in the year after the commission. */
function checkOccasions({ tillfällenText, place }: Goal, validity: Validity, context: CheckContext): void {
  for (const { first, last, start, end } of yearsIn(tillfällenText)) {
    if (last >= validity.first && first <= validity.last + 1) continue;
    const shown = tillfällenText.slice(start, end);
    const written = within(context, place, tillfällenText.replaceAll('\u00a0', ' '));
    const side = last < validity.first ? 'before' : 'after';
    context.report({ place: within(context, written, shown), ...outside(shown, side, validity) });
  }
}

/** Words at a path of a data file. The place is the years themselves where the words stand as they read. */
function checkWords(
  words: string,
  file: string,
  path: YamlPath,
  validity: Validity,
  context: CheckContext,
): void {
  for (const years of yearsIn(words)) {
    const side = sideOf(years, validity);
    if (side === 'within') continue;
    const shown = words.slice(years.start, years.end);
    const place = within(context, yamlPlace(context, file, path), shown);
    context.report({ place, ...outside(shown, side, validity) });
  }
}
