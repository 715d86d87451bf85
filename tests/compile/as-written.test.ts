import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { typesetWords } from '../../src/format/words.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { parseInline } from '../../src/source/markdown.js';
import { sourceText } from '../../src/source/text.js';
import { validate } from '../../src/source/validate.js';
import { parseYaml } from '../../src/source/yaml.js';
import { blockFile, compileBody } from '../support/workspace.js';
import { compileText, compileTexts, printed } from './tables/support.js';

const HEAD = 'titel: T\nkolumner:\n  - {id: a, rubrik: A}\n  - {id: kod, rubrik: K, typ: kod}\n';

/** What a cell prints in a column of text and one of codes, and everything that is said. */
const cells = (written: string) => {
  const { table, found } = compileText(`${HEAD}rader:\n  - a: ${written}\n    kod: ${written}\n`);
  return { texts: printed(table.rader[0]!), found };
};

describe('numbers in columns of text and codes', () => {
  test.each([
    ...['0123', '007', '08', '.5', '+46', '0o17', '0x1F', '1e3', '12E5', '2027', '-3', '+.5e-3'],
    ...['1.10', '2.0', '3.100', '8.5', '12345678901234567890', '9007199254740993', '61e9540', '.inf', '.nan'],
  ])('are printed as they are written: %s', (written) => {
    expect(cells(written)).toEqual({ texts: [written, written], found: [] });
  });

  test('and behind an alias', () => {
    const { table, found } = compileText(`${HEAD}rader:\n  - {a: &k 0123, kod: *k}\n`);
    expect([printed(table.rader[0]!), found]).toEqual([['0123', '0123'], []]);
  });

  test('keep their form in expressions', () => {
    const { commission } = compileBody('# K\n\nKod {{tabeller.t.x.kod}}.\n', {
      '2025-2027/regionhalsan/tabeller/t.yaml': `${HEAD}rader:\n  - {id: x, a: A, kod: 0123}\n`,
    });
    expect(JSON.stringify(commission!.body)).toContain('"value":"0123"');
  });

  test('are the same in a row file', () => {
    const csv = 'a;kod\n1.10;0123\n12345678901234567890;1e3\n';
    const { table, found } = compileText({ yaml: `${HEAD}radfil: r.csv\n`, csv });
    expect([table.rader.map(printed), found]).toEqual([
      [
        ['1.10', '0123'],
        ['12345678901234567890', '1e3'],
      ],
      [],
    ]);
  });
});

describe('numbers in columns of numbers', () => {
  const sums = (...values: string[]) =>
    compileText(
      `titel: T\nkolumner:\n  - {id: a, rubrik: A}\n  - {id: n, rubrik: N, typ: belopp}\nrader:\n${values
        .map((value) => `  - {a: r, n: ${value}}\n`)
        .join('')}  - {a: s, slag: summa}\n`,
    );

  test.each([
    '9007199254740993',
    '12345678901234567890',
    '0.12345678901234567',
    '61e9540',
    '.inf',
    '"9 007 199 254 740 993"',
  ])('that cannot be held exactly are refused: %s', (written) => {
    const { found } = sums(written);
    expect(found.map((each) => each.split(' ')[0])).toEqual(['cell-type']);
  });

  test('may be as large as can be held, but not their sum', () => {
    expect(sums('900719925474099', '900719925474099').found.map((each) => each.split(' ')[0])).toEqual([
      'cell-type',
    ]);
    expect(sums('4400209', '0.25').found).toEqual([]);
  });

  test.each(['0123', '0o17', '0x1F'])(
    'that are worth something else than they seem are refused: %s',
    (written) => {
      expect(sums(written).found).toEqual([`number-form 6 ‹${written}›`]);
    },
  );
});

describe('numbers in the follow-up plan and in parameters', () => {
  const plan = (key: string, written: string) => {
    const { diagnostics } = compileBody('# K\n\n::uppfoljningsplan\n', {
      '2025-2027/regionhalsan/uppfoljning.yaml':
        `titel: Plan\nområden:\n  - namn: O\n    enheter:\n      - indikatorer:\n          - text: I\n            målvärde: 5\n            ${key}: ${written}\n`.replace(
          key === 'målvärde' ? '            målvärde: 5\n' : '\u0000',
          '',
        ),
    });
    return diagnostics.map(({ rule }) => rule);
  };

  test.each(['0.90', '1e2', '012', '+5', '0x1F', '2.0'])('%s is asked about', (written) => {
    expect([plan('målvärde', written), plan('utgångsvärde', written)]).toEqual([
      ['number-form'],
      ['number-form'],
    ]);
  });

  test.each(['90', '0.9', '-3', '"0,90"'])('%s is printed as it is', (written) => {
    expect(plan('målvärde', written)).toEqual([]);
  });

  test('a default of a block’s parameter is what is written', () => {
    const { commission } = compileBody('# K\n\n::block{#b}\n', {
      'block/b.md': blockFile('b', 'Kod {{kod}}.\n', 'parametrar:\n  kod: {typ: text, förval: 0123}\n'),
    });
    expect(JSON.stringify(commission!.body)).toContain('"value":"0123"');
  });

  test('a title is asked about', () => {
    const said: Diagnostic[] = [];
    const yaml = parseYaml(
      sourceText('t.yaml', HEAD.replace('titel: T', 'titel: 2.10').concat('rader: []\n')),
      (each) => said.push(each),
    );
    expect(yaml && validate('tabell', yaml, (each) => said.push(each))).toBeUndefined();
    expect(said.map(({ rule, hint }) => [rule, hint?.sv])).toEqual([['wrong-type', 'Skriv "2.10".']]);
  });
});

