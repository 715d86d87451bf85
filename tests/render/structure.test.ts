import { describe, expect, it } from 'vitest';
import { renderIndex, renderPrint, renderScreen } from '../../src/render/index.js';
import { frontMatter } from '../support/workspace.js';
import { bodyHtml, commissionOf, lines, options, realCommissions, theme } from './support.js';

const real = realCommissions();

const BODY = `
# Ramverk

Uppdraget gäller.[^1]

## Partnerskap

Se :ref{#ersattning} och :sprak[Mind the gap]{#en}.

### Roller

**Fet *kursiv* text** med HSLF-FS 2021:8 och 2023–2027.

# Ersättning

Mer text.[^1][^2]

# Plan {.bilaga}

Text i bilagan.

[^1]: Den *första* noten.
[^2]: Den andra noten.
`;

/** Half a megabyte of fonts is nothing to look at when a test fails. */
function withoutStyles(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>');
}

describe('a body', () => {
  it('is nested into sections as its headings say', async () => {
    await expect(lines(bodyHtml(commissionOf(BODY), 'screen'))).toMatchFileSnapshot(
      '../golden/render/text-screen.html',
    );
    await expect(lines(bodyHtml(commissionOf(BODY), 'print'))).toMatchFileSnapshot(
      '../golden/render/text-print.html',
    );
  });

  it('has its notes at the end of the chapter that refers to them first, numbered through', () => {
    const [first, second] = bodyHtml(commissionOf(BODY), 'screen').split('id="ersattning"');
    expect(first).toContain('<li id="_not-1">');
    expect(first).not.toContain('id="_not-2"');
    expect(second).toContain('<ol start="2">');
    expect(first).toMatch(/href="#_notref-1"[^>]*>↑<\/a> <a class="ater" href="#_notref-1-2"/);
  });

  it('has a page number in every cross reference on paper, and none on the screen', () => {
    expect(bodyHtml(commissionOf(BODY), 'print')).toContain(
      '<a href="#ersattning">Ersättning</a> (s.\u00a0<span class="sida" data-ref="ersattning">00</span>)',
    );
    expect(bodyHtml(commissionOf(BODY), 'screen')).not.toContain('class="sida"');
  });

  it('marks figures and dates of the data for machines', () => {
    const files = {
      '2025-2027/regionhalsan/tabeller/ram.yaml':
        'titel: Ram\nkolumner:\n  - {id: post, rubrik: Post}\n  - {id: belopp, rubrik: Belopp, typ: belopp}\nrader:\n  - {id: total, post: Summa, belopp: 4400209}\n',
    };
    const html = bodyHtml(
      commissionOf(
        '# A\n\nRamen är {{belopp tabeller.ram.total.belopp}}, från {{datum giltighet.från}}.\n',
        files,
      ),
      'screen',
    );
    expect(html).toMatch(/<data value="4400209">4\u00a0400\u00a0209[^<]*<\/data>/);
    expect(html).toMatch(/<time datetime="2025-01-01">[^<]+<\/time>/);
  });

  it('numbers headings and names appendices', () => {
    const numbered = commissionOf(
      '# Ett\n\nA.\n\n## Två\n\nB.\n\n# Bilagan {.bilaga}\n\nC.\n',
      {},
      frontMatter({ numrering: 'true' }),
    );
    const html = bodyHtml(numbered, 'print');
    expect(html).toContain('<h3 id="tva">1.1 Två</h3>');
    expect(html).toContain('<h2 id="bilagan">Bilaga 1: Bilagan</h2>');
  });
});

