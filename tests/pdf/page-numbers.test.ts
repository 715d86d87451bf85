import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PrintedPdf, Printer } from '../../src/pdf/index.js';
import { readPages, readText } from './pdf-text.js';
import { sampleDocument, sampleHtml } from './sample-document.js';

let printer: Printer;
beforeAll(async () => {
  printer = await Printer.launch({ pages: 1 });
}, 60_000);
afterAll(() => printer.close());

describe('page numbers in the contents', () => {
  const { html, headings } = sampleDocument(9);
  let printed: PrintedPdf;
  let text: string[];

  beforeAll(async () => {
    printed = await printer.print(html, { title: 'Uppdrag 2025–2027' });
    text = await readText(printed.pdf);
  }, 60_000);

  it('are those of the pages that the headings stand on', () => {
    expect(printed).toMatchObject({ passes: 2, settled: true, missing: [] });
    expect(printed.failedFonts).toEqual([]);
    expect(printed.pageCount).toBeGreaterThanOrEqual(25);
    expect(text).toHaveLength(printed.pageCount);
    const contents = text.slice(0, 3).join(' ');
    for (const { anchor, text: words } of headings) {
      const places = text.flatMap((page, index) => (page.includes(words) ? [index + 1] : []));
      const page = places.at(-1)!;
      // Once in the contents and once where it stands.
      expect([words, places.length, printed.pages[anchor]]).toEqual([words, 2, page]);
      expect(contents).toMatch(new RegExp(`${words.replaceAll('.', '\\.')} ?${page}(?!\\d)`));
    }
  });

  it('are also right in cross references', () => {
    const references = [...text.join(' ').matchAll(/ett annat avsnitt \(s\. (\d+)\)/g)];
    const anchors = [...html.matchAll(/\(s\. <span class="sida" data-ref="([^"]+)">/g)];
    expect(references).toHaveLength(36);
    expect(references.map((match) => Number(match[1]))).toEqual(
      anchors.map((match) => printed.pages[match[1]!]),
    );
  });

  it('take one pass when those remembered still hold, and are corrected when they do not', async () => {
    const again = await printer.print(html, { title: 'Uppdrag', remembered: printed.pages });
    expect(again).toMatchObject({ passes: 1, settled: true, pages: printed.pages });

    const stale = { ...printed.pages, 'kapitel-7': 99 };
    const corrected = await printer.print(html, { title: 'Uppdrag', remembered: stale });
    expect(corrected).toMatchObject({ passes: 2, settled: true, pages: printed.pages });
    expect(await readText(corrected.pdf)).toEqual(text);
  });

  it('say which anchors have none, and leave their place empty', async () => {
    const body = `<p>[<span class="sida" data-ref="borta"></span>] [<span class="sida" data-ref="olänkad"></span>]
      [<span class="sida" data-ref="mål"></span>]<a href="#mål">Mål</a></p>
      <h2 id="olänkad" style="break-before:page">Olänkad</h2><h2 id="mål">Mål</h2>`;
    const printed = await printer.print(sampleHtml(body), { title: 'Uppdrag' });
    expect(printed.missing).toEqual(['borta', 'olänkad']);
    expect(printed.pages).toEqual({ mål: 2 });
    expect((await readText(printed.pdf))[0]).toContain('[] [] [2]Mål');
  });

  it('give up after four passes when they chase each other, and say so', async () => {
    // The column is as wide as the number: beside a narrow 9 the words are one to a line and push the heading to page 10,
    // beside a wide 10 they are three to a line and leave it on page 9.
    const words = 'ab '.repeat(60);
    const body = `<a href="#mål">Mål</a>${'<p style="break-after:page">x</p>'.repeat(8)}
      <div style="display:grid;grid-template-columns:min-content"><b class="sida" data-ref="mål" style="font:40pt Brödtext"></b>
      <span>${words}</span></div><h2 id="mål">Mål</h2>`;
    const printed = await printer.print(sampleHtml(body), { title: 'Uppdrag' });
    expect(printed).toMatchObject({ passes: 4, settled: false, missing: [] });
    expect([9, 10]).toContain(printed.pages.mål);
  });
});

describe('the printed file', () => {
  it('has the title asked for, Swedish tags and an outline', async () => {
    const { pdf } = await printer.print(sampleHtml('<h1>Rubrik</h1><p>Text</p>'), { title: 'Ett uppdrag' });
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).toContain('/Title (Ett uppdrag)');
    expect(file).toContain('/Marked true');
    expect(file).toContain('/Lang (sv)');
    expect(file).toContain('/Outlines');
  });

  it('sets a known word in its known width', async () => {
    const printed = await printer.print(sampleHtml('<p>Regionhälsan</p>'), { title: 'Bredd' });
    const word = (await readPages(printed.pdf))[0]!.find((run) => run.text === 'Regionhälsan')!;
    // At 10 pt: the advance widths of its letters in the font file, 64.91, less the kerning.
    expect(word.width).toBeCloseTo(64.765, 2);
    expect(word.x).toBeCloseTo(25 * (72 / 25.4), 0);
  });
});
