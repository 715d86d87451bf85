import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../src/results/make-report.js';
import { changedWorkspace } from '../../src/workspace/changed.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { type OpenPage, openPage } from '../render/browser.js';
import { theme } from '../render/support.js';
import { REAL } from '../support/cli.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;

/** Invented outcomes of the real commissions, marked as such; they are nowhere beside the decided texts. */
const OUTCOMES: Record<string, string> = {
  '2025-2027/habilitering-halsa/utfall/2025-T2.yaml': `tillfälle: 2025-T2
exempel: true
utfall:
  - {indikator: hab-forstabesok, täljare: 1100, nämnare: 1150}
  - {indikator: tolk-uppdrag, värde: 90}
`,
  '2025-2027/habilitering-halsa/utfall/2026-T2.yaml': `tillfälle: 2026-T2
exempel: true
utfall:
  - indikator: hab-forstabesok
    målvärde: 100 %
    täljare: 1187
    nämnare: 1204
    analys: Två mottagningar saknade läkare i juli.
    åtgärder: [{vad: Gemensam bemanning, vem: verksamhetschefen, när: 2026-10-01}]
  - {indikator: syn-horsel-forstabesok, värde: 100}
  - {indikator: tolk-uppdrag, värde: 93.1, text: 'Fler distanstolkningar <än> i fjol.'}
  - {indikator: utbildningsbefattningar-fordelning, text: Fyra platser.}
`,
  '2025-2027/regionhalsan/utfall/2026-T2.yaml': `tillfälle: 2026-T2
exempel: true
utfall:
  - {indikator: gyn-forstabesok, målvärde: 100 %, värde: 99.96}
  - {indikator: samtal-besvarade, värde: 71, avvikelse: {till: 2026-12-31, av: Eva Ek, skäl: Nytt telefonisystem}}
  - {indikator: samtal-medelvantetid, värde: 7.5}
  - {indikator: samtal-hanterade, värde: 412000}
`,
};
const workspace = changedWorkspace(
  openDirectory(REAL),
  new Map(Object.entries(OUTCOMES).map(([file, text]) => [file, new TextEncoder().encode(text)])),
);
const report = (forms: readonly ('html' | 'pdf' | 'json' | 'csv' | 'xlsx')[], day = '2026-10-05') =>
  makeReport({ workspace, occasion: '2026-T2', day, forms: new Set(forms) }, () => theme);

/** Names of a PDF's attachments. */
async function attachedNames(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const attached = (await (await task.promise).getAttachments()) as Record<string, unknown>;
  await task.destroy();
  return Object.keys(attached).sort();
}

let page: OpenPage;
let html: string;
beforeAll(async () => {
  page = await openPage();
  html = (await report(['html'])).files[0]!.content as string;
});
afterAll(() => page.close());

describe('a report of outcomes', () => {
  it('says what is missed, since when, what is done about it, and what is lacking', async () => {
    await page.show(html, 1280);
    const lines = await page.run<string>(`document.querySelector('main').innerText`);
    await expect(`${lines.replaceAll('\u00a0', ' ')}\n`).toMatchFileSnapshot('report.txt');
  });

  it.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)(
    'keeps the rules of WCAG 2.2 AA that a program can judge, %i px wide, %s',
    async (width, scheme) => {
      await page.show(html, width, scheme);
      await page.run(AXE);
      expect(await page.run(RUN_AXE)).toEqual([]);
      expect(page.requests).toEqual([]);
      expect(page.complaints).toEqual([]);
    },
  );

  it('is the same data in JSON, CSV and a workbook, and the same bytes each time', async () => {
    const once = await report(['json', 'csv', 'xlsx']);
    const again = await report(['json', 'csv', 'xlsx']);
    expect(again.files).toEqual(once.files);
    const { rader, exempel } = JSON.parse(once.files[0]!.content as string);
    expect(exempel).toBe(true);
    expect(rader).toContainEqual(
      expect.objectContaining({
        indikatorId: 'gyn-forstabesok',
        utfall: '99,96 %',
        tal: 99.96,
        bedömning: 'ej nått',
      }),
    );
  });

  it('is a PDF with the outcomes attached, the same bytes each time', async () => {
    const [once, again] = [await report(['pdf']), await report(['pdf'])];
    const bytes = Buffer.from(once.files[0]!.content as Uint8Array);
    expect(bytes.equals(Buffer.from(again.files[0]!.content as Uint8Array))).toBe(true);
    expect(await attachedNames(bytes)).toEqual([
      '2025-2027-habilitering-halsa-utfall-2026-T2.yaml',
      '2025-2027-regionhalsan-utfall-2026-T2.yaml',
    ]);
  });

  it('judges by the day it is told', async () => {
    const { report: before } = await report([], '2026-08-31');
    const early = before.parts.flatMap(({ rows }) => rows.map(({ judgement }) => judgement.verdikt));
    expect(early).toContain('för tidigt');
    expect(early).not.toContain('saknas');
  });

  it('knows no occasion that nothing was reported for', async () => {
    const wrong = makeReport(
      { workspace, occasion: '2026-T3', day: '2026-10-05', forms: new Set() },
      () => theme,
    );
    await expect(wrong).rejects.toMatchObject({ hint: { sv: 'Menade du 2026-T2?' } });
  });
});
