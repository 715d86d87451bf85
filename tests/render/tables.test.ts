import { describe, expect, it } from 'vitest';
import type { Medium } from '../../src/render/context.js';
import { bodyHtml, commissionOf, lines } from './support.js';

const FOLDER = '2025-2027/regionhalsan/tabeller';

/** A chapter with one table. */
function table(yaml: string, medium: Medium = 'screen'): string {
  const html = bodyHtml(commissionOf('# Kapitel\n\n::tabell{#t}\n', { [`${FOLDER}/t.yaml`]: yaml }), medium);
  return lines(html.slice(html.indexOf('</h2>') + 5, html.lastIndexOf('</section>')));
}

const VOLUMES = `
titel: Bas- och tilläggsvolymer 2026
slag: volymer
summering: underrader
kolumner:
  - {id: namn, rubrik: Område}
  - {id: uppdrag, rubrik: Uppdrag, typ: tal, summa-av: [bas, tillägg]}
  - {id: bas, rubrik: Bas, typ: tal}
  - {id: tillägg, rubrik: Tillägg, typ: tal}
kolumngrupper:
  - {rubrik: SÄS, kolumner: [uppdrag, bas, tillägg]}
rader:
  - namn: Psykiatri
    rader:
      - namn: Förstabesök
        rader:
          - {namn: BUP, bas: 1177, tillägg: 503}
          - {namn: VUP, bas: 712, tillägg: 308}
      - namn: Utredning
        rader:
          - {namn: BUP, bas: 60, tillägg: 0}
  - namn: Somatik
    rader:
      - namn: Förstabesök
        rader:
          - {namn: Allergologi, bas: 70, tillägg: 70}
          - {namn: Barnkirurgi, bas: 0, tillägg: 0}
  - {slag: summa, namn: Totalsumma}
`;

const PRICES = `
titel: Priser 2026
enhet: kronor
slag: priser
kolumner:
  - {id: post, rubrik: Vårdform och enhet}
  - {id: su, rubrik: SU, typ: belopp}
  - {id: nu, rubrik: NU, typ: belopp}
  - {id: skas, rubrik: SKAS, typ: belopp}
  - {id: säs, rubrik: SÄS, typ: belopp}
  - {id: sv, rubrik: SV, typ: belopp}
  - {id: kalkylerat, rubrik: Kalkylerat pris, typ: belopp}
rader:
  - slag: grupp
    post: Vuxenpsykiatri slutenvård
    rader:
      - {post: Pris per vårdtillfälle, su: 19934, nu: 20867, skas: 26065, säs: 21451, sv: 19989, kalkylerat: 20906}
      - {post: Pris per vårddygn, su: 6803, nu: 6620, skas: 8622, säs: 7890, sv: 7104, kalkylerat: 7108}
  - slag: grupp
    post: Rättspsykiatri slutenvård
    rader:
      - {post: Pris per plats och år, su: 2714234, nu: 2666525, skas: 3006976, kalkylerat: 2731497}
`;

const CHANGES = `
titel: Förändringar jämfört med föregående uppdrag
enhet: tusen kronor
slag: förändringar
kolumner:
  - {id: post, rubrik: Post}
  - {id: belopp, rubrik: Ersättning, typ: belopp}
rader:
  - {slag: ingående, post: Ersättning uppdrag 2025, belopp: 4141207}
  - {post: 'Uppräkningsfaktor 2,2 %', belopp: 91107}
  - {post: 3. Säkerställa genomförandekraft i befintliga uppdrag för ambulansverksamheten och akutmottagningarna för sjukhusen i egen regi, belopp: 27846}
  - {post: Fördelning växling ändrad internhandel DÖK, belopp: -131926, noter: [dök]}
  - {id: utgående, slag: summa, post: Ersättning uppdrag 2026}
noter:
  dök: Avser *internhandel* mellan förvaltningarna.
`;

const CODES = `
titel: Vårdområden per sjukhustomt
slag: kodmatris
teckenförklaring: {X: öppen- och slutenvård, Ö: enbart öppenvård, ÖV: null}
kolumner:
  - {id: område, rubrik: Medicinskt verksamhetsområde}
  - {id: borås, rubrik: Borås, typ: kod}
  - {id: skene, rubrik: Skene, typ: kod}
rader:
  - {område: Akutmottagning, borås: Ö}
  - {område: Internmedicinsk vård, borås: X, skene: ÖV}
`;

const BRACKETS = `
titel: Målrelaterad ersättning 1177
visa-rubrik: false
slag: trappa
kolumner:
  - {id: måluppfyllelse, rubrik: Måluppfyllelse, typ: intervall, enhet: '%', mönster: 'Måluppfyllelse {} inom 8 minuter'}
  - {id: utbetalning, rubrik: Utbetalning, typ: procent, mönster: '{} av ersättningen betalas ut'}
rader:
  - {id: steg-1, måluppfyllelse: {från: 75, till: 100}, utbetalning: 100}
  - {id: steg-2, måluppfyllelse: {från: 50, till: 74}, utbetalning: 95}
`;

const REMUNERATION = `
titel: Ersättning
visa-rubrik: false
enhet: tusen kronor
kolumner:
  - {id: post, rubrik: ''}
  - {id: belopp, rubrik: Ersättning 2026, typ: belopp}
rader:
  - id: länssjukvård
    post: Ersättning länssjukvård
    belopp: 4400209
    rader:
      - {slag: varav, post: 'Utbildningsbefattningar: Specialistutbildning sjuksköterskor', belopp: 7214}
      - {slag: varav, post: Läkemedelsleveranser, belopp: 3742}
  - {id: total, slag: summa, post: Ersättning uppdrag 2026}
`;

