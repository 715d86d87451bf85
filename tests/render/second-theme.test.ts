import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Commission } from '../../src/model/commission.js';
import { columnsOf } from '../../src/model/plan-columns.js';
import { Printer } from '../../src/pdf/index.js';
import { renderPrint } from '../../src/render/index.js';
import { planTables, wholeArea } from '../../src/render/tables/plan-layout.js';
import { chooseColumns, PlanMeasure } from '../../src/render/tables/plan-measure.js';
import { loadTheme, type Theme } from '../../src/render/theme.js';
import { readContent } from '../pdf/archive/read-content.js';
import { readText } from '../pdf/pdf-text.js';
import { type OpenPage, openPage } from './browser.js';
import { commissionOf, options, realCommissions, theme as standard } from './support.js';

const POINTS = 72 / 96;

/** The theme in `themes/brev`: its style sheets are added to those of the standard theme, other files take their place. */
function brev(): Theme {
  const source = join(import.meta.dirname, 'themes', 'brev');
  const folder = mkdtempSync(join(process.env.UPPDRAG_TEST_FOLDER ?? tmpdir(), 'brev-'));
  cpSync(standard.folder, folder, { recursive: true });
  for (const name of readdirSync(join(source, 'css'))) {
    appendFileSync(join(folder, 'css', name), readFileSync(join(source, 'css', name)));
  }
  for (const name of ['mall.json', 'partials']) {
    cpSync(join(source, name), join(folder, name), { recursive: true });
  }
  return loadTheme(folder);
}

const theme = brev();
const real = realCommissions();
/** The commissions whose plan is a table: a plan of lists has no columns. */
const withPlan = [...real].filter(([, { plan }]) => plan?.form === 'tabell');
let page: OpenPage;
let printer: Printer;
beforeAll(async () => {
  [page, printer] = await Promise.all([openPage(), Printer.launch({ pages: 1 })]);
});
afterAll(async () => {
  await Promise.all([page.close(), printer.close()]);
  rmSync(theme.folder, { recursive: true, force: true });
});

describe('a theme with other pages, type and columns', () => {
  it('has measures of its own', () => {
    const { plan, landscape, column, table } = theme.measures;
    const millimetres = (points: number) => Math.round((points * 254) / 72) / 10;
    expect(millimetres(column)).toBeCloseTo(215.9 - 28 - 32 - 31, 1);
    expect(millimetres(landscape.height)).toBeCloseTo(215.9 - 24 - 16, 1);
    expect(landscape.line).toBeCloseTo(10.5 * 1.45);
    expect([table.size, plan.size, plan.line]).toEqual([8.5, 8.25, 11.25]);
    for (const { widths } of plan.columnSets) {
      expect(millimetres(widths.reduce((sum, width) => sum + width, 0))).toBe(240);
    }
  });

  it.each([...real])(
    'prints %s with nothing wider than its page, and no word less',
    async (_, commission) => {
      const { overflows, failedFonts, pdf } = await print(commission);
      expect({ overflows, failedFonts }).toEqual({ failedFonts: [] });
      const text = letters((await readText(pdf)).join(''));
      const words = planWords(commission).filter((each) => !text.includes(letters(each)));
      expect(words).toEqual([]);
    },
  );

  it.each(withPlan)(
    'sets every column of the plan of %s as wide as it is reckoned to be',
    async (_, commission) => {
      await show(commission);
      const set = chooseColumns(commission.plan!, theme);
      const columns = columnsOf(commission.plan!.tabellhuvud);
      const tables = await page.run<{ heads: number[]; outside: string[] }[]>(
        `[...document.querySelectorAll('.plan')].map((table) => ({
        heads: [...table.querySelectorAll('thead tr > *')].map((head) => head.getBoundingClientRect().width * ${POINTS}),
        outside: [...table.querySelectorAll('td, th')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
      }))`,
      );
      expect(tables.length).toBeGreaterThan(0);
      for (const { heads, outside } of tables) {
        expect(outside).toEqual([]);
        expect(heads).toHaveLength(columns.length);
        for (const [index, width] of heads.entries())
          expect(width).toBeCloseTo(set.widths[columns[index]!]!, 0);
      }
    },
  );

  it.each(withPlan)('divides the plan of %s into parts that a page has room for', async (_, commission) => {
    await show(commission);
    const measure = new PlanMeasure(theme, chooseColumns(commission.plan!, theme));
    const heights = await page.run<[string, number][]>(
      `[...document.querySelectorAll('.plan tbody')].map((body) => [body.querySelector('.omr').id.replace(/_forts.*/, ''), body.getBoundingClientRect().height * ${POINTS}])`,
    );
    const actual = new Map<string, number>();
    for (const [id, height] of heights) {
      expect(height).toBeLessThan(measure.pageHeight);
      actual.set(id, (actual.get(id) ?? 0) + height);
    }
    for (const area of planTables(commission.plan!).flatMap((table) => table.areas)) {
      const reckoned = measure.area(wholeArea(area));
      expect([area.namn, Math.abs(reckoned - actual.get(area.anchor)!) < 16]).toEqual([area.namn, true]);
    }
  });

  it('keeps the space at the end of a full line without saying so itself, and no line is moved', async () => {
    // Set to the right, every line is full, and its space begins where the type area ends.
    const text =
      'Vårdgivaren ska erbjuda god och nära vård till alla som behöver den under hela året. '.repeat(6);
    const commission = commissionOf(`# Rubrik\n\n${text}\n`);
    const html = renderPrint(commission, theme, options).replace(
      '<body>',
      '<style>main p { text-align: right }</style><body>',
    );
    const [added = ''] = /<style>body\{margin-right:[^<]*<\/style>\n/.exec(html) ?? [];
    expect(added).not.toBe('');
    const [withRoom, without] = [await content(html), await content(html.replace(added, ''))];
    expect(withRoom).toContain(text.trim());
    expect(without).not.toContain(text.trim());
    expect(letters(without)).toBe(letters(withRoom));
  });
});

function print(commission: Commission) {
  return printer.print(renderPrint(commission, theme, options), { title: commission.meta.kortTitel });
}

/** Every glyph of a printed document that a reader copies or hears, in order. */
async function content(html: string): Promise<string> {
  const { pdf } = await printer.print(html, { title: 'A' });
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document
    .getPages()
    .flatMap((each) => [...readContent(each).marked.values()])
    .join('');
}

/** Shows a commission laid out as on the theme's landscape pages. */
function show(commission: Commission): Promise<void> {
  const width = theme.measures.plan.columnSets[0].widths.reduce((sum, each) => sum + each, 0);
  return page.showPrint(renderPrint(commission, theme, options), Math.ceil(width / POINTS) + 4);
}

/** What stands in the columns of the plan: the first words of every one. */
function planWords({ plan }: Commission): string[] {
  const indicators = (plan?.områden ?? []).flatMap((area) =>
    area.enheter.flatMap((unit) => unit.indikatorer),
  );
  const goals = indicators.flatMap(({ mål }) => mål);
  const texts = [
    ...indicators.map(({ plain }) => plain.split(' ')[0]),
    ...goals.flatMap(({ källa, uppgiftslämnare, tillfällenText, målvärde }) => [
      källa,
      uppgiftslämnare,
      tillfällenText,
      målvärde?.text,
    ]),
  ];
  return texts.flatMap((text) => text?.split(/\s+/) ?? []).filter((word) => letters(word) !== '');
}

/** Letters and digits only: hyphens, spaces and line ends differ between a text and its lines. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
