import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOMS } from '../scripts/rooms.mjs';
import { withRooms } from '../scripts/rooms-document.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'uppdrag-house-'));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Cruise {
  modules: { source: string; dependencies: unknown[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number };
}

/** What dependency-cruiser finds below `src/` of a folder. */
function cruise(folder: string, type: 'json' | 'err-long'): string {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  try {
    return execFileSync(process.execPath, [bin, 'src', '--config', config, '--output-type', type], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** A small house with these files; what is left out of a file is nothing. */
function house(files: Record<string, string>): string {
  const folder = mkdtempSync(join(scratch, 'house-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

describe('the rooms of src/', () => {
  it('import only what the table allows, without circles', () => {
    const { modules, summary } = JSON.parse(cruise(root, 'json')) as Cruise;
    const own = modules.filter(({ source }) => source.startsWith('src/'));
    expect(own.length).toBeGreaterThan(550);
    expect(own.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(2500);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('are all in the table', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...ROOMS.map(({ name }) => name), 'cli'].sort());
  });

  it('stand from the ground up: each imports only rooms that are named before it', () => {
    const seen = new Set<string>();
    for (const { name, imports } of ROOMS) {
      expect(
        imports.filter((each) => !seen.has(each)),
        name,
      ).toEqual([]);
      seen.add(name);
    }
  });

  it('stand in ARCHITECTURE.md as they are', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    expect(text, 'run node scripts/generate-docs.mjs').toBe(withRooms(text, ROOMS));
  });
});

describe('the types of src/', () => {
  it('have a name each: no two exported types share one', () => {
    const files = new Map<string, string[]>();
    for (const file of sourceFiles(join(root, 'src'))) {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(EXPORTED_TYPE))
        files.set(name!, [...(files.get(name!) ?? []), relative(root, file)]);
    }
    expect(files.size).toBeGreaterThan(500);
    expect([...files].filter(([, places]) => places.length > 1)).toEqual([]);
  });
});

/** The declaration of a type that other files can import. */
const EXPORTED_TYPE = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) ([\p{L}\p{N}_]+)/gmu;

/** Every TypeScript file of a folder. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('a border that is crossed', () => {
  it('is named, with what the room must not know, also for a type alone', () => {
    const folder = house({
      'src/source/text.ts': `import type { Page } from '../render/page.js';\nexport type Text = Page;\n`,
      'src/render/page.ts': 'export interface Page { html: string }\n',
    });
    const said = cruise(folder, 'err-long');
    expect(said).toContain('source-may-not-import: src/source/text.ts → src/render/page.ts');
    expect(said).toContain('src/source/ must not know other files than the one being read.');
  });

  it('is named for an import when it is first needed', () => {
    const folder = house({
      'src/model/a.ts': `export const later = () => import('../cli/main.js');\n`,
      'src/cli/main.ts': 'export const main = 1;\n',
    });
    expect(cruise(folder, 'err-long')).toContain('nothing-imports-the-command-line: src/model/a.ts');
  });

  it('is named for a room that has no line in the table', () => {
    const folder = house({
      'src/attic/a.ts': 'export const a = 1;\n',
      'src/index.ts': `export { a } from './attic/a.js';\n`,
    });
    expect(cruise(folder, 'err-long')).toContain('every-room-is-in-the-table: src/index.ts → src/attic/a.ts');
  });

  it('is named for a circle of files, and of rooms', () => {
    const folder = house({
      'src/lock/a.ts': `import type { B } from './b.js';\nexport type A = B;\n`,
      'src/lock/b.ts': `import type { A } from './a.js';\nexport interface B { a?: A }\n`,
    });
    expect(cruise(folder, 'err-long')).toContain('no-circle: src/lock/a.ts →');
  });
});
