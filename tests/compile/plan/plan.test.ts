import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../../src/compile/plan/index.js';
import { fieldText } from '../../../src/compile/read-fields.js';
import type { Diagnostic } from '../../../src/model/diagnostic.js';
import type { CompiledPlan, Indicator } from '../../../src/model/plan.js';
import { USUAL_OCCASIONS } from '../../../src/model/region.js';
import { sourceText } from '../../../src/source/text.js';
import { validate } from '../../../src/source/validate.js';
import { parseYaml } from '../../../src/source/yaml.js';
import { brief } from '../tables/support.js';

function compile(yaml: string): { plan: CompiledPlan; diagnostics: Diagnostic[]; found: string[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const parsed = parseYaml(sourceText('p.yaml', yaml), report);
  const valid = parsed && validate('uppfoljning', parsed, report);
  if (!valid) throw new Error(`not valid: ${JSON.stringify(diagnostics)}`);
  const plan = compilePlan(
    valid,
    { occasions: USUAL_OCCASIONS, units: [] },
    report,
    fieldText(undefined, valid.source, report),
  );
  return { plan, diagnostics, found: brief(diagnostics, { 'p.yaml': yaml }) };
}

const indicators = (plan: CompiledPlan): Indicator[] =>
  plan.områden.flatMap((area) => area.enheter.flatMap((unit) => unit.indikatorer));

/** A plan with one unit; `rows` are its indicators, indented by ten spaces. */
const withRows = (rows: string, more = '') =>
  compile(`titel: Plan
områden:
  - namn: Grunduppdrag
    enheter:
      - namn: Tillgänglighet
        indikatorer:
${rows}${more}`);

const real = (folder: string) =>
  compile(readFileSync(new URL(`../../../uppdrag/${folder}/uppfoljning.yaml`, import.meta.url), 'utf8'));

describe('the plans of the real commissions', () => {
  const folders = ['2025-2027/habilitering-halsa', '2025-2027/regionhalsan', '2026/sodra-alvsborgs-sjukhus'];

  it.each(folders)('%s compiles without a remark, with ids and anchors of its own everywhere', (folder) => {
    const { plan, found } = real(folder);
    expect(found).toEqual([]);
    const items = plan.områden.flatMap((area) => [
      area,
      ...area.enheter,
      ...area.enheter.flatMap((unit) => unit.indikatorer),
    ]);
    for (const each of items) expect(each.anchor).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ anchor }) => anchor)).size).toBe(items.length);
    expect(indicators(plan).every(({ mål, plain }) => mål.length > 0 && plain !== '')).toBe(true);
  });

  it('prints occasions with the labels of the document', () => {
    const sas = indicators(real('2026/sodra-alvsborgs-sjukhus').plan);
    const occasions = (id: string) => sas.find((each) => each.id === id)?.mål[0]?.tillfällenText;
    expect(occasions('ambulans-prio1a')).toBe('Månadsvis');
    expect(occasions('utbildningsanstallningar-fordelning')).toBe('Delår augusti, helår');
    expect(occasions('iva-forstarkning')).toBe('Helår');
    expect(occasions('laro-medel')).toBe('Mitten av augusti, helår');
    expect(occasions('sidotjanstgoring-st-a')).toBe(
      'Delår augusti, helår samt däremellan månatlig lägesrapport',
    );
    const habilitering = indicators(real('2025-2027/habilitering-halsa').plan);
    expect(new Set(habilitering.map(({ mål }) => mål[0]?.tillfällenText))).toEqual(new Set(['T2, ÅR', 'ÅR']));
  });

  it('understands every target', () => {
    const kinds = folders.map((folder) => {
      const goals = indicators(real(folder).plan).flatMap(({ mål }) => mål);
      const count: Record<string, number> = {};
      for (const { målvärde } of goals)
        count[målvärde?.slag ?? 'inget'] = (count[målvärde?.slag ?? 'inget'] ?? 0) + 1;
      return count;
    });
    expect(kinds.map(({ tal }) => tal)).toEqual([5, 7, 13]);
    expect(kinds[2]).toMatchObject({ 'ja-nej': 3, riktning: 3, saknas: 2, flera: 1, ord: 5 });
  });
});

