import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { JsonCommission } from '../../src/json/json.js';
import { REAL, uppdrag } from './cli.js';

/** The ids of the real commissions. */
export const REAL_IDS = [
  '2025-2027/habilitering-halsa',
  '2025-2027/narhalsan',
  '2025-2027/regionhalsan',
  '2026/backefors',
  '2026/sodra-alvsborgs-sjukhus',
] as const;

/** The documents of a real commission, as `uppdrag build` writes them. */
export interface BuiltDocuments {
  id: string;
  /** Paths of the files. */
  html: string;
  pdf: string;
  json: string;
  /** The content of the JSON file. */
  compiled: JsonCommission;
}

/** The real commissions, built. */
export interface Built {
  /** The output folder. Read only: every test file of a run shares it. */
  folder: string;
  documents: BuiltDocuments[];
}

const PATIENCE_MS = 110_000;

/**
 * The real commissions as HTML, PDF and JSON. They are built once for a whole test run, when the first test asks for
 * them; the others wait for it.
 */
export async function built(): Promise<Built> {
  const shared = process.env.UPPDRAG_TEST_FOLDER;
  if (shared === undefined)
    throw new Error('UPPDRAG_TEST_FOLDER is not set: see tests/support/shared-folder.ts');
  const folder = join(shared, 'built');
  const outcome = join(shared, 'built.outcome');
  if (isFirst(join(shared, 'built.lock'))) {
    const { code, stdout, stderr } = await uppdrag(['build', '--root', REAL, '--out', folder]);
    writeFileSync(outcome, code === 0 ? '' : `exit code ${code}\n${stdout}\n${stderr}`, { flag: 'wx' });
  }
  const deadline = Date.now() + PATIENCE_MS;
  while (!existsSync(outcome)) {
    if (Date.now() > deadline) throw new Error('The real commissions were not built in time.');
    await wait(50);
  }
  const failure = readFileSync(outcome, 'utf8');
  if (failure !== '') throw new Error(`The real commissions could not be built: ${failure}`);
  return { folder, documents: REAL_IDS.map((id) => documentsOf(folder, id)) };
}

/** Making a folder succeeds for exactly one of all processes. */
function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function documentsOf(folder: string, id: string): BuiltDocuments {
  const stem = join(folder, id, id.slice(id.lastIndexOf('/') + 1));
  const json = `${stem}.json`;
  const compiled = JSON.parse(readFileSync(json, 'utf8')) as JsonCommission;
  return { id, html: `${stem}.html`, pdf: `${stem}.pdf`, json, compiled };
}
