import type { Heading, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Commission } from '../../src/model/commission.js';
import { visit } from '../../src/model/visit.js';
import { blockFile, compileBody, frontMatter, ORGANISATIONS } from '../support/workspace.js';

const FOLDER = '2025-2027/regionhalsan';
const BODY =
  '# Kapitel\n\nSe :ref{#kapitel}.\n\n::tabell{#v}\n\n::uppfoljningsplan\n\n::analysmall\n\n::block{#b nivå=1}\n';

/** A printed field: the file with a text in it, in single quotation marks, and what the compiled commission has. */
interface Field {
  file: string;
  write(quoted: string): string;
  read(commission: Commission): string | undefined;
  /** Whether it may hold emphasis, links and references. */
  running?: true;
}

const TABLE = (changes: Record<string, string> = {}) => {
  const is = (key: string, usual: string) => changes[key] ?? usual;
  return `titel: ${is('titel', 'T')}
enhet: ${is('enhet', 'kr')}
kolumner:
  - {id: post, rubrik: ${is('rubrik', 'Post')}}
  - {id: kod, rubrik: Kod, typ: kod}
  - {id: n, rubrik: N, typ: tal, enhet: ${is('kolumnenhet', 'st')}, mönster: ${is('mönster', "'{}'")}}
kolumngrupper:
  - {rubrik: ${is('grupp', 'Grupp')}, kolumner: [kod, n]}
teckenförklaring: {X: ${is('tecken', 'ja')}}
rader:
  - {id: rad, post: ${is('cell', 'Rad')}, kod: X, n: 5, noter: [a]}
noter:
  a: ${is('not', 'En not.')}
`;
};

const PLAN = (changes: Record<string, string> = {}) => {
  const is = (key: string, usual: string) => changes[key] ?? usual;
  return `titel: ${is('titel', 'Plan')}
tabellhuvud: {indikator: ${is('huvud', 'Mått')}}
etiketter: {T2: ${is('etikett', 'Delår')}}
områden:
  - namn: ${is('område', 'O')}
    enheter:
      - namn: ${is('enhet', 'E')}
        indikatorer:
          - text: ${is('indikator', 'Andel')}
            punkter: [${is('punkt', 'En punkt')}]
            utgångsvärde: ${is('utgångsvärde', '5')}
            målvärde: ${is('målvärde', '7')}
            källa: ${is('källa', 'Registret')}
            uppgiftslämnare: ${is('uppgiftslämnare', 'Enheten')}
            tillfällen: [T2]
            noter: [a]
          - {text: Annan, målvärde: 8, källa: K, tillfällen: [ÅR], tillfällen-text: ${is('ord', 'Helår')}}
noter:
  a: ${is('not', 'En not.')}
analysmall:
  titel: ${is('mall', 'Analys')}
  kolumner: [${is('mallkolumn', 'Orsak')}, Åtgärd]
  områden: [${is('mallområde', 'O')}]
`;
};

const plain = (nodes: readonly PhrasingContent[] | undefined) => nodes?.map((node) => textOf(node)).join('');
const table = (commission: Commission) => commission.tables[0]!;
const indicator = (commission: Commission, number = 0) =>
  commission.plan!.områden[0]!.enheter[0]!.indikatorer[number]!;
const inTable = (key: string, read: Field['read'], running?: true): [string, Field] => [
  `tabell: ${key}`,
  {
    file: `${FOLDER}/tabeller/v.yaml`,
    write: (text) => TABLE({ [key]: text }),
    read,
    ...(running && { running }),
  },
];
const inPlan = (key: string, read: Field['read'], running?: true): [string, Field] => [
  `plan: ${key}`,
  {
    file: `${FOLDER}/uppfoljning.yaml`,
    write: (text) => PLAN({ [key]: text }),
    read,
    ...(running && { running }),
  },
];
const inFront = (key: string, read: Field['read']): [string, Field] => [
  `uppdrag: ${key}`,
  { file: `${FOLDER}/uppdrag.md`, write: (text) => frontMatter({ [key]: text }) + BODY, read },
];

