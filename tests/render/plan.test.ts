import { describe, expect, it } from 'vitest';
import type { Medium } from '../../src/render/context.js';
import { bodyHtml, commissionOf, lines } from './support.js';

const FILE = '2025-2027/regionhalsan/uppfoljning.yaml';

/** A real plan in small: merged areas, a unit with two goals, units that share an indicator, a pointer, notes. */
const PLAN = `
titel: Uppföljningsplan 2025–2027
tabellhuvud: {tillfällen: Uppföljningstillfällen 2025–2027}
områden:
  - id: plan-grund
    namn: Grunduppdrag
    enheter:
      - id: plan-tillganglighet
        namn: Tillgänglighet
        indikatorer:
          - {id: se-nedan, text: 'Se nedan, Hälsofrämjande insatser', hänvisning: plan-halsa}
      - id: plan-ambulans
        namn: Ambulanssjukvård
        noter: [rapport]
        indikatorer:
          - id: prio-1a
            text: 'Andel patienter som bedöms som *Prio 1A* som nås inom 20 minuter:'
            punkter: [inom tätort, utanför tätort.]
            mål:
              - {målvärde: '≥90 % inom 20 minuter (regionalt mål)', källa: SOS Alarm, uppgiftslämnare: Koncernkontoret, tillfällen: [månadsvis]}
              - {målvärde: 8 min, källa: Inera, uppgiftslämnare: Koncernkontoret, tillfällen: [ÅR]}
          - {id: avvikelser, text: Redovisa eventuella avvikelser, noter: [avtal], redovisning: true, uppgiftslämnare: Regionhälsan, tillfällen: [T2, ÅR]}
  - id: plan-halsa
    namn: Hälsofrämjande insatser
    enheter:
      - id: plan-dietist
        namn: [Dietistverksamhet i primärvård, Dietistverksamhet barn]
        indikatorer:
          - {id: remisser, text: Redovisa antal inkomna remisser, redovisning: true, källa: Medrave, tillfällen: [ÅR]}
      - id: plan-syn
        namn: [Hörselverksamhet, Synverksamhet]
        indikatorer:
          - {id: forstabesok, text: Andel förstabesök, målvärde: 100 %, tillfällen: [T2]}
          - {id: atgard, text: Andel åtgärder, tillfällen: [T2]}
  - id: plan-odelat
    namn: Samverkan med kommuner och civilsamhälle
    enheter:
      - indikatorer:
          - {id: moten, text: Antal möten, målvärde: Ska öka, tillfällen: [ÅR]}
noter:
  rapport: Månatliga rapporter.
  avtal: Åtagandet framgår i *Samverkansavtal*.
`;

function plan(medium: Medium, yaml = PLAN): string {
  const html = bodyHtml(commissionOf('# Uppföljning\n\n::uppfoljningsplan\n', { [FILE]: yaml }), medium);
  return lines(html.slice(html.indexOf('</h2>') + 5, html.lastIndexOf('</section>')));
}

/** The row that holds a text, on one line. */
function rowWith(html: string, text: string): string {
  const row = html.split(/(?=\n<tr)/).find((each) => each.includes(text));
  return row?.slice(0, row.indexOf('</tr>')).replace(/\n\s*/g, '') ?? '';
}

describe('a follow-up plan, as a reviewer sees it in tests/golden/render', () => {
  it.each(['screen', 'print'] as const)('%s', async (medium) => {
    await expect(plan(medium)).toMatchFileSnapshot(`../golden/render/plan-${medium}.html`);
  });
});