describe('a follow-up plan', () => {
  it('gets every default', () => {
    const { plan, found } = withRows(
      '          - text: Andel (och antal) patienter som väntat *högst* 90 dagar\n',
    );
    expect(found).toEqual([]);
    expect(plan).toMatchObject({
      file: 'p.yaml',
      titel: 'Plan',
      visaRubrik: true,
      tabellhuvud: { område: 'Område', enhet: 'Delområde/verksamhet', tillfällen: 'Uppföljningstillfällen' },
      noter: [],
    });
    expect(plan).not.toHaveProperty('analysmall');
    const [area] = plan.områden;
    expect(area).toMatchObject({ id: 'grunduppdrag', anchor: 'grunduppdrag' });
    expect(area?.enheter[0]).toMatchObject({ id: 'tillganglighet', namn: ['Tillgänglighet'], noter: [] });
    const [indicator] = indicators(plan);
    expect(indicator).toMatchObject({
      id: 'andel-och-antal-patienter-som-vantat',
      plain: 'Andel (och antal) patienter som väntat högst 90 dagar',
      punkter: [],
      redovisning: false,
      noter: [],
      mål: [{ tillfällen: [], tillfällenText: '' }],
    });
    expect(indicator?.text.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text']);
    expect(indicator).not.toHaveProperty('hänvisning');
    expect(indicator?.mål[0]).not.toHaveProperty('målvärde');
  });

  it('keeps the heads of the table before, where a new table begins', () => {
    const { plan } = compile(`titel: Plan
tabellhuvud: {område: '', enhet: Uppdrag, tillfällen: Tillfällen 2026}
områden:
  - namn: Ett
    enheter: [{indikatorer: [{text: a}]}]
  - namn: Två
    tabellhuvud: {tillfällen: Tillfällen 2025}
    enheter: [{namn: [Syn, Hörsel], indikatorer: [{text: a}, {text: b}]}]
analysmall:
  titel: Analys
  visa-rubrik: false
  kolumner: [Område, 'Beskriv *risker*']
  områden: [Syn]
`);
    expect(plan.områden.map(({ tabellhuvud }) => tabellhuvud)).toEqual([
      undefined,
      { ...plan.tabellhuvud, tillfällen: 'Tillfällen 2025' },
    ]);
    expect(plan.tabellhuvud).toMatchObject({ område: '', enhet: 'Uppdrag', källa: 'Datainhämtning/källa' });
    expect(plan.områden.flatMap(({ enheter }) => enheter.map(({ id, namn }) => [id, namn]))).toEqual([
      ['ett-2', []],
      ['syn-horsel', ['Syn', 'Hörsel']],
    ]);
    expect(indicators(plan).map(({ id }) => id)).toEqual(['a', 'a-2', 'b']);
    expect(plan.analysmall).toMatchObject({ titel: 'Analys', visaRubrik: false, områden: ['Syn'] });
    expect(plan.analysmall?.kolumner[1]?.map(({ type }) => type)).toEqual(['text', 'emphasis']);
  });

  it('lets several targets share the reporter and the occasions of their indicator', () => {
    const { plan, found } = withRows(`
          - text: Väntetid
            uppgiftslämnare: Koncernkontoret
            tillfällen: [T2, ÅR]
            mål:
              - {målvärde: 85%, källa: Power BI}
              - {målvärde: 8 min, källa: Softronic, uppgiftslämnare: Utföraren, tillfällen: [månadsvis]}
              - {målvärde: Saknas, tillfällen-text: efter överenskommelse}
`);
    expect(found).toEqual([]);
    expect(
      indicators(plan)[0]?.mål.map(({ place: _, targetPlace: __, målvärde, ...goal }) => ({
        ...goal,
        mål: målvärde?.slag,
      })),
    ).toEqual([
      {
        mål: 'tal',
        källa: 'Power BI',
        uppgiftslämnare: 'Koncernkontoret',
        tillfällen: ['T2', 'ÅR'],
        tillfällenText: 'T2, ÅR',
      },
      {
        mål: 'tal',
        källa: 'Softronic',
        uppgiftslämnare: 'Utföraren',
        tillfällen: ['månadsvis'],
        tillfällenText: 'Månadsvis',
      },
      {
        mål: 'saknas',
        uppgiftslämnare: 'Koncernkontoret',
        tillfällen: [],
        tillfällenText: 'efter överenskommelse',
      },
    ]);
  });

  it('must not say a target in two ways', () => {
    const { found, diagnostics } = withRows(`
          - text: Väntetid
            målvärde: 100 %
            källa: Power BI
            mål: [{målvärde: 1}, {målvärde: 2}]
`);
    expect(found).toEqual(['plan-goals 9 ‹målvärde›', 'plan-goals 10 ‹källa›']);
    expect(diagnostics[0]?.message.sv).toBe('Indikatorn har både målvärde och mål (rad 11).');
  });

  it('has no number to reach where it is narrative', () => {
    const { found } = withRows(`
          - {text: a, redovisning: true, målvärde: 100 %}
          - {text: b, redovisning: true, målvärde: Saknas}
          - {text: c, redovisning: true, mål: [{målvärde: 'A: 1, B: 2'}, {målvärde: Ja}]}
`);
    expect(found).toEqual(['narrative-target 8 ‹100 %›', "narrative-target 10 ‹'A: 1, B: 2'›"]);
  });

  it('has one set of ids', () => {
    const { found, diagnostics, plan } = withRows(`
          - {id: tillganglighet, text: a}
          - {id: x, text: b}
          - {id: x, text: c}
          - {text: X}
`);
    expect(found).toEqual(['duplicate-id 10 ‹x›']);
    expect(diagnostics[0]?.message.sv).toBe('Id ”x” används redan på rad 9.');
    expect(plan.områden[0]?.enheter[0]?.id).toBe('tillganglighet-2');
    expect(indicators(plan).map(({ id }) => id)).toEqual(['tillganglighet', 'x', 'x-2', 'x-3']);
  });

  it('points only to what it has', () => {
    const { found, diagnostics, plan } = withRows(`
          - {text: Se nedan, hänvisning: omstallning}
          - {text: Se ovan, hänvisning: tillganglighet}
          - {text: Se här, hänvisning: tilganglighet}
          - {id: jag, text: Se mig, hänvisning: jag}
  - {id: omstallning, namn: Omställning, enheter: [{indikatorer: [{text: x}]}]}
`);
    expect(found).toEqual(['plan-pointer 10 ‹tilganglighet›', 'plan-pointer 11 ‹jag›']);
    expect(diagnostics[0]?.hint?.sv).toBe('Menade du ”tillganglighet”?');
    expect(indicators(plan).map(({ hänvisning }) => hänvisning)).toEqual([
      'omstallning',
      'tillganglighet',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('uses all its footnotes and no others', () => {
    const { found, plan } = compile(`titel: Plan
områden:
  - namn: Ett
    enheter:
      - {namn: A, noter: [två], indikatorer: [{text: a, noter: [ett, tre]}]}
noter: {ett: Första., två: 'Den *andra*.', fyra: Fjärde.}
`);
    expect(found).toEqual(['unknown-note 5 ‹tre›', 'unused-note 6 ‹fyra›']);
    expect(plan.noter.map(({ key, number }) => `${number} ${key}`)).toEqual(['1 två', '2 ett']);
    expect(plan.områden[0]?.enheter[0]?.noter).toEqual(['två']);
    expect(indicators(plan)[0]?.noter).toEqual(['ett']);
  });
});

it('prints notes after the row that says so, and the others under the table', () => {
  const { plan } = withRows(
    `          - {id: a, text: Ett, noter: [x]}
          - {id: b, text: Två, noter: [y], noter-här: true}
          - {id: c, text: Tre, noter: [x, z]}
`,
    'noter: {x: X, y: Y, z: Z}\n',
  );
  expect(plan.noter.map((note) => [note.key, note.efter])).toEqual([
    ['x', 'b'],
    ['y', 'b'],
    ['z', undefined],
  ]);
});
