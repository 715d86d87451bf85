import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PrintedPdf, Printer } from '../../src/pdf/index.js';
import { PrintedFile } from '../../src/pdf/printed-file.js';
import { divider } from '../../src/render/divider.js';
import { readPages, readText } from './pdf-text.js';
import { sampleHtml } from './sample-document.js';

let printer: Printer;
beforeAll(async () => {
  printer = await Printer.launch({ pages: 1 });
});
afterAll(() => printer.close());

/** Pages for tables, as the templates have them. */
const PAGES = '<style>@page -tabell{size:A4 landscape;margin:28mm 20mm 18mm 20mm}</style>';

const print = (body: string) => printer.print(sampleHtml(body), { title: 'Passning', divider });

async function printed(body: string): Promise<PrintedPdf> {
  const result = await print(body);
  if ('overflows' in result) throw new Error(JSON.stringify(result.overflows));
  return result;
}

const HEADS =
  'Verksamhetsområde Läkarbesök Sjuksköterskebesök Telefonkontakter Vårdtillfällen Operationer Ersättning Måluppfyllelse'.split(
    ' ',
  );

const table = (columns: number) => {
  const heads = Array.from({ length: columns }, (_, index) => HEADS[index % HEADS.length]!);
  const row = (tag: string, cells: string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<h2 id="h">Tabell</h2><div class="tab"><table data-written="rad 7">${row('th', heads)}${row(
    'td',
    heads.map((_, index) => `${index}000`),
  )}</table></div>`;
};

const bare = (text: string) => text.replace(/[\s\u00ad-]/g, '');

/** Width of the word that is in the running text of every document here, in points. */
const widthOfWord = async (pdf: Uint8Array) =>
  (await readPages(pdf)).flat().find((run) => run.text === 'Regionhälsan')!.width;

const landscapePages = (pdf: Uint8Array) => {
  const file = PrintedFile.open(pdf);
  return file.pages.flatMap((page, index) => {
    const [, , width, height] = file.array(file.dictionary(page)?.get('MediaBox')).map(Number);
    return width! > height! ? [index + 1] : [];
  });
};

describe('a table that is wider than its page', () => {
  it.each([[5], [8], [9], [11], [14]])(
    'of %i columns is fitted alone: every word is there, and the running text as large as ever',
    async (columns) => {
      const { pdf } = await printed(`${PAGES}<p>Regionhälsan</p>${table(columns)}<p>Slut</p>`);
      expect(await widthOfWord(pdf)).toBeCloseTo(64.765, 2);
      const text = (await readText(pdf)).map(bare).join('');
      for (const head of HEADS.slice(0, columns)) expect(text).toContain(bare(head));
      for (let index = 1; index < columns; index++) expect(text).toContain(`${index}000`);
    },
  );

  it('stands on a landscape page with its heading when nothing less is enough', async () => {
    const wide = await printed(`${PAGES}<p>Regionhälsan</p>${table(12)}<p>Slut</p>`);
    expect(landscapePages(wide.pdf)).toEqual([2]);
    expect((await readText(wide.pdf))[1]).toContain('Tabell');
    const narrow = await printed(`${PAGES}<p>Regionhälsan</p>${table(6)}<p>Slut</p>`);
    expect(landscapePages(narrow.pdf)).toEqual([]);
  });

  it('is an error when it cannot be read any more', async () => {
    const result = await print(`${PAGES}<p>Regionhälsan</p>${table(40)}`);
    expect(result).toMatchObject({ overflows: [{ anchor: 'h', written: 'rad 7', side: 'right' }] });
  });

  it('is set no smaller than the theme allows', async () => {
    const least = (size: string) => `<style>:root{--minsta-grad:${size}}</style>`;
    expect(await print(`${least('9pt')}${table(13)}`)).toHaveProperty('overflows');
    expect(await print(`${least('6pt')}${table(13)}`)).not.toHaveProperty('overflows');
  });

  it('has soft hyphens only where a line breaks', async () => {
    const { pdf } = await printed(`${PAGES}<p>Regionhälsan</p>${table(10)}`);
    const words = (await readText(pdf)).join('\n').match(/\S*\u00ad\S*/g) ?? [];
    expect(words.filter((word) => !word.endsWith('\u00ad'))).toEqual([]);
  });

  it('is set the same way every time', async () => {
    const [first, second] = [await printed(PAGES + table(12)), await printed(PAGES + table(12))];
    expect(await readPages(first.pdf)).toEqual(await readPages(second.pdf));
  });
});

it('breaks running text that has no place to break, and loses nothing of it', async () => {
  const word = 'Regionövergripande'.repeat(12);
  const { pdf } = await printed(`<p>Regionhälsan</p><h3>${word}</h3><p>${word}</p><pre>${word}</pre>`);
  expect(await widthOfWord(pdf)).toBeCloseTo(64.765, 2);
  expect(bare((await readText(pdf)).join(''))).toContain(word.repeat(3));
});

it('scales a tall picture to its page', async () => {
  const picture = `<img alt="Stapel" style="width:30mm;height:400mm" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==">`;
  const { pageCount } = await printed(`<p>Regionhälsan</p><div>${picture}</div>`);
  expect(pageCount).toBe(2);
});