describe('the rows of a follow-up plan', () => {
  const html = plan('print');

  it('merge an area over its units and a unit over its indicators', () => {
    expect(html).toMatch(/<th id="plan-grund" scope="rowgroup" rowspan="4" class="omr"/);
    expect(html).toMatch(/<th id="plan-ambulans" scope="row" rowspan="3" class="enh"/);
  });

  it('merge an indicator over its goals, one row for each pair of target and source', () => {
    expect(rowWith(html, 'Prio 1A')).toContain('<td id="prio-1a" rowspan="2" class="ind"');
    expect(rowWith(html, 'Prio 1A')).toContain('SOS Alarm');
    expect(rowWith(html, 'Inera')).toMatch(/^<tr><td headers="[^"]+" data-written="[^"]+">8&nbsp;min/);
  });

  it('merge the one indicator that several units share', () => {
    expect(rowWith(html, 'inkomna remisser')).toMatch(/<tr class="u|<tr class="g/);
    expect(rowWith(html, 'inkomna remisser')).toContain('<td id="remisser" rowspan="2" class="ind"');
    expect(rowWith(html, 'Dietistverksamhet barn')).toMatch(
      /^<tr class="m"><th id="plan-dietist_2" [^>]*>Dietistverksamhet barn<\/th>$/,
    );
  });

  it('name units that share several indicators in one cell', () => {
    expect(rowWith(html, 'Andel förstabesök')).toMatch(
      /rowspan="2"[^>]*><span class="namn">Hörselverksamhet <\/span><span class="namn">Synverksamhet <\/span><\/th>/,
    );
    expect(rowWith(html, 'Andel åtgärder')).not.toContain('class="enh"');
  });

  it('give an area that is not divided both columns', () => {
    expect(rowWith(html, 'Antal möten')).toMatch(/rowspan="1" colspan="2" class="omr"/);
  });

  it('let a row that only points elsewhere be one link', () => {
    expect(rowWith(html, 'Se nedan')).toMatch(
      /<td id="se-nedan" class="ind"[^>]*colspan="5"[^>]*><a href="#plan-halsa">Se nedan/,
    );
  });

  it('tell what is followed up by an account from what is missing', () => {
    expect(rowWith(html, 'eventuella avvikelser')).toContain('<span class="red">redovisas</span>');
    expect(rowWith(html, 'Andel åtgärder')).toContain('<span class="sak">–</span>');
    expect(rowWith(html, 'Andel åtgärder')).not.toContain('redovisas');
  });

  it('name every heading of a cell, and no heading that is not there', () => {
    for (const medium of ['screen', 'print'] as const) {
      const text = plan(medium);
      const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const named = [...text.matchAll(/ headers="([^"]+)"/g)].flatMap(([, list]) => list!.split(' '));
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
    }
    expect(rowWith(html, 'inkomna remisser')).toContain('plan-halsa plan-dietist plan-dietist_2"');
  });
});

describe('a follow-up plan on the screen', () => {
  const html = plan('screen');

  it('keeps its meaning when a phone shows it as paragraphs: roles are said, labels are for the eye only', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(html).toContain(`role="${role}"`);
    expect(rowWith(html, 'Andel förstabesök')).toContain(
      '<span class="lbl" aria-hidden="true">Målvärde</span> <span>100&nbsp;%</span>',
    );
    expect(html).toContain('<span class="lbl" aria-hidden="true">Tillfällen 2025–2027</span>');
    expect(rowWith(html, 'inkomna remisser')).toContain(
      '<span class="lbl namn" aria-hidden="true">Dietistverksamhet barn</span>',
    );
    expect(plan('print')).not.toMatch(/role="(?:table|cell)"|class="lbl/);
  });

  it('lists the notes under the table, and links them both ways', () => {
    expect(html.indexOf('role="doc-endnotes"')).toBeGreaterThan(html.indexOf('</table>'));
    expect(rowWith(html, 'eventuella avvikelser')).toMatch(
      /href="#[a-z-]+_not-2" role="doc-noteref" aria-label="Not 2">²<\/a>/,
    );
  });

  it('puts a note directly after an indicator where the plan says so, inside its unit', () => {
    const commission = commissionOf('# Uppföljning\n\n::uppfoljningsplan\n', { [FILE]: PLAN });
    commission.plan!.noter[0]!.efter = 'prio-1a';
    const moved = lines(bodyHtml(commission, 'screen'));
    expect(rowWith(moved, 'Månatliga rapporter')).toMatch(
      /^<tr class="notrad" role="row"><td colspan="5" class="noter"/,
    );
    expect(moved).toMatch(/<th id="plan-ambulans" scope="row" rowspan="4"/);
    expect(moved.match(/Månatliga rapporter/g)).toHaveLength(1);
    expect(moved).toMatch(/<ol start="2">\s*<li id="[a-z-]+_not-2">/);
    expect(lines(bodyHtml(commission, 'print'))).not.toContain('notrad');
  });
});