describe('a number sign in a value', () => {
  const said = (yaml: string) => {
    const found: Diagnostic[] = [];
    const source = sourceText('t.yaml', yaml);
    parseYaml(source, (each) => found.push(each));
    return found.map(
      ({ rule, place: { start, end } }) => `${rule} ‹${yaml.slice(start.offset, end.offset)}›`,
    );
  };

  test.each([
    ['titel: Avtal #3 om jour\n', ['yaml-comment ‹#3 om jour›']],
    ['rader:\n  - post: Vård #2\n    antal: 5 #fem\n', ['yaml-comment ‹#2›', 'yaml-comment ‹#fem›']],
    ['post: #2\n', ['yaml-comment ‹#2›']],
    ['- #2\n- x\n', ['yaml-comment ‹#2›']],
    ['a: text # en kommentar\nb: "x" #3\n#hel rad\nc: #avsnitt\n  d: 1\n', []],
    ['a: |\n  Avtal #3\nb: C#\n', []],
  ])('is said in %j', (yaml, expected) => {
    expect(said(yaml)).toEqual(expected);
  });

  test('also in front matter', () => {
    const { diagnostics } = compileBody(
      '# K\n\nText.\n',
      {},
      '---\ntyp: enskilt\nfrån: osn\ntill: sas\ntitel: Avtal #3 om jour\ngiltighet: {från: 2027-01-01, till: 2027-12-31}\nstatus: utkast\n---\n',
    );
    expect(diagnostics.map(({ rule, place }) => `${rule} ${place.start.line}:${place.start.column}`)).toEqual(
      ['yaml-comment 5:14'],
    );
  });
});

/** Texts that YAML, CSV or Markdown could take for something else, and any others. */
const anything = fc.oneof(
  fc.stringMatching(/^[-+.\deExo_]{1,12}$/),
  fc.stringMatching(/^[\w .,:#*_`{}[\]<>&|~!?"'%@\\-]{1,12}$/),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);

describe('whatever is written in a column of text or codes', () => {
  const holds = (sources: Parameters<typeof compileTexts>[0], written: string) => {
    let compiled: ReturnType<typeof compileTexts>;
    try {
      compiled = compileTexts(sources);
    } catch {
      // Not valid: something is said of it.
      return;
    }
    if (compiled.diagnostics.length > 0) return;
    const [text, code] = Object.values(compiled.tables[0]!.rader[0]!.cells).map((cell) => cell.text);
    expect(code, 'code').toBe(written.trim().normalize('NFC') || '–');
    // Text is what a paragraph makes of it: a backslash before a sign is not printed.
    const place = { file: 't.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const paragraph = textOf({
      type: 'paragraph',
      children: parseInline(written.trim().normalize('NFC'), place),
    });
    const plain = /[*_`[\]<&\\{}]/.test(written) ? paragraph : written.trim().normalize('NFC');
    expect(text, 'text').toBe(typesetWords(plain) || '–');
  };

  test('is printed, or something is said: plain', () => {
    fc.assert(
      fc.property(
        anything.filter(
          (text) =>
            !/[\n\r]|^[[{"'&*!|>]|^(?:~|null|Null|NULL)?$|^[-–−]$|(?:^|\s)#+(?:\s|$)/.test(text.trim()),
        ),
        (written) => holds({ t: `${HEAD}rader:\n  - a: ${written}\n    kod: ${written}\n` }, written),
      ),
      { numRuns: 500 },
    );
  });

  test('is printed, or something is said: in quotation marks and in a row file', () => {
    fc.assert(
      fc.property(
        anything.filter((text) => !/[\n\r\p{Cc}]|^[-–−]?$/u.test(text.trim())),
        (written) => {
          const quoted = `'${written.replaceAll("'", "''")}'`;
          holds({ t: `${HEAD}rader:\n  - {a: ${quoted}, kod: ${quoted}}\n` }, written);
          const field = `"${written.replaceAll('"', '""')}"`;
          holds({ t: { yaml: `${HEAD}radfil: r.csv\n`, csv: `a;kod\n${field};${field}\n` } }, written);
        },
      ),
      { numRuns: 500 },
    );
  });
});
