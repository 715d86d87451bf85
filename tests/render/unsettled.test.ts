import { describe, expect, it } from 'vitest';
import { renderPrint, renderScreen } from '../../src/render/index.js';
import { frontMatter } from '../support/workspace.js';
import { commissionOf, options, theme } from './support.js';

const DRAFT = frontMatter({ status: 'utkast' });
const TABLE = `titel: Ram
slag: tabell
kolumner:
  - {id: post, rubrik: Post}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {post: "ATT GÖRA: namn", belopp: 1000} # ATT GÖRA: 900 förra <året>
`;
const BODY = `# Mål

<!-- ATT GÖRA: stämmer
     antalet? -->
Ersättningen är *TODO* kronor.

::tabell{#ram}
`;

/** Without styles, and without tags that only keep a line together. */
function plain(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<\/?span[^>]*>/g, '');
}

describe('the marks of a draft', () => {
  const draft = commissionOf(BODY, { '2025-2027/regionhalsan/tabeller/ram.yaml': TABLE }, DRAFT);

  it('are found with their places and what the comments say', () => {
    expect(
      draft.unsettled?.map(({ mark, text, place }) => [mark, text, place.file.replace(/^.*\//, '')]),
    ).toEqual([
      ['ATT GÖRA', undefined, 'ram.yaml'],
      ['ATT GÖRA', '900 förra <året>', 'ram.yaml'],
      ['ATT GÖRA', 'stämmer antalet?', 'uppdrag.md'],
      ['TODO', undefined, 'uppdrag.md'],
    ]);
  });

  it.each([
    ['on the screen', renderScreen(draft, theme, options)],
    ['on paper', renderPrint(draft, theme, options)],
  ])('show in the text and in a list before it, %s', (_, html) => {
    const page = plain(html);
    expect(page).toContain('<em><mark>TODO</mark></em>');
    expect(page).toContain('<mark>ATT GÖRA</mark>: namn');
    expect(page).toContain('<p><mark>ATT GÖRA</mark>: stämmer antalet?</p><p>Ersättningen är');
    expect(page).toMatch(/<th scope="row"[^>]*><mark>ATT GÖRA<\/mark>: namn <mark>ATT GÖRA<\/mark><\/th>/);
    expect(page).toContain('<p><mark>ATT GÖRA</mark>: 900 förra &#x3C;året></p><div class="tab');
    const list = page.slice(page.indexOf('<h2 id="_aterstar">'), page.indexOf('id="mal"'));
    expect(list).toMatch(/<li>ATT GÖRA: 900 förra &#x3C;året> \(\S+ram\.yaml, rad 7\)<\/li>/);
    expect(list).toMatch(/<li>ATT GÖRA: stämmer antalet\? \(/);
    expect(list.match(/<li>(ATT GÖRA|TODO)/g)).toHaveLength(4);
    // It quotes no text of the document, which would hide that the text is missing there.
    expect(list).not.toContain('Ersättningen är');
  });

  it('are on the page behind the title page', () => {
    expect(renderPrint(draft, theme, options)).toMatch(
      /<\/header>\n<section class="innehall" aria-labelledby="_aterstar">/,
    );
  });
});

const PLAN = `# ATT GÖRA: målen är de för 2025
titel: Plan
tabellhuvud: {område: Område, enhet: Enhet, indikator: Indikator, målvärde: Mål, källa: Källa, uppgiftslämnare: Vem, tillfällen: När}
områden:
  - id: plan-vard
    namn: Vård
    enheter:
      - namn: Mottagning
        id: plan-mottagning
        indikatorer:
          - id: vantetid
            text: Väntetid
            # ATT GÖRA: nytt mål
            målvärde: 90 %
          # ATT GÖRA: ta bort?
          - id: telefon
            text: Samtal
            målvärde: 80 %
`;

it('marks in the comments of a plan stand before it and at their indicators', () => {
  const draft = commissionOf(
    '# Plan\n\n::uppfoljningsplan\n',
    { '2025-2027/regionhalsan/uppfoljning.yaml': PLAN },
    DRAFT,
  );
  for (const page of [renderScreen(draft, theme, options), renderPrint(draft, theme, options)].map(plain)) {
    expect(page).toContain(
      '<p><mark>ATT GÖRA</mark>: målen är de för 2025</p><p><mark>ATT GÖRA</mark>: nytt mål</p><p><mark>ATT GÖRA</mark>: ta bort?</p>',
    );
    expect(page).toMatch(/Väntetid <mark>ATT GÖRA<\/mark><\/td>/);
    expect(page).toMatch(/Samtal <mark>ATT GÖRA<\/mark><\/td>/);
  }
});

it('a mark above a heading stands below it, and one in a front matter only in the list', () => {
  const draft = commissionOf(
    '# Mål\n\nText.\n\n<!-- ATT GÖRA: skriv om -->\n## Del\n\nMer.\n',
    {},
    DRAFT.replace('status:', '# ATT GÖRA: diarienummer\nstatus:'),
  );
  const page = plain(renderPrint(draft, theme, options));
  expect(page).toMatch(/Del<\/h3><p><mark>ATT GÖRA<\/mark>: skriv om<\/p>/);
  expect(page).not.toContain('<mark>ATT GÖRA</mark>: diarienummer');
  expect(page).toContain('<li>ATT GÖRA: diarienummer (');
});

it('a draft without marks, and a decided text, have no list', () => {
  for (const commission of [
    commissionOf('# Mål\n\nText.\n', {}, DRAFT),
    commissionOf(BODY, { '2025-2027/regionhalsan/tabeller/ram.yaml': TABLE }),
  ]) {
    expect(commission.unsettled).toBeUndefined();
    for (const html of [renderScreen(commission, theme, options), renderPrint(commission, theme, options)])
      expect(html).not.toMatch(/_aterstar|<mark/);
  }
});

it('a mark in a comment beside text stands before that text, not before what follows', () => {
  const body =
    '# Mål\n\n<!-- ATT GÖRA: fråga --> Jour lämnas.\n\n## Vård\n\n- ett\n- två <!-- TODO: tre -->\n\n## Slut\n\nKlart.\n\n<!-- ATT GÖRA: mer -->\n';
  const page = plain(renderScreen(commissionOf(body, {}, DRAFT), theme, options));
  expect(page).toContain('<p><mark>ATT GÖRA</mark>: fråga</p><p>Jour lämnas.</p>');
  expect(page).toMatch(/<p><mark>TODO<\/mark>: tre<\/p><ul/);
  expect(page).toContain('<p>Klart.</p><p><mark>ATT GÖRA</mark>: mer</p>');
});
