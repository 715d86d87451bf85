import { expect, test } from 'vitest';
import { listChanges } from '../../src/compare/change-list.js';
import { compareCommissions } from '../../src/compare/compare.js';
import { contradiction } from '../../src/lock/decision-history.js';
import { type Changes, decidedFindings, realWorkspace } from '../support/locked.js';
import { compileBody, frontMatter } from '../support/workspace.js';

const REGIONHALSAN = '2025-2027/regionhalsan';
const BACKEFORS = '2026/backefors';

/** What the lock of a real commission says, with plain spaces. */
const said = (changes: Changes, id: string, history = true) =>
  (decidedFindings(realWorkspace(changes, { history }))[id] ?? []).map(({ message }) =>
    message.sv.replaceAll('\u00a0', ' '),
  );

test('an old lock knows only words: another look is found in the text that the locked files make', () => {
  const file = `${BACKEFORS}/uppdrag.md`;
  expect(
    said({ [file]: (text) => text.replace('\n# Uppdrag\n', '\n# Uppdrag {.bilaga}\n') }, BACKEFORS),
  ).toEqual([
    expect.stringMatching(
      /^Texten har de beslutade orden men ser inte ut som den beslutades: .*bilaga: – → ja/,
    ),
  ]);
  expect(said({ [file]: (text) => text.replace('numrering: true\n', '') }, BACKEFORS)).toEqual([
    expect.stringContaining('numrerade rubriker: ja → –'),
  ]);
  expect(said({ [file]: (text) => `${text}\n<!-- Kommentar. -->\n` }, BACKEFORS)).toEqual([]);
});

const FOLDER = REGIONHALSAN;
const TABLE =
  'titel: Ram\nvisa-rubrik: false\nenhet: kronor\nkolumner: [{id: a, rubrik: A}, {id: b, rubrik: B, typ: tal}]\nrader: [{a: x, b: 1}]\n';
const files = { [`${FOLDER}/tabeller/ram.yaml`]: TABLE };
const compiled = (body: string, more = files, front = frontMatter()) =>
  compileBody(body, more, front).commission!;

const MARKS: Partial<Record<string, string>> = { removed: '−', added: '+' };
/** The changes in short: the thing, its action, and all that is said of it, with what was and what is marked. */
const told = (...[before, after]: [ReturnType<typeof compiled>, ReturnType<typeof compiled>]) =>
  listChanges(compareCommissions(before, after)).changes.map(({ thing, action, subject, excerpt }) =>
    [thing, action, subject ?? '', ...excerpt.map(({ kind, text }) => `${MARKS[kind] ?? ''}${text}`)]
      .join(' ')
      .replace(/\s+/g, ' '),
  );

test.each([
  ['the number of a list', '1. Ett krav\n', '5. Ett krav\n', ['1.', '5.']],
  ['a box', '- [ ] Krav\n', '- [x] Krav\n', ['kryssruta: ☐ → ☒']],
  ['an appendix', '# Kapitel\n', '# Kapitel {.bilaga}\n', ['bilaga: – → ja']],
  ['landscape pages', '# Kapitel\n', '# Kapitel {.liggande}\n', ['liggande sida: – → ja']],
  [
    'an address',
    '[Vård](https://a.se/a)\n',
    '[Vård](https://a.se/b)\n',
    ['https://a.se/a', 'https://a.se/b'],
  ],
  [
    'the address of a definition',
    '[Vård][v]\n\n[v]: https://a.se/a\n',
    '[Vård][v]\n\n[v]: https://a.se/b\n',
    ['https://a.se/a', 'https://a.se/b'],
  ],
  [
    'the target of a reference',
    '# A {#a}\n\n# B {#b}\n\n:ref[Se där]{#a}\n',
    '# A {#a}\n\n# B {#b}\n\n:ref[Se där]{#b}\n',
    ['hänvisning till: −a +b'],
  ],
  [
    'code in a note',
    'A[^1]\n\n[^1]: B\n\n    ```\n    x\n    ```\n',
    'A[^1]\n\n[^1]: B\n\n    ```\n    y\n    ```\n',
    ['x', 'y'],
  ],
])('%s: the change is told, with what it was and is', (_what, before, after, words) => {
  const changes = told(compiled(before), compiled(after));
  expect(changes).toHaveLength(1);
  for (const word of words) expect(changes[0]).toContain(word);
});

test('the unit of a table without a printed title is told', () => {
  const body = '# A\n\n::tabell{#ram}\n';
  const now = { [`${FOLDER}/tabeller/ram.yaml`]: TABLE.replace('enhet: kronor', 'enhet: tusen kronor') };
  expect(told(compiled(body), compiled(body, now))).toEqual([
    expect.stringContaining('enhet: −kronor +tusen kronor'),
  ]);
});

test('numbers before headings, another recipient under an own title, and a second decision of one day are told', () => {
  const under = (lines: Record<string, string>) => compiled('# A\n', files, frontMatter(lines));
  expect(told(under({}), under({ numrering: 'true' }))).toEqual(['meta added Rubriker +numrerade']);
  const second = (paragraph: number) =>
    under({
      beslut: `[{slag: beslut, datum: 2024-10-23, paragraf: 3}, {slag: revidering, datum: 2025-10-23, paragraf: 4}, {slag: revidering, datum: 2025-10-23, paragraf: ${paragraph}}]`,
    });
  expect(told(second(5), second(6))).toHaveLength(1);
  const own = { titel: 'Uppdrag om vård', undertitel: 'om vård' };
  expect(told(under(own), under({ ...own, till: 'sas' })).join()).toContain('Södra Älvsborgs Sjukhus');
});

test('a lock whose look is another, or gone, without a new decision is a contradiction; one that gains it is none', () => {
  const lock = (utseende?: string) =>
    ({ beslut: [], text: 'a', källor: { 'a.md': utseende ?? '' }, ...(utseende && { utseende }) }) as never;
  expect(contradiction(lock('x'), lock('y'), [], 'uppdrag.md')).toBe('other-text');
  expect(contradiction(lock('x'), lock(), [], 'uppdrag.md')).toBe('other-text');
  expect(contradiction(lock(), lock('x'), [], 'uppdrag.md')).toBeUndefined();
});
