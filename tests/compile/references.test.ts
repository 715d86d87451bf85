import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { ReferenceNode } from '../../src/model/tree.js';
import { visit } from '../../src/model/visit.js';
import { blockFile, brief, compileBody, frontMatter } from '../support/workspace.js';

const folder = '2025-2027/regionhalsan';
const files = {
  [`${folder}/tabeller/priser.yaml`]:
    'titel: Priser\nkolumner: [{id: post, rubrik: Post}, {id: kr, rubrik: Kronor, typ: belopp}]\nrader: [{post: Besök, kr: 2503}]\n',
  [`${folder}/uppfoljning.yaml`]:
    'titel: Plan\nområden:\n  - {id: barn, namn: Barns hälsa, enheter: [{namn: BVC, indikatorer: [{id: vantat, text: Andel som väntat}]}]}\n',
  'block/forandringar.md': blockFile('forandringar', 'Text.\n'),
  '2026/sas/uppdrag.md': `${frontMatter({ till: 'sas', giltighet: '{från: 2026-01-01, till: 2026-12-31}' })}# A\n`,
};
const body = `# Början

Se :ref{#slutet} och :ref[där]{#forandringar}. :ref{#priser} och :ref{#tabell-priser}.
I :ref{#karta} och :ref{#vantat}, :ref{#barn}, :ref{#bvc}, :ref{#2026/sas}.

# Förändringar under tiden

::block{#forandringar}

# Slutet

::tabell{#priser}

::uppfoljningsplan

# Karta {.bilaga}
`;

const references = (tree: Nodes): ReferenceNode[] => {
  const found: ReferenceNode[] = [];
  visit(tree, 'reference', (node) => void found.push(node));
  return found;
};

test('references to all kinds of things get their text', () => {
  const { commission, diagnostics } = compileBody(body, files);
  expect(diagnostics).toEqual([]);
  expect(references(commission!.body).map((node) => [node.kind, node.target, textOf(node)])).toEqual([
    ['heading', 'slutet', 'Slutet'],
    ['heading', 'forandringar-under-tiden', 'där'],
    ['table', 'tabell-priser', 'Tabell\u00a01'],
    ['table', 'tabell-priser', 'tabell\u00a01'],
    ['appendix', 'karta', 'bilaga\u00a01'],
    ['indicator', commission!.plan!.områden[0]!.enheter[0]!.indikatorer[0]!.anchor, 'Andel som väntat'],
    ['area', commission!.plan!.områden[0]!.anchor, 'Barns hälsa'],
    ['unit', commission!.plan!.områden[0]!.enheter[0]!.anchor, 'BVC'],
    [
      'commission',
      '2026/sas',
      'Uppdrag 2026 från operativa hälso- och sjukvårdsnämnden till Södra Älvsborgs Sjukhus',
    ],
  ]);
});

test('tables with a caption are numbered in printing order, and so are plan and template', () => {
  const { commission, diagnostics } = compileBody(
    '# Början\n\n::uppfoljningsplan\n\n::tabell{#priser}\n\n::analysmall\n\n::tabell{#tyst}\n\n::tabell{#fler}\n\nSe :ref{#fler}.\n',
    {
      ...files,
      [`${folder}/tabeller/fler.yaml`]: files[`${folder}/tabeller/priser.yaml`]!.replace('Priser', 'Fler'),
      [`${folder}/tabeller/tyst.yaml`]: `visa-rubrik: false\n${files[`${folder}/tabeller/priser.yaml`]}`,
      [`${folder}/uppfoljning.yaml`]: `${files[`${folder}/uppfoljning.yaml`]}analysmall: {titel: Analys, kolumner: [A, B], områden: [C]}\n`,
    },
  );
  expect(diagnostics).toEqual([]);
  const { plan, body: tree } = commission!;
  const tables = tree.children.flatMap((node) => (node.type === 'dataTable' ? [node.table] : []));
  expect([plan!.number, plan!.analysmall!.number]).toEqual([1, 3]);
  expect([plan!.anchor, plan!.analysmall!.anchor]).toEqual(['tabell-uppfoljningsplan', 'tabell-analysmall']);
  expect(tables.map(({ id, number }) => [id, number])).toEqual([
    ['priser', 2],
    ['tyst', undefined],
    ['fler', 4],
  ]);
  expect(references(tree).map((node) => textOf(node))).toEqual(['tabell\u00a04']);
});

test('a heading with a number is named with it, and is no appendix', () => {
  const { commission } = compileBody(
    '# Början\n\n## Del\n\nSe :ref{#del} och :ref{#sist}.\n\n# Sist {.bilaga}\n',
    {},
    frontMatter({ numrering: 'true' }),
  );
  expect(references(commission!.body).map((node) => [node.kind, textOf(node)])).toEqual([
    ['heading', '1.1 Del'],
    ['appendix', 'bilaga\u00a01'],
  ]);
});

