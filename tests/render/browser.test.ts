import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderIndex, renderPrint, renderScreen } from '../../src/render/index.js';
import { planTables, wholeArea } from '../../src/render/tables/plan-layout.js';
import { chooseColumns, PlanMeasure } from '../../src/render/tables/plan-measure.js';
import { type OpenPage, openPage } from './browser.js';
import { commissionOf, options, realCommissions, theme } from './support.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;

const real = realCommissions();
const files = new Map(
  [...real].map(([slug, commission]) => [slug, renderScreen(commission, theme, options)]),
);
const items = [...real.values()].map(({ meta }) => ({
  meta,
  htmlHref: 'a.html',
  pdfHref: 'a.pdf',
  jsonHref: 'a.json',
}));
files.set('index', renderIndex(items, theme, options));
const draft = real.get('backefors')!;
files.set('a draft', renderScreen({ ...draft, meta: { ...draft.meta, status: 'utkast' } }, theme, options));

let page: OpenPage;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

/** The documents with every kind of table are judged in all four ways, the others in two that differ in both respects. */
const WAYS = [
  [1440, 'light'],
  [390, 'dark'],
  [1440, 'dark'],
  [390, 'light'],
] as const;
const RICHEST = ['regionhalsan', 'sodra-alvsborgs-sjukhus'];

