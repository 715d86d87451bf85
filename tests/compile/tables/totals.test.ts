import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals } from '../../../src/format/decimal.js';
import { allRows, compileText, messages, printed } from './support.js';

const HEAD = `titel: T
kolumner:
  - {id: post, rubrik: Post}
  - {id: a, rubrik: A, typ: tal}
  - {id: b, rubrik: B, typ: belopp}
  - {id: ab, rubrik: A och B, typ: tal, summa-av: [a, b]}
`;
const table = (rows: string, summering = 'underrader') =>
  compileText(`${HEAD}summering: ${summering}\nrader:\n${rows}`);

describe('sums', () => {
  it('computes across the columns and down the rows', () => {
    const { table: compiled, diagnostics } = table(`
  - post: Över
    rader:
      - {post: Ett, a: 0.1, b: 1}
      - {post: Två, a: 0.2}
      - {post: Tre, ab: 5}
  - {post: Summa, slag: summa}
`);
    expect(diagnostics).toEqual([]);
    expect(allRows(compiled.rader).map(printed)).toEqual([
      ['Över', '0,3', '1', '6,3'],
      ['Ett', '0,1', '1', '1,1'],
      ['Två', '0,2', '–', '0,2'],
      ['Tre', '–', '–', '5'],
      ['Summa', '0,3', '1', '6,3'],
    ]);
    expect(compiled.rader[0]?.cells.a).toMatchObject({
      value: 0.3,
      computed: true,
      place: { start: { line: 10 } },
    });
  });

  it('leaves rows of kind varav and sums out, and takes parents once', () => {
    const { table: compiled, diagnostics } = table(`
  - {post: Ingående, slag: ingående, a: 100}
  - post: Över
    rader: [{post: Ett, a: 1}, {post: Två, a: 2}, {post: varav, slag: varav, a: 2}]
  - {post: varav, slag: varav, a: 50}
  - {post: Delsumma, slag: summa}
  - post: Grupp
    slag: grupp
    rader: [{post: Tre, a: 3}, {post: Fyra, a: 4}, {post: Summa, slag: summa}]
  - {post: Delsumma två, slag: summa}
  - {post: Totalt, slag: summa}
`);
    expect(diagnostics).toEqual([]);
    const sums = allRows(compiled.rader).filter((row) => row.slag === 'summa');
    expect(sums.map((row) => [row.cells.post?.text, row.cells.a?.text])).toEqual([
      ['Delsumma', '103'],
      ['Summa', '7'],
      ['Delsumma två', '7'],
      ['Totalt', '110'],
    ]);
  });

  it('adds nothing below a row unless the table says so, and then counts the rows below in a sum', () => {
    const { table: compiled } = table(
      `
  - post: Över
    rader: [{post: Ett, a: 1}, {post: Två, a: 2}]
  - {post: Summa, slag: summa}
`,
      'ingen',
    );
    expect(compiled.rader.map((row) => row.cells.a?.text)).toEqual(['–', '3']);
  });

  it('takes a row whose rows below are all varav at its word', () => {
    const { table: compiled, diagnostics } = table(`
  - post: Ram
    a: 10
    rader: [{post: varav, slag: varav, a: 4}]
  - post: Utan tal under
    a: 10
    rader: [{post: Ett}, {post: Två}]
`);
    expect(diagnostics).toEqual([]);
    expect(compiled.rader.map((row) => row.cells.a?.value)).toEqual([10, 10]);
  });

  it('reports one wrong figure once when its row and its column say the same', () => {
    const { diagnostics, found } = table(`
  - post: Över
    a: 3
    b: 30
    ab: 34
    rader: [{post: Ett, a: 1, b: 10, ab: 11}, {post: Två, a: 2, b: 20, ab: 22}]
`);
    expect(found).toEqual(['wrong-sum 13 ‹34›']);
    expect(messages(diagnostics)[0]).toBe('Över, A och B: här står 34, men underraderna blir 11 + 22 = 33.');
  });

  it('shows negative and missing terms as they are, and the sum of nothing but zeros', () => {
    const { diagnostics } = table(`
  - {post: Ett, a: 5}
  - {post: Två, a: -7}
  - {post: Tre}
  - {post: Summa, slag: summa, a: 2}
  - {post: Fyra, a: 0}
  - {post: Summa, slag: summa, a: 1}
`);
    expect(messages(diagnostics)).toEqual([
      'Summa, A: här står 2, men raderna ovanför blir 5 − 7 = −2.',
      'Summa, A: här står 1, men raderna ovanför blir 0 = 0.',
    ]);
  });

  it('never adds percentages of different wholes', () => {
    const { table: compiled, diagnostics } = compileText(`titel: T
summering: underrader
kolumner: [{id: post, rubrik: ''}, {id: andel, rubrik: Andel, typ: procent}]
rader:
  - {post: Alla, andel: 42, rader: [{post: Ett, andel: 40}, {post: Två, andel: 50}]}
`);
    expect(diagnostics).toEqual([]);
    expect(compiled.rader.map(printed)).toEqual([['Alla', '42 %']]);
  });
});

