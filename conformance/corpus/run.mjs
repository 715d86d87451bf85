/**
 * `npm run conformance -- corpus FOLDER`: verifies the signed PDFs of other projects' test suites in a folder, and
 * compares with `expected.tsv`. Files are found by their content, so the folder may have any form. See README.md here.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXPECTED = fileURLToPath(new URL('expected.tsv', import.meta.url));
const ONE = fileURLToPath(new URL('verify-one.mjs', import.meta.url));

/** No file may take more than this. */
const LIMITS = { seconds: 10, megabytes: 1024 };

/**
 * Prints what is not as expected, and a summary.
 *
 * @param {string} folder
 * @returns {Promise<number>} exit code
 */
export async function runCorpus(folder) {
  const expected = readExpected();
  const verifier = new Verifier();
  const met = new Set();
  const [differing, unknown, slow] = [[], [], []];
  let [count, longest, largest] = [0, 0, 0];
  for (const file of signedPdfs(folder)) {
    const id = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
    if (met.has(id)) continue;
    met.add(id);
    count += 1;
    const found = await verifier.verify(file);
    [longest, largest] = [Math.max(longest, found.seconds), Math.max(largest, found.megabytes)];
    const cost = `${found.seconds.toFixed(1)} s, ${found.megabytes.toFixed(0)} MB`;
    if (found.seconds > LIMITS.seconds || found.megabytes > LIMITS.megabytes) slow.push(`${file}: ${cost}`);
    const row = expected.get(id);
    if (!row) unknown.push([id, basename(file), found.verdict, '?', found.details[0] ?? ''].join('\t'));
    else if (row.ours !== found.verdict) {
      differing.push(`${file}\n  expected ${row.ours}, is ${found.verdict}\n  ${found.details.join('\n  ')}`);
    }
  }
  verifier.end();
  for (const each of differing) console.log(each);
  if (unknown.length > 0) console.log(`\nNot in expected.tsv:\n${unknown.join('\n')}`);
  for (const each of slow) console.log(`over the limit: ${each}`);
  showAgreement([...met].flatMap((id) => expected.get(id) ?? []));
  console.log(
    `\n${count} files, ${differing.length} not as expected, ${unknown.length} unknown, at most ${longest.toFixed(1)} s and ${largest.toFixed(0)} MB`,
  );
  return differing.length + slow.length > 0 || count === 0 ? 1 : 0;
}

/** Prints counts of right verdicts, and of the others by their causes. */
function showAgreement(rows) {
  const accepts = ({ ours }) => !ours.startsWith('invalid');
  const kinds = new Map();
  for (const row of rows) {
    const kind = `${row.right}, ${accepts(row) ? 'accepted' : 'refused'}${row.why === '' ? '' : `: ${row.why}`}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of [...kinds].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${String(count).padStart(4)}  ${kind}`);
  }
}

function readExpected() {
  const lines = readFileSync(EXPECTED, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return new Map(rows.map(([id, , ours, right, why = '']) => [id, { ours, right, why }]));
}

function signedPdfs(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.pdf$/i.test(name))
    .map((name) => join(folder, name))
    .sort()
    .filter((file) => readFileSync(file).includes('/ByteRange'));
}

/** A process that verifies one file after the other; one that takes too long is ended, and another started. */
class Verifier {
  #child = fork(ONE);

  verify(file) {
    return new Promise((resolve) => {
      const child = this.#child;
      const done = (answer) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      const restart = (verdict) => {
        child.kill('SIGKILL');
        this.#child = fork(ONE);
        done({ verdict, details: [], seconds: LIMITS.seconds + 1, megabytes: 0 });
      };
      const timer = setTimeout(() => restart('time'), (LIMITS.seconds + 5) * 1000);
      child.once('message', done);
      child.once('exit', () => restart('ended'));
      child.send({ file });
    });
  }

  end() {
    this.#child.removeAllListeners();
    this.#child.kill();
  }
}
