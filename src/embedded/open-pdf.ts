import { sha256 } from '../files/hash.js';
import { PDF_LIMITS } from '../pdf-syntax/limits.js';
import { neutral } from '../text/neutral.js';
import { MANIFEST_NAME, type Manifest, type ManifestFile } from './manifest.js';
import { parseManifest } from './parse-manifest.js';
import { hostile, notAsManifest, notOurs, unreadable } from './pdf-problem.js';
import { type EmbeddedFile, readAttachments } from './read-attachments.js';
import { foldedPath, unsafePath } from './safe-path.js';

/** The manifest and attachments of a PDF. */
export interface OpenedPdf {
  manifest: Manifest;
  /** The manifest's own bytes. */
  manifestBytes: Uint8Array;
  /** The sources by path from the workspace's folder: exactly what the manifest names. */
  sources: ReadonlyMap<string, Uint8Array>;
  /** The compiled commission by its path from the folder everything is extracted to. */
  compiled: ReadonlyMap<string, Uint8Array>;
}

/**
 * The sources in a PDF, signed or not. Every path is safe to write below a folder, every file is what the manifest
 * says, and there are no others.
 *
 * @throws RequestError when the PDF is not ours, damaged, encrypted, cut off, changed or hostile
 */
export function openPdf(pdf: Uint8Array): OpenedPdf {
  const attachments = readAttachments(pdf);
  const manifests = attachments.filter(({ name }) => name === MANIFEST_NAME);
  if (manifests.length === 0) throw notOurs();
  const byName = new Map<string, EmbeddedFile>();
  for (const attachment of attachments) {
    if (byName.has(attachment.name)) throw twice(attachment.name);
    byName.set(attachment.name, attachment);
  }
  const manifestBytes = manifests[0]!.read();
  const manifest = parseManifest(manifestBytes);
  // Web applications too have a file called manifest.json.
  if (!manifest) throw notOurs();
  checkPaths(manifest);
  const contents = new Map(manifest.filer.map((file) => [file, contentOf(file, byName)]));
  const named = new Set([MANIFEST_NAME, ...manifest.filer.map(({ bilaga }) => bilaga)]);
  const unnamed = attachments.find(({ name }) => !named.has(name));
  if (unnamed) {
    throw notAsManifest({
      sv: `Bilagan ”${neutral(unnamed.name)}” står inte i PDF:ens manifest.`,
      en: `The attachment “${neutral(unnamed.name)}” is not in the PDF's manifest.`,
    });
  }
  const ofKind = (kind: ManifestFile['slag']) =>
    new Map(
      [...contents].flatMap(([{ slag, fil }, bytes]) => (slag === kind ? [[fil, bytes] as const] : [])),
    );
  return { manifest, manifestBytes, sources: ofKind('källa'), compiled: ofKind('kompilerat') };
}

function contentOf(
  { bilaga, fil, bytes, sha256: hash }: ManifestFile,
  attachments: ReadonlyMap<string, EmbeddedFile>,
): Uint8Array {
  const attachment = attachments.get(bilaga);
  if (!attachment) {
    throw notAsManifest({
      sv: `Bilagan ”${neutral(bilaga)}” saknas i PDF:en.`,
      en: `The attachment “${neutral(bilaga)}” is missing from the PDF.`,
    });
  }
  if (bytes > PDF_LIMITS.stream) throw unreadable('too much data');
  const content = attachment.read();
  if (content.length === bytes && sha256(content) === hash) return content;
  throw notAsManifest({
    sv: `Filen ${neutral(fil)} är inte den som PDF:ens manifest nämner: kontrollsumman stämmer inte.`,
    en: `The file ${neutral(fil)} is not the one that the PDF's manifest names: the checksum is wrong.`,
  });
}

/**
 * Checks that paths stay inside, are unique, and none is a folder of another; files other than sources are at the top.
 */
function checkPaths({ filer }: Manifest): void {
  const seen = new Map<string, string>();
  for (const { slag, fil } of filer) {
    const reason = unsafePath(fil);
    if (reason) {
      throw hostile({
        sv: `PDF:en innehåller en fil med sökvägen ”${neutral(fil)}” (${reason.sv}).`,
        en: `The PDF holds a file with the path “${neutral(fil)}” (${reason.en}).`,
      });
    }
    if (slag === 'kompilerat' && !/^[^/]+\.json$/.test(fil)) throw misplaced(fil);
    const path = foldedPath(slag === 'källa' ? `uppdrag/${fil}` : fil);
    if (seen.has(path) || path === MANIFEST_NAME) throw twice(fil);
    seen.set(path, fil);
  }
  for (const [path, fil] of seen) {
    const parts = path.split('/');
    for (let count = 1; count < parts.length; count++)
      if (seen.has(parts.slice(0, count).join('/'))) throw twice(fil);
  }
}

function twice(name: string) {
  return hostile({
    sv: `PDF:en innehåller två filer på samma plats: ”${neutral(name)}”.`,
    en: `The PDF holds two files in the same place: “${neutral(name)}”.`,
  });
}

function misplaced(name: string) {
  return hostile({
    sv: `PDF:en innehåller en fil på fel plats: ”${neutral(name)}”.`,
    en: `The PDF holds a file in the wrong place: “${neutral(name)}”.`,
  });
}