interface Tree {
  value: number;
  children: Tree[];
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    value: fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
    children: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.constant<Tree[]>([]),
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    ),
  }),
}));
const forest = fc.array(tree, { minLength: 1, maxLength: 4 });

const leaves = (trees: readonly Tree[]): Tree[] =>
  trees.flatMap((each) => (each.children.length > 0 ? leaves(each.children) : [each]));

/** The YAML of a forest as one table; figures of parents and the final sum are written when `totals` gives them. */
function forestYaml(
  trees: readonly Tree[],
  totals: (tree: Tree) => number | undefined,
  sum: number | undefined,
): string {
  let count = 0;
  const rows = (list: readonly Tree[], indent: string): string =>
    list
      .map((each) => {
        count += 1;
        const value = each.children.length > 0 ? totals(each) : each.value;
        const own = `${indent}- post: r${count}\n${value === undefined ? '' : `${indent}  a: ${value}\n`}`;
        return each.children.length > 0
          ? `${own}${indent}  rader:\n${rows(each.children, `${indent}    `)}`
          : own;
      })
      .join('');
  const last = sum === undefined ? '' : `    a: ${sum}\n`;
  return `titel: T
summering: underrader
kolumner: [{id: post, rubrik: ''}, {id: a, rubrik: A, typ: tal}]
rader:
${rows(trees, '  ')}  - post: Summa
    slag: summa
${last}`;
}

describe('sums of any tree of rows', () => {
  const sumOf = (each: Tree) => addDecimals(leaves([each]).map((leaf) => leaf.value));

  it('are the sums of its leaves', () => {
    fc.assert(
      fc.property(forest, (trees) => {
        const { table: compiled, diagnostics } = compileText(forestYaml(trees, () => undefined, undefined));
        expect(diagnostics).toEqual([]);
        expect(compiled.rader.at(-1)?.cells.a?.value).toBe(
          addDecimals(leaves(trees).map((leaf) => leaf.value)),
        );
        for (const [index, each] of trees.entries())
          expect(compiled.rader[index]?.cells.a?.value).toBe(sumOf(each));
      }),
      { numRuns: 60 },
    );
  });

  it('name exactly the totals above a leaf that is changed', () => {
    fc.assert(
      fc.property(forest, fc.nat(), (trees, pick) => {
        const totals = new Map(trees.flatMap(everyTree).map((each) => [each, sumOf(each)]));
        const all = leaves(trees);
        const leaf = all[pick % all.length]!;
        const sum = addDecimals(all.map((each) => each.value));
        const right = forestYaml(trees, (each) => totals.get(each), sum);
        expect(compileText(right).diagnostics).toEqual([]);
        const ancestors = trees
          .flatMap(everyTree)
          .filter((each) => each !== leaf && everyTree(each).includes(leaf));
        leaf.value = addDecimals([leaf.value, 1]);
        const { diagnostics } = compileText(forestYaml(trees, (each) => totals.get(each), sum));
        expect(diagnostics.map(({ rule }) => rule)).toEqual(Array(ancestors.length + 1).fill('wrong-sum'));
      }),
      { numRuns: 60 },
    );
  });
});

function everyTree(root: Tree): Tree[] {
  return [root, ...root.children.flatMap(everyTree)];
}

describe('cells that are to stand empty', () => {
  it('prints nothing in them, also where a sum could be computed, and counts the row as if they were left out', () => {
    const { table: compiled, diagnostics } = table(`
  - post: Över
    a: ''
    rader: [{post: Ett, a: 1, b: ''}, {post: Två, a: 2}]
  - {post: Summa, slag: summa, b: ' '}
  - {post: Mer, a: 4, ab: ''}
  - {post: Ny ram, slag: summa, a: '', b: '', ab: ''}
`);
    expect(diagnostics).toEqual([]);
    expect(allRows(compiled.rader).map(printed)).toEqual([
      ['Över', '', '–', '3'],
      ['Ett', '1', '', '1'],
      ['Två', '2', '–', '2'],
      ['Summa', '3', '', '3'],
      ['Mer', '4', '–', ''],
      ['Ny ram', '', '', ''],
    ]);
    expect(compiled.rader.at(-1)?.cells.a).toMatchObject({ value: null, computed: false });
  });

  it('asks for the heading of a row that has an empty one', () => {
    expect(messages(table("\n  - {post: '', a: 1}\n").diagnostics)).toEqual([
      expect.stringContaining('Raden saknar rubrik'),
    ]);
  });
});
