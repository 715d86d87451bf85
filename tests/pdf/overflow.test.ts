import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Overflow, Printer } from '../../src/pdf/index.js';
import { sampleHtml } from './sample-document.js';

let printer: Printer;
beforeAll(async () => {
  printer = await Printer.launch({ pages: 1 });
});
afterAll(() => printer.close());

/** What is too wide in a document; nothing when it was printed. */
async function tooWide(body: string): Promise<Overflow[]> {
  const printed = await printer.print(sampleHtml(body), { title: 'Bredd' });
  return 'overflows' in printed ? printed.overflows : [];
}

/** A table whose single cell is so many millimetres wide. */
const table = (millimetres: number, id = '') =>
  `<table class="priser" ${id && `id="${id}"`}><tr><td style="padding:0"><div style="width:${millimetres}mm">Kalkylerat pris</div></td></tr></table>`;

describe('what is wider than the page and cannot be fitted', () => {
  it('is reported with its place and measure, and nothing is printed', async () => {
    const body = `<h2 id="ersattning">Ersättning</h2><p>Text.</p>${table(240)}`;
    expect(await tooWide(body)).toMatchObject([
      {
        anchor: 'ersattning',
        text: 'Kalkylerat pris',
        side: 'right',
        by: expect.closeTo(240 * (7 / 9) - 160, 0),
      },
    ]);
    expect(await tooWide(`<p>Regionhälsan</p>${table(159)}`)).toEqual([]);
  });

  it('is reported where the document says that it is written', async () => {
    const body = `<div data-written="här">${table(240, 'priser')}</div>`;
    expect(await tooWide(body)).toMatchObject([{ anchor: 'priser', written: 'här' }]);
  });

  it('is measured against its own page: landscape sections have more room', async () => {
    const section = (millimetres: number) =>
      `<p>Text.</p><section class="liggande"><h2>Bilaga</h2>${table(millimetres, 'plan')}</section><p>Text.</p>`;
    expect(await tooWide(section(255))).toEqual([]);
    expect(await tooWide(section(340))).toMatchObject([
      { anchor: 'plan', side: 'right', by: expect.closeTo(340 * (7 / 9) - 257, 0) },
    ]);
  });

  it('is told from what fits also where pages are narrower than usual', async () => {
    const narrow = '<style>@page{margin:28mm 40mm}</style><p style="text-align:right">Text.</p>';
    expect(await tooWide(`${narrow}${table(129, 'priser')}`)).toEqual([]);
    expect(await tooWide(`${narrow}${table(200, 'priser')}`)).toMatchObject([
      { anchor: 'priser', side: 'right', by: expect.closeTo(200 * (7 / 9) - 130, 0) },
    ]);
  });

  it('is reported once for each outermost element', async () => {
    const found = await tooWide(`${table(270, 'ett')}<p>Text.</p>${table(265, 'tva')}${table(150, 'tre')}`);
    expect(found.map(({ anchor }) => anchor)).toEqual(['ett', 'tva']);
  });

  it('is what is cut off on the left side too, where nothing would be shrunk', async () => {
    const body =
      '<h2 id="a">A</h2><p style="margin-left:-12mm">Hänger ut</p><p style="margin-left:12mm">Inne</p>';
    expect(await tooWide(body)).toEqual([
      { anchor: 'a', selector: 'p', text: 'Hänger ut', side: 'left', by: 12 },
    ]);
  });

  it('is what sticks out of its cell, over the cell beside it', async () => {
    const fixed = (first: string, second: string) =>
      `<table id="t" style="table-layout:fixed;width:60mm"><tr><td style="${first}">Text</td>` +
      `<td style="white-space:nowrap;${second}">En rad som inte får brytas</td><td>Mer</td></tr></table>`;
    expect(await tooWide(fixed('', ''))).toEqual([]);
    const far = fixed('width:10mm', 'width:12mm');
    expect(await tooWide(far)).toMatchObject([{ anchor: 't', side: 'cell' }]);
  });

  it('is not what is hidden from the eye, or cut to size on purpose', async () => {
    const body = `
      <p>Text <span style="position:absolute;left:-5mm;clip-path:inset(50%)">för skärmläsare</span></p>
      <a style="position:absolute;left:-9999px">Hoppa till texten</a>
      <p style="display:none;width:300mm">Gömt</p>
      <div style="overflow:hidden;width:50mm"><div style="width:300mm">Avklippt</div></div>`;
    expect(await tooWide(body)).toEqual([]);
    const found = await tooWide(body + table(240, 'priser'));
    expect(found.map(({ anchor }) => anchor)).toEqual(['priser']);
  });

  it('is reported for the whole document when there is nothing to point at', async () => {
    const body = '<p>Text</p><style>body::after{content:"";display:block;width:200mm;height:1mm}</style>';
    expect(await tooWide(body)).toEqual([
      { selector: 'html', text: '', side: 'right', by: expect.closeTo(40, 0) },
    ]);
  });
});
