// pyHanko (https://pyhanko.eu), a library for signatures in PDFs that validates by the rules of ETSI.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cacheFolders } from '../../dist/files/cache-folder.js';
import { signaturesIn } from './signatures.mjs';

const run = promisify(execFile);

const PACKAGES = ['pyHanko==0.38.0', 'pyhanko-cli==0.6.0', 'pyhanko-certvalidator==0.33.0'];

const [{ path: cache }] = cacheFolders(process.env);
const folder = join(cache, 'pyhanko-0.38.0');
const program = join(folder, 'bin', 'pyhanko');

/** @type {import('./judge.js').Judge} */
export const pyhanko = {
  name: 'pyHanko',
  judges: ['signatures', 'lasting'],

  async prepare() {
    if (existsSync(program)) return undefined;
    mkdirSync(cache, { recursive: true });
    try {
      // A virtual environment cannot be moved: it is made in place, and removed when that fails.
      await run('python3', ['-m', 'venv', folder]);
      await run(join(folder, 'bin', 'pip'), ['install', '--quiet', ...PACKAGES]);
      return undefined;
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      const [line] = String(error.stderr || error.message)
        .trim()
        .split('\n')
        .slice(-1);
      return `pyHanko could not be installed from PyPI (python3 with venv and pip): ${line}`;
    }
  },

  async judge(subjects) {
    const having = (claim) => subjects.filter(({ claims }) => claims.includes(claim));
    return [...(await judgeNow(having('signatures'))), ...(await judgeLater(having('lasting')))];
  },
};

async function judgeNow(subjects) {
  const verdicts = [];
  for (const { name, file, trust } of subjects) {
    const parameters = [
      'sign',
      'validate',
      '--pretty-print',
      '--trust-replace',
      '--force-revinfo',
      '--trust',
      trust,
      file,
    ];
    const { stdout, stderr, code = 0 } = await run(program, parameters).catch((error) => error);
    const expected = signaturesIn(file).filter(({ kind }) => kind === 'signature').length;
    const valid = stdout.match(/^The signature is judged VALID\.$/gm)?.length ?? 0;
    const isFine = code === 0 && expected > 0 && valid === expected;
    verdicts.push({
      subject: name,
      about: 'pyHanko',
      faults: isFine ? [] : [`${valid} of ${expected} valid\n${stdout}\n${stderr}`],
    });
  }
  return verdicts;
}

/** Judges as of a later day, by the document alone; what it was before it was renewed must not pass then. */
async function judgeLater(subjects) {
  const verdicts = [];
  for (const { name, file, unrenewed, trust, at } of subjects) {
    const faults = [];
    const after = await later(file, trust, at);
    const expected = signaturesIn(file).filter(({ kind }) => kind === 'signature').length;
    if (after.passed !== expected) faults.push(`${after.passed} of ${expected} valid\n${after.output}`);
    if (unrenewed !== undefined && (await later(unrenewed, trust, at)).passed > 0) {
      faults.push('valid without the renewal too');
    }
    verdicts.push({ subject: name, about: 'pyHanko later', faults });
  }
  return verdicts;
}

async function later(file, trust, at) {
  const script = fileURLToPath(new URL('pyhanko-later.py', import.meta.url));
  const parameters = [script, file, trust, at.toISOString().replace('Z', '+00:00')];
  const { stdout, stderr } = await run(join(folder, 'bin', 'python'), parameters).catch((error) => error);
  return { passed: stdout.match(/^signature \S+ PASSED /gm)?.length ?? 0, output: `${stdout}\n${stderr}` };
}
