import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.js';
import { compileText, compileTexts, messages, printed } from './support.js';

const COLUMNS = `kolumner:
  - {id: post, rubrik: Post}
  - {id: belopp, rubrik: Belopp, typ: belopp, decimaler: 1}
  - {id: kod, rubrik: Kod, typ: kod}
  - {id: span, rubrik: Span, typ: intervall, enhet: år}
`;
const withRows = (rows: string) => compileText(`titel: T\n${COLUMNS}rader:\n${rows}`);
const hints = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ hint }) => hint?.sv);

describe('cells', () => {
  it('finds a cell without a column and suggests the right one', () => {
    const { diagnostics, found } = withRows(
      '  - {post: Ett, beløpp: 1, id: ett}\n  - {post: Två, nivå: 2}\n',
    );
    expect(found).toEqual(['unknown-cell 8 ‹beløpp›', 'unknown-cell 9 ‹nivå›']);
    expect(messages(diagnostics)[0]).toBe('Raden har en cell ”beløpp”, men tabellen har ingen sådan kolumn.');
    expect(hints(diagnostics)[0]).toBe('Menade du ”belopp”?');
  });

  it('reads Swedish numbers, percentages, ranges and a printed dash', () => {
    const { table, diagnostics } = compileText(`titel: T
kolumner:
  - {id: post, rubrik: ''}
  - {id: tal, rubrik: '', typ: tal}
  - {id: andel, rubrik: '', typ: procent, decimaler: 1}
  - {id: span, rubrik: '', typ: intervall}
rader:
  - {post: 2026, tal: '4 400 209', andel: '8,5 %', span: 75–100}
  - {post: 2.5, tal: '-', andel: 12, span: 3}
  - {post: ' Rad ', tal: '', andel: null, span: {från: 10}}
`);
    expect(diagnostics).toEqual([]);
    expect(table.rader.map(printed)).toEqual([
      ['2026', '4 400 209', '8,5 %', '75–100'],
      ['2.5', '–', '12,0 %', '3'],
      ['Rad', '', '–', 'minst 10'],
    ]);
    expect(table.rader[0]?.cells.tal?.value).toBe(4400209);
  });

  it('says what does not fit its column', () => {
    const { diagnostics, found } = withRows(`
  - {post: Ett, belopp: tolv}
  - {post: Två, belopp: '8.5'}
  - {post: Tre, belopp: {från: 1}}
  - {post: Fyra, kod: {till: 2}}
  - {post: Fem, span: gammal}
  - {post: Sex, span: {från: 5, till: 2}}
  - {post: Sju, belopp: 1.25}
  - {belopp: 1}
`);
    expect(found).toEqual([
      'cell-type 9 ‹tolv›',
      "cell-type 10 ‹'8.5'›",
      'cell-type 11 ‹{från: 1}›',
      'cell-type 12 ‹{till: 2}›',
      'cell-type 13 ‹gammal›',
      'interval 14 ‹{från: 5, till: 2}›',
      'cell-decimals 15 ‹1.25›',
      'row-heading 16 ‹{belopp: 1}›',
    ]);
    expect(messages(diagnostics)[0]).toBe('”tolv” är inget tal, men kolumnen ”belopp” innehåller tal.');
    expect(hints(diagnostics)[1]).toMatch(
      /^Skriv decimalkomma i stället för punkt, eller decimaltecken: punkt/,
    );
    expect(messages(diagnostics)[5]).toBe('Intervallet 5–2 börjar efter sitt slut.');
  });
});

