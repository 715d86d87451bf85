import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeForms } from '../../src/forms/make-forms.js';
import { receive } from '../../src/forms/receive.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { type OpenPage, openPage } from '../render/browser.js';
import { REAL } from '../support/cli.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;
const workspace = openDirectory(REAL);

let page: OpenPage;
let html: string;
beforeAll(async () => {
  page = await openPage();
  const { forms } = await makeForms({ workspace, occasion: '2026-T2', reporter: 'Habilitering & Hälsa' });
  html = forms[0]!.files[1]!.content as string;
});
afterAll(() => page.close());

describe('the form as a page', () => {
  it.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)(
    'keeps the rules of WCAG 2.2 AA that a program can judge, %i px wide, %s',
    async (width, scheme) => {
      await page.show(html, width, scheme);
      await page.run(AXE);
      expect(await page.run(RUN_AXE)).toEqual([]);
      expect(await page.run<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(page.requests).toEqual([]);
      expect(page.complaints).toEqual([]);
    },
  );

  it('saves a file that is received, and takes it back to go on with', async () => {
    await page.show(html, 1280);
    const saved = await page.run<string>(`new Promise((resolve) => {
      document.getElementById('avsandare').value = 'Eva Ek';
      const row = [...document.querySelectorAll('fieldset')].find(({ dataset }) => dataset.rad === 'tolk-uppdrag');
      row.querySelector('[data-falt="värde"]').value = '92,4';
      row.querySelector('[data-falt="text"]').value = 'Fler tolkar <än> i fjol.';
      URL.createObjectURL = (blob) => { blob.text().then(resolve); return 'about:blank'; };
      HTMLAnchorElement.prototype.click = () => {};
      document.querySelector('button').click();
    })`);
    expect(await page.run<string>(`document.getElementById('lage').textContent`)).toContain(
      'Svaren är sparade i svar-2026-t2-habilitering-halsa.json',
    );
    const result = receive({ workspace, name: 'svar.json', bytes: Buffer.from(saved), day: '2026-09-15' });
    expect(result).toMatchObject({ answered: 1, asked: 6, faults: [] });
    const text = new TextDecoder().decode(result.changes[0]!.after);
    expect(text).toContain('värde: 92.4');
    expect(text).toContain('text: Fler tolkar <än> i fjol.');

    await page.show(html, 1280);
    const restored = await page.run<string>(`new Promise((resolve) => {
      const input = document.getElementById('fortsatt');
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(saved)}], 'svar.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      setTimeout(() => resolve(document.getElementById('lage').textContent), 200);
    })`);
    expect(restored).toBe('1 av 6 frågor besvarade.');
  });
});
