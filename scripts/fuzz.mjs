/**
 * `npm run fuzz [-- minutes [test …]]`: runs every test that draws its values at random, again and again with new
 * seeds, for an hour or as long as is said. Stops at the first failure, and says how to run it again.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { requireNode } from './require-node.mjs';

requireNode();
const { compile, install, root } = await import('./prepare.mjs');

const [given = '60', ...named] = process.argv.slice(2);
const minutes = Number(given);
if (!(minutes > 0)) {
  console.error('usage: npm run fuzz -- [minutes] [test …]');
  process.exit(2);
}
install();
compile();

const tests = named.length > 0 ? named : propertyTests();
const end = Date.now() + minutes * 60_000;
/** Number of draws of the costliest properties; the others draw as often as they always do, once in each round. */
const runs = process.env.FUZZ_RUNS ?? '1000';
/** A thousand draws take their time, and a busy machine is no failure. */
const patience = '--testTimeout=900000';
let rounds = 0;
do {
  rounds += 1;
  const seed = String(randomInt(2 ** 31));
  console.log(`round ${rounds}: UPPDRAG_TEST_SEED=${seed}`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', patience, '--reporter=dot', ...tests];
  const { status } = spawnSync(process.execPath, vitest, {
    cwd: root,
    env: { ...process.env, UPPDRAG_TEST_SEED: seed, FUZZ_RUNS: runs },
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.log(`\nFailed in round ${rounds}, after ${rounds - 1} without a failure. The same round again:`);
    console.log(`UPPDRAG_TEST_SEED=${seed} FUZZ_RUNS=${runs} npx vitest run ${patience} ${tests.join(' ')}`);
    process.exit(1);
  }
} while (Date.now() < end);
console.log(`nothing failed in ${rounds} rounds`);

/** Every test file that draws values: by fast-check, or by numbers of its own. */
function propertyTests() {
  return readdirSync(`${root}/tests`, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/${name}`)
    .filter((name) => /from 'fast-check'|FUZZ_RUNS/.test(readFileSync(`${root}/${name}`, 'utf8')))
    .sort();
}
