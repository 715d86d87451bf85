import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/compare/change.js';
import { listChanges } from '../../src/compare/change-list.js';
import { compareCommissions } from '../../src/compare/compare.js';
import { countText, summarise } from '../../src/redline/summary.js';
import {
  commissionOf,
  compared,
  type Files,
  HABILITERING,
  HOSPITAL,
  inShort,
  logopediRevision,
  nextYear,
  REAL_FILES,
  REGIONHALSAN,
  swap,
  withEdit,
} from './pairs.js';

const COMMISSION = `${REGIONHALSAN}/uppdrag.md`;
const PLAN = `${REGIONHALSAN}/uppfoljning.yaml`;

/** What is told of one edit of Regionhälsan's commission. */
function told(file: string, before: string, after: string, files: Files = REAL_FILES): string[] {
  return inShort(compared(files, withEdit(files, file, swap(before, after)), REGIONHALSAN).list);
}

describe('the revision that gives Regionhälsan the speech therapy for children', () => {
  const { list } = compared(REAL_FILES, logopediRevision(REAL_FILES), REGIONHALSAN);

  it('is three changes: the decision, a section, a unit of the plan with its indicator', () => {
    expect(inShort(list)).toEqual([
      ' · meta added [Revidering]: +Reviderad av operativa hälso- och sjukvårdsnämnden 11 februari 2026, § 23 {"kind":"metadata","field":"revidering 2026-02-11"}',
      'Barnlogopedi på primärvårdsnivå · section added: +Barnlogopedi på primärvårdsnivå {"kind":"commission"}',
      'Uppföljningsplan · unit added [Barn och ungas hälsa · Barnlogopedi på primärvårdsnivå]: +Barnlogopedi på primärvårdsnivå {"kind":"data","file":"2025-2027/regionhalsan/uppfoljning.yaml","title":"Uppföljningsplan"}',
    ]);
    expect(list.changes.map(({ size }) => size)).toEqual([
      undefined,
      { paragraphs: 6, words: 47 },
      { paragraphs: 1, words: 0 },
    ]);
    expect(countText(list.changes)).toBe('3 ändringar i 2 avsnitt');
  });
});

describe('next year’s commission to the hospital', () => {
  const { list } = compared(REAL_FILES, nextYear(REAL_FILES), HOSPITAL);
  const of = (name: string) => list.changes.find(({ subject }) => subject === name);

  it('tells each amount with its difference, and sums as what follows', () => {
    const amount = of('Somatik · Förstabesök · Gynekologi')!;
    expect(amount.excerpt.map(({ text }) => text).join('')).toBe(
      'uppdrag: 4\u00a0870 4\u00a0947 (+77, +1,6\u00a0%); bas: 3\u00a0850 3\u00a0927 (+77, +2\u00a0%)',
    );
    expect(amount.causes).toEqual([
      { kind: 'data', file: `${HOSPITAL}/tabeller/volymer.yaml`, title: 'Bas- och tilläggsvolymer 2027' },
    ]);
    const [follows] = of('Totalsumma')!.causes;
    expect(follows).toMatchObject({ kind: 'follows', from: 9, to: 31 });
    const subtotal = of('Somatik · Förstabesök')!;
    expect(follows).toHaveProperty('numbers', expect.not.arrayContaining([subtotal.number]));
    expect(subtotal).toMatchObject({ computed: true, causes: [{ kind: 'follows' }] });
  });

  it('tells of figures in the text that they come from a table', () => {
    const text = list.changes.find(({ old }) => old?.startsWith('Den totala ersättningsramen'))!;
    expect(text.causes).toEqual([
      { kind: 'commission' },
      { kind: 'data', file: `${HOSPITAL}/tabeller/ersattning.yaml`, title: 'Ersättning 2027' },
    ]);
    expect(text.excerpt.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual([
      '2027',
      '4\u00a0499\u00a0123',
    ]);
  });

  it('tells rows of the table of changes that came and went', () => {
    expect(of('LARO-vård')).toMatchObject({ thing: 'row', action: 'removed', old: 'LARO-vård, 2\u00a0067' });
    expect(of('Ny ambulansstation i Svenljunga')).toMatchObject({ thing: 'row', action: 'added' });
    expect(of('14. Tillkommande kostnader avseende läkemedelsleveranser')).toMatchObject({
      difference: '+200 (+16,3\u00a0%)',
      amount: 200,
    });
  });

  it('fits on a page: tables with many changed rows are told as one', () => {
    const rows = summarise(list.changes);
    expect(list.changes.length).toBeGreaterThan(50);
    expect(rows.length).toBeLessThanOrEqual(10);
    expect(rows.flatMap(({ changes }) => changes)).toHaveLength(list.changes.length);
    const volumes = rows.find(({ changes }) => changes[0]!.table === 'Bas- och tilläggsvolymer 2027')!;
    expect(volumes.lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      'Bas- och tilläggsvolymer 2027: 26 ändrade rader. Störst:',
      'Somatik · Förstabesök · Gynekologi: uppdrag: 4\u00a0870 4\u00a0947 (+77, +1,6\u00a0%) …',
      'Somatik · Förstabesök · Ögon: uppdrag: 6\u00a0700 6\u00a0770 (+70, +1\u00a0%) …',
      'Somatik · Förstabesök · Hud: uppdrag: 5\u00a0000 5\u00a0068 (+68, +1,4\u00a0%) …',
      'Totalsumma: uppdrag: 63\u00a0439 64\u00a0122 (+683, +1,1\u00a0%) …',
    ]);
  });
});

