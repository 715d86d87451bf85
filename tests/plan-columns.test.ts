import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { REVIEW_WORDS } from '../src/changes/markdown/words.js';
import { gridOfPlan } from '../src/compare/grid-of-plan.js';
import { compareIndicators } from '../src/compare/summaries/indicators.js';
import { compile } from '../src/compile/compile.js';
import { openProject } from '../src/compile/project.js';
import { MarkedEdit } from '../src/edit/marked-edit.js';
import { indicatorSheet } from '../src/export/indicators.js';
import { jsonCommission } from '../src/json/json.js';
import { decidedText } from '../src/lock/decided-text.js';
import type { Commission } from '../src/model/commission.js';
import { type Goal, goalText } from '../src/model/plan.js';
import {
  columnsOf,
  GOAL_COLUMNS,
  type GoalColumn,
  PLAN_COLUMNS,
  type PlanColumnEntry,
} from '../src/model/plan-columns.js';
import { rollPlan } from '../src/new/roll-data.js';
import { YearShift } from '../src/new/year-shift.js';
import { passagesOf } from '../src/passages/passages.js';
import { NO_DATE } from '../src/past/document-date.js';
import { missingGlyphs, renderPrint, renderScreen } from '../src/render/index.js';
import { sourceText } from '../src/source/text.js';
import { parseYaml } from '../src/source/yaml.js';
import { memoryWorkspace } from '../src/workspace/memory.js';
import { options, theme } from './render/support.js';
import { violations } from './support/schema.js';
import { frontMatter, ORGANISATIONS } from './support/workspace.js';

const ID = '2025-2027/regionhalsan';
const PLAN = `${ID}/uppfoljning.yaml`;

/** Keys of the columns that every plan has, and of those that only some have. */
const OPTIONAL = GOAL_COLUMNS.filter(({ neededBy }) => neededBy === 'none').map(({ key }) => key);
const USUAL = GOAL_COLUMNS.filter(({ neededBy }) => neededBy !== 'none').map(({ key }) => key);
const ALL = GOAL_COLUMNS.map(({ key }) => key);

/** What a column says in the examples: the words of the editor, and what is read in print. */
function said(column: GoalColumn, words = ''): { yaml: string; text: string } {
  const { kind } = GOAL_COLUMNS.find(({ key }) => key === column)!;
  const text = `Ord om ${column}${words}`;
  return kind === 'occasions'
    ? { yaml: `${column}: [ÅR], ${column}-text: '${text}'`, text }
    : { yaml: `${column}: '${text}'`, text };
}

/** The plan of one indicator that says something in the columns named. */
function planYaml(
  columns: readonly GoalColumn[],
  { heads = false, listed = false, words = '' } = {},
): string {
  const own = heads
    ? `tabellhuvud: {${PLAN_COLUMNS.map(({ key }) => `${key}: Rubrik ${key}`).join(', ')}}\n`
    : '';
  const goal = columns.map((column) => said(column, words).yaml).join(', ');
  const goals = listed ? `mål: [{${goal}}, {målvärde: Ja}]` : goal;
  return `titel: Plan\n${own}områden:\n  - namn: Grunduppdrag\n    enheter:\n      - namn: Mottagning\n        indikatorer:\n          - {id: a, text: Antal besök, ${goals}}\n`;
}

function compiled(plan: string) {
  const workspace = memoryWorkspace({
    'uppdrag.yaml': 'språk: sv\n',
    'register/organisationer.yaml': ORGANISATIONS,
    [`${ID}/uppdrag.md`]: `${frontMatter()}\n# Uppföljning\n\n::uppfoljningsplan\n`,
    [PLAN]: plan,
  });
  const project = openProject(workspace);
  const { commission, diagnostics, file } = compile(project, project.commissions[0]!);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!commission || errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join('\n'));
  return { commission, file, plan: commission.plan!, goals: goalsOf(commission) };
}

function goalsOf({ plan }: Commission): Goal[] {
  return plan!.områden.flatMap(({ enheter }) =>
    enheter.flatMap(({ indikatorer }) => indikatorer.flatMap(({ mål }) => mål)),
  );
}

