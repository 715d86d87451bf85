import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/report/json.js';
import { type Ended, REAL, uppdrag } from '../support/cli.js';

/** What is wrong with one commission among many, and what is said about it. */
interface Fault {
  name: string;
  /** Files in the commission's folder (`./x`) or the workspace; the commission is a copy of the real one of Bäckefors. */
  files?: Record<string, string | Buffer>;
  /** Changes the commission's text. */
  edit?: (text: string) => string;
  /** `rule file:line:column`; the commission's own file is `uppdrag.md`. */
  says: string[];
}

const block = (id: string, body: string) => `---\nid: ${id}\nversion: 1\ntitel: ${id}\n---\n${body}`;
const table = (rows: string) =>
  `titel: T\nsummering: underrader\nkolumner:\n  - {id: post, rubrik: Post}\n  - {id: kr, rubrik: Kronor, typ: tal}\nrader:\n${rows}`;
const after = (text: string) => (source: string) => `${source.trimEnd()}\n\n# Tillagt\n\n${text}\n`;
const replace = (from: string, to: string) => (source: string) => {
  if (!source.includes(from)) throw new Error(`${from} is not in the commission`);
  return source.replace(from, to);
};

const FAULTS: Fault[] = [
  { name: 'tabb', edit: replace('typ: enskilt', 'typ:\n\tenskilt'), says: ['yaml-tab uppdrag.md:3:1'] },
  {
    name: 'dubbel-nyckel',
    edit: replace('från: osn', 'från: osn\nfrån: osn'),
    says: ['yaml-duplicate-key uppdrag.md:4:1'],
  },
  {
    name: 'aliasbomb',
    files: {
      './uppfoljning.yaml': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`)
        .join('\n')}\n`,
    },
    says: ['yaml-alias uppfoljning.yaml'],
  },
  { name: 'fel-typ', edit: replace('numrering: true', 'numrering: kanske'), says: ['wrong-type uppdrag.md'] },
  {
    name: 'okand-nyckel',
    edit: replace('från: osn', 'från: osn\ngiltig: ja'),
    says: ['unknown-key uppdrag.md:4:1'],
  },
  { name: 'datum', edit: replace('till: 2026-12-31', 'till: 2026-02-30'), says: ['no-such-date uppdrag.md'] },
  {
    name: 'utan-inledning',
    edit: () => '# Rubrik\n\nText.\n',
    says: ['front-matter-missing uppdrag.md:1:1'],
  },
  {
    name: 'oppen-inledning',
    edit: () => '---\ntyp: enskilt\n\n# Rubrik\n',
    says: ['front-matter-not-closed uppdrag.md:1:1'],
  },
  {
    name: 'latin1',
    files: { './uppdrag.md': Buffer.from('---\ntyp: långsiktigt\n---\n', 'latin1') },
    says: ['file-encoding uppdrag.md:2:7'],
  },
  {
    name: 'binar',
    files: { './uppdrag.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]) },
    says: ['file-binary uppdrag.md:1:1'],
  },
  {
    name: 'stor',
    files: { './uppdrag.md': Buffer.alloc(20 * 1024 * 1024, 'a ') },
    says: ['file-too-large uppdrag.md:1:1'],
  },
  { name: 'block', edit: after('::block{#sakerhte}'), says: ['unknown-block uppdrag.md'] },
  {
    name: 'parameter',
    edit: after('::block{#sakerhet-och-beredskap aktor=X}'),
    says: ['unknown-parameter uppdrag.md'],
  },
  {
    name: 'tillval',
    edit: after('::block{#sakerhet-och-beredskap tillval=kris}'),
    says: ['unknown-option uppdrag.md'],
  },
  { name: 'tabell', edit: after('::tabell{#finns-inte}'), says: ['unknown-table uppdrag.md'] },
  { name: 'hanvisning', edit: after('Se :ref{#finns-inte}.'), says: ['unknown-reference uppdrag.md'] },
  {
    name: 'ring',
    edit: after('::block{#ring-a}'),
    files: {
      'block/ring-a.md': block('ring-a', '::block{#ring-b}\n'),
      'block/ring-b.md': block('ring-b', '::block{#ring-a}\n'),
    },
    says: ['block-cycle block/ring-b.md:6:1'],
  },
  {
    name: 'i-stycke',
    edit: after('Text ::block{#sakerhet-och-beredskap} mer text.'),
    says: ['directive-place uppdrag.md'],
  },
  {
    name: 'kolumn',
    edit: after('::tabell{#x}'),
    files: { './tabeller/x.yaml': table('  - {post: A, kr: 1, extra: 2}\n') },
    says: ['unknown-cell tabeller/x.yaml:7:22'],
  },
  {
    name: 'summa',
    edit: after('::tabell{#x}'),
    files: {
      './tabeller/x.yaml': table(
        '  - post: A\n    kr: 4\n    rader:\n      - {post: B, kr: 1}\n      - {post: C, kr: 2}\n',
      ),
    },
    says: ['wrong-sum tabeller/x.yaml:8:9'],
  },
  { name: 'lank', edit: after('[ut](../../../etc/passwd)'), says: ['link-scheme uppdrag.md'] },
  {
    name: 'skript',
    edit: after('[x](javascript:alert(1)) <script>alert(1)</script>'),
    says: ['link-scheme uppdrag.md', 'raw-html uppdrag.md'],
  },
  { name: 'bild', edit: after('![Hemlig](../../../hemlig.png)'), says: ['image-file uppdrag.md'] },
];

const folder = mkdtempSync(join(tmpdir(), 'uppdrag-bad-'));
const root = join(folder, 'uppdrag');
let result: Ended;
let report: JsonReport;

beforeAll(async () => {
  cpSync(REAL, root, { recursive: true });
  const real = readFileSync(join(root, '2026/backefors/uppdrag.md'), 'utf8');
  const put = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  for (const { name, files = {}, edit } of FAULTS) {
    put(`2026/${name}/uppdrag.md`, edit ? edit(real) : real);
    for (const table of readdirSync(join(root, '2026/backefors/tabeller'))) {
      cpSync(join(root, '2026/backefors/tabeller', table), join(root, `2026/${name}/tabeller`, table));
    }
    for (const [file, content] of Object.entries(files)) put(file.replace(/^\.\//, `2026/${name}/`), content);
  }
  // The same id twice, and files that lie outside by way of a link.
  put('2026/Bäckefors/uppdrag.md', real);
  writeFileSync(join(folder, 'hemligt.md'), 'Det hemliga.\n');
  symlinkSync(join(folder, 'hemligt.md'), join(root, 'block/lankad.md'));
  put('2026/lankad/uppdrag.md', after('::block{#lankad}')(real));
  result = await uppdrag(['check', '--format', 'json'], { cwd: folder });
  report = JSON.parse(result.stdout) as JsonReport;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = (folder: string) =>
  report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ rule, place }) =>
        `${rule} ${place.file.replace(`2026/${folder}/`, '')}:${place.start.line}:${place.start.column}`,
    );

describe('everything that is wrong is told at once, in one run', () => {
  it('ends with 1, nothing on stderr, no stack trace', () => {
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 1, stderr: '' });
    expect(result.stdout).not.toMatch(/\n\s+at .+\.js:\d+/);
    expect(result.stdout).not.toContain('Det hemliga');
  });

  it.each(FAULTS.filter(({ says }) => says.length > 0).map((fault) => [fault.name, fault] as const))(
    '%s',
    (name, { says }) => {
      const own = said(name).filter((each) => !/ 2026\//.test(each));
      for (const each of says)
        expect(
          own.some((line) => line === each || line.startsWith(`${each}:`)),
          `${each} in\n${own.join('\n')}`,
        ).toBe(true);
    },
  );

  it('two commissions with one id name each other', () => {
    const [duplicate] = report.diagnostics.filter(({ rule }) => rule === 'duplicate-commission');
    expect(`${duplicate?.place.file} ${duplicate?.message}`).toMatch(
      /2026\/Bäckefors.*2026\/backefors|2026\/backefors.*2026\/Bäckefors/s,
    );
  });

  it('a block that is a link out of the workspace is not read', () => {
    expect(said('lankad').filter((each) => each.includes('lankad'))).toEqual([
      'file-outside block/lankad.md:1:1',
    ]);
  });
});

it('commissions that are right are built, and what stood of the others still stands', async () => {
  const out = join(folder, 'build');
  const target = join(out, '2026/ring/ring.html');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, 'den senaste som var rätt');
  rmSync(join(root, '2026/Bäckefors'), { recursive: true });
  const { code, stderr } = await uppdrag(['build', '--format', 'html', '--out', out], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at .+\.js:\d+/);
  expect(readFileSync(target, 'utf8')).toBe('den senaste som var rätt');
  expect(readdirSync(join(out, '2026/sodra-alvsborgs-sjukhus'))).toContain('sodra-alvsborgs-sjukhus.html');
}, 120_000);
