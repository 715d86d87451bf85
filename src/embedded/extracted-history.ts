import { dirname, join } from 'node:path';
import { sha256 } from '../files/hash.js';
import { readPlainFile } from '../files/plain-file.js';
import { NO_DATE } from '../past/document-date.js';
import type { DocumentSources, History } from '../past/history.js';
import { openDirectory } from '../workspace/directory.js';
import { MANIFEST_NAME, type Manifest } from './manifest.js';
import { parseManifest } from './parse-manifest.js';

/** The history of sources that were extracted from a PDF, from its manifest; `undefined` for any other folder. */
export function extractedHistory(root: string): History | undefined {
  const found = readManifest(root);
  if (!found) return undefined;
  const { manifest, hash } = found;
  return {
    state: `manifest ${hash}`,
    provenance: (made) => Promise.resolve(provenanceIn(manifest, made)),
  };
}

/** The commission that the sources in a folder were extracted for; undefined for a folder that holds any others. */
export function extractedCommission(root: string): string | undefined {
  return readManifest(root)?.manifest.uppdrag;
}

/**
 * The manifest lies beside the workspace's folder, as `uppdrag extract` puts it. Beside a workspace with commissions
 * that it does not know it means nothing: somebody has extracted into a folder that was in use.
 */
function readManifest(root: string): { manifest: Manifest; hash: string } | undefined {
  try {
    const bytes = readPlainFile(join(dirname(root), MANIFEST_NAME));
    if (!bytes) return undefined;
    const manifest = parseManifest(bytes);
    const known = new Set(manifest?.filer.map(({ fil }) => fil));
    const others = () =>
      openDirectory(root)
        .files()
        .some((file) => isCommission(file) && !known.has(file));
    return manifest && !others() ? { manifest, hash: sha256(bytes) } : undefined;
  } catch {
    return undefined;
  }
}

function isCommission(file: string): boolean {
  return file.endsWith('/uppdrag.md');
}

function provenanceIn({ uppdrag, datum, revision, filer }: Manifest, { id, sources }: DocumentSources) {
  const draftDate = datum.grund === 'beslut' ? NO_DATE : datum;
  if (id !== uppdrag || !revision) return { draftDate };
  const known = new Map(filer.filter(({ slag }) => slag === 'källa').map((each) => [each.fil, each.sha256]));
  const now = sources.filter((source) => source.sha256 !== '');
  const same = now.length === known.size && now.every((source) => known.get(source.file) === source.sha256);
  return { draftDate, revision: { ...revision, ändrad: revision.ändrad || !same } };
}
