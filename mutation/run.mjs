/**
 * `npm run mutants -- <room> [--count N] [--seed N] [--of folder]`: puts faults into a room of `src/`, one at a time, and
 * counts how many the tests notice. Stryker makes the faults and runs the tests; the sample is drawn in `draw.mjs`. The
 * score, that of each file, and every fault that no test noticed, is written to `mutation/results/<room>.md`; with `--of`, which takes a
 * folder within the room, only shown.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOMS } from './rooms.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    of: { type: 'string' },
  },
});
const [room = ''] = positionals;
const tests = ROOMS[room];
if (!tests) {
  console.error(
    `usage: npm run mutants -- ${Object.keys(ROOMS).join('|')} [--count 60] [--seed 1] [--of folder]`,
  );
  process.exit(2);
}

if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
const { draw, isText, LEFT_OUT } = await import('./draw.mjs');
const { Stryker } = await import('@stryker-mutator/core');

process.chdir(root);
const count = Number(values.count);
const seed = Number(values.seed);
const places = await draw(root, values.of ?? `src/${room}`, { count, seed });
process.env.MUTANTS_TESTS = JSON.stringify(tests);
process.env.UPPDRAG_TEST_FOLDER = mkdtempSync(join(tmpdir(), 'uppdrag-test-'));
process.env.UPPDRAG_TEST_SEED = String(seed);
process.on('exit', () => rmSync(process.env.UPPDRAG_TEST_FOLDER, { recursive: true, force: true }));
const mutants = await new Stryker({
  testRunner: 'vitest',
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  mutate: places,
  mutator: { excludedMutations: LEFT_OUT },
  coverageAnalysis: 'perTest',
  // What runs only when a module is loaded or a test file is made ready would need a new process for each fault.
  ignoreStatic: true,
  concurrency: 1,
  // A busy machine is no endless loop.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 15,
  tempDirName: `.cache/mutants-${room}`,
  cleanTempDir: 'always',
  ignorePatterns: ['/build', '/.cache', '/mutation/node_modules'],
  // Stryker reads the file with TypeScript's old programming interface, which TypeScript 7 has not; vitest needs no copy of it.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
}).runMutationTest();

const counted = mutants.filter(({ fileName, location: { start } }) => {
  // Stryker gives places counted from one.
  return !isText(readFileSync(fileName, 'utf8'), { line: start.line - 1, column: start.column - 1 });
});
const having = (...statuses) => counted.filter(({ status }) => statuses.includes(status));
const noticed = having('Killed', 'Timeout').length;
const unnoticed = having('Survived', 'NoCoverage');
const all = noticed + unnoticed.length;
const line = `${noticed} of ${all} faults noticed (${((100 * noticed) / all).toFixed(0)} %)`;
const rows = unnoticed
  .map(({ fileName, location: { start }, replacement, mutatorName, status }) => {
    const file = relative(root, fileName);
    const how = status === 'NoCoverage' ? ' where no test goes' : '';
    return `${file}:${start.line}:${start.column} ${mutatorName}${how}: ${oneLine(replacement)}`;
  })
  .sort();
const files = [...new Set(counted.map(({ fileName }) => relative(root, fileName)))].sort().map((file) => {
  const own = [...having('Killed', 'Timeout'), ...unnoticed].filter(
    ({ fileName }) => relative(root, fileName) === file,
  );
  const found = own.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return `| ${file} | ${found} of ${own.length} |\n`;
});
const text = `# ${room}

${line}: \`npm run mutants -- ${room} --count ${count} --seed ${seed}\`

| file | noticed |
| --- | --- |
${files.join('')}
`;
mkdirSync(join(here, 'results'), { recursive: true });
if (values.of === undefined) {
  writeFileSync(join(here, 'results', `${room}.md`), text + rows.map((row) => `* ${row}\n`).join(''));
}
console.log(`\n${files.join('')}\n${rows.join('\n')}\n\n${room}: ${line}`);

/** A replacement on one line, cut when it is long. */
function oneLine(text) {
  const flat = text.replace(/\s+/g, ' ');
  return `\`${flat.length > 90 ? `${flat.slice(0, 90)}…` : flat}\``;
}
