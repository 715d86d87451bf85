import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A folder for one test file. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(process.env.UPPDRAG_TEST_FOLDER ?? tmpdir(), 'pdf-'));
}

/** Writes a shell script that can be run. */
export async function writeProgram(path: string, script: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Runs a module in a Node process of its own, with the compiled program in reach as `pdf`, and gives what it prints. */
export async function runModule(code: string, env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, moduleArguments(code), {
    env: { ...process.env, ...env },
  });
  return stdout;
}

/** The arguments that make Node run such a module. */
export function moduleArguments(code: string): string[] {
  const pdf = new URL('../../dist/pdf/index.js', import.meta.url).href;
  return ['--input-type=module', '--eval', `import * as pdf from ${JSON.stringify(pdf)};\n${code}`];
}

/** Waits until something holds, looking often; false when it does not within the time. */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  milliseconds = 5000,
): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
