import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { Compilation } from '../../src/model/commission.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { LOCK_FILE } from '../../src/source/lock/lock-name.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { REAL } from './cli.js';

/** An empty folder of its own for the running test; it is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(process.env.UPPDRAG_TEST_FOLDER ?? tmpdir(), 'test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, making the folders they lie in. */
export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Every file below a folder, hidden ones too, relative to it and in order. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Changes a file's text. */
export function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`The change leaves ${path} as it is.`);
  writeFileSync(path, changed);
}

/**
 * A copy of the real commissions in a folder `uppdrag` inside a folder of its own, which is returned. Without their
 * locks, which would find every change that a test makes; `locked` keeps them.
 */
export function realCopy({ locked = false } = {}): string {
  const folder = temporaryFolder();
  cpSync(REAL, join(folder, 'uppdrag'), {
    recursive: true,
    filter: (path) => locked || !path.endsWith(LOCK_FILE),
  });
  return folder;
}

/** The front matter of a small commission that is right. */
const FRONT = `---
typ: enskilt
från: osn
till: TILL
giltighet: {från: 2026-01-01, till: 2026-12-31}
status: utkast
---
`;

/**
 * A small workspace with nothing wrong in it: two commissions that share a block, one of them with a table, and one
 * without either.
 */
export const SMALL: Record<string, string> = {
  'uppdrag.yaml': 'namn: Provregionen\n',
  'register/organisationer.yaml': `organisationer:
  osn: {namn: operativa hälso- och sjukvårdsnämnden, kort: OSN, slag: nämnd}
  norr: {namn: Norra sjukhuset, slag: sjukhus}
  soder: {namn: Södra sjukhuset, slag: sjukhus}
  vaster: {namn: Västra vården, slag: primärvård}
`,
  'block/sakerhet.md': `---
id: sakerhet
version: 1
titel: Säkerhet
---
Utföraren ansvarar för säkerheten.
`,
  '2026/norr/uppdrag.md': `${FRONT.replace('TILL', 'norr')}
# Uppdrag
Sjukhuset ska ge vård. Ramen är {{belopp tabeller.ram.total.belopp}} tkr.

# Säkerhet
Sjukhuset följer de regler som finns.

::block{#sakerhet}

# Ekonomi
::tabell{#ram}
`,
  '2026/norr/tabeller/ram.yaml': `titel: Ekonomisk ram
slag: tabell
enhet: tkr
kolumner:
  - {id: post, rubrik: Post}
  - {id: belopp, rubrik: Belopp, typ: belopp}
rader:
  - {post: Vård, belopp: 1000}
  - {post: Forskning, belopp: 234}
  - {id: total, slag: summa, post: Summa}
`,
  '2026/soder/uppdrag.md': `${FRONT.replace('TILL', 'soder')}
# Uppdrag
Sjukhuset ska ge vård.

# Säkerhet
Sjukhuset följer de regler som finns.

::block{#sakerhet}
`,
  '2026/vaster/uppdrag.md': `${FRONT.replace('TILL', 'vaster')}
# Uppdrag
Vården ska vara nära.
`,
};

/** {@link SMALL}, with changes, in a folder `uppdrag` inside a folder of its own, which is returned. */
export function smallWorkspace(changes: Record<string, string | Uint8Array> = {}): string {
  const folder = temporaryFolder();
  write(join(folder, 'uppdrag'), { ...SMALL, ...changes });
  return folder;
}

/** A register with a board, a provider and a hospital. */
export const ORGANISATIONS = `organisationer:
  osn: {namn: operativa hälso- och sjukvårdsnämnden, kort: OSN, slag: nämnd}
  regionhalsan: {namn: Regionhälsan, styrelse: styrelsen för Regionhälsan, slag: primärvård}
  sas: {namn: Södra Älvsborgs Sjukhus, kort: SÄS, slag: sjukhus}
`;

/** A front matter that is right; lines given take the place of those with the same key. */
export function frontMatter(lines: Record<string, string> = {}): string {
  const all = {
    typ: 'långsiktigt',
    från: 'osn',
    till: 'regionhalsan',
    giltighet: '{från: 2025-01-01, till: 2027-12-31}',
    diarienummer: 'OSN 2024-00186',
    status: 'beslutad',
    ...lines,
  };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n`;
}

/** The number of lines a front matter takes: the body's line n is line n + this. */
export const FRONT_LINES = 8;

/** A block file. */
export function blockFile(id: string, body: string, lines = ''): string {
  return `---\nid: ${id}\nversion: 1\ntitel: ${id}\n${lines}---\n${body}`;
}

/** Compiles the only commission of a workspace in memory; `body` follows a valid front matter. */
export function compileBody(
  body: string,
  files: Record<string, string> = {},
  front = frontMatter(),
): Compilation {
  const project = openProject(
    memoryWorkspace({
      'uppdrag.yaml': 'språk: sv\n',
      'register/organisationer.yaml': ORGANISATIONS,
      '2025-2027/regionhalsan/uppdrag.md': front + body,
      ...files,
    }),
  );
  const ref = project.commissions.find((each) => each.id === '2025-2027/regionhalsan');
  if (!ref) throw new Error('the commission was not found');
  const compilation = compile(project, ref);
  return { ...compilation, diagnostics: [...project.diagnostics, ...compilation.diagnostics] };
}

/** Diagnostics in short: `rule file:line:column-line:column`, in the order of the places. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(({ rule, place: { file, start, end } }) => ({
      text: `${rule} ${file.split('/').at(-1)}:${start.line}:${start.column}-${end.line}:${end.column}`,
      start,
    }))
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)
    .map(({ text }) => text);
}