describe('Habilitering & Hälsa against Regionhälsan, two editions of one template,', () => {
  const comparison = compareCommissions(
    commissionOf(REAL_FILES, HABILITERING),
    commissionOf(REAL_FILES, REGIONHALSAN),
  );
  const list = listChanges(comparison);
  const short = inShort(list);

  it('differ in versions and options of blocks, which are named', () => {
    expect(short).toContain(
      'Utbildning för läkare · text changed: −VGR-akademien +VGR-akademin {"kind":"block","id":"utbildning-for-lakare","title":"Utbildning för läkare","from":1,"to":2}',
    );
    expect(short).toContain(
      'Försäkringsmedicin · text changed: −Ansvaret +Ansvar {"kind":"block","id":"forsakringsmedicin","title":"Försäkringsmedicin","from":1,"to":2}',
    );
    const drugs = short.filter((line) => line.startsWith('Läkemedel ·'));
    expect(drugs).toHaveLength(1);
    expect(drugs[0]).toMatch(
      /^Läkemedel · text removed: −I syfte att .*"kind":"option","id":"lakemedel".*"option":"ordnat-overforande"/,
    );
    expect(
      short.some(
        (line) =>
          line.startsWith('Tillgänglighet · text added: +1177 ersätter inte') && line.includes('"to":1'),
      ),
    ).toBe(true);
  });

  it('differ in a name that comes from the front matter', () => {
    expect(short).toContain(
      'Analys av verksamheten · text changed: −Habilitering & Hälsa +Regionhälsan {"kind":"metadata","field":"till"}',
    );
  });

  it('share what they share: most of Habilitering & Hälsa is not told at all', () => {
    expect(list.changes.length).toBeLessThan(100);
    const same = comparison.entries.filter(
      (entry) => entry.kind === 'paired' && list.of(entry) === undefined,
    );
    expect(same.length).toBeGreaterThan(85);
  });
});

describe('a cause is told', () => {
  it('when the words of the commission were edited', () => {
    expect(
      told(COMMISSION, 'Samverka, och vid behov samlokalisera', 'Samverka, och alltid samlokalisera'),
    ).toEqual([
      'Det ofödda barnet, barn från 0 år till barnet börjar förskoleklass · text changed: −vid behov +alltid {"kind":"commission"}',
    ]);
  });

  it('when a block has another version', () => {
    const old = REAL_FILES['block/lakemedel.md']!;
    const files: Files = {
      ...REAL_FILES,
      'block/lakemedel@1.md': old,
      'block/lakemedel.md': old
        .replace('version: 1', 'version: 2')
        .replace('Utföraren ansvarar för', 'Utföraren svarar för'),
    };
    expect(told(COMMISSION, '::block{#lakemedel version=1}', '::block{#lakemedel version=2}', files)).toEqual(
      [
        'Läkemedel · text changed: −ansvarar +svarar {"kind":"block","id":"lakemedel","title":"Läkemedel","from":1,"to":2}',
      ],
    );
  });

  it('when a version itself was edited', () => {
    expect(told('block/lakemedel.md', 'Utföraren ansvarar för', 'Utföraren svarar för')).toEqual([
      'Läkemedel · text changed: −ansvarar +svarar {"kind":"block","id":"lakemedel","title":"Läkemedel","from":1,"to":1}',
    ]);
  });

  it('when a parameter has another value', () => {
    const [first, ...more] = told(COMMISSION, 'jämförelseår=2024', 'jämförelseår=2023');
    expect(more).toEqual([]);
    expect(first).toBe(
      'Lokalisering · text figures: −2024 +2023 {"kind":"parameter","id":"lokalisering","title":"Lokalisering","parameter":"jämförelseår"}',
    );
  });

  it('when an option was chosen', () => {
    const [first, ...more] = told(
      COMMISSION,
      '::block{#lakemedel version=1}',
      '::block{#lakemedel version=1 tillval="ordnat-overforande"}',
    );
    expect(more).toEqual([]);
    expect(first).toMatch(/^Läkemedel · text added: \+I syfte .*"option":"ordnat-overforande"/);
  });
});