describe('columns', () => {
  it('must have ids of their own that mean nothing else', () => {
    const { table, diagnostics, found } = compileText(`titel: T
kolumner:
  - {id: post, rubrik: ''}
  - {id: noter, rubrik: Noter}
  - {id: nivå, rubrik: Nivå}
  - {id: post, rubrik: Igen}
rader: [{post: x}]
`);
    expect(found).toEqual([
      'reserved-column 4 ‹noter›',
      'reserved-column 5 ‹nivå›',
      'duplicate-column 6 ‹post›',
    ]);
    expect(messages(diagnostics)[2]).toBe('Kolumnen ”post” finns redan på rad 3.');
    expect(table.kolumner.map(({ rubrik }) => rubrik)).toEqual(['']);
  });

  it('can be sums only of columns that exist, hold numbers and are no sums of it', () => {
    const { diagnostics, found } = compileText(`titel: T
kolumner:
  - {id: post, rubrik: '', summa-av: [a, b]}
  - {id: a, rubrik: A, typ: tal, summa-av: [b, bb]}
  - {id: b, rubrik: B, typ: tal, summa-av: [post, c]}
  - {id: c, rubrik: C, typ: tal, summa-av: [a, b]}
rader: [{post: x, a: 1}]
`);
    expect(found).toEqual([
      'column-sum 3 ‹summa-av›',
      'unknown-column 4 ‹bb›',
      'column-sum 5 ‹post›',
      'column-sum 6 ‹summa-av›',
    ]);
    expect(messages(diagnostics)[3]).toBe('Kolumnen ”a” är en summa av sig själv: a → b → c → a.');
  });

  it('stand side by side under a heading of their own', () => {
    const { table, found } = compileText(`titel: T
kolumner: [{id: post, rubrik: ''}, {id: a, rubrik: A}, {id: b, rubrik: B}, {id: c, rubrik: C}]
kolumngrupper:
  - {rubrik: Bra, kolumner: [a, b]}
  - {rubrik: Isär, kolumner: [a, c]}
  - {rubrik: Okänd, kolumner: [b, ccc]}
rader: [{post: x}]
`);
    expect(found).toEqual(['column-group 5 ‹c›', 'unknown-column 6 ‹ccc›']);
    expect(table.kolumngrupper).toEqual([
      { rubrik: 'Bra', kolumner: ['a', 'b'] },
      { rubrik: 'Okänd', kolumner: ['b'] },
    ]);
  });
});

describe('rows', () => {
  it('have ids that differ among siblings and from columns, given or derived', () => {
    const { table, diagnostics, found } = withRows(`
  - {id: ett, post: Första}
  - {id: ett, post: Andra}
  - {post: Ett}
  - {post: Somatik, rader: [{id: belopp, post: X}, {post: Kod}, {post: Ett}]}
  - {post: Över 18 år}
`);
    expect(found).toEqual(['duplicate-row 10 ‹ett›', 'duplicate-row 12 ‹belopp›']);
    expect(messages(diagnostics)).toEqual([
      'Raden ”ett” finns redan på rad 9.',
      'Raden heter ”belopp” som en av kolumnerna.',
    ]);
    expect(table.rader.map(({ id }) => id)).toEqual(['ett', 'ett-2', 'ett-3', 'somatik', 'over-18-ar']);
    expect(table.rader[3]?.rader.map(({ id }) => id)).toEqual(['belopp-2', 'kod-2', 'ett']);
  });

  it('hold only what their kind allows', () => {
    const { table, found } = withRows(`
  - {slag: grupp, post: Grupp, belopp: 5, kod: null}
  - {slag: summa, post: Summa, rader: [{post: x}, {slag: varav, post: y}]}
`);
    expect(found).toEqual(['group-cell 9 ‹5›', 'sum-children 10 ‹x›']);
    expect(printed(table.rader[0]!)).toEqual(['Grupp', '', '', '']);
  });

  it('nest no deeper than a table can show', () => {
    const nested = (depth: number): string => (depth === 0 ? '' : `, rader: [{post: x${nested(depth - 1)}}]`);
    expect(withRows(`  - {post: x${nested(5)}}\n`).diagnostics).toEqual([]);
    expect(withRows(`  - {post: x${nested(6)}}\n`).diagnostics.map(({ rule }) => rule)).toEqual([
      'row-level',
    ]);
  });
});

