import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Preview, startPreview } from '../../src/dev/preview.js';
import { REAL } from '../support/cli.js';
import { edit, realCopy, smallWorkspace, write } from '../support/workspace.js';
import { openBrowser } from './browser.js';
import { previewOf } from './support.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'], iframes: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;

/** Loading the dictionary takes longer than everything else here. */
const WITHOUT_SPELLING = 'regler:\n  spelling: av\n';

let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  ({ browser, close: closeBrowser } = await openBrowser());
});
afterAll(() => closeBrowser());

/** A page of the preview and the frame with the document, both ready. */
interface Shown {
  page: Page;
  frame: Frame;
  /** What the browser complained about. */
  complaints: string[];
}

async function show({ url }: Preview, width = 1440, scheme = 'light'): Promise<Shown> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900 });
  await page.goto(url);
  const frame = page.frames().find((each) => each.url().includes('/vy/'))!;
  // The page listens when the frame has said that it is ready, and is then told how things are.
  await page.waitForFunction(`document.getElementById('stalle').textContent !== ''`);
  await page.waitForFunction(`!document.getElementById('lista').textContent.includes('granskas')`);
  return { page, frame, complaints };
}

const text = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as unknown as { textContent: string }).textContent.trim());

/** Runs a script in the document. */
function inFrame<R>(frame: Frame, script: string): Promise<R> {
  return frame.evaluate(script) as Promise<R>;
}