describe('the follow-up plan is compared by indicator', () => {
  it('and a target, a source, a reporter, an occasion is one change of one cell', () => {
    const indicator =
      'Barn och ungas hälsa · Barn- och ungdomsmedicinsk mottagning · Andel besvarade telefonsamtal';
    const at =
      'text: Andel besvarade telefonsamtal\n            målvärde: 85 %\n            bättre: högre\n            källa: Regionhälsan\n            uppgiftslämnare: Regionhälsan\n            tillfällen: [ÅR]';
    const edit = (before: string, after: string) => told(PLAN, at, at.replace(before, after));
    expect(edit('85 %', '90 %')).toEqual([
      expect.stringContaining(`indicator figures [${indicator}]: −85 % +90 % `),
    ]);
    expect(edit('källa: Regionhälsan', 'källa: VEGA')).toEqual([
      expect.stringContaining(`[${indicator}]: −Regionhälsan +VEGA `),
    ]);
    expect(edit('uppgiftslämnare: Regionhälsan', 'uppgiftslämnare: Koncernkontoret')).toEqual([
      expect.stringContaining(`[${indicator}]: −Regionhälsan +Koncernkontoret `),
    ]);
    expect(edit('[ÅR]', '[T2, ÅR]')).toEqual([expect.stringContaining(`[${indicator}]: +T2, `)]);
  });

  it('and an indicator that goes to another unit has moved', () => {
    const row = /( {10}- id: um-digitala-kontakter\n(?: {12}.*\n)+)/.exec(REAL_FILES[PLAN]!)![1]!;
    const files = withEdit(REAL_FILES, PLAN, (text) =>
      text
        .replace(row, '')
        .replace('          - id: bum-telefonsamtal\n', `${row}          - id: bum-telefonsamtal\n`),
    );
    const { list } = compared(REAL_FILES, files, REGIONHALSAN);
    expect(list.changes.map(({ thing, action }) => `${thing} ${action}`)).toEqual(['indicator moved']);
  });
});

describe('what moved is told as a move', () => {
  it('with the small edit inside it as a change of its own', () => {
    const section = /(## Sjukvårdsapoteket\n[\s\S]*?)(?=\n## )/.exec(REAL_FILES[COMMISSION]!)![1]!;
    const files = withEdit(REAL_FILES, COMMISSION, (text) =>
      text
        .replace(`${section}\n`, '')
        .replace(
          '## Mottagning unga vuxna\n',
          `${section.replace('Regionhälsan', 'Region-hälsan')}\n## Mottagning unga vuxna\n`,
        ),
    );
    const { list } = compared(REAL_FILES, files, REGIONHALSAN);
    expect(list.changes.map(({ thing, action, section }) => [thing, action, section.at(-1)])).toEqual([
      ['section', 'moved', 'Sjukvårdsapoteket'],
      ['text', 'spelling', 'Sjukvårdsapoteket'],
    ]);
    const [{ from, to }] = list.changes as [Change];
    expect([from?.at(-1), to?.at(-1)]).toEqual([
      'Målrelaterad ersättning 1177',
      'Neuropsykiatriska utredningar i Partille, Härryda och Mölndal',
    ]);
    expect(list.changes[0]!.excerpt.map(({ text }) => text)).toEqual(['Sjukvårdsapoteket']);
  });
});

describe('what does not show is no change', () => {
  const nothing = (files: Files) => compared(REAL_FILES, files, REGIONHALSAN).list.changes;

  it('other line breaks and marks in the source', () => {
    const files = withEdit(REAL_FILES, COMMISSION, (text) =>
      text
        .replaceAll('\n- ', '\n* ')
        .replace(
          'Regionhälsan utför beställd primärvård och ',
          'Regionhälsan utför beställd\nprimärvård och ',
        )
        .replace('# Förvaltningsuppdrag\n', 'Förvaltningsuppdrag\n===================\n'),
    );
    expect(nothing(files)).toEqual([]);
  });

  it('another order of keys, comments, quotes and flow in YAML', () => {
    const files = withEdit(REAL_FILES, PLAN, (text) =>
      text
        .replace(
          'källa: Power BI\n            uppgiftslämnare: Koncernkontoret\n',
          'uppgiftslämnare: "Koncernkontoret"\n            källa: \'Power BI\' # som förut\n',
        )
        .replace('tillfällen: [T2, ÅR]', 'tillfällen:\n              - T2\n              - ÅR'),
    );
    expect(nothing(files)).toEqual([]);
  });

  it('the text of a block written in the commission instead', () => {
    const body = REAL_FILES['block/miljomal.md']!.replace(/^---[\s\S]*?---\n/, '');
    expect(body).not.toMatch(/[{:]/);
    const files = withEdit(REAL_FILES, COMMISSION, (text) =>
      text.replace(/::block\{#miljomal[^}]*\}/, body.trim()),
    );
    expect(nothing(files)).toEqual([]);
  });

  it('a block in a file of another name', () => {
    const { 'block/miljomal.md': block, ...others } = REAL_FILES;
    const files = Object.fromEntries(
      Object.entries({ ...others, 'block/miljo.md': block!.replace('id: miljomal', 'id: miljo') }).map(
        ([file, text]) => [file, text.replaceAll('::block{#miljomal', '::block{#miljo')],
      ),
    );
    expect(nothing(files)).toEqual([]);
  });

  it('a figure written out where it came from a table', () => {
    const files = withEdit(
      REAL_FILES,
      `${HOSPITAL}/uppdrag.md`,
      swap('{{belopp tabeller.ersattning.total}}', '4 400 209'),
    );
    expect(compared(REAL_FILES, files, HOSPITAL).list.changes).toEqual([]);
  });
});
