import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBundledPackage, unpackBundledBrowser } from '../../src/pdf/bundled-browser.js';
import { type PrintedPdf, Printer } from '../../src/pdf/index.js';
import { attackVectors } from './attack-vectors.js';
import { type Canary, openCanary, tracesIn } from './canary.js';

const document = (vector: string) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"></head><body><p>DOCUMENT</p>${vector}</body></html>`;

/** The same with a style sheet: a tab keeps that, and puts the document in the place of another that has it too. */
const styled = (vector: string) =>
  document(vector).replace('</head>', '<style>p { margin: 0 }</style><title>Uppdrag</title></head>');

/** Requests may still be under way when the PDF is there. */
const AFTERWARDS_MS = 300;

let canary: Canary;
beforeAll(async () => {
  canary = await openCanary();
});
afterAll(() => canary.close());

describe('a document in the printer reaches nothing', () => {
  const names = Object.keys(attackVectors('http://127.0.0.1/', 'file:///canary'));
  const traces = new Map<string, string[]>();

  beforeAll(async () => {
    const vectors = attackVectors(canary.http, canary.file);
    const printer = await Printer.launch();
    const oneTab = await Printer.launch({ pages: 1 });
    const found = (printed: Promise<PrintedPdf>) =>
      printed.then(({ pdf }) => tracesIn(pdf)).catch((error: unknown) => [String(error)]);
    try {
      const print = async ([name, vector]: [string, string]) => {
        const printed = printer.print(document(vector), { title: name });
        traces.set(name, await found(printed));
      };
      await Promise.all(Object.entries(vectors).map(print));
      for (const [name, vector] of Object.entries(vectors)) {
        await oneTab.print(styled(''), { title: 'harmless' });
        const printed = oneTab.print(styled(vector), { title: name });
        traces.set(name, [...traces.get(name)!, ...(await found(printed))]);
      }
      await sleep(AFTERWARDS_MS);
    } finally {
      await printer.close();
      await oneTab.close();
    }
  });

  it.each(names)('%s', (name) => {
    expect(traces.get(name)).toEqual([]);
  });

  it('over the network, in any of these ways', () => {
    expect([...canary.hits]).toEqual([]);
  });
});

describe.concurrent('the canary sings when the same documents are rendered carelessly', () => {
  let browser: Browser;
  beforeAll(async () => {
    const unpacked = await unpackBundledBrowser(findBundledPackage()!, process.env);
    browser = await launch({
      executablePath: unpacked.executable,
      headless: 'shell',
      pipe: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      env: { LD_LIBRARY_PATH: unpacked.libraries },
    });
  });
  afterAll(() => browser.close());

  it.each([
    ['img_http', 'img_http'],
    ['import_css_http', 'import_css_http'],
    ['font_http', 'font_http'],
    ['iframe_http', 'iframe_http'],
    ['script_inline', 'websocket'],
    ['meta_refresh_http', 'meta_refresh_http'],
  ])('setContent: %s', async (name, path) => {
    const page = await browser.newPage();
    await page.setContent(document(attackVectors(canary.http, canary.file)[name]!));
    await sleep(AFTERWARDS_MS);
    expect(canary.hits).toContain(path);
    await page.close();
  });

  it.each([
    ['script_writes', 'CANARY-SCRIPT'],
    ['iframe_file', 'CANARY-FILE'],
    ['import_css_file', 'CANARY-FILE'],
    ['iframe_passwd', 'root:x:0'],
    ['img_file', 'picture from file'],
    ['font_file', 'font from file'],
    ['meta_refresh_file', 'document replaced'],
  ])('a file that is opened: %s', async (name, trace) => {
    const file = join(canary.folder, `${name}.html`);
    await writeFile(file, document(attackVectors(canary.http, canary.file)[name]!));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await sleep(AFTERWARDS_MS);
    expect(await tracesIn(await page.pdf())).toContain(trace);
    await page.close();
  });
});