describe('footnotes', () => {
  const table = (rows: string) =>
    compileText(`titel: T
kolumner: [{id: post, rubrik: ''}]
rader:
${rows}noter:
  först: Den *första*.
  andra: Den andra.
`);

  it('are numbered in the order of their first use and keep their markup', () => {
    const { table: compiled, diagnostics } = table(`
  - {post: a, noter: [andra], rader: [{post: b, noter: [först, andra]}]}
`);
    expect(diagnostics).toEqual([]);
    expect(compiled.noter.map(({ key, number }) => [key, number])).toEqual([
      ['andra', 1],
      ['först', 2],
    ]);
    expect(compiled.noter[1]?.content.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text']);
    expect(compiled.rader[0]?.rader[0]?.noter).toEqual(['först', 'andra']);
  });

  it('must exist and be used', () => {
    const { table: compiled, diagnostics, found } = table('  - {post: a, noter: [forst, andra]}\n');
    expect(found).toEqual(['unknown-note 4 ‹forst›', 'unused-note 6 ‹först›']);
    expect(diagnostics.map(({ severity }) => severity).sort()).toEqual(['error', 'warning']);
    expect(diagnostics.find(({ rule }) => rule === 'unknown-note')?.hint?.sv).toBe('Menade du ”först”?');
    expect(compiled.rader[0]?.noter).toEqual(['andra']);
    expect(compiled.noter.map(({ key }) => key)).toEqual(['andra']);
  });
});

describe('agreement between tables', () => {
  const OTHER = `titel: T
kolumner: [{id: post, rubrik: ''}, {id: a, rubrik: '', typ: tal}, {id: b, rubrik: '', typ: tal}]
rader: [{id: ram, post: Ram, a: 10, b: 20, rader: [{id: del, post: Del, a: 4}]}]
`;
  const own = (rows: string, more = '') =>
    compileTexts({
      annan: OTHER,
      t: `titel: T
kolumner: [{id: post, rubrik: ''}, {id: belopp, rubrik: '', typ: belopp}${more}]
rader:
${rows}`,
    });

  it('holds a row against a cell of any table, its own included', () => {
    expect(
      own(`
  - {id: x, post: x, belopp: 10, stämmer-med: annan.ram.a}
  - {post: y, belopp: 4, stämmer-med: annan.ram.del.a}
  - {post: z, belopp: 4, stämmer-med: annan.del.a}
  - {post: w, belopp: 10, stämmer-med: t.x}
`).found,
    ).toEqual([]);
  });

  it('reports a different or missing number, and paths that lead nowhere', () => {
    const { diagnostics, found } = own(`
  - {post: x, belopp: 11, stämmer-med: annan.ram.a}
  - {post: y, stämmer-med: annan.ram.b}
  - {post: z, belopp: 1, stämmer-med: annat.ram.a}
  - {post: z, belopp: 1, stämmer-med: annan.ram}
  - {post: z, belopp: 1, stämmer-med: annan.ram.post}
`);
    expect(messages(diagnostics)).toEqual([
      'Här står 11, men annan.ram.a är 10.',
      'Här saknas ett tal; annan.ram.b är 20.',
      '”annat.ram.a” leder ingenstans: ”annat” finns inte.',
      '”annan.ram” är inget tal.',
      '”annan.ram.post” är inget tal.',
    ]);
    expect(hints(diagnostics)).toEqual([
      'Det andra talet står på annan.yaml:3. De ska vara lika enligt stämmer-med.',
      'Det andra talet står på annan.yaml:3. De ska vara lika enligt stämmer-med.',
      'Menade du ”annan”?',
      'Här kan stå: del, post, a, b.',
      undefined,
    ]);
    expect(found[0]).toBe('wrong-sum 5 ‹11›');
  });

  it('needs to know which number is meant', () => {
    const rows = '  - {post: x, belopp: 10, stämmer-med: annan.ram.a}\n';
    expect(own(rows, ", {id: c, rubrik: '', typ: tal}").found).toEqual(['unknown-value 4 ‹annan.ram.a›']);
    expect(own(rows.replace('belopp', 'a'), ", {id: a, rubrik: '', typ: tal}").found).toEqual([]);
  });
});
