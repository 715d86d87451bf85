import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { repairSources } from '../../src/checking/repair-sources.js';
import { clearLeftovers } from '../../src/files/clear-leftovers.js';
import { lockOf } from '../../src/files/locked.js';
import { replaceFile } from '../../src/files/replace-file.js';
import { OWNER } from '../../src/files/temporary-name.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { ROOT, uppdrag } from '../support/cli.js';
import { edit, filesBelow, SMALL, smallWorkspace, temporaryFolder } from '../support/workspace.js';

const execute = promisify(execFile);
const bytes = (text: string) => new TextEncoder().encode(text);

/** Runs a module of the compiled program's functions in a process of its own. */
function script(code: string) {
  const from = (module: string) => JSON.stringify(pathToFileURL(join(ROOT, 'dist/files', module)).href);
  const imports = `import { replaceFile } from ${from('replace-file.js')};
import { locked } from ${from('locked.js')};
import { temporaryBeside } from ${from('temporary-name.js')};
import { readFileSync, writeFileSync } from 'node:fs';\n`;
  return execute(process.execPath, ['--input-type=module', '-e', imports + code]);
}

describe('several processes at once', () => {
  it('lose nothing that one of them has written', async () => {
    const path = join(temporaryFolder(), 'a.md');
    writeFileSync(path, '0');
    const counting = `const path = ${JSON.stringify(path)};
      for (let left = 40; left > 0; ) {
        const before = readFileSync(path);
        if (replaceFile(path, before, Buffer.from(String(Number(before) + 1)))) left -= 1;
      }`;
    await Promise.all([1, 2, 3, 4].map(() => script(counting)));
    expect(readFileSync(path, 'utf8')).toBe('160');
    expect(filesBelow(join(path, '..'))).toEqual(['a.md']);
  });

  it('repair a file as one of them would alone', async () => {
    const faults = Array.from(
      { length: 200 },
      (_, at) => `Vård till 7${at % 10}% av alla 2023-2027.\n\n`,
    ).join('');
    const before = SMALL['2026/norr/uppdrag.md']! + faults;
    const file = 'uppdrag/2026/norr/uppdrag.md';
    const fix = (cwd: string) => uppdrag(['check', '--no-spelling', '--fix'], { cwd });
    const alone = smallWorkspace({ '2026/norr/uppdrag.md': before });
    await fix(alone);
    const together = smallWorkspace({ '2026/norr/uppdrag.md': before });
    await Promise.all([1, 2, 3].map(() => fix(together)));
    expect(readFileSync(join(together, file), 'utf8')).toBe(readFileSync(join(alone, file), 'utf8'));
    expect(filesBelow(together).filter((each) => each.includes('/.'))).toEqual([]);
  });

  it('make one commission, and the others are told that it is there', async () => {
    const cwd = smallWorkspace();
    const make = () => uppdrag(['new', '--from', '2026/soder'], { cwd });
    const said = await Promise.all([1, 2, 3].map(make));
    expect(said.map(({ code, stderr }) => [code, stderr.includes('Ett fel i programmet')]).sort()).toEqual([
      [0, false],
      [2, false],
      [2, false],
    ]);
  });
});

describe('a file that is changed while it is looked at', () => {
  it('is mended as it was read, or left alone', async () => {
    const faulty = SMALL['2026/norr/uppdrag.md']!.replace('ska ge vård.', 'ska ge vård till 75% av alla.');
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': faulty });
    const path = join(cwd, 'uppdrag/2026/norr/uppdrag.md');
    const root = join(cwd, 'uppdrag');
    const workspace = openDirectory(root);
    let reads = 0;
    const result = await repairSources({
      root,
      workspace: {
        ...workspace,
        read(file) {
          const found = workspace.read(file);
          // Somebody inserts a line as soon as the file has been read.
          if (file.startsWith('2026/norr/uppdrag') && reads++ === 0)
            edit(path, (text) => text.replace('# Uppdrag\n', '# Uppdrag\nÄn en rad.\n'));
          return found;
        },
      },
    });
    expect(readFileSync(path, 'utf8')).toBe(faulty.replace('# Uppdrag\n', '# Uppdrag\nÄn en rad.\n'));
    expect(result).toMatchObject({ repairs: 0, files: [], changedMeanwhile: ['2026/norr/uppdrag.md'] });
  });
});

describe('what a killed process leaves', () => {
  it('is taken away by the next write, and keeps nobody from writing', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.md');
    writeFileSync(path, 'gammal');
    const killed = script(`locked([${JSON.stringify(path)}], () => {
      writeFileSync(temporaryBeside(${JSON.stringify(path)}), 'halv');
      process.kill(process.pid, 'SIGKILL');
    });`);
    await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });
    expect(filesBelow(folder).length).toBeGreaterThan(2);
    expect(replaceFile(path, bytes('gammal'), bytes('ny'))).toBe(true);
    clearLeftovers([folder]);
    expect(filesBelow(folder)).toEqual(['a.md']);
    expect(readFileSync(path, 'utf8')).toBe('ny');
  });

  it('is taken away by a command that changes sources, wherever it lies among them', async () => {
    const cwd = smallWorkspace();
    const dead = OWNER.replace(/\d+$/, '5000000');
    const left = ['block/.a.md.lock', '2026/norr/tabeller/.ram.yaml.lock'].map((file) =>
      join(cwd, 'uppdrag', file),
    );
    for (const lock of left) writeFileSync(lock, dead);
    const unfinished = join(cwd, `uppdrag/2026/norr/.uppdrag.md.${dead}-1.tmp`);
    writeFileSync(unfinished, 'halv');
    const alive = join(cwd, 'uppdrag/2026/norr/.other.md.lock');
    writeFileSync(alive, OWNER);
    expect((await uppdrag(['check', '--no-spelling', '--fix'], { cwd })).code).toBe(0);
    expect(filesBelow(cwd).filter((each) => each.includes('/.'))).toEqual([
      'uppdrag/2026/norr/.other.md.lock',
    ]);
  });

  it('is not mistaken for the work of a process that lives', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.md');
    writeFileSync(path, 'gammal');
    writeFileSync(lockOf(path), OWNER);
    expect(replaceFile(path, bytes('gammal'), bytes('ny'))).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('gammal');
  });
});
