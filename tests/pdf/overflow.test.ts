import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Printer } from '../../src/pdf/index.js';
import { readPages } from './pdf-text.js';
import { sampleHtml } from './sample-document.js';

let printer: Printer;
beforeAll(async () => {
  printer = await Printer.launch({ pages: 1 });
});
afterAll(() => printer.close());

const print = (body: string) => printer.print(sampleHtml(body), { title: 'Bredd' });

/** A table whose single cell is so many millimetres wide. */
const table = (millimetres: number, id = '') =>
  `<table class="priser" ${id && `id="${id}"`}><tr><td style="padding:0"><div style="width:${millimetres}mm">Kalkylerat pris</div></td></tr></table>`;

const LONG_WORD = 'Regionövergripande'.repeat(7);

describe('what is wider than the page', () => {
  it('is reported with its place and measure, and with how much the document was shrunk', async () => {
    const { overflows, scale } = await print(`<h2 id="ersattning">Ersättning</h2><p>Text.</p>${table(180)}`);
    expect(overflows).toEqual([
      { anchor: 'ersattning', selector: 'table.priser', text: 'Kalkylerat pris', side: 'right', by: 20 },
    ]);
    expect(scale).toBeCloseTo(160 / 180, 2);
  });

  it('makes a known word narrower by just that much', async () => {
    const [fits, shrunk] = await Promise.all([
      print(`<p>Regionhälsan</p>${table(160)}`),
      print(`<p>Regionhälsan</p>${table(200)}`),
    ]);
    const width = async (pdf: Uint8Array) =>
      (await readPages(pdf))[0]!.find((run) => run.text === 'Regionhälsan')!.width;
    expect([fits.scale, fits.overflows]).toEqual([1, []]);
    expect(await width(fits.pdf)).toBeCloseTo(64.765, 2);
    expect(await width(shrunk.pdf)).toBeCloseTo(64.765 * shrunk.scale, 2);
    expect(shrunk.scale).toBeCloseTo(0.8, 2);
  });

  it('is measured against its own page: landscape sections have more room', async () => {
    const section = (millimetres: number) =>
      `<p>Text.</p><section class="liggande"><h2>Bilaga</h2>${table(millimetres, 'plan')}</section><p>Text.</p>`;
    expect(await print(section(256))).toMatchObject({ overflows: [], scale: 1 });
    const { overflows, scale } = await print(section(270));
    expect(overflows).toMatchObject([{ anchor: 'plan', selector: 'table.priser', side: 'right', by: 13 }]);
    expect(scale).toBeCloseTo(257 / 270, 2);
  });

  it('is told from what fits also where pages are narrower than usual', async () => {
    const narrow = '<style>@page{margin:28mm 40mm}</style><p style="text-align:right">Text.</p>';
    const { overflows, scale } = await print(`${narrow}${table(140, 'priser')}`);
    expect(overflows).toMatchObject([{ anchor: 'priser', selector: 'table.priser', side: 'right', by: 10 }]);
    expect(scale).toBeCloseTo(130 / 140, 2);
  });

  it('may be text that does not break', async () => {
    const { overflows } = await print(`<h3 id="a">A</h3><p class="lead">${LONG_WORD}</p><h3 id="b">B</h3>`);
    expect(overflows).toMatchObject([{ anchor: 'a', selector: 'p.lead', side: 'right' }]);
    expect(LONG_WORD.startsWith(overflows[0]!.text)).toBe(true);
    expect(overflows[0]!.by).toBeGreaterThan(10);
  });

  it('is reported once for each outermost element', async () => {
    const { overflows } = await print(
      `${table(170, 'ett')}<p>Text.</p>${table(165, 'tva')}${table(150, 'tre')}`,
    );
    expect(overflows.map(({ anchor, by }) => [anchor, by])).toEqual([
      ['ett', 10],
      ['tva', 5],
    ]);
  });

  it('is cut off on the left side, where nothing is shrunk', async () => {
    const { overflows, scale } = await print(
      '<h2 id="a">A</h2><p style="margin-left:-12mm">Hänger ut</p><p style="margin-left:12mm">Inne</p>',
    );
    expect(scale).toBe(1);
    expect(overflows).toEqual([{ anchor: 'a', selector: 'p', text: 'Hänger ut', side: 'left', by: 12 }]);
  });

  it('is not what is hidden from the eye, or cut to size on purpose', async () => {
    const body = `
      <p>Text <span style="position:absolute;left:-5mm;clip-path:inset(50%)">för skärmläsare</span></p>
      <a style="position:absolute;left:-9999px">Hoppa till texten</a>
      <p style="display:none;width:300mm">Gömt</p>
      <div style="overflow:hidden;width:50mm"><div style="width:300mm">Avklippt</div></div>`;
    expect(await print(body)).toMatchObject({ overflows: [], scale: 1 });
    const { overflows } = await print(body + table(180, 'priser'));
    expect(overflows.map(({ anchor }) => anchor)).toEqual(['priser']);
  });

  it('is reported for the whole document when there is nothing to point at', async () => {
    const { overflows, scale } = await print(
      '<p>Text</p><style>body::after{content:"";display:block;width:200mm;height:1mm}</style>',
    );
    expect(scale).toBeCloseTo(0.8, 2);
    expect(overflows).toEqual([{ selector: 'html', text: '', side: 'right', by: expect.closeTo(40, 0) }]);
  });
});
