import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../src/embedded/open-pdf.js';
import { reproduce } from '../../src/index.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { overlaid } from '../../src/workspace/overlay.js';
import { built } from '../support/built.js';
import { REAL } from '../support/cli.js';

describe('making a PDF again', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = readFileSync((await built()).documents.find(({ id }) => id === '2026/backefors')!.pdf);
  });

  it('gives the same bytes, also of a PDF that something was appended to', async () => {
    const appended = Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]);
    const { same, built, rebuilt, differences, errors } = await reproduce(appended);
    expect({ same, differences, errors }).toEqual({ same: true, differences: [], errors: [] });
    expect(built).toEqual(rebuilt);
    expect(built.bytes).toBe(pdf.length);
  });

  it('tells a page that was changed from sources that were', async () => {
    const changed = Uint8Array.from(pdf);
    // Within a font: attachments lie elsewhere.
    changed[Math.floor(pdf.length / 2)]! ^= 1;
    expect(openPdf(changed).manifest).toEqual(openPdf(pdf).manifest);
    const { same, differences } = await reproduce(changed);
    expect(same).toBe(false);
    expect(differences.map(({ slag }) => slag)).toEqual(['innehåll']);
  });

  it('says which source is another in the workspace that it is made from', async () => {
    const file = '2026/backefors/uppdrag.md';
    // A comment: words that were decided do not change.
    const text = `${readFileSync(`${REAL}/${file}`, 'utf8')}\n<!-- Granskad. -->\n`;
    const from = overlaid(openDirectory(REAL), new Map([[file, Buffer.from(text)]]));
    const { same, rebuilt, differences } = await reproduce(pdf, { from });
    expect([same, rebuilt !== undefined]).toEqual([false, true]);
    expect(differences).toEqual([
      {
        slag: 'källa',
        text: {
          sv: `Källfilen ${file} har ett annat innehåll.`,
          en: `The source ${file} has other content.`,
        },
      },
    ]);
  });

  it('says why nothing comes of sources with errors', async () => {
    const file = '2026/backefors/uppdrag.md';
    const broken = readFileSync(`${REAL}/${file}`, 'utf8').replace('#partnerskap', '#fattas');
    const from = overlaid(openDirectory(REAL), new Map([[file, Buffer.from(broken)]]));
    const { same, rebuilt, differences, errors } = await reproduce(pdf, { from });
    expect([same, rebuilt, differences.length]).toEqual([false, undefined, 1]);
    expect(errors.map(({ rule }) => rule)).toEqual(['unknown-block']);
  });

  it('finds out what the machine has changed', async () => {
    const { differences } = await import('../../src/reproduce/differences.js');
    const { manifest } = openPdf(pdf);
    const [font, ...fonts] = manifest.teckensnitt;
    const now = {
      ...manifest,
      webbläsare: { ...manifest.webbläsare, version: '200.0.0.0' },
      mall: { ...manifest.mall, sha256: '0'.repeat(64) },
      teckensnitt: [{ ...font!, sha256: '0'.repeat(64) }, ...fonts],
    };
    const then = { ...manifest, verktyg: { namn: 'uppdrag' as const, version: '0.0.1' } };
    const found = differences(then, openDirectory(REAL), now);
    expect(found.map(({ slag }) => slag)).toEqual(['verktyg', 'webbläsare', 'mall', 'teckensnitt']);
    for (const { text } of found) expect(text.sv).not.toBe(text.en);
  });
});
