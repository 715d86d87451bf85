import { toString as plainText } from 'mdast-util-to-string';
import { unitsOf } from '../../format/words.js';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { AnalysisTemplate, Area, CompiledPlan, Indicator, OwnHead, Unit } from '../../model/plan.js';
import { GOAL_COLUMNS, type PlanColumn } from '../../model/plan-columns.js';
import type { Region } from '../../model/region.js';
import type {
  Analysmall,
  PlanEnhet,
  PlanIndikator,
  PlanOmrade,
  Uppfoljningsplan,
} from '../../model/sources.js';
import type { YamlPath, YamlSource } from '../../source/yaml.js';
import { type FieldText, withPlainText } from '../field-text.js';
import { NoteRegister } from '../note-register.js';
import { type GoalContext, readGoals } from './goals.js';
import { headOf, usedColumns } from './heads.js';
import { Occasions } from './occasions.js';
import { PlanIds } from './plan-ids.js';

const UNIT = 'områden.*.enheter.*';
const GOAL_FIELDS = [...GOAL_COLUMNS.map(({ key }) => key), 'tillfällen-text'].filter(
  (key) => key !== 'tillfällen',
);

/** The fields of a plan that are printed as plain text. */
const PLAIN_FIELDS = [
  ...['titel', 'tabellhuvud.*', 'etiketter.*', 'områden.*.namn', 'områden.*.tabellhuvud.*'],
  ...[`${UNIT}.namn`, `${UNIT}.namn.*`, 'analysmall.titel', 'analysmall.områden.*'],
  ...GOAL_FIELDS.flatMap((key) => [`${UNIT}.indikatorer.*.${key}`, `${UNIT}.indikatorer.*.mål.*.${key}`]),
];

/**
 * Compiles a follow-up plan: understands the targets, fills in every default, names everything that can be referred
 * to. Everything wrong is reported at its place in the YAML; a plan comes out in any case.
 */
export function compilePlan(
  read: YamlSource<Uppfoljningsplan>,
  region: Pick<Region, 'occasions' | 'units'>,
  report: Report,
  text: FieldText,
): CompiledPlan {
  const yaml = withPlainText(read, PLAIN_FIELDS, text);
  const { value } = yaml;
  const context: Context = {
    yaml,
    report,
    text,
    ids: new PlanIds(yaml, report),
    notes: new NoteRegister(yaml),
    units: unitsOf(region.units),
    occasions: new Occasions(yaml, region.occasions, report),
    columns: usedColumns(value),
    ownHead: value.tabellhuvud ?? {},
    form: value.form ?? 'tabell',
  };
  const områden = value.områden.map((area, index) => compileArea(area, ['områden', index], context));
  return {
    file: yaml.file,
    headPlace: yaml.place(['tabellhuvud'], 'key'),
    titel: value.titel,
    visaRubrik: context.form === 'tabell' && (value['visa-rubrik'] ?? true),
    form: context.form,
    tabellhuvud: headOf(context.ownHead, context.columns),
    ownHead: context.ownHead,
    områden,
    noter: context.notes.finish(report, text),
    occasions: context.occasions.named,
    ...(value.analysmall && { analysmall: compileTemplate(value.analysmall, yaml, text) }),
  };
}

interface Context extends GoalContext {
  yaml: YamlSource<Uppfoljningsplan>;
  report: Report;
  text: FieldText;
  ids: PlanIds;
  notes: NoteRegister;
  /** The columns that the plan has. */
  columns: ReadonlySet<PlanColumn>;
  /** The heads written for the whole plan. */
  ownHead: OwnHead;
  form: CompiledPlan['form'];
}

function compileArea(area: PlanOmrade, path: YamlPath, context: Context): Area {
  const id = context.ids.at(path);
  const ownHead = area.tabellhuvud && { ...context.ownHead, ...area.tabellhuvud };
  return {
    id,
    anchor: id,
    namn: area.namn,
    ...(ownHead && { tabellhuvud: headOf(ownHead, context.columns), ownHead }),
    enheter: area.enheter.map((unit, index) => compileUnit(unit, [...path, 'enheter', index], context)),
    place: context.yaml.place([...path, 'namn']),
  };
}