/** The names of the fields that a schema in `schema/` allows at a path. */
function fieldsIn(kind: string, ...path: string[]): string[] {
  const file = new URL(`../schema/${kind}.schema.json`, import.meta.url);
  type Schema = Record<string, object>;
  const found = path.reduce<Schema>(
    (schema, key) => schema[key] as Schema,
    JSON.parse(readFileSync(file, 'utf8')) as Schema,
  );
  return Object.keys(found.properties!).sort();
}

const lockLines = (yaml: string) => {
  const { commission, file } = compiled(yaml);
  return decidedText(commission, file)
    .lines.filter(({ part }) => part === 'uppföljningsplan')
    .map(({ text }) => text);
};

describe('every column of the plan, when it is used,', () => {
  it('has its words in every target, of one and of several', () => {
    for (const listed of [false, true]) {
      const [goal] = compiled(planYaml(ALL, { listed })).goals;
      for (const column of ALL)
        expect([column, goalText(goal!, column)]).toEqual([column, said(column).text]);
    }
  });

  it('is said once for several targets where the table allows it, and else is refused there', () => {
    const shared = GOAL_COLUMNS.filter((each) => each.shared).map(({ key }) => key);
    const yaml = (column: GoalColumn) =>
      planYaml([column]).replace(/}\n$/, ', mål: [{målvärde: Ja}, {målvärde: Nej}]}\n');
    for (const column of ALL) {
      if (!shared.includes(column))
        expect(() => compiled(yaml(column)), column).toThrow(`both ${column} and mål`);
      else
        expect(compiled(yaml(column)).goals.map((goal) => goalText(goal, column))).toEqual([
          said(column).text,
          said(column).text,
        ]);
    }
  });

  it('is printed with its usual head or its own, on the screen and on paper, with a width', () => {
    for (const heads of [false, true]) {
      const { commission, plan } = compiled(planYaml(ALL, { heads }));
      expect(columnsOf(plan.tabellhuvud)).toEqual(PLAN_COLUMNS.map(({ key }) => key));
      for (const html of [
        renderScreen(commission, theme, options),
        renderPrint(commission, theme, options),
      ]) {
        const table = html.slice(html.indexOf('<colgroup>')).replace(/\u00ad|<wbr>/g, '');
        expect(table.match(/<col>/g)).toHaveLength(PLAN_COLUMNS.length);
        for (const { key, heading } of PLAN_COLUMNS)
          expect(table).toContain(`>${heads ? `Rubrik ${key}` : heading}</th>`);
        for (const column of ALL) expect(table).toContain(said(column).text);
        const rules = html.match(/\.plan\.plan col:nth-child\(\d+\)\{width:[\d.]+pt\}/g) ?? [];
        expect(rules).toHaveLength(OPTIONAL.length === 0 ? 0 : PLAN_COLUMNS.length);
        const widths = rules.map((rule) => (Number(/([\d.]+)pt/.exec(rule)![1]) / 72) * 25.4);
        if (rules.length > 0) expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(257, 1);
        expect(widths.every((width) => width >= 18)).toBe(true);
      }
      const screen = renderScreen(commission, theme, options);
      const labels = [...screen.matchAll(/class="lbl" aria-hidden="true">([^<]*)/g)].map(
        ([, label]) => label,
      );
      expect(labels).toEqual(GOAL_COLUMNS.map(({ label }) => label.sv));
    }
  });

  it('is locked, head and words', () => {
    const cells = ALL.map((column) => said(column).text).join(' | ');
    expect(lockLines(planYaml(ALL))).toContain(`| ${cells} |`);
    expect(lockLines(planYaml(ALL))).toContain(
      `| ${PLAN_COLUMNS.map(({ lockHeading }) => lockHeading).join(' | ')} |`,
    );
    expect(lockLines(planYaml(ALL, { heads: true }))).toContain(
      `| ${PLAN_COLUMNS.map(({ key }) => `Rubrik ${key}`).join(' | ')} |`,
    );
  });

  it('is compared: in the redline and in the summary of changed indicators, which has a word for it', () => {
    const { plan } = compiled(planYaml(ALL));
    const grid = gridOfPlan(plan);
    expect(grid.columns.map(({ id }) => id)).toEqual(['indikator', ...ALL]);
    const row = grid.rows.find(({ id }) => id === 'a')!;
    expect(row.cells.slice(1).map(({ content }) => (content[0] as { value: string }).value)).toEqual(
      ALL.map((column) => said(column).text),
    );
    for (const column of ALL) {
      const others = ALL.filter((each) => each !== column);
      const [change] = compareIndicators(compiled(planYaml(others)).plan, plan);
      expect(change?.facts).toEqual([{ fact: column, before: '', after: said(column).text }]);
      for (const words of Object.values(REVIEW_WORDS)) expect(words.indicatorFacts[column]).toBeTruthy();
    }
  });

  it('is looked through for characters that the fonts lack, head and words', () => {
    for (const column of ALL) {
      const missing = missingGlyphs(compiled(planYaml([column], { words: ' \u{1F3E5}' })).commission, theme);
      expect([column, missing.map(({ chars }) => chars)]).toEqual([column, ['\u{1F3E5}']]);
    }
    for (const { key } of PLAN_COLUMNS) {
      const yaml = planYaml(ALL, { heads: true }).replace(`Rubrik ${key}`, `Rubrik ${key} \u{1F3E5}`);
      expect([key, missingGlyphs(compiled(yaml).commission, theme)]).toMatchObject([
        key,
        [{ chars: '\u{1F3E5}' }],
      ]);
    }
  });

  it('is read by the checks where an editor writes its words, at their place', () => {
    for (const listed of [false, true]) {
      const yaml = planYaml(ALL, { heads: true, listed });
      const { commission, file } = compiled(yaml);
      const passages = passagesOf(commission, file, (name) =>
        name === PLAN ? sourceText(PLAN, yaml) : undefined,
      );
      for (const { key, passage } of GOAL_COLUMNS.filter((each) => each.passage !== undefined)) {
        const { text } = said(key);
        const found = passages.find((each) => each.kind === passage && each.text === text)!;
        const { start, end } = found.at(0, text.length);
        expect([key, yaml.slice(start.offset, end.offset)]).toEqual([key, text]);
      }
      const heads = passages.filter(({ kind }) => kind === 'head').map(({ text }) => text);
      expect(heads).toEqual(expect.arrayContaining(PLAN_COLUMNS.map(({ key }) => `Rubrik ${key}`)));
    }
    // Occasions have canonical names; all else is words.
    expect(GOAL_COLUMNS.filter(({ passage }) => passage === undefined).map(({ kind }) => kind)).toEqual([
      'occasions',
    ]);
  });

  it('is in the compiled JSON, which its schema allows', () => {
    const { commission } = compiled(planYaml(ALL));
    const json = jsonCommission(commission, NO_DATE, '1');
    const [goal] = json.uppföljningsplan!.områden[0]!.enheter[0]!.indikatorer[0]!.mål;
    expect(Object.keys(goal!).sort()).toEqual([...ALL, 'tillfällenText'].sort());
    for (const column of ALL) expect(JSON.stringify(goal)).toContain(said(column).text);
    expect(violations('kompilerat', json).filter((each) => each.startsWith('/uppföljningsplan'))).toEqual([]);
  });

  it('is exported', () => {
    const { columns, rows } = indicatorSheet([compiled(planYaml(ALL)).commission]);
    expect(rows[0]).toHaveLength(columns.length);
    for (const { key, kind } of GOAL_COLUMNS) {
      const at = columns.findIndex((column) => column.key === key);
      expect([key, rows[0]![at]]).toEqual([key, kind === 'occasions' ? 'ÅR' : said(key).text]);
    }
  });

  it('is rolled over to a new year, and its figures are to be reviewed where the table says so', () => {
    const shift = new YearShift({ från: '2025-01-01', till: '2027-12-31' }, 2028);
    for (const { key, reviewed } of GOAL_COLUMNS) {
      const source = sourceText(PLAN, planYaml([key], { words: ' 2026' }));
      const edit = new MarkedEdit(source);
      rollPlan(edit, parseYaml(source, () => {})!, shift);
      const text = new TextDecoder().decode(edit.bytes(new TextEncoder().encode(source.text)));
      expect([key, text]).toEqual([key, expect.stringContaining(said(key, ' 2029').text)]);
      // Years in running text are asked about; in names they move without a word.
      expect([key, text]).toEqual([key, expect.stringMatching(/ATT GÖRA: .*2026/)]);
      expect([key, /(\S+) är de för/.exec(text)?.[1]]).toEqual([key, reviewed]);
    }
  });

  it('is in the schemas, and no other column is', () => {
    // Fields that are not printed: an editor writes them at a target or an indicator, and no column shows them.
    const unprinted = ['bättre', 'marginal'];
    const area = ['properties', 'områden', 'items'];
    const indicator = [...area, 'properties', 'enheter', 'items', 'properties', 'indikatorer', 'items'];
    const goal = [...indicator, 'properties', 'mål', 'items'];
    expect(fieldsIn('uppfoljning', 'properties', 'tabellhuvud')).toEqual(
      PLAN_COLUMNS.map(({ key }) => key).sort(),
    );
    expect(fieldsIn('uppfoljning', ...goal)).toEqual([...ALL, 'tillfällen-text', ...unprinted].sort());
    expect(fieldsIn('uppfoljning', ...indicator)).toEqual(
      expect.arrayContaining([...ALL, ...unprinted, 'ersätter']),
    );
    const compiledGoal = ['$defs', 'indikator', 'properties', 'mål', 'items'];
    expect(fieldsIn('kompilerat', ...compiledGoal)).toEqual([...ALL, 'tillfällenText'].sort());
  });

  it('is explained to editors', () => {
    const guide = readFileSync(new URL('../docs/uppfoljning.md', import.meta.url), 'utf8');
    for (const { key } of GOAL_COLUMNS) expect([key, guide.includes(`${key}:`)]).toEqual([key, true]);
  });
});