test('a reference to nothing is an error, with the nearest name', () => {
  const { diagnostics } = compileBody('# Början\n\nSe :ref{#borjam}.\n');
  expect(brief(diagnostics)).toEqual(['unknown-reference uppdrag.md:11:4-11:17']);
  expect(diagnostics[0]?.hint?.sv).toContain('borjan');
});

describe('links', () => {
  test.each(['https://www.vgregion.se/a', 'http://x.se', 'mailto:osn@x.se', '#a'])('%s is allowed', (url) => {
    expect(compileBody(`# A\n\n[text](${url})\n`).diagnostics).toEqual([]);
  });
  test.each([
    ['javascript:alert(1)', 'link-scheme'],
    ['JaVaScRiPt:alert(1)', 'link-scheme'],
    ['<java\tscript:alert(1)>', 'link-scheme'],
    ['data:text/html,x', 'link-scheme'],
    ['file:///etc/passwd', 'link-scheme'],
    ['../hemligt.md', 'link-scheme'],
    ['//evil.example/x', 'link-scheme'],
    ['#b', 'unknown-reference'],
  ])('%s is not', (url, rule) => {
    expect(compileBody(`# A\n\n[text](${url})\n`).diagnostics.map((each) => each.rule)).toEqual([rule]);
  });
});

describe('what is not passed on', () => {
  test('raw HTML is an error, a comment is not, and neither is in the tree', () => {
    const { commission, diagnostics } = compileBody(
      '# A\n\nEtt <b>ord</b>.<!-- tyst -->\n\n<script>x()</script>\n\n<!-- not\ntill oss -->\n',
    );
    expect(brief(diagnostics)).toEqual([
      'raw-html uppdrag.md:11:5-11:8',
      'raw-html uppdrag.md:11:11-11:15',
      'raw-html uppdrag.md:13:1-13:21',
    ]);
    expect(JSON.stringify(commission!.body)).not.toContain('"html"');
  });

  test('pictures come from the workspace only', () => {
    const png = new Uint8Array(readFileSync('conformance/matrix/liten.png'));
    const front = '# A\n\n';
    const run = (markdown: string) =>
      compileBody(front + markdown, {
        [`${folder}/bild.png`]: png as never,
        'utanfor.png': png as never,
        [`${folder}/fel.png`]: 'ingen bild',
        [`${folder}/avhuggen.png`]: png.subarray(0, png.length / 2) as never,
        [`${folder}/egentligen.jpg`]: png as never,
      });
    expect(run('![En karta](bild.png)').diagnostics).toEqual([]);
    expect(JSON.stringify(run('![En karta](bild.png)').commission!.body)).toContain(
      `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    );
    expect(brief(run('![](bild.png)').diagnostics)).toEqual(['accessibility uppdrag.md:11:1-11:14']);
    for (const url of [
      'https://x.se/a.png',
      '../../../utanfor.png',
      'saknas.png',
      'fel.png',
      'avhuggen.png',
      'egentligen.jpg',
      '/etc/passwd.png',
      '%ff.png',
    ]) {
      expect(run(`![Bild](${url})`).diagnostics.map((each) => each.rule)).toEqual(['image-file']);
    }
  });

  test('addresses and descriptions that an archive document has no room for', () => {
    const png = {
      [`${folder}/bild.png`]: new Uint8Array(readFileSync('conformance/matrix/liten.png')) as never,
    };
    const run = (markdown: string) => brief(compileBody(`# A\n\n${markdown}`, png).diagnostics);
    expect(run(`[a](https://x.se/${'å'.repeat(3500)}) ![${'å '.repeat(7000)}](bild.png)`)).toEqual([]);
    expect(run(`[a](https://x.se/${'å'.repeat(3600)})`)).toEqual([
      expect.stringMatching(/^too-long uppdrag\.md:11:1-/),
    ]);
    expect(run(`![${'å '.repeat(9000)}](bild.png)`)).toEqual([
      expect.stringMatching(/^too-long uppdrag\.md:11:1-/),
    ]);
  });

  test('footnotes are missing, unused or doubled', () => {
    const { commission, diagnostics } = compileBody(
      '# A\n\nEtt[^a] två[^c].\n\n[^a]: Not.\n[^b]: Onödig.\n[^a]: Igen.\n',
    );
    expect(brief(diagnostics)).toEqual([
      'unknown-footnote uppdrag.md:11:8-11:17',
      'unused-footnote uppdrag.md:14:1-14:14',
      'duplicate-footnote uppdrag.md:15:1-15:12',
    ]);
    expect(commission!.footnotes).toHaveLength(1);
  });
});
