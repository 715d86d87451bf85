import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Printer } from '../../src/pdf/index.js';
import { divided } from '../../src/pdf/replace-rest.js';
import { readText } from './pdf-text.js';

const page = (title: string, styles: string, body: string) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><style>@page{size:A4}</style><title>${title}</title><style>${styles}</style></head><body>${body}</body></html>`;

const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="9" height="9"%3E%3Crect width="9" height="9"/%3E%3C/svg%3E';
const plain = page('Ett', '', '<h1 id="a">Ett</h1><p>Första dokumentet</p>');
const other = page(
  'Två',
  '@page{size:A4 landscape} .x{display:none}',
  `<h1>Två</h1><p class="x">Osynligt</p><img alt="" src='${PICTURE}'>`,
);

describe('a document after one that begins alike', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await Printer.launch({ pages: 1 });
  });
  afterAll(() => printer.close());

  /** Without what says when it was made. */
  const print = async (by: Printer, html: string) => {
    const { pdf } = await by.print(html, { title: 'Uppdrag' });
    return Buffer.from(pdf)
      .toString('latin1')
      .replace(/\(D:[^)]*\)/g, '');
  };

  it('is printed as in a browser that has seen no other', async () => {
    const alone = await Promise.all(
      [plain, other].map(async (html) => {
        const own = await Printer.launch({ pages: 1 });
        return print(own, html).finally(() => own.close());
      }),
    );
    const together = [];
    for (const html of [plain, other, plain, other]) together.push(await print(printer, html));
    expect(together).toEqual([...alone, ...alone]);
  });

  it('leaves nothing of itself to the next', async () => {
    await print(printer, other.replace('<body>', '<body class="y" lang="en">'));
    const { pdf, elements } = await printer.print(plain, { title: 'Uppdrag' });
    expect(await readText(pdf)).toEqual(['EttFörsta dokumentet']);
    expect(elements[0]).toEqual({ tag: 'body', lang: 'sv' });
  });
});

describe('a document is divided behind its first style sheet', () => {
  it('when that is in its head', () => {
    const { beginning, rest } = divided(plain)!;
    expect(beginning).toMatch(/<style>@page\{size:A4\}<\/style>$/);
    expect(beginning + rest).toBe(plain);
  });

  it.each([
    ['without styles', '<!doctype html><head></head><p>Text'],
    ['without a head', '<!doctype html><p>Text<style>p{}</style>'],
    ['with styles in its text', '<!doctype html><head></head><p>Text<style>p{}</style>'],
  ])('and not %s', (_, html) => {
    expect(divided(html)).toBeUndefined();
  });
});