describe.each([...files])('%s in a browser', (name, html) => {
  it.each(RICHEST.includes(name) ? WAYS : WAYS.slice(0, 2))(
    'keeps the rules of WCAG 2.2 AA that a program can judge, %i px wide, %s',
    async (width, scheme) => {
      await page.show(html, width, scheme);
      await page.run(AXE);
      expect(await page.run(RUN_AXE)).toEqual([]);
    },
  );

  it('asks for nothing, and nothing in it breaks its own policy', async () => {
    await page.show(html, 1440);
    expect(page.requests).toEqual([]);
    expect(page.complaints).toEqual([]);
    expect(await page.run(`[...document.fonts].filter((font) => font.status === 'error').length`)).toBe(0);
  });

  it.each([1440, 1024, 800, 390, 320])('is not wider than a window of %i px', async (width) => {
    await page.show(html, width);
    expect(await page.run('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

describe('on a phone', () => {
  it('the contents are folded, and on a wide screen they are open', async () => {
    const height = `document.querySelector('.rail ol').getBoundingClientRect().height`;
    await page.show(files.get('regionhalsan')!, 390);
    expect(await page.run(height)).toBe(0);
    await page.show(files.get('regionhalsan')!, 1440);
    expect(await page.run(height)).toBeGreaterThan(500);
  });

  it('the follow-up plan is paragraphs with labels, and on a wide screen a table without them', async () => {
    const shown = `[...document.querySelectorAll('.plan .lbl')].filter((label) => label.getBoundingClientRect().width > 0).length`;
    const display = `getComputedStyle(document.querySelector('.plan td')).display`;
    await page.show(files.get('regionhalsan')!, 390);
    expect(await page.run(shown)).toBeGreaterThan(100);
    await page.show(files.get('regionhalsan')!, 1440);
    expect(await page.run(shown)).toBe(0);
    expect(await page.run(display)).toBe('table-cell');
  });

  it('a wide matrix moves sideways under its first column', async () => {
    await page.show(files.get('sodra-alvsborgs-sjukhus')!, 390);
    const moved = await page.run<{ wider: boolean; first: number; last: number }>(`(() => {
      const frame = [...document.querySelectorAll('.tabellram')].find((each) => each.querySelector('.pris'));
      const row = frame.querySelector('tbody tr:not(.gr)');
      const left = (cell) => cell.getBoundingClientRect().left;
      const before = [left(row.firstElementChild), left(row.lastElementChild)];
      frame.scrollLeft = 120;
      return { wider: frame.scrollWidth > frame.clientWidth, first: left(row.firstElementChild) - before[0], last: left(row.lastElementChild) - before[1] };
    })()`);
    expect(moved).toEqual({ wider: true, first: 0, last: -120 });
  });
});

describe('on paper', () => {
  const LANDSCAPE_PX = (257 / 25.4) * 96;
  const POINTS = 72 / 96;

  it('a plan with a column that the theme does not expect takes its own width and is as high as reckoned', async () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      [
        `          - text: Andel patienter som väntat högst 90 dagar på ett förstabesök, mottagning ${index}`,
        `            utgångsvärde: '${index % 3 === 0 ? 'Omkring 1 240 besök under 2024, enligt årsredovisningen' : '82 % (2024)'}'`,
        '            målvärde: 100 %',
        '            källa: Vårddatalagret och verksamhetens egen uppföljning',
        '            uppgiftslämnare: Koncernkontoret',
        '            tillfällen: [T2, ÅR]',
      ].join('\n'),
    ).join('\n');
    const yaml = `titel: Plan\nområden:\n  - namn: Habiliteringsverksamhet\n    enheter:\n      - namn: Habilitering barn och unga\n        indikatorer:\n${rows}\n`;
    const commission = commissionOf('# Uppföljning\n\n::uppfoljningsplan\n', {
      '2025-2027/regionhalsan/uppfoljning.yaml': yaml,
    });
    const plan = commission.plan!;
    const measure = new PlanMeasure(theme, chooseColumns(plan, theme));
    await page.showPrint(renderPrint(commission, theme, options), Math.ceil(LANDSCAPE_PX));
    const [width, height] = await page.run<[number, number]>(`(() => {
      const table = document.querySelector('.plan');
      const heights = [...table.tBodies].map((each) => each.getBoundingClientRect().height);
      return [table.getBoundingClientRect().width, heights.reduce((sum, each) => sum + each, 0)].map((each) => each * ${POINTS});
    })()`);
    expect(Math.abs(width - LANDSCAPE_PX * POINTS)).toBeLessThan(1);
    const reckoned = measure.area(wholeArea(plan.områden[0]!));
    expect(Math.abs(reckoned - height)).toBeLessThan(16);
    for (const [medium, room] of [
      ['screen', 1400],
      ['print', Math.ceil(LANDSCAPE_PX)],
    ] as const) {
      if (medium === 'screen') await page.show(renderScreen(commission, theme, options), room);
      const broken = await page.run<string[]>(
        `[...document.querySelectorAll('.plan :is(td, th)')].filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)`,
      );
      expect([medium, broken]).toEqual([medium, []]);
      expect(page.complaints).toEqual([]);
    }
  });

  it.each(['habilitering-halsa', 'regionhalsan', 'sodra-alvsborgs-sjukhus'])(
    'the plan of %s is as high as it is reckoned to be before it is divided between pages',
    async (slug) => {
      const commission = real.get(slug)!;
      const plan = commission.plan!;
      const measure = new PlanMeasure(theme, chooseColumns(plan, theme));
      await page.showPrint(renderPrint(commission, theme, options), Math.ceil(LANDSCAPE_PX));
      const heights = await page.run<[string, number][]>(
        `[...document.querySelectorAll('.plan tbody')].map((body) => [body.querySelector('.omr').id.replace(/_forts.*/, ''), body.getBoundingClientRect().height * ${POINTS}])`,
      );
      const actual = new Map<string, number>();
      for (const [id, height] of heights) actual.set(id, (actual.get(id) ?? 0) + height);
      for (const area of planTables(plan).flatMap((table) => table.areas)) {
        const reckoned = measure.area(wholeArea(area));
        // A line of 12 points may break otherwise than reckoned.
        expect([area.namn, Math.abs(reckoned - actual.get(area.anchor)!) < 16]).toEqual([area.namn, true]);
      }
    },
  );

  it('nothing is set in a weight or slant that is not among the fonts', async () => {
    const body =
      '# Rubrik med *kursiv*\n\n**Fet *kursiv* text** och *kursiv **fet** text*.\n\n## En *kursiv* rubrik\n\nText.\n';
    for (const render of [renderScreen, renderPrint]) {
      await page.showPrint(render(commissionOf(body), theme, options), 605);
      const cuts = await page.run<
        string[]
      >(`[...new Set([...document.querySelectorAll('main *')].map((element) => {
        const style = getComputedStyle(element);
        return style.fontWeight + ' ' + style.fontStyle + ' ' + style.fontSynthesis;
      }))]`);
      expect(cuts.filter((cut) => !/^(?:400 (?:normal|italic)|600 normal) none$/.test(cut))).toEqual([]);
    }
  });

  it('a known word has its known width', async () => {
    await page.showPrint(
      renderPrint(commissionOf('# A\n\nOrdet Uppföljningsplan här.\n'), theme, options),
      605,
    );
    const width = await page.run<number>(`(() => {
      const text = [...document.querySelectorAll('main p')].at(-1).firstChild;
      const range = document.createRange();
      range.setStart(text, 6);
      range.setEnd(text, 21);
      return range.getBoundingClientRect().width * ${POINTS};
    })()`);
    const widths = theme.fonts.find((face) => face.file === 'serif-400.woff2')!.widths;
    const reckoned = [...'Uppföljningsplan'.slice(0, 15)].reduce((sum, char) => sum + widths[char]!, 0) / 100;
    // Kerning moves letters by hundredths of the type size.
    expect(width).toBeGreaterThan(reckoned * 0.97);
    expect(width).toBeLessThan(reckoned * 1.03);
  });
});
