import { describe, expect, it } from 'vitest';
import { compareCommissions } from '../../src/compare/compare.js';
import { redlineTitle } from '../../src/redline/render/page.js';
import { renderIndex, renderPrint, renderScreen } from '../../src/render/index.js';
import { frontMatter } from '../support/workspace.js';
import { commissionOf, options, theme } from './support.js';

const BODY = '# Mål\n\nText.\n';
const TITLE = 'Uppdrag om akut omhändertagande';
const LONG =
  'Uppdrag 2026 för omställning av hälso- och sjukvård, bas- och tilläggsvolymer samt ersättning för vård';

const titled = commissionOf(BODY, {}, frontMatter({ titel: TITLE }));
const about = commissionOf(BODY, {}, frontMatter({ ämne: 'om jour i Bäckefors' }));
const ordinary = commissionOf(BODY, {}, frontMatter({}));

describe('the title that an editor writes', () => {
  it('stands on the title page, in the running head and as the title of HTML and PDF', () => {
    const screen = renderScreen(titled, theme, options);
    expect(screen).toContain(`<title>${TITLE} till styrelsen för Regionhälsan</title>`);
    expect(screen).toContain(`${TITLE}</h1>`);
    const print = renderPrint(titled, theme, options);
    expect(print).toContain(`<title>${TITLE} till styrelsen för Regionhälsan</title>`);
    expect(print).toContain(`@top-center{content:"${TITLE} till styrelsen för Regionhälsan" }`);
  });

  it('is the title of its redline', () => {
    expect(redlineTitle(compareCommissions(ordinary, titled))).toBe(
      `Ändringsversion: ${TITLE} till styrelsen för Regionhälsan`,
    );
  });

  it('names the provider in short in the running head when it is long', () => {
    const long = commissionOf(BODY, {}, frontMatter({ titel: LONG }));
    const [, head] = /@top-center\{content:"(.*?)" \}/.exec(renderPrint(long, theme, options))!;
    expect(head).toBe(`${LONG}, Regionhälsan`);
  });
});

describe('two commissions to one provider in a year', () => {
  it.each([
    ['their titles', titled, ordinary],
    ['their subjects', about, ordinary],
  ])('are told apart by %s in lists, files and redlines', (_, one, other) => {
    expect(one.meta.kortTitel).not.toBe(other.meta.kortTitel);
    const items = [one, other].map(({ meta }, index) => ({
      meta,
      htmlHref: `${index}.html`,
      pdfHref: `${index}.pdf`,
    }));
    const list = renderIndex(items, theme, { language: 'sv', generator: options.generator });
    const names = [...list.matchAll(/aria-label="(PDF, .*?)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(2);
  });
});

it('says on the title page of a revision what it changes, below its decision', () => {
  const decided = frontMatter({
    status: 'beslutad',
    beslut:
      '[{slag: beslut, datum: 2024-10-23, paragraf: 330}, {slag: revidering, datum: 2025-03-28, paragraf: 85, ändring: Uppdraget om logopedi tillkom.}]',
  });
  const page = renderPrint(commissionOf(BODY, {}, decided), theme, options);
  expect(page).toMatch(
    /<th scope="row">Reviderad<\/th>.*\n<tr><th scope="row">Ändring<\/th><td>Uppdraget om logopedi tillkom\.<\/td>/,
  );
  const open = decided.replace('datum: 2025-03-28, paragraf: 85, ', '').replace('beslutad', 'utkast');
  expect(renderPrint(commissionOf(BODY, {}, open), theme, options)).toContain(
    '<th scope="row">Ändring</th><td>Uppdraget om logopedi tillkom.</td>',
  );
});