const FIELDS: [string, Field][] = [
  inTable('titel', (all) => table(all).titel),
  inTable('enhet', (all) => table(all).enhet),
  inTable('rubrik', (all) => table(all).kolumner[0]!.rubrik),
  inTable('kolumnenhet', (all) => table(all).kolumner[2]!.enhet),
  inTable('grupp', (all) => table(all).kolumngrupper[0]!.rubrik),
  inTable('tecken', (all) => table(all).teckenförklaring[0]!.betydelse!),
  inTable('cell', (all) => table(all).rader[0]!.cells.post!.text),
  inTable('not', (all) => plain(table(all).noter[0]?.content), true),
  inPlan('titel', (all) => all.plan!.titel),
  inPlan('huvud', (all) => all.plan!.tabellhuvud.indikator),
  inPlan('etikett', (all) => indicator(all).mål[0]!.tillfällenText),
  inPlan('ord', (all) => indicator(all, 1).mål[0]!.tillfällenText),
  inPlan('område', (all) => all.plan!.områden[0]!.namn),
  inPlan('enhet', (all) => all.plan!.områden[0]!.enheter[0]!.namn[0]),
  inPlan('indikator', (all) => plain(indicator(all).text), true),
  inPlan('punkt', (all) => plain(indicator(all).punkter[0]), true),
  inPlan('utgångsvärde', (all) => indicator(all).mål[0]!.utgångsvärde),
  inPlan('målvärde', (all) => indicator(all).mål[0]!.målvärde!.text),
  inPlan('källa', (all) => indicator(all).mål[0]!.källa),
  inPlan('uppgiftslämnare', (all) => indicator(all).mål[0]!.uppgiftslämnare),
  inPlan('not', (all) => plain(all.plan!.noter[0]?.content), true),
  inPlan('mall', (all) => all.plan!.analysmall!.titel),
  inPlan('mallkolumn', (all) => plain(all.plan!.analysmall!.kolumner[0]), true),
  inPlan('mallområde', (all) => all.plan!.analysmall!.områden[0]),
  inFront('titel', (all) => all.meta.titel),
  inFront('undertitel', (all) => all.meta.undertitel),
  inFront('ämne', (all) => all.meta.undertitel.split('Regionhälsan ').at(-1)),
  inFront('kompletterar', (all) => all.meta.kompletterar!.text),
  [
    'tabell: cell i radfil',
    {
      file: `${FOLDER}/tabeller/r.csv`,
      write: (text) => `post;kod;n\n"${text.slice(1, -1).replaceAll('"', '""')}";X;5\n`,
      read: (all) => table(all).rader[0]!.cells.post!.text,
    },
  ],
  [
    'block: titel',
    {
      file: 'block/b.md',
      write: (text) => blockFile('b', 'Text.\n').replace('titel: b', `titel: ${text}`),
      read: (all) =>
        plain((all.body.children.findLast((node) => node.type === 'heading') as Heading).children),
      running: true,
    },
  ],
  [
    'organisation: styrelse',
    {
      file: 'register/organisationer.yaml',
      write: (text) => ORGANISATIONS.replace('styrelse: styrelsen för Regionhälsan', `styrelse: ${text}`),
      read: (all) => all.meta.till.styrelse,
    },
  ],
];

/** What is written, and what a field prints: plain and running text, or the rule by which it is refused. */
const CONSTRUCTS: [written: string, plain: string | { rule: string }, running: string | { rule: string }][] =
  [
    ['A {{år}} b', 'A 2025 b', 'A 2025 b'],
    ['{{datum giltighet.till}}', '31 december 2027', '31 december 2027'],
    ['A \\{\\{år\\}\\} b', 'A {{år}} b', 'A {{år}} b'],
    ['A {{åå}} b', { rule: 'unknown-name' }, { rule: 'unknown-name' }],
    ['A {{datum giltighet.till "lång"}}', { rule: 'expression-form' }, { rule: 'expression-form' }],
    ['A {{{år}}} b', { rule: 'expression-syntax' }, { rule: 'expression-syntax' }],
    ['A {{år b', { rule: 'expression-syntax' }, { rule: 'expression-syntax' }],
    ['A \\*b\\* &amp; c', 'A *b* & c', 'A *b* & c'],
    ['A 5*3 _x [b] C#', 'A 5*3 _x [b] C#', 'A 5*3 _x [b] C#'],
    ['A *b* c', { rule: 'plain-text' }, 'A b c'],
    ['A **b** c', { rule: 'plain-text' }, 'A b c'],
    ['A `b` c', { rule: 'plain-text' }, 'A b c'],
    ['A [b](https://example.org/{{år}}) c', { rule: 'plain-text' }, 'A b c'],
    ['A [b](javascript:x) c', { rule: 'plain-text' }, { rule: 'link-scheme' }],
    ['A :ref{#kapitel} c', { rule: 'plain-text' }, 'A Kapitel c'],
    ['A :ref{#saknas} c', { rule: 'plain-text' }, { rule: 'unknown-reference' }],
    ['A :sprak[b]{#en} c', { rule: 'plain-text' }, 'A b c'],
    ['A ![b](c.png) d', { rule: 'plain-text' }, { rule: 'plain-text' }],
    ['A <b>c</b> d', { rule: 'plain-text' }, { rule: 'plain-text' }],
    ['A[^1] b', { rule: 'unknown-footnote' }, { rule: 'unknown-footnote' }],
  ];

