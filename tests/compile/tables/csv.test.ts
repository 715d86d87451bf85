import { describe, expect, it } from 'vitest';
import { allRows, compileText, messages, printed, real } from './support.js';

const YAML = `titel: T
summering: underrader
kolumner:
  - {id: post, rubrik: Post}
  - {id: a, rubrik: A, typ: tal}
  - {id: b, rubrik: B, typ: tal}
  - {id: ab, rubrik: AB, typ: tal, summa-av: [a, b]}
radfil: t.csv
noter: {n1: En not., n2: En till.}
`;
const compile = (csv: string, yaml = YAML) => compileText({ yaml, csv });

describe('rows in a CSV file', () => {
  it('nest by level and may hold Swedish numbers, ids, kinds and footnotes', () => {
    const { table, diagnostics } = compile(`nivå;id;post;a;b;slag;noter
1;over;Över;;;;n2
2;ett;Ett;1 204;0,5;;n1 n2
2;;Två;−4;-;;
2;;varav;1;;varav;
1;;Summa;1200;;summa;
`);
    expect(diagnostics).toEqual([]);
    expect(allRows(table.rader).map((row) => [row.level, row.id, row.slag, ...printed(row)])).toEqual([
      [1, 'over', 'rad', 'Över', '1 200', '0,5', '1 200,5'],
      [2, 'ett', 'rad', 'Ett', '1 204', '0,5', '1 204,5'],
      [2, 'tva', 'rad', 'Två', '−4', '–', '−4'],
      [2, 'varav', 'varav', 'varav', '1', '–', '1'],
      [1, 'summa', 'summa', 'Summa', '1 200', '0,5', '1 200,5'],
    ]);
    expect(table.rader[0]?.rader[0]?.noter).toEqual(['n1', 'n2']);
    expect(table.noter.map(({ key }) => key)).toEqual(['n2', 'n1']);
  });

  it('are the same table as rows in YAML', () => {
    const yaml = real('2026/sodra-alvsborgs-sjukhus/tabeller/volymer.yaml');
    const fromYaml = compileText(yaml).table;
    const cell = (value: unknown) => (value === null ? '' : String(value));
    const lines = allRows(fromYaml.rader).map(({ level, id, cells }) => {
      const written = Object.values(cells).map((each) => (each.computed ? '' : cell(each.value)));
      return [level, id, ...written].join(';');
    });
    const csv = ['nivå;id;område;uppdrag;bas;tillägg', ...lines].join('\n');
    const { table, diagnostics } = compileText({
      yaml: yaml.replace(/^rader:\n[\s\S]*/m, 'radfil: volymer.csv\n'),
      csv,
    });
    expect(diagnostics).toEqual([]);
    expect(allRows(table.rader).map(printed)).toEqual(allRows(fromYaml.rader).map(printed));
    expect(table.rader.at(-1)?.cells.bas?.place.file).toBe('t.csv');
  });

  it('report a wrong cell, sum, level, kind or id at the cell', () => {
    const { diagnostics, found } = compile(`nivå;id;post;a;b;ab;slag;noter
1;;Ett;;x;;;n1
3;;Två;1;2;4;;n2
x;;Tre;1;2;3;gruppp;n9
9;;Fyra;1;2;3;;
1;Fem!;Fem;1.5;;;;
`);
    expect(found).toEqual([
      'cell-type 2 ‹x›',
      'row-level 3 ‹3›',
      'wrong-sum 3 ‹4›',
      'row-level 4 ‹x›',
      'row-kind 4 ‹gruppp›',
      'unknown-note 4 ‹n9›',
      'row-level 5 ‹9›',
      'row-id 6 ‹Fem!›',
      'cell-type 6 ‹1.5›',
    ]);
    expect(messages(diagnostics)).toContain('Nivå 3 kan inte följa direkt på nivå 1.');
    expect(messages(diagnostics)).toContain('Två, AB: här står 4, men a + b blir 1 + 2 = 3.');
  });

  it('need a header with the columns of the table', () => {
    const { diagnostics, found } = compile('post,belop,a,a\nEtt,1,2,3\n', YAML.replace(/noter.*\n/, ''));
    expect(found).toEqual(['missing-column 1 ‹post›', 'unknown-column 1 ‹belop›', 'csv-header 1 ‹a›']);
    expect(messages(diagnostics)).toContain('Radfilen saknar kolumnen ”b”.');
  });
});