describe('a long follow-up plan on paper', () => {
  /** An area of `units` units with three indicators each: about 60 points a unit, 430 fit on a page. */
  const long = (units: number) => `
titel: Plan
områden:
  - namn: Ett mycket stort område
    enheter:
${Array.from({ length: units }, (_, unit) => `      - {id: e${unit}, namn: Enhet ${unit}, indikatorer: [{text: Mått ${unit}a}, {text: Mått ${unit}b}, {text: Mått ${unit}c}]}`).join('\n')}
`;
  const bodies = (html: string) => html.split('<tbody>').slice(1);

  it('keeps an area that a page can hold in one piece', () => {
    expect(bodies(plan('print', long(6)))).toHaveLength(1);
  });

  it('divides a longer area between its units and repeats its name', () => {
    const parts = bodies(plan('print', long(16)));
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(parts[0]).not.toContain('(forts.)');
    for (const part of parts.slice(1))
      expect(part).toContain('Ett mycket stort område <span class="forts">(forts.)</span>');
    expect(parts.join('').match(/Mått \d+[abc]/g)).toHaveLength(48);
  });

  it('divides a unit that is longer than a page between its indicators', () => {
    const indicators = Array.from({ length: 60 }, (_, index) => `{text: Mått ${index}}`).join(', ');
    const yaml = `titel: Plan\nområden:\n  - namn: Område\n    enheter:\n      - {id: enhet, namn: Enheten, noter: [n], indikatorer: [${indicators}]}\nnoter: {n: Not.}\n`;
    const parts = bodies(plan('print', yaml));
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(parts[1]).toMatch(/id="enhet_forts-\d+"[^>]*>Enheten <span class="forts">\(forts\.\)<\/span>/);
    expect(parts.join('').match(/role="doc-noteref"/g)).toHaveLength(1);
    const ids = [...parts.join('').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is not divided on the screen', () => {
    expect(plan('screen', long(16)).match(/<tbody/g)).toHaveLength(1);
  });
});

describe('an analysis template', () => {
  const yaml = `${PLAN}
analysmall:
  titel: Analys
  visa-rubrik: false
  kolumner: [Område, 'Bedöm ur ett *helhetsperspektiv*', Risker]
  områden: [Barn och ungas hälsa, Habiliteringsverksamhet]
`;
  const render = (medium: Medium) =>
    lines(
      bodyHtml(
        commissionOf('# Uppföljning\n\n::uppfoljningsplan\n\n## Analys\n\nText.\n\n::analysmall\n', {
          [FILE]: yaml,
        }),
        medium,
      ),
    );

  it.each(['screen', 'print'] as const)('%s, as a reviewer sees it', async (medium) => {
    const html = render(medium);
    await expect(html.slice(html.indexOf('<h3 id="analys"'))).toMatchFileSnapshot(
      `../golden/render/analysmall-${medium}.html`,
    );
  });

  it('has cells to write in, none of them empty', () => {
    expect(render('print').match(/<td>&nbsp;<\/td>/g)).toHaveLength(4);
  });

  it('begins a page of its own when the pages around it go on', () => {
    expect(render('print')).toMatch(/<section class="lig ny-sida">\s*<h3 id="analys">/);
  });
});
