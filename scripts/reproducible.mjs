/**
 * `npm run reproducible`: builds all real commissions in several clean clones of this repository's last commit, each in
 * another folder, home, time zone and locale, with other numbers of jobs and other states of the cache, and once more
 * out of their own PDFs. Everything must come out the same, byte by byte. Takes about half a minute.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, end, install, root } from './prepare.mjs';

const program = join(root, 'dist', 'bin', 'uppdrag.js');

/** Each in a clone of its own; `again` are further builds in the same one, after a change of its state. */
const CLONES = [
  { folder: 'a', env: { TZ: 'UTC', LC_ALL: 'C' }, args: ['--jobs', '1'] },
  {
    folder: 'en mapp med långt namn/å ä ö',
    env: { HOME: 'hem', XDG_CACHE_HOME: undefined, TZ: 'Pacific/Auckland', LC_ALL: 'sv_SE.UTF-8' },
    args: ['--jobs', '4'],
  },
  {
    folder: 'c',
    env: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
    args: [],
    again: [
      { name: 'without half of its documents', before: removeHalf, args: [] },
      { name: 'forced', before: () => {}, args: ['--force'] },
    ],
  },
];

function run(args, cwd, env = {}) {
  const merged = { ...process.env, ...env };
  for (const [name, value] of Object.entries(merged)) if (value === undefined) delete merged[name];
  execFileSync(process.execPath, [program, ...args], { cwd, env: merged, stdio: 'pipe' });
}

/** SHA-256 of every document below a folder, by name. */
function hashes(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const documents = files
    .map((file) => file.slice(folder.length + 1))
    .filter((file) => !file.startsWith('.'));
  return new Map(
    documents.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

function removeHalf(build) {
  const pdfs = [...hashes(build).keys()].filter((file) => !file.startsWith('index'));
  for (const file of pdfs.filter((_, index) => index % 2 === 0)) rmSync(join(build, file));
}

let faults = 0;
function compare(name, expected, found) {
  const differing = [...expected].filter(([file, hash]) => found.get(file) !== hash).map(([file]) => file);
  faults += differing.length;
  const said = differing.length === 0 ? `${expected.size} the same` : `DIFFERENT: ${differing.join(', ')}`;
  console.log(`${name.padEnd(64)} ${said}`);
}

function main() {
  install();
  compile();
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'uppdrag-reproducible-')));
  try {
    let first;
    for (const { folder, env, args, again = [] } of CLONES) {
      const clone = join(place, folder);
      execFileSync('git', ['clone', '--quiet', root, clone]);
      const build = join(clone, 'build');
      const own = { ...env, ...(env.HOME && { HOME: join(place, env.HOME) }) };
      run(['build', ...args], clone, own);
      first ??= hashes(build);
      const name = Object.values(env).filter(Boolean).join(', ');
      compare(`clone ${folder}: ${name} ${args.join(' ')}`.trim(), first, hashes(build));
      for (const { name, before, args } of again) {
        before(build);
        run(['build', ...args], clone, own);
        compare(`clone ${folder}, ${name}`, first, hashes(build));
      }
    }
    for (const pdf of [...first.keys()].filter((file) => file.endsWith('.pdf'))) {
      const out = join(place, 'ut', pdf);
      run(['extract', join(place, 'a', 'build', pdf), '--out', out], place);
      run(['build'], out);
      const own = new Map([...first].filter(([file]) => file.startsWith(pdf.slice(0, -3))));
      compare(`extracted from ${pdf}`, own, hashes(join(out, 'build')));
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  process.exitCode = faults === 0 ? 0 : 1;
}

try {
  main();
} catch (error) {
  end(error);
}