describe('the page of a real commission', () => {
  let preview: Preview;
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'uppdrag-dev-'));
    cpSync(REAL, root, { recursive: true });
    write(root, { 'uppdrag.yaml': WITHOUT_SPELLING });
    preview = await startPreview({
      root,
      choose: (all) => all.filter(({ slug }) => slug === 'regionhalsan'),
    });
    await preview.watching;
  });
  afterAll(async () => {
    await preview.close();
    rmSync(root, { recursive: true });
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)(
    'keeps the rules of WCAG 2.2 AA that a program can judge, %i px wide, %s',
    async (width, scheme) => {
      const { page, frame, complaints } = await show(preview, width, scheme);
      await page.evaluate(`document.getElementById('v-block').click()`);
      await frame.waitForSelector('.bid');
      await page.evaluate(`document.querySelector('#anm details summary').click()`);
      for (const panel of width < 1024 ? ['f-lista', 'f-anm', 'f-dokument'] : ['f-dokument']) {
        await page.evaluate(`document.getElementById('${panel}').click()`);
        await page.evaluate(AXE);
        expect(await page.evaluate(RUN_AXE)).toEqual([]);
      }
      await frame.evaluate(AXE);
      expect(await inFrame(frame, RUN_AXE)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await inFrame<number>(frame, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  it('leads from a click in the text to the line, in a block to the block’s file', async () => {
    const { page, frame } = await show(preview);
    const click = (start: string) =>
      inFrame(
        frame,
        `[...document.querySelectorAll('main [data-k]')].find((e) => e.textContent.startsWith(${JSON.stringify(start)})).click()`,
      );
    const source = readFileSync(join(root, '2025-2027/regionhalsan/uppdrag.md'), 'utf8').split('\n');
    const heading = source.indexOf('## Läkemedel') + 1;
    await click('Läkemedel');
    const file = '2025-2027/regionhalsan/uppdrag.md';
    await page.waitForFunction(
      `document.getElementById('stalle').textContent.startsWith('${file}:${heading}')`,
    );
    const href = `vscode://file${join(root, file)}:${heading}:1`;
    expect(await page.$eval('#stalle a', (link) => (link as unknown as { href: string }).href)).toBe(href);
    await click('Utföraren ansvarar för rekvisitionsläkemedel');
    await page.waitForFunction(
      `document.getElementById('stalle').textContent.startsWith('block/lakemedel.md:')`,
    );
    expect(await text(page, '#stalle .via')).toMatch(
      /^block lakemedel@1, används i 2025-2027\/regionhalsan\/uppdrag\.md:\d+$/,
    );
    // What is read aloud follows after a moment.
    await page.waitForFunction(`document.getElementById('sagt').textContent.includes('block/lakemedel.md')`);
  });

  it('marks shared text with the block’s name when asked', async () => {
    const { page, frame } = await show(preview);
    expect(await inFrame(frame, `document.querySelectorAll('.bid').length`)).toBe(0);
    await page.click('#v-block');
    await frame.waitForSelector('.bid');
    const names = await inFrame<string[]>(
      frame,
      `[...document.querySelectorAll('.bid')].map((e) => e.textContent)`,
    );
    expect(names).toContain('lakemedel@1');
    expect(names.length).toBeGreaterThan(10);
  });

  it('shows where a finding is, and filters by severity', async () => {
    const { page, frame } = await show(preview);
    const shown = `[...document.querySelectorAll('#anm li')].filter((li) => li.offsetParent !== null).length`;
    // All of them are about decided text, which only a revision may change.
    expect(await page.evaluate(shown)).toBe(0);
    await page.click('#visa-beslutad');
    await page.evaluate(
      `[...document.querySelectorAll('#anm li')].find((li) => li.textContent.includes('uppdrag.md')).querySelector('summary').click()`,
    );
    await frame.waitForSelector('.utpekad');
    const all = await page.evaluate(shown);
    await page.click('#visa-varn');
    expect(await page.evaluate(shown)).toBeLessThan(Number(all));
  });

  it('leads through the contents', async () => {
    const { page, frame } = await show(preview);
    await page.evaluate(`document.querySelector('#lista [data-ankare="lakemedel"]').click()`);
    await frame.waitForFunction(
      `Math.abs(document.getElementById('lakemedel').getBoundingClientRect().top) < 60`,
    );
    await page.waitForFunction(
      `document.querySelector('#lista [aria-current="location"]')?.dataset.ankare === 'lakemedel'`,
    );
  });

  it('makes a PDF when asked', async () => {
    const { page } = await show(preview);
    const start = await page.evaluate(
      `fetch(document.querySelector('a.knapp').href).then((answer) => answer.text()).then((text) => text.slice(0, 5))`,
    );
    expect(start).toBe('%PDF-');
  });
});

describe('a save', () => {
  it('appears where it belongs, and the reader stays where they are', async () => {
    const folder = realCopy();
    write(folder, { 'uppdrag/uppdrag.yaml': WITHOUT_SPELLING });
    const preview = await startPreview({
      root: join(folder, 'uppdrag'),
      choose: (all) => all.filter(({ slug }) => slug === 'regionhalsan'),
    });
    onTestFinished(() => preview.close());
    await preview.watching;
    const { page, frame, complaints } = await show(preview);
    await inFrame(frame, `document.getElementById('forsakringsmedicin').scrollIntoView()`);
    const top = `Math.round(document.getElementById('forsakringsmedicin').getBoundingClientRect().top)`;
    const before = await inFrame<number>(frame, top);
    const scrolled = await inFrame<number>(frame, 'window.scrollY');
    // Above what is being read, in a block.
    edit(join(folder, 'uppdrag/block/lakemedel.md'), (source) =>
      source.replace(
        'Utföraren ansvarar för',
        `${'Nyskriven text som tar plats. '.repeat(40)}Utföraren ansvarar för`,
      ),
    );
    await frame.waitForFunction(`document.body.textContent.includes('Nyskriven text som tar plats.')`);
    await page.waitForFunction(`document.body.dataset.updated === '1'`);
    expect(Math.abs((await inFrame<number>(frame, top)) - before)).toBeLessThanOrEqual(1);
    expect(await inFrame<number>(frame, 'window.scrollY')).toBeGreaterThan(scrolled + 100);
    expect(complaints).toEqual([]);
  });

  it('of something broken leaves the last good view and says where the error is', async () => {
    const folder = smallWorkspace();
    const preview = await previewOf(folder);
    const { page, frame } = await show(preview);
    const table = join(folder, 'uppdrag/2026/norr/tabeller/ram.yaml');
    edit(table, (source) => source.replace('belopp: 234}', 'belopp: 234'));
    await page.waitForFunction(`document.querySelector('#anm li.fel') !== null`);
    expect(await text(page, '#besked')).toMatch(/^Källtexten har fel\. Här visas den senaste hela versionen/);
    expect(await inFrame<string>(frame, 'document.body.textContent')).toContain('1\u00a0234');
    const link = await page.$eval('#anm li.fel .plats', (each) => (each as unknown as { href: string }).href);
    expect(link).toMatch(/^vscode:\/\/file\/.*\/uppdrag\/2026\/norr\/tabeller\/ram\.yaml:\d+:\d+$/);
    edit(table, (source) => source.replace('belopp: 234', 'belopp: 235}'));
    await page.waitForFunction(`document.querySelector('#anm li.fel') === null`);
    await frame.waitForFunction(`document.body.textContent.includes('1\u00a0235')`);
    expect(await text(page, '#besked')).toBe('');
  });
});

describe('what a source says', () => {
  it('never runs: a script that got into the document is stopped by its policy', async () => {
    const preview = await previewOf(smallWorkspace());
    const { frame } = await show(preview);
    const ran = await inFrame<string>(
      frame,
      `new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'document.title = "ran"';
        document.body.append(script);
        setTimeout(() => resolve(document.title), 500);
      })`,
    );
    expect(ran).toMatch(/^script-src/);
    expect(await inFrame(frame, 'window.origin')).toBe('null');
    await expect(inFrame(frame, 'window.parent.document.title')).rejects.toThrow(
      /Blocked a frame|SecurityError/,
    );
  });
});