describe('a column that only some plans have', () => {
  it('leaves no trace in a plan that does not use it', () => {
    expect(OPTIONAL.length).toBeGreaterThan(0);
    const yaml = planYaml(USUAL);
    const { commission, plan } = compiled(yaml);
    const usual = PLAN_COLUMNS.filter(({ key }) => !OPTIONAL.includes(key as never));
    expect(columnsOf(plan.tabellhuvud)).toEqual(usual.map(({ key }) => key));
    expect(lockLines(yaml)).toContain(`| ${usual.map(({ lockHeading }) => lockHeading).join(' | ')} |`);
    expect(gridOfPlan(plan).columns.map(({ id }) => id)).toEqual(['indikator', ...USUAL]);
    for (const html of [renderScreen(commission, theme, options), renderPrint(commission, theme, options)])
      expect(html).not.toContain('.plan.plan');
  });

  it('is not there for its head alone', () => {
    const { plan } = compiled(planYaml(USUAL, { heads: true }));
    expect(Object.keys(plan.tabellhuvud).filter((key) => OPTIONAL.includes(key as never))).toEqual([]);
  });

  it('takes up an empty cell in the lock where a row of the plan says nothing in it', () => {
    const yaml = planYaml(ALL, { listed: true });
    const cells = ALL.map((column) => (column === 'målvärde' ? 'Ja' : ''));
    const [, line] = lockLines(yaml)
      .filter((each) => each.startsWith('|'))
      .slice(-2);
    expect(
      line!
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    ).toEqual(cells);
  });
});

describe('the lock of a plan', () => {
  const [column] = PLAN_COLUMNS.filter(({ key }) => key === 'källa') as PlanColumnEntry[];
  const usual = column!.heading;
  afterEach(() => {
    column!.heading = usual;
  });

  // The hashes stand in the locks of decided commissions: a program that counts otherwise would call them all changed.
  it('is the same in every version of the program', () => {
    const { commission, file } = compiled(planYaml(USUAL));
    expect(decidedText(commission, file).parts.get('uppföljningsplan')).toBe(
      'f9a2673caeb2afa4a2efb0498a26c457655cee3eb31847cba8ef249a5eecce1f',
    );
  });

  it('does not change with the usual name of a column, but with one that an editor writes', () => {
    const before = lockLines(planYaml(USUAL));
    column!.heading = 'Varifrån';
    const { plan } = compiled(planYaml(USUAL));
    expect(plan.tabellhuvud.källa).toBe('Varifrån');
    expect(lockLines(planYaml(USUAL))).toEqual(before);
    expect(lockLines(planYaml(USUAL, { heads: true }))).not.toEqual(before);
  });
});
