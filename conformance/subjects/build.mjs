import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The package's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The date of documents that have none of their own: not the clock's. */
const SOURCE_DATE_EPOCH = '1767225600';

/**
 * Builds commissions to PDF with the command line.
 *
 * @param {string} workspace the folder that holds uppdrag.yaml
 * @param {string} out
 * @param {string[]} ids the commissions
 * @param {(id: string) => string} nameOf a commission's name in the table
 * @returns {Promise<import('../judges/judge.js').Subject[]>}
 */
export async function build(workspace, out, ids, nameOf) {
  const program = join(ROOT, 'dist/bin/uppdrag.js');
  const parameters = ['build', ...ids, '--format', 'pdf', '--root', workspace, '--out', out];
  const env = { ...process.env, SOURCE_DATE_EPOCH };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...parameters], {
    env,
    maxBuffer: 1 << 26,
  }).catch((error) => error);
  return ids.map((id) => {
    const file = join(out, id, `${id.slice(id.lastIndexOf('/') + 1)}.pdf`);
    if (!existsSync(file)) throw new Error(`${id} was not built.\n${stdout}\n${stderr}`);
    return { name: nameOf(id), file, claims: ['archive'] };
  });
}
