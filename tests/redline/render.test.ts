import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Printer } from '../../src/pdf/printer.js';
import { redlineHtml, redlinePdf } from '../../src/redline/documents.js';
import { type DiffResult, diffEditions } from '../../src/redline/sides.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { readText } from '../pdf/pdf-text.js';
import { type OpenPage, openPage } from '../render/browser.js';
import { theme } from '../render/support.js';
import { violations } from '../support/schema.js';
import { type Files, HABILITERING, HOSPITAL, nextYear, REAL_FILES, REGIONHALSAN } from './pairs.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;
const OPTIONS = { theme, toolVersion: '1.2.3', language: 'sv' } as const;

function result(before: Files, after: Files, pair: readonly [string, string]): DiffResult {
  return diffEditions({
    old: { workspace: memoryWorkspace(before), name: 'revision 4c1f9e2' },
    new: { workspace: memoryWorkspace(after), name: 'arbetskopian' },
    pair,
  });
}

/** A paragraph that moved, with a word changed in it. */
const MOVED = 'Samverka, och vid behov samlokalisera, med sitt basuppdrag.';
function withMove(files: Files): Files {
  const file = `${REGIONHALSAN}/uppdrag.md`;
  const text = files[file]!.replace(`${MOVED}\n\n`, '');
  const place = '### Sexuell hälsa\n\n';
  return { ...files, [file]: text.replace(place, `${place}${MOVED.replace('vid behov', 'alltid')}\n\n`) };
}

const RESULTS = new Map([
  ['two editions of a template', result(REAL_FILES, REAL_FILES, [HABILITERING, REGIONHALSAN])],
  ['a new year', result(REAL_FILES, nextYear(REAL_FILES), [HOSPITAL, HOSPITAL])],
  ['a move', result(REAL_FILES, withMove(REAL_FILES), [REGIONHALSAN, REGIONHALSAN])],
]);
const files = new Map(
  [...RESULTS].map(([name, each]) => [name, redlineHtml(each.commissions[0]!, each, OPTIONS)!]),
);

/** A document without its fonts, which would fill the screen when a test fails. */
function body(html: string): string {
  return html.slice(html.indexOf('</style>'));
}

let page: OpenPage;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

/** Each document in a way that differs from the others'. */
const WAYS: Record<string, [width: number, scheme: 'light' | 'dark']> = {
  'two editions of a template': [1440, 'light'],
  'a new year': [390, 'dark'],
  'a move': [1024, 'dark'],
};

describe.each([...files])('%s in a browser', (name, html) => {
  it('keeps the rules of WCAG 2.2 AA that a program can judge', async () => {
    await page.show(html, ...WAYS[name]!);
    await page.run(AXE);
    expect(await page.run(RUN_AXE)).toEqual([]);
  });

  it('asks for nothing, breaks no policy of its own, and every link in it leads somewhere', async () => {
    await page.show(html, 1440);
    expect(page.requests).toEqual([]);
    expect(page.complaints).toEqual([]);
    const dead = `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id))`;
    expect(await page.run(dead)).toEqual([]);
    const twice = `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index)`;
    expect(await page.run(twice)).toEqual([]);
  });

  it.each([1440, 390])('is not wider than a window of %i px', async (width) => {
    await page.show(html, width);
    expect(await page.run('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('leads from each change to the next', async () => {
    const { changes } = RESULTS.get(name)!.commissions[0]!.changes!;
    const anchors = changes.map(({ number }) => `id="a${number}"`);
    expect(anchors.filter((anchor) => !html.includes(anchor))).toEqual([]);
    expect(body(html)).toMatch(/href="#a\d+" aria-label="Nästa ändring, Ä\d+"/);
  });
});

describe('what was removed and added', () => {
  it('is said to who listens, in words around the mark', () => {
    expect(body(files.get('two editions of a template')!)).toContain(
      '<span class="vh">[struket:\u00a0</span><del>Ansvaret</del><span class="vh">]</span> <span class="vh">[tillagt:\u00a0</span><ins>Ansvar</ins>',
    );
  });

  it('stands where it moved from and where it moved to, under one number, with the word that was changed', () => {
    const html = body(files.get('a move')!);
    const { changes } = RESULTS.get('a move')!.commissions[0]!.changes!;
    expect(changes.map(({ thing, action }) => `${thing} ${action}`)).toEqual(['text moved', 'text changed']);
    expect(html).toContain(
      '<p class="bort">Här stod: ”Samverka, och vid behov samlokalisera, med sitt basuppdrag.”</p>',
    );
    expect(html).toContain('flyttat härifrån</b> till Sexuell hälsa.');
    expect(html).toContain('<del>vid behov</del>');
    expect(html).toContain(
      'flyttat hit</b> <a href="#f1">från Det ofödda barnet, barn från 0 år till barnet börjar förskoleklass</a>, ',
    );
  });

  it('leaves no cell empty: it would be missing in the structure of a PDF', () => {
    for (const html of files.values()) expect(body(html)).not.toMatch(/<t[dh][^>]*><\/t[dh]>/);
  });

  it('has its difference in a column of its own where one column of figures changed', () => {
    const html = body(files.get('a new year')!);
    expect(html).toContain('<th scope="col" class="n">Skillnad</th>');
    expect(html).toMatch(
      /<del><span class="nb">1\u00a0229<\/span><\/del>.*?<ins><span class="nb">1\u00a0429<\/span><\/ins>.*?<td class="n">\+200<\/td>/,
    );
  });
});

describe('in print', () => {
  it('is an archive document with the page of every change, its marks as words and the changes as data', async () => {
    const diff = RESULTS.get('a new year')!;
    const printer = await Printer.launch({ pages: 1 });
    try {
      const pdf = (await redlinePdf(diff.commissions[0]!, diff, OPTIONS, printer))!;
      const text = await readText(pdf);
      const [first] = text;
      expect(first).toContain('ÄNDRINGSVERSION');
      expect(first).toContain('Sammanställning av ändringar');
      expect(text.join(' ').replace(/\s+/g, ' ')).toMatch(
        /\[struket:\s?2 503\s?\]\s?\[tillagt:\s?2 566\s?\]/,
      );
      expect(Buffer.from(pdf).includes('<pdfaid:part>3</pdfaid:part>')).toBe(true);
      const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
      const attached = (await (await task.promise).getAttachments()) as Record<
        string,
        { content: Uint8Array }
      >;
      await task.destroy();
      const [[file, { content }]] = Object.entries(attached) as [[string, { content: Uint8Array }]];
      expect(file).toBe('andringar.json');
      expect(violations('jamforelse', JSON.parse(Buffer.from(content).toString('utf8')))).toEqual([]);
    } finally {
      await printer.close();
    }
  });
});
