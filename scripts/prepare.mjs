/**
 * Prepares the repository for running the program: installs the libraries of package-lock.json, and compiles dist/ from
 * the present sources. Each step is skipped when its result is already there.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

/** The repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = join(root, 'src');
const output = join(root, 'dist');
const stampFile = join(output, '.sources');
const program = join(output, 'bin', 'uppdrag.js');

/** Installs the libraries in package-lock.json, no others and in no other versions, unless they are there. */
export function install() {
  if (isInstalled()) return;
  say('Installerar bibliotek (npm ci) …');
  run('npm', ['ci'], 'npm ci');
}

/**
 * npm keeps what it has installed in node_modules/.package-lock.json; optional parts for other machines are not in it.
 */
function isInstalled() {
  const wanted = packages(join(root, 'package-lock.json'));
  const installed = packages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity && existsSync(join(root, path));
  });
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Compiles src/ to dist/, and joins the command line in dist/bin/, unless they are of the sources as they are. What has
 * lost its source is removed from dist/.
 */
export function compile() {
  const stamp = sourceHash();
  if (existsSync(program) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Kompilerar (tsc) …');
  mkdirSync(output, { recursive: true });
  rmSync(stampFile, { force: true });
  removeStale();
  run(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'tsconfig.json')],
    'tsc',
  );
  bundle(output);
  chmodSync(program, 0o755);
  writeFileSync(stampFile, stamp);
}

function sourceHash() {
  const hash = createHash('sha256');
  const settings = [
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'scripts/bundle.mjs',
    'scripts/licences.mjs',
  ].map((file) => join(root, file));
  for (const file of [...settings, ...filesBelow(sources)]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Removes files of sources that were moved or removed since dist/ was compiled, so that the program cannot load them.
 */
function removeStale() {
  for (const file of filesBelow(output)) {
    // The bundle's folder is cleared when it is written.
    if (relative(output, file).startsWith(`bin${sep}`)) continue;
    const source = relative(output, file).replace(/(\.d\.ts|\.js)$/, '.ts');
    if (source.endsWith('.ts') && !existsSync(join(sources, source))) rmSync(file);
  }
  // Without it tsc writes everything again, including files that were removed from dist/.
  rmSync(join(output, '.tsbuildinfo'), { force: true });
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** A command that failed, with its output already on the terminal. */
class CommandFailed extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** Runs a command in the repository with its output on the terminal. */
export function run(command, args, name) {
  const shell = process.platform === 'win32' && command === 'npm';
  try {
    execFileSync(command, args, { cwd: root, stdio: 'inherit', shell });
  } catch (error) {
    if (error.code === 'ENOENT') throw new CommandFailed(`${command} finns inte på datorn.`, 2);
    throw new CommandFailed(name === undefined ? '' : `${name} misslyckades.`, error.status ?? 1);
  }
}

/** Ends the process as a failed command did. */
export function end(error) {
  if (!(error instanceof CommandFailed)) throw error;
  if (error.message !== '') say(error.message);
  process.exitCode = error.status;
}

function say(text) {
  console.error(text);
}