describe.each([...real])('%s on the screen', (_slug, commission) => {
  const whole = renderScreen(commission, theme, options);
  const html = withoutStyles(whole);

  it('has one first-level heading, and no heading that skips a level', () => {
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('uses every id once, and no link or reference leads nowhere', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = [...html.matchAll(/ (?:headers|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap(
      ([, list]) => list!.split(' '),
    );
    const linked = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!);
    expect([...named, ...linked].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has no empty cell, heading or link', () => {
    expect(html).not.toMatch(/<(t[dh]|h[1-6]|a|li|p)\b[^>]*>[ \n\t]*<\/\1>/);
  });

  it('gives every header cell a scope', () => {
    expect(
      [...html.matchAll(/<th\b[^>]*>/g)].filter(
        ([tag]) => !/ scope="(?:col|row|colgroup|rowgroup)"/.test(tag),
      ),
    ).toEqual([]);
  });

  it('holds everything itself: no script, no style attribute, no address but links', () => {
    expect(html).not.toMatch(/<(?:script|iframe|object|embed|base|form)\b/i);
    expect(html).not.toMatch(/ (?:style|on\w+|src|srcset|action)="/);
    const css = /<style>([\s\S]*?)<\/style>/.exec(whole)![1]!;
    expect(css.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
    expect(css).not.toContain('@import');
  });

  it('lists chapters and sections in its contents', () => {
    const rail = html.slice(
      html.indexOf('class="rail"'),
      html.indexOf('</nav>', html.indexOf('class="rail"')),
    );
    const expected = commission.outline.flatMap((item) => [
      item.anchor,
      ...item.children.map((child) => child.anchor),
    ]);
    expect([...rail.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor)).toEqual(expected);
  });
});

describe.each([...real])('%s on paper', (_slug, commission) => {
  const html = renderPrint(commission, theme, options).replace(/@font-face\{[^}]*\}/g, '');

  it('asks for the page number of every entry of its contents', () => {
    const contents = html.slice(html.indexOf('<nav class="innehall'), html.indexOf('</nav>'));
    const links = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    const numbers = [...contents.matchAll(/<span class="sida" data-ref="([^"]+)"><\/span>/g)].map(
      ([, anchor]) => anchor,
    );
    expect(numbers).toEqual(links);
    expect(links.length).toBeGreaterThan(5);
  });

  it('sets its wide sections on landscape pages of their own, with their name in the running head', () => {
    const wide = [...html.matchAll(/<section class="p-(s\d+) lig">/g)].map(([, name]) => name);
    for (const name of wide) expect(html).toMatch(new RegExp(`@page ${name}\\{\\s*size:A4 landscape`));
    expect(wide.length > 0).toBe(commission.plan?.form === 'tabell');
  });
});

describe('the title of a document', () => {
  const commission = real.get('regionhalsan')!;

  it('says the decisions in their own words, the latest first', () => {
    const html = withoutStyles(renderScreen(commission, theme, options));
    const block = html.slice(html.indexOf('<dl class="uppgifter">'), html.indexOf('</dl>'));
    expect(block.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /^ ?Reviderad av operativa .* § 85 Beslutad i operativa .* § 330 Diarienummer OSN 2024-00186 $/,
    );
    expect(block).toMatch(/<time datetime="2025-03-28">/);
  });

  it('keeps the words that the program adds to the decided text inside navigation', () => {
    const html = withoutStyles(renderScreen(real.get('backefors')!, theme, options));
    const text = html
      .slice(html.indexOf('<body'))
      .replace(/<nav[\s\S]*?<\/nav>/g, '')
      .replace(/<[^>]+>/g, ' ');
    expect(text).not.toMatch(/\b(?:Giltighet|Status|Innehåll|PDF|Hoppa)\b/);
  });

  it('says on every page and in the file that a draft is one', () => {
    const draft = { ...commission, meta: { ...commission.meta, status: 'utkast' as const } };
    const screen = withoutStyles(renderScreen(draft, theme, options));
    expect(screen).toMatch(/<span class="status utkast" lang="sv">Utkast\. Inte beslutat\.<\/span>/);
    expect(screen).toContain('<b>Utkast. Inte beslutat.</b>');
    const print = renderPrint(draft, theme, options);
    expect(print).toContain('@left-middle{content:"UTKAST"');
    expect(print).toContain('@top-left{content:"UTKAST" }');
    expect(print).toContain('@bottom-center{content:"Utkast, revision 4c1f9e2. Inte beslutat." }');
    expect(renderPrint(commission, theme, options)).not.toContain('UTKAST"');
  });

  it('never calls one document both decided and not decided, and dates every draft', () => {
    const dated = { ...options, generator: { ...options.generator, date: '2026-03-02', changed: true } };
    const { paragraf: _, ...past } = { ...commission.meta.beslut[0]! };
    const metas = {
      fresh: { beslut: [], status: 'utkast' as const },
      early: { beslut: [past], status: 'utkast' as const },
      open: { beslut: [past], revidering: {}, status: 'utkast' as const },
    };
    for (const [name, meta] of Object.entries(metas)) {
      const draft = { ...commission, meta: { ...commission.meta, ...meta } };
      for (const [of, render] of Object.entries({ renderScreen, renderPrint })) {
        const page = withoutStyles(render(draft, theme, dated));
        const head = page.slice(0, page.search(/<main>|<section/)).replace(/<[^>]+>/g, ' ');
        const [decided, not] = [/Beslutad\b/.test(head), /Inte beslutat/.test(page)];
        expect([name, of, decided, not]).toEqual([name, of, name === 'open', name !== 'open']);
        expect(head).toContain('2026-03-02, revision 4c1f9e2, ändrad därefter');
        expect(page.includes('Utkast till revidering.')).toBe(name === 'open');
      }
    }
    const open = { ...commission, meta: { ...commission.meta, ...metas.open } };
    expect(renderPrint(open, theme, dated)).toContain(
      '@bottom-center{content:"Utkast till revidering 2026-03-02, revision 4c1f9e2, ändrad därefter." }',
    );
    expect(renderScreen(commission, theme, dated)).not.toContain('2026-03-02');
  });

  it('links to another commission where it is published, and is plain text where it is not', () => {
    const body = commissionOf('# A\n\nText.\n');
    body.meta.kompletterar = { id: '2026/norr', text: 'Uppdrag 2026' };
    expect(
      renderScreen(body, theme, {
        ...options,
        others: new Map([['2026/norr', '../../2026/norr/norr.html']]),
      }),
    ).toContain('till <a href="../../2026/norr/norr.html">Uppdrag 2026</a>');
    expect(renderScreen(body, theme, options)).toContain('<dd>till Uppdrag 2026</dd>');
  });
});

describe('the interface', () => {
  it('speaks English when asked, marked as English; the document stays Swedish', () => {
    const html = withoutStyles(renderScreen(real.get('backefors')!, theme, { ...options, language: 'en' }));
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain('<nav aria-label="Document" lang="en">');
    expect(html).toContain('Skip to the text');
    expect(html).toContain('<ol lang="sv">');
  });
});

describe('the list of commissions', () => {
  const items = [...real.values()].map(({ meta }) => ({
    meta,
    htmlHref: `${meta.id}.html`,
    pdfHref: `${meta.id}.pdf`,
    jsonHref: `${meta.id}.json`,
  }));
  const html = withoutStyles(renderIndex(items, theme, { ...options, name: 'Västra Götalandsregionen' }));

  it('names period, provider, decisions and files of each', () => {
    for (const { meta } of items) {
      expect(html).toContain(`<a href="${meta.id}.html">${meta.till.namn.replace('&', '&amp;')}</a>`);
      expect(html).toContain(`<a href="${meta.id}.pdf" type="application/pdf"`);
      expect(html).toContain(`<a href="${meta.id}.json" type="application/json"`);
    }
    expect(html).toContain('Beslutad 2024-10-23, §\u00a0330. Reviderad 2025-03-28, §\u00a085.');
  });

  it('has the newest period first', () => {
    expect([...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, period]) => period)).toEqual([
      '2026',
      '2025–2027',
    ]);
  });
});

describe('rendering', () => {
  it('gives the same text every time', () => {
    for (const commission of real.values()) {
      expect(renderScreen(commission, theme, options)).toBe(renderScreen(commission, theme, options));
      expect(renderPrint(commission, theme, options)).toBe(renderPrint(commission, theme, options));
    }
  });
});
