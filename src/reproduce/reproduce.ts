import { lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstRevision } from '../embedded/first-revision.js';
import type { Manifest } from '../embedded/manifest.js';
import { openPdf } from '../embedded/open-pdf.js';
import { sha256 } from '../files/hash.js';
import { isAbandoned, namesIn, OWNER, removeQuietly } from '../files/temporary-name.js';
import { build } from '../making/build.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { knownHistory } from '../past/history.js';
import { memoryWorkspace } from '../workspace/memory.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Difference, differences } from './differences.js';

const PREFIX = 'uppdrag-rebuilt-';

/** Options of {@link reproduce}. */
export interface ReproduceOptions {
  /** The sources to build from, such as those of a git revision. Default: those in the PDF itself. */
  from?: Workspace;
  /** Stops the build. */
  signal?: AbortSignal;
}

/** Length and SHA-256 (hex) of some bytes. */
export interface Fingerprint {
  bytes: number;
  sha256: string;
}

/** The result of making a PDF again. */
export interface Reproduction {
  /** True when the bytes are the same: the sources, and nothing else, are what made the document. */
  same: boolean;
  manifest: Manifest;
  /** The part of the file that was built: all of it, or the part before the first signature. */
  built: Fingerprint;
  /** The new file; absent when there are errors in the sources. */
  rebuilt?: Fingerprint;
  /** The differences that can explain other bytes, the most likely one first. Never empty when the bytes differ. */
  differences: Difference[];
  /** The errors in the sources; then nothing is made. */
  errors: Diagnostic[];
}

/**
 * Builds the document of a PDF again, from the sources in it or from others, with the same date and commit, and
 * compares byte by byte. What was appended to the file since, such as signatures, is left out of it.
 *
 * @throws RequestError when the PDF is not ours, damaged or hostile
 * @throws EnvironmentError when nothing can be built here
 */
export async function reproduce(pdf: Uint8Array, options: ReproduceOptions = {}): Promise<Reproduction> {
  const { manifest, sources } = openPdf(pdf);
  const original = firstRevision(pdf)!;
  const workspace = options.from ?? memoryWorkspace(Object.fromEntries(sources));
  const { again, errors } = await rebuild(workspace, manifest, options.signal);
  const same = again !== undefined && Buffer.compare(again, original) === 0;
  return {
    same,
    manifest,
    built: fingerprint(original),
    ...(again && { rebuilt: fingerprint(again) }),
    differences: same ? [] : differences(manifest, workspace, again && openPdf(again).manifest),
    errors,
  };
}

function fingerprint(bytes: Uint8Array): Fingerprint {
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** Removes the folders of processes that were killed. */
function clearLeftovers(): void {
  for (const name of namesIn(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found && isAbandoned(name, found.mtimeMs)) removeQuietly(folder);
  }
}

async function rebuild(
  workspace: Workspace,
  { uppdrag, datum, revision }: Manifest,
  signal: AbortSignal | undefined,
): Promise<{ again?: Uint8Array; errors: Diagnostic[] }> {
  clearLeftovers();
  const out = mkdtempSync(join(tmpdir(), `${PREFIX}${OWNER}-`));
  try {
    const { commissions, found } = await build({
      workspace,
      out,
      formats: new Set(['pdf']),
      choose: (all) => all.filter(({ id }) => id === uppdrag),
      history: knownHistory({ draftDate: datum, ...(revision && { revision }) }),
      jobs: 1,
      ...(signal && { signal }),
    });
    const file = commissions[0]?.files.pdf?.file;
    const errors = found.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === 'error'),
    );
    return file === undefined ? { errors } : { again: new Uint8Array(readFileSync(join(out, file))), errors };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
