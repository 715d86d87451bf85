import type { Place } from '../../model/place.js';
import type { Cell, CompiledTable, TableRow } from '../../model/table.js';
import { yamlPlace } from '../../passages/yaml-in.js';
import { nearest } from '../../text/suggest.js';
import { type CheckContext, defineCheck } from '../check.js';

export default defineCheck({
  id: 'legend',
  severity: 'error',
  title: { sv: 'Koder utan förklaring', en: 'Codes without explanation' },
  about: {
    sv: 'I en kodmatris avgör en bokstav vad ett sjukhus ska göra. Varje kod som används ska finnas i teckenförklaringen med sin betydelse (null betyder att den saknas), och varje förklarad kod ska användas. En kod som bara nästan är en annan är ofta ett skrivfel.',
    en: 'In a matrix of codes one letter decides what a hospital is to do. Every code in use is in the legend with its meaning (null says that there is none), and every code in the legend is used. A code that is almost another one is often a slip.',
  },
  examples: [
    {
      shows: 'ÖV används men förklaras inte, och ÖX finns inte i teckenförklaringen.',
      body: '# Vårdområden\n\n::tabell{#vardomraden}\n',
      files: {
        'tabeller/vardomraden.yaml': `titel: Vårdområden
slag: kodmatris
teckenförklaring: {X: öppen- och slutenvård, Ö: enbart öppenvård, ÖV: null}
kolumner:
  - {id: område, rubrik: Område}
  - {id: borås, rubrik: Borås, typ: kod}
  - {id: skene, rubrik: Skene, typ: kod}
rader:
  - {område: Akutmottagning, borås: Ö}
  - {område: Internmedicinsk vård, borås: X, skene: ÖV}
  - {område: Kardiologisk vård, borås: X, skene: ÖV}
  - {område: Logopedi, borås: ÖX}
`,
      },
      expect: [
        'tabeller/vardomraden.yaml:3:67-3:69 Koden ÖV används 2 gånger men förklaras inte.',
        'tabeller/vardomraden.yaml:12:31-12:33 Koden ÖX finns inte i teckenförklaringen.',
      ],
    },
    {
      shows: 'En förklarad kod används inte.',
      body: '# Vårdområden\n\n::tabell{#vardomraden}\n',
      files: {
        'tabeller/vardomraden.yaml': `titel: Vårdområden
slag: kodmatris
teckenförklaring: {X: öppen- och slutenvård, Ö: enbart öppenvård}
kolumner:
  - {id: område, rubrik: Område}
  - {id: borås, rubrik: Borås, typ: kod}
rader:
  - {område: Strokevård, borås: X}
`,
      },
      expect: ['tabeller/vardomraden.yaml:3:46-3:47 Koden Ö förklaras men används inte.'],
    },
    {
      shows: 'Varje kod förklaras och används.',
      body: '# Vårdområden\n\n::tabell{#vardomraden}\n',
      files: {
        'tabeller/vardomraden.yaml': `titel: Vårdområden
slag: kodmatris
teckenförklaring: {X: öppen- och slutenvård, Ö: enbart öppenvård}
kolumner:
  - {id: område, rubrik: Område}
  - {id: borås, rubrik: Borås, typ: kod}
rader:
  - {område: Strokevård, borås: X}
  - {område: Akutmottagning, borås: Ö}
  - {område: Klinisk genetik}
`,
      },
      expect: [],
    },
  ],
  run(context) {
    for (const table of context.commission.tables) {
      if (table.slag === 'kodmatris' || table.teckenförklaring.length > 0) checkTable(table, context);
    }
  },
});

function checkTable(table: CompiledTable, context: CheckContext): void {
  const columns = table.kolumner.filter(({ typ }) => typ === 'kod').map(({ id }) => id);
  const uses = usesOf(table.rader, columns);
  const legend = new Map(table.teckenförklaring.map(({ kod, betydelse }) => [kod, betydelse]));
  for (const [kod, cells] of uses) {
    if (!legend.has(kod)) reportUnknown(kod, cells, legend, context);
    else if (legend.get(kod) === null) reportUnexplained(kod, cells.length, legend, table, context);
  }
  for (const kod of legend.keys()) if (!uses.has(kod)) reportUnused(kod, table, context);
}

/** The cells of each code, in the order of first use. */
function usesOf(rows: readonly TableRow[], columns: readonly string[]): Map<string, Cell[]> {
  const uses = new Map<string, Cell[]>();
  const visit = (row: TableRow): void => {
    for (const column of columns) {
      const cell = row.cells[column];
      if (typeof cell?.value !== 'string' || cell.value === '') continue;
      const known = uses.get(cell.value);
      if (known) known.push(cell);
      else uses.set(cell.value, [cell]);
    }
    row.rader.forEach(visit);
  };
  rows.forEach(visit);
  return uses;
}

function reportUnknown(
  kod: string,
  [first, ...others]: readonly Cell[],
  legend: ReadonlyMap<string, string | null>,
  { report }: CheckContext,
): void {
  const similar = nearest(kod, legend.keys());
  const [sv, en] =
    others.length > 0 ? [` (${others.length + 1} gånger)`, ` (${others.length + 1} times)`] : ['', ''];
  report({
    place: first!.place,
    message: {
      sv: `Koden ${kod} finns inte i teckenförklaringen${sv}.`,
      en: `The code ${kod} is not in the legend${en}.`,
    },
    hint: similar
      ? {
          sv: `Menas ${similar}? Annars lägg till ${kod} i teckenförklaringen.`,
          en: `Is ${similar} meant? Otherwise add ${kod} to the legend.`,
        }
      : { sv: `Lägg till ${kod} i teckenförklaringen.`, en: `Add ${kod} to the legend.` },
  });
}

function reportUnexplained(
  kod: string,
  count: number,
  legend: ReadonlyMap<string, string | null>,
  table: CompiledTable,
  context: CheckContext,
): void {
  const explained = [...legend].flatMap(([code, meaning]) => (meaning === null ? [] : [code]));
  const similar = nearest(kod, explained);
  const [times, timesEn] = count === 1 ? ['en gång', 'once'] : [`${count} gånger`, `${count} times`];
  context.report({
    place: keyPlace(kod, table, context),
    message: {
      sv: `Koden ${kod} används ${times} men förklaras inte.`,
      en: `The code ${kod} is used ${timesEn} but not explained.`,
    },
    hint: {
      sv: similar
        ? `Menas ${similar} (${legend.get(similar)})? Annars skriv vad ${kod} betyder.`
        : `Skriv vad ${kod} betyder.`,
      en: similar
        ? `Is ${similar} (${legend.get(similar)}) meant? Otherwise write what ${kod} means.`
        : `Write what ${kod} means.`,
    },
  });
}

function reportUnused(kod: string, table: CompiledTable, context: CheckContext): void {
  context.report({
    severity: 'warning',
    place: keyPlace(kod, table, context),
    message: {
      sv: `Koden ${kod} förklaras men används inte.`,
      en: `The code ${kod} is explained but not used.`,
    },
    hint: {
      sv: 'Ta bort den ur teckenförklaringen, eller kontrollera om en annan kod skrivits i dess ställe.',
      en: 'Remove it from the legend, or see whether another code was written instead.',
    },
  });
}

function keyPlace(kod: string, table: CompiledTable, context: CheckContext): Place {
  return yamlPlace(context, table.file, ['teckenförklaring', kod], 'key');
}
