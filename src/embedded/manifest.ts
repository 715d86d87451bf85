import type { DocumentDate } from '../past/document-date.js';
import type { SourceCommit } from '../past/history.js';

/** Name of the manifest in a PDF, and in the folder its sources are extracted to. */
export const MANIFEST_NAME = 'manifest.json';

/**
 * A PDF's description of how it was made: `schema/manifest.schema.json`. With it the sources can be extracted, verified
 * by their hashes, and built into the same PDF again.
 */
export interface Manifest {
  version: 1;
  /** The commission's id. */
  uppdrag: string;
  titel: string;
  datum: DocumentDate;
  revision?: SourceCommit;
  verktyg: { namn: 'uppdrag'; version: string };
  webbläsare: Engine;
  mall: Template;
  /** By file name. */
  teckensnitt: readonly TemplateFont[];
  /** Every attachment but the manifest itself, by its name in the PDF. */
  filer: readonly ManifestFile[];
}

/** The browser that laid the pages out. */
export interface Engine {
  /** The browser's own name: `HeadlessChrome`. */
  namn: string;
  version: string;
  /** True for the bundled browser. */
  medföljer: boolean;
}

/** The template a document is set in. */
export interface Template {
  namn: string;
  /** Of its files other than fonts. */
  sha256: string;
}

/** A font file of the template. */
export interface TemplateFont {
  fil: string;
  familj: string;
  sha256: string;
}

/** A file embedded in the PDF. */
export interface ManifestFile {
  /** Name of the attachment in the PDF. */
  bilaga: string;
  /** `källa`: a source of the document. `kompilerat`: the compiled data. */
  slag: 'källa' | 'kompilerat';
  /** Path with `/`: of a source from the workspace's folder, else from the folder that everything is extracted to. */
  fil: string;
  bytes: number;
  sha256: string;
}

/** Parses a browser's name for itself: `HeadlessChrome/147.0.7727.0`. */
export function engineOf(engine: string, bundled: boolean): Engine {
  const [namn = '', version = ''] = engine.split('/');
  return { namn, version, medföljer: bundled };
}