describe('a data table, as a reviewer sees it in tests/golden/render', () => {
  it.each([
    ['volymer', VOLUMES],
    ['priser', PRICES],
    ['förändringar', CHANGES],
    ['kodmatris', CODES],
    ['trappa', BRACKETS],
    ['tabell', REMUNERATION],
  ])('%s', async (name, yaml) => {
    const file = `../golden/render/tabell-${name.replaceAll('ö', 'o').replaceAll('ä', 'a')}.html`;
    await expect(table(yaml)).toMatchFileSnapshot(file);
  });

  it('a matrix of codes on paper: legend first, with what the document does not explain', async () => {
    await expect(table(CODES, 'print')).toMatchFileSnapshot('../golden/render/tabell-kodmatris-tryck.html');
  });
});

describe('a data table', () => {
  it('computes group totals and shows them in bold rows of their own level', () => {
    const html = table(VOLUMES);
    expect(html).toMatch(/<tr class="n1">\s*<th [^>]*>Psykiatri<\/th>\s*<td [^>]*>2&nbsp;760</);
    expect(html).toMatch(/<tr class="n2 in1">\s*<th [^>]*>Förstabesök<\/th>\s*<td [^>]*>2&nbsp;700</);
    expect(html).toMatch(/<tr class="n3 in2 noll">\s*<th [^>]*>Barnkirurgi/);
  });

  it('tells every cell of a nested row its column, group and row headings', () => {
    const [, ids] = /<td class="n" headers="([^"]+)">1&nbsp;680/.exec(table(VOLUMES)) ?? [];
    const html = table(VOLUMES);
    const texts = ids!.split(' ').map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)`).exec(html)?.[1]);
    expect(texts).toEqual(['SÄS', 'Uppdrag', 'Psykiatri', 'Förstabesök', 'BUP']);
  });

  it('says the unit once, in the caption, else beside the column heading', () => {
    expect(table(CHANGES).match(/tusen kronor/g)).toHaveLength(1);
    expect(table(CHANGES)).toContain(
      '<b>Tabell&nbsp;1.</b> Förändringar jämfört med föregående uppdrag <span class="enh-t">(tusen kronor)</span>',
    );
    expect(table(REMUNERATION).match(/tusen kronor/g)).toHaveLength(1);
  });

  it('is named for assistive technology when its caption is not shown', () => {
    expect(table(BRACKETS)).toContain('aria-label="Målrelaterad ersättning 1177"');
    expect(table(CHANGES)).not.toMatch(/<table[^>]* aria-label=/);
  });

  it('is moved sideways in a frame that the keyboard reaches when it is a wide matrix, and only on a screen', () => {
    const frame =
      '<div class="tabellram" role="region" aria-label="Priser 2026, tabellen kan rullas i sidled" tabindex="0">';
    expect(table(PRICES)).toContain(frame);
    expect(table(PRICES, 'print')).not.toContain('tabindex');
    expect(table(CHANGES)).not.toContain('tabellram');
  });

  it('is reached by the keyboard when its longest words have no room beside each other on a phone', () => {
    const yaml = (word: string) =>
      `titel: Ram\nkolumner: [{id: a, rubrik: Uppdrag}, {id: b, rubrik: Datum}, {id: c, rubrik: Giltighet}]\nrader:\n  - {a: ${word}, b: 2026-10-23, c: 2026-12-31}\n`;
    const frame =
      '<div class="tab hel" role="region" aria-label="Ram, tabellen kan rullas i sidled" tabindex="0">';
    expect(table(yaml('Resursförstärkning'))).toContain(frame);
    expect(table(yaml('Resurs'))).toContain('<div class="tab hel">');
    expect(table(yaml('Resursförstärkning'), 'print')).toContain('<div class="tab hel">');
  });

  it('keeps a short table whole and lets a long one break', () => {
    expect(table(CHANGES, 'print')).toContain('<div class="tab hel">');
    const rows = Array.from({ length: 40 }, (_, index) => `  - {post: Rad ${index}, belopp: ${index}}`).join(
      '\n',
    );
    const long = `titel: Lång\nkolumner:\n  - {id: post, rubrik: Post}\n  - {id: belopp, rubrik: Belopp, typ: belopp}\nrader:\n${rows}\n`;
    expect(table(long, 'print')).toContain('<div class="tab">');
  });

  it('has no empty cell: a missing figure is a dash, an empty heading a no-break space', () => {
    for (const yaml of [VOLUMES, PRICES, CHANGES, CODES, BRACKETS, REMUNERATION]) {
      expect(table(yaml)).not.toMatch(/<(t[dh])\b[^>]*><\/\1>/);
    }
    expect(table(CODES)).toMatch(/<td class="k sak">–<\/td>/);
    const commission = commissionOf('# Kapitel\n\n::tabell{#t}\n', { [`${FOLDER}/t.yaml`]: CHANGES });
    commission.tables[0]!.rader[1]!.cells.belopp!.text = '';
    expect(bodyHtml(commission, 'screen')).toContain('<td class="n">\u00a0</td>');
  });

  it('links its notes both ways', () => {
    const html = table(CHANGES);
    expect(html).toContain(
      '<a id="tabell-t_notref-1" class="notref" href="#tabell-t_not-1" role="doc-noteref" aria-label="Not 1">¹</a>',
    );
    expect(html).toContain(
      '<li id="tabell-t_not-1">Avser <em>internhandel</em> mellan förvaltningarna. <a class="ater" href="#tabell-t_notref-1"',
    );
    expect(table(CHANGES, 'print')).not.toContain('class="ater"');
  });
});
