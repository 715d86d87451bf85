import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './build.mjs';

const REAL = join(ROOT, 'uppdrag');

/** Edits of a new edition: a word, an amount with its sums, a paragraph that is moved. */
const EDITS = [
  ['2026/backefors/uppdrag.md', /\bska\b/, 'bör'],
  ['2026/sodra-alvsborgs-sjukhus/tabeller/forandringar.yaml', /belopp: -131926/, 'belopp: -131900'],
];

/** Comparisons: two editions of one template, and changed copies. @type {import('../judges/judge.js').SubjectKind} */
export const redline = {
  name: 'redline',
  claims: ['archive'],
  async make(folder) {
    const changed = join(folder, 'uppdrag');
    cpSync(REAL, changed, { recursive: true, filter: (file) => !file.endsWith('.lock.yaml') });
    for (const [file, from, to] of EDITS) {
      const text = readFileSync(join(changed, file), 'utf8');
      const better = text.replace(from, to);
      if (better === text) throw new Error(`${file} no longer holds ${from}.`);
      writeFileSync(join(changed, file), better);
    }
    const editions = ['2025-2027/habilitering-halsa', '2025-2027/regionhalsan'];
    const two = join(folder, 'redline-editions.pdf');
    await diff(['--commissions', ...editions, '--root', REAL, '--out', two]);
    const out = join(folder, 'changed');
    await diff([REAL, changed, '--out', out]);
    return [
      { name: 'redline/editions', file: two, claims: ['archive'] },
      ...['2026/backefors', '2026/sodra-alvsborgs-sjukhus'].map((id) => ({
        name: `redline/${id.replace(/^.*\//, '')}`,
        file: join(out, `${id}.andringar.pdf`),
        claims: ['archive'],
      })),
    ].map((subject) => {
      if (!existsSync(subject.file)) throw new Error(`${subject.file} was not made.`);
      return subject;
    });
  },
};

/** Compares with the command line. It ends with 1 when a side has an error: a changed sum is one. */
async function diff(args) {
  const program = join(ROOT, 'dist/bin/uppdrag.js');
  await promisify(execFile)(process.execPath, [program, 'diff', ...args, '--format', 'pdf'], {
    env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' },
    maxBuffer: 1 << 26,
  }).catch((error) => {
    if (error.code !== 1) throw error;
  });
}
