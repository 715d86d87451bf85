// `npm run conformance`: see README.md in this folder.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, end, install } from '../scripts/prepare.mjs';

const USAGE =
  'Usage: npm run conformance [-- [--optional] [--keep folder] [kind…]]\n       npm run conformance -- corpus folder';

/** A fault of the machine or the command line. */
class Fault extends Error {}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { optional: { type: 'boolean' }, keep: { type: 'string' } },
    });
    return { ...values, chosen: positionals };
  } catch (error) {
    throw new Fault(`${error.message}\n${USAGE}`);
  }
}

/** The requested kinds of documents. */
async function chosenKinds(chosen) {
  const { kinds } = await import('./subjects/index.mjs');
  const unknown = chosen.filter((name) => !kinds.some((kind) => kind.name === name));
  if (unknown.length > 0) {
    const names = kinds.map(({ name }) => name).join(', ');
    throw new Fault(`There is no kind of document called ${unknown.join(', ')}: ${names}.\n${USAGE}`);
  }
  return kinds.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
}

/** The judges that are needed and can run on this machine. */
async function readyJudges(kinds, optional) {
  const { judges } = await import('./judges/index.mjs');
  const ready = [];
  for (const judge of judges.filter((each) => kinds.some((kind) => isFor(each, kind)))) {
    const missing = await judge.prepare();
    if (missing === undefined) ready.push(judge);
    else if (optional) console.log(`skipped: ${judge.name}. ${missing}`);
    else throw new Fault(`${judge.name} cannot judge here. ${missing}`);
  }
  return ready;
}

/** Whether a judge judges a document, or documents of a kind. */
function isFor({ judges }, { claims }) {
  return claims.some((claim) => judges.includes(claim));
}

async function makeSubjects(kinds, folder) {
  const subjects = [];
  for (const kind of kinds) {
    const place = join(folder, kind.name);
    mkdirSync(place, { recursive: true });
    subjects.push(...(await kind.make(place)));
  }
  return subjects;
}

/** Prints a row for each document: the claims, and the faults. */
function show(subjects, verdicts) {
  const columns = [...new Set(verdicts.map(({ about }) => about))];
  const width = Math.max(...subjects.map(({ name }) => name.length));
  console.log(`\n${'document'.padEnd(width)}  ${columns.join('  ')}`);
  for (const { name } of subjects) {
    const cells = columns.map((column) => {
      const verdict = verdicts.find(({ subject, about }) => subject === name && about === column);
      const said = !verdict ? '–' : verdict.faults.length === 0 ? 'ok' : `${verdict.faults.length} failed`;
      return said.padEnd(column.length);
    });
    console.log(`${name.padEnd(width)}  ${cells.join('  ')}`.trimEnd());
  }
  for (const { subject, about, faults } of verdicts) {
    for (const fault of faults) console.log(`\n${subject}, ${about}\n  ${fault}`);
  }
}

/** Verifies the signed PDFs of others in a folder. */
async function corpus([folder, ...more]) {
  if (folder === undefined || more.length > 0 || !existsSync(folder)) {
    throw new Fault(`Name the folder with the PDFs, see conformance/corpus/README.md.\n${USAGE}`);
  }
  const { runCorpus } = await import('./corpus/run.mjs');
  return runCorpus(resolve(folder));
}

async function main() {
  const { optional, keep, chosen } = options();
  install();
  compile();
  if (chosen[0] === 'corpus') return corpus(chosen.slice(1));
  const kinds = await chosenKinds(chosen);
  const judges = await readyJudges(kinds, optional);
  if (judges.length === 0) return 0;
  const folder = keep === undefined ? mkdtempSync(join(tmpdir(), 'uppdrag-conformance-')) : resolve(keep);
  try {
    const judged = kinds.filter((kind) => judges.some((judge) => isFor(judge, kind)));
    const subjects = await makeSubjects(judged, folder);
    const verdicts = [];
    for (const judge of judges) {
      const own = subjects.filter((subject) => isFor(judge, subject));
      if (own.length > 0) verdicts.push(...(await judge.judge(own)));
    }
    show(subjects, verdicts);
    const failed = verdicts.filter(({ faults }) => faults.length > 0);
    const count = `${subjects.length} documents, ${verdicts.length - failed.length} verdicts ok, ${failed.length} failed`;
    console.log(`\n${judges.map(({ name }) => name).join(', ')}: ${count}`);
    return failed.length > 0 ? 1 : 0;
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Fault)) end(error);
  console.error(error.message);
  process.exitCode = 2;
}