function compileUnit(unit: PlanEnhet, path: YamlPath, context: Context): Unit {
  const id = context.ids.at(path);
  const namn = unit.namn ?? [];
  if (unit.namn === undefined && unit.noter && unit.noter.length > 0) reportUnseenNotes(path, context);
  return {
    id,
    anchor: id,
    namn: Array.isArray(namn) ? namn : [namn],
    noter: useNotes(unit.noter, path, context),
    indikatorer: unit.indikatorer.map((each, index) =>
      compileIndicator(each, [...path, 'indikatorer', index], context),
    ),
    place: context.yaml.place(unit.namn === undefined ? path : [...path, 'namn']),
  };
}

/** The number of a note stands after the name of its unit: without a name it stands nowhere. */
function reportUnseenNotes(path: YamlPath, { yaml, report }: Context): void {
  report({
    rule: 'unseen-note',
    severity: 'error',
    place: yaml.place([...path, 'noter']),
    message: {
      sv: 'Enheten har inget namn som fotnotens nummer kan stå efter.',
      en: 'The unit has no name that the number of the footnote could stand after.',
    },
    hint: {
      sv: 'Ge enheten ett namn, eller flytta noter till den indikator som de gäller.',
      en: 'Give the unit a name, or move noter to the indicator they belong to.',
    },
  });
}

function compileIndicator(indicator: PlanIndikator, path: YamlPath, context: Context): Indicator {
  const { yaml, report, ids } = context;
  const id = ids.at(path);
  const text = context.text.running(indicator.text, yaml.place([...path, 'text']));
  const noter = useNotes(indicator.noter, path, context);
  if (indicator['noter-här']) context.notes.printAfter(id);
  const { hänvisning, ersätter } = indicator;
  const leads = hänvisning !== undefined && ids.checkPointer(hänvisning, path, report);
  return {
    id,
    anchor: id,
    text,
    plain: plainText(text),
    punkter: (indicator.punkter ?? []).map((each, index) =>
      context.text.running(each, yaml.place([...path, 'punkter', index])),
    ),
    redovisning: indicator.redovisning ?? false,
    mål: readGoals(yaml, indicator, path, context),
    ...(leads && { hänvisning }),
    ...(ersätter !== undefined && { ersätter }),
    noter,
    place: yaml.place(path),
  };
}

function useNotes(
  keys: readonly string[] | undefined,
  path: YamlPath,
  { yaml, notes, report, form }: Context,
): string[] {
  if (form === 'lista' && keys && keys.length > 0) reportNotesInList(yaml.place([...path, 'noter']), report);
  return notes.use(
    (keys ?? []).map((key, index) => ({ key, place: yaml.place([...path, 'noter', index]) })),
    report,
  );
}

/** A list has no table that notes could stand under. */
function reportNotesInList(place: Place, report: Report): void {
  report({
    rule: 'unseen-note',
    severity: 'error',
    place,
    message: {
      sv: 'En plan som är en lista har inga fotnoter.',
      en: 'A plan that is a list has no footnotes.',
    },
    hint: {
      sv: 'Skriv det som noten säger i indikatorns text, eller ta bort form: lista.',
      en: 'Write what the note says in the text of the indicator, or remove form: lista.',
    },
  });
}

function compileTemplate(
  template: Analysmall,
  yaml: YamlSource<Uppfoljningsplan>,
  text: FieldText,
): AnalysisTemplate {
  return {
    titel: template.titel,
    visaRubrik: template['visa-rubrik'] ?? true,
    kolumner: template.kolumner.map((each, index) =>
      text.running(each, yaml.place(['analysmall', 'kolumner', index])),
    ),
    områden: template.områden,
    place: yaml.place(['analysmall']),
  };
}
