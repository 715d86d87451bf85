import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives every test file of one run the same temporary folder, in UPPDRAG_TEST_FOLDER, and removes it afterwards. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'uppdrag-test-'));
  process.env.UPPDRAG_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
