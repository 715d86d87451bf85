import { describe, expect, it } from 'vitest';
import { allRows, compileText, compileTexts, messages, printed, real } from './support.js';

const SAS = '2026/sodra-alvsborgs-sjukhus/tabeller/';
const NAMES = [
  'volymer',
  'priser',
  'forandringar',
  'ersattning',
  'allmantjanstgoring',
  'sidotjanstgoring',
  'vardomraden',
];
const tablesOfSas = () => Object.fromEntries(NAMES.map((name) => [name, real(`${SAS}${name}.yaml`)]));

describe('the tables of the real commissions', () => {
  it('all printed sums hold', () => {
    const { tables, found } = compileTexts(tablesOfSas());
    expect(found).toEqual([]);
    const total = tables.find((table) => table.id === 'volymer')?.rader.at(-1);
    expect(total && printed(total)).toEqual(['Totalsumma', '63 439', '41 404', '22 035']);
  });

  it('computes the group totals that the decided document left out', () => {
    const { table } = compileText(real(`${SAS}volymer.yaml`));
    const groups = table.rader.find((row) => row.id === 'psykiatri')?.rader ?? [];
    expect(groups.map(printed)).toEqual([
      ['Förstabesök', '2 700', '1 889', '811'],
      ['Utredning', '1 520', '1 083', '437'],
      ['Behandling', '4 610', '3 224', '1 386'],
    ]);
    expect(groups.map((row) => row.cells.bas?.computed)).toEqual([true, true, true]);
    expect(table.rader.map((row) => row.cells.bas?.computed)).not.toContain(true);
    expect(allRows(table.rader)).toHaveLength(58);
  });

  it('finds one changed total where it stands, and nowhere else', () => {
    const text = real(`${SAS}volymer.yaml`);
    const changed = text.replace('uppdrag: 36305', 'uppdrag: 36306');
    const line = changed.split('\n').findIndex((each) => each.includes('36306')) + 1;
    const { diagnostics, found } = compileText(changed);
    expect(found).toEqual([`wrong-sum ${line} ‹36306›`]);
    expect(messages(diagnostics)).toEqual([
      'Förstabesök, uppdrag: här står 36 306, men underraderna blir 140 + 2 600 + 800 + … + 4 650 = 36 305.',
    ]);
    expect(diagnostics[0]?.hint?.sv).toContain('Skillnaden är 1.');
  });

  it('finds one changed outermost figure in the row it does not fit and in every total above', () => {
    const text = real(`${SAS}volymer.yaml`);
    const { diagnostics } = compileText(text.replace('bas: 1177,', 'bas: 1178,'));
    expect(messages(diagnostics)).toEqual([
      'BUP, uppdrag: här står 1 680, men bas + tillägg blir 1 178 + 503 = 1 681.',
      'Psykiatri, bas: här står 6 196, men underraderna blir 1 890 + 1 083 + 3 224 = 6 197.',
      'Totalsumma, bas: här står 41 404, men raderna ovanför blir 6 197 + 35 208 = 41 405.',
    ]);
  });

  it('adds the changes of the year to the amount they start from', () => {
    const tables = tablesOfSas();
    const changed = tables.forandringar!.replace('belopp: -1204', 'belopp: -1205');
    const { diagnostics } = compileTexts({ ...tables, forandringar: changed });
    expect(messages(diagnostics)).toEqual([
      'Ersättning uppdrag 2026, Ersättning: här står 4 400 209, men raderna ovanför blir 4 141 207 + 91 107 + 27 846 + … − 1 205 = 4 400 208.',
    ]);
  });

  it('holds the frame of one table against that of another', () => {
    const tables = tablesOfSas();
    const changed = tables.ersattning!.replaceAll('belopp: 4400209', 'belopp: 4400210');
    const { diagnostics } = compileTexts({ ...tables, ersattning: changed });
    expect(messages(diagnostics)).toEqual(['Här står 4 400 209, men ersattning.total.belopp är 4 400 210.']);
    expect(diagnostics[0]?.place.file).toBe('forandringar.yaml');
  });

  it('prints group rows blank, missing prices as dashes and codes as they are', () => {
    const { tables } = compileTexts(tablesOfSas());
    const rows = (id: string) => tables.find((table) => table.id === id)?.rader ?? [];
    const bup = rows('priser').find((row) => row.id === 'barn-och-ungdomspsykiatri-slutenvard');
    expect(bup && printed(bup).slice(1)).toEqual(['', '', '', '', '', '']);
    expect(bup?.rader.map(printed)).toEqual([
      ['Pris/vårddygn', '14 961', '15 153', '–', '18 052', '–', '15 434'],
    ]);
    expect(rows('vardomraden').slice(0, 3).map(printed)).toEqual([
      ['Akutmottagning', 'Ö', '–'],
      ['Palliativ vård', 'X', '–'],
      ['Internmedicinsk vård', 'X', 'ÖV'],
    ]);
  });

  it('sets the brackets of 1177 in the words of their columns', () => {
    const { table, diagnostics } = compileText(
      real('2025-2027/regionhalsan/tabeller/malrelaterad-ersattning.yaml'),
    );
    expect(diagnostics).toEqual([]);
    expect(table.rader.slice(0, 2).map(printed)).toEqual([
      ['Måluppfyllelse 75–100 % inom 8 minuter', '100 % av ersättningen betalas ut'],
      ['Måluppfyllelse 50–74 % inom 8 minuter', '95 % av ersättningen betalas ut'],
    ]);
    expect(table.rader[0]?.cells.måluppfyllelse).toMatchObject({
      value: { från: 75, till: 100 },
      computed: false,
    });
  });

  it('knows the unit and the decimals of a figure', () => {
    const { table } = compileText(real('2025-2027/regionhalsan/tabeller/nyckeltal-1177.yaml'));
    const row = table.rader.find((each) => each.id === 'malrelaterad-ersattning');
    expect(row && printed(row)).toEqual(['Målrelaterad ersättning under avtalsperioden', '–', '–', '2,70']);
    expect(table.kolumner[3]).toMatchObject({ place: { start: { line: 8, column: 5 } } });
    const { place, ...column } = table.kolumner[3]!;
    expect(place?.file).toBe('t.yaml');
    expect(column).toEqual({
      id: 'belopp',
      rubrik: 'Belopp',
      typ: 'belopp',
      enhet: 'mnkr',
      decimaler: 2,
    });
  });
});
