import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ended, PROGRAM, start, uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { edit, filesBelow, SMALL, smallWorkspace, temporaryFolder, write } from '../support/workspace.js';

const HTML = ['build', '--format', 'html'];
const AS_ROOT = process.getuid?.() === 0;

/** Text without its line breaks. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What a killed or failed build must not leave behind. */
function leftovers(folder: string): string[] {
  return existsSync(folder) ? filesBelow(folder).filter((file) => file.endsWith('.tmp')) : [];
}

/** Runs a shell command with the program in `$0` and arguments after it. */
function shell(script: string, args: readonly string[], cwd: string) {
  return ended(
    spawn('bash', ['-c', script, process.execPath, PROGRAM, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

describe('a disk that is full', () => {
  // Every user may limit how large a file may grow (setrlimit); writing on gives an error as a full disk does.
  it('in the middle of a document leaves the earlier documents as they were', async () => {
    const cwd = smallWorkspace();
    await run(HTML, { cwd });
    const before = readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8');
    edit(join(cwd, 'uppdrag/2026/norr/uppdrag.md'), (text) => text.replace('ge vård', 'ge god vård'));
    const { code, stdout, stderr } = await shell('ulimit -f 100; exec "$0" "$@"', HTML, cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(flat(stderr)).toMatch(/fel · Det går inte att skriva \S+\.html: filen får inte bli så stor\./);
    expect(flat(stderr)).toContain('De tidigare dokumenten är orörda.');
    expect(readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8')).toBe(before);
    expect(leftovers(join(cwd, 'build'))).toEqual([]);
  });

  const namespaces = spawnSync('unshare', ['-rm', 'true']).status === 0;
  it.runIf(namespaces)('is said to be full', async () => {
    const cwd = smallWorkspace();
    mkdirSync(join(cwd, 'build'));
    const script =
      'mount -t tmpfs -o size=256k none build && "$0" "$@"; code=$?; find build -type f; exit $code';
    const { code, stdout, stderr } = await ended(
      spawn('unshare', ['-rm', 'bash', '-c', script, process.execPath, PROGRAM, ...HTML], {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    expect(code).toBe(2);
    expect(flat(stderr)).toMatch(/fel · Det går inte att skriva \S+: disken är full\./);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout.split('\n').filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});

describe('no permission', () => {
  it('to write is said to be missing, and what is there stays', async () => {
    const cwd = smallWorkspace();
    await run(HTML, { cwd });
    const before = readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8');
    edit(join(cwd, 'uppdrag/2026/norr/uppdrag.md'), (text) => text.replace('ge vård', 'ge god vård'));
    chmodSync(join(cwd, 'build/2026/norr'), 0o555);
    const { code, stderr } = await withoutPrivileges(HTML, cwd);
    chmodSync(join(cwd, 'build/2026/norr'), 0o755);
    expect(code).toBe(2);
    expect(flat(stderr)).toMatch(/fel · Det går inte att skriva \S+norr\.html: behörighet saknas\./);
    expect(readFileSync(join(cwd, 'build/2026/norr/norr.html'), 'utf8')).toBe(before);
    expect(leftovers(join(cwd, 'build'))).toEqual([]);
  });

  it('to read a source is an error at that source', async () => {
    const cwd = smallWorkspace();
    chmodSync(join(cwd, 'uppdrag/block/sakerhet.md'), 0o000);
    const { code, stdout } = await withoutPrivileges(['check'], cwd);
    chmodSync(join(cwd, 'uppdrag/block/sakerhet.md'), 0o644);
    expect(code).toBe(1);
    expect(flat(stdout)).toMatch(/sakerhet\.md kan inte läsas/);
  });

  /** As a user whom the file system can refuse something. */
  async function withoutPrivileges(args: readonly string[], cwd: string) {
    if (!AS_ROOT) return uppdrag(args, { cwd });
    const nobody = 65534;
    chmodSync(join(cwd, '..'), 0o755);
    for (const path of ['.', ...readdirSync(cwd, { recursive: true, encoding: 'utf8' })])
      chownSync(join(cwd, path), nobody, nobody);
    return ended(
      spawn(process.execPath, [PROGRAM, ...args], {
        cwd,
        uid: nobody,
        gid: nobody,
        env: { PATH: process.env.PATH, HOME: cwd },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }
});

describe('a build that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s while a PDF is made leaves nothing half-made and no browser',
    async (signal, exitCode) => {
      const cwd = temporaryFolder();
      const text =
        SMALL['2026/vaster/uppdrag.md']! +
        '\nVården ska vara nära och god för alla som bor i regionen.\n'.repeat(2000);
      const folder = smallWorkspace({ '2026/vaster/uppdrag.md': text });
      const child = start(['build', '--out', cwd], { cwd: folder });
      const result = ended(child);
      const printing = new Promise<void>((resolve) => {
        let said = '';
        child.stderr!.on('data', (part: string) => {
          said += part;
          if (/Skriver PDF +Västra/.test(said)) resolve();
        });
      });
      await Promise.race([printing, result]);
      await wait(150);
      const browsers = childrenOf(child.pid!);
      expect(browsers.length).toBeGreaterThan(0);
      child.kill(signal);
      const { code, stdout, stderr } = await result;
      expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
      expect(stderr).toContain('Avbrutet.');
      expect(leftovers(cwd)).toEqual([]);
      expect(existsSync(join(cwd, '2026/vaster/vaster.html'))).toBe(false);
      await wait(100);
      expect(browsers.filter(isRunning)).toEqual([]);
    },
  );

  it('and killed outright does not stop the next one', async () => {
    const folder = smallWorkspace();
    const child = start(['build'], { cwd: folder });
    const result = ended(child);
    await wait(400);
    child.kill('SIGKILL');
    await result;
    expect((await uppdrag(['build'], { cwd: folder })).code).toBe(0);
  });
});

/** Process ids of a process's children, and theirs (proc(5): the parent's id is the second field after the name). */
function childrenOf(pid: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = numbers.map(Number).filter((child) => parentOf(child) === pid);
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    // A process that has ended but that nobody has asked about is no longer running.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('two builds at once', () => {
  it('both end well, with whole files', async () => {
    const cwd = smallWorkspace();
    const build = () => uppdrag(['build', '--format', 'html,json', '--force'], { cwd });
    const [first, second] = await Promise.all([build(), build()]);
    expect([first!.code, second!.code]).toEqual([0, 0]);
    expect(leftovers(join(cwd, 'build'))).toEqual([]);
    const clean = temporaryFolder();
    await run(['build', '--format', 'html,json', '--out', clean], { cwd });
    const documents = filesBelow(clean).filter((file) => !file.startsWith('.uppdrag'));
    expect(documents).toHaveLength(7);
    for (const file of documents) {
      const same = readFileSync(join(cwd, 'build', file)).equals(readFileSync(join(clean, file)));
      expect([file, same]).toEqual([file, true]);
    }
  });
});

describe('a fault in the program', () => {
  it('is said to be one, with the details only for those who ask', async () => {
    const cwd = smallWorkspace();
    write(cwd, {
      'fault.mjs':
        "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; const read = fs.readdirSync; fs.readdirSync = (...args) => { if (String(args[0]).endsWith('templates/standard/partials')) throw new TypeError('something odd'); return read(...args); }; syncBuiltinESMExports();",
    });
    const env = { NODE_OPTIONS: `--import ${join(cwd, 'fault.mjs')}` };
    const { code, stdout, stderr } = await uppdrag(['check'], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(flat(stderr)).toContain('fel · Ett fel i programmet uppdrag, inte i dina filer: something odd');
    expect(stderr).not.toMatch(/\n\s+at /);
    const debug = await uppdrag(['check'], { cwd, env: { ...env, UPPDRAG_DEBUG: '1' } });
    expect(debug.stderr).toMatch(/TypeError: something odd\n\s+at /);
  });
});