const compiled = (field: Field, text: string) => {
  const written = field.write(`'${text}'`);
  const front = field.file.endsWith('uppdrag.md')
    ? written.slice(0, written.length - BODY.length)
    : undefined;
  return compileBody(
    BODY,
    {
      [`${FOLDER}/tabeller/v.yaml`]: field.file.endsWith('.csv')
        ? TABLE()
            .replace(/rader:\n.*\n/, 'radfil: r.csv\n')
            .replace(/noter:\n.*\n/, '')
        : TABLE(),
      [`${FOLDER}/uppfoljning.yaml`]: PLAN(),
      'block/b.md': blockFile('b', 'Text.\n'),
      ...(front === undefined && { [field.file]: written }),
    },
    front,
  );
};

describe.each(FIELDS)('%s', (name, field) => {
  test.each(CONSTRUCTS)('%s', (written, plainText, running) => {
    // The register of organisations knows no commission: it has no names for expressions.
    const nameless =
      name.startsWith('organisation') && /\{\{(?:år|datum g)/.test(written) && typeof plainText === 'string';
    const expected = field.running ? running : nameless ? { rule: 'unknown-name' } : plainText;
    const { commission, diagnostics } = compiled(field, written);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (typeof expected === 'string') {
      expect(errors).toEqual([]);
      expect(field.read(commission!)?.replaceAll('\u00a0', ' ')).toBe(expected);
      return;
    }
    expect(errors.map(({ rule }) => rule)).toContain(expected.rule);
    for (const { place } of errors) expect(place.file).toBe(field.file);
  });
});

describe('codes', () => {
  test('are printed as they are written, braces and all', () => {
    const { commission, diagnostics } = compileBody(
      BODY.replace('# Kapitel', '# Kapitel\n\nKod {{tabeller.v.rad.kod}}.'),
      {
        [`${FOLDER}/tabeller/v.yaml`]: TABLE().replace('kod: X', "kod: '*{{år}}* [a](b)'"),
        [`${FOLDER}/uppfoljning.yaml`]: PLAN(),
        'block/b.md': blockFile('b', 'Text.\n'),
      },
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table(commission!).rader[0]!.cells.kod!.text).toBe('*{{år}}* [a](b)');
  });
});

describe('expressions outside a paragraph’s text', () => {
  const nodes = (body: string, files: Record<string, string> = {}) => {
    const { commission, diagnostics } = compileBody(body, files);
    const urls: string[] = [];
    const alts: string[] = [];
    visit(commission!.body, (node) => {
      if (node.type === 'link') urls.push(node.url);
      if (node.type === 'image') alts.push(node.alt ?? '');
    });
    const said = diagnostics.map(({ rule, place: { start } }) => `${rule} ${start.line}:${start.column}`);
    return { urls, alts, said };
  };

  test('are put into addresses and descriptions', () => {
    const { urls, alts, said } = nodes(
      '# K\n\n[{{år}}](https://example.org/{{år}}/x), <https://example.org/{{år}}> och [b][1].\n\n![karta {{år}}](karta.png)\n\n[1]: https://example.org/{{till.namn}}\n',
    );
    expect(urls).toEqual([
      'https://example.org/2025/x',
      'https://example.org/2025',
      'https://example.org/Regionh%C3%A4lsan',
    ]);
    expect([alts, said]).toEqual([['karta 2025'], ['image-file 13:1']]);
  });

  test('are refused there at their place', () => {
    const { said } = nodes(
      '# K\n\nSe [{{år}}](https://example.org/{{åå}}/x).\n\n![karta {{ää}}](karta.png)\n',
    );
    expect(said).toEqual(['unknown-name 11:33', 'unknown-name 13:9', 'image-file 13:1']);
  });

  test('can use the parameters of a block', () => {
    const { urls, alts } = nodes('# K\n\n::block{#p namn="x y"}\n', {
      'block/p.md': blockFile(
        'p',
        '[{{namn}}](https://example.org/{{namn}}) och [namn].\n\n![bild av {{namn}}](a.png)\n\n[namn]: https://example.org/a?{{namn}}\n',
        'parametrar:\n  namn: {typ: text}\n',
      ),
    });
    expect([urls, alts]).toEqual([
      ['https://example.org/x%20y', 'https://example.org/a?x%20y'],
      ['bild av x y'],
    ]);
  });
});

test('a field with more marks than a paragraph may hold is refused, not printed with them', () => {
  const { diagnostics } = compileBody('::tabell{#v}\n', {
    [`${FOLDER}/tabeller/v.yaml`]: TABLE({ cell: `'${'*a* '.repeat(3_000)}'` }),
  });
  expect(diagnostics.map(({ rule, place: { start } }) => `${rule} ${start.line}:${start.column}`)).toEqual([
    'markdown-limit 11:21',
  ]);
});
