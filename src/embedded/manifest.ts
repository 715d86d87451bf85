import type { DocumentDate } from '../past/document-date.js';
import type { SourceCommit } from '../past/history.js';

/** What the manifest is called in a PDF, and in the folder its sources are extracted to. */
export const MANIFEST_NAME = 'manifest.json';

/**
 * What a PDF says of its own making: `schema/manifest.schema.json`. Whoever has the PDF can take the sources out, see that
 * they are whole, and build the same PDF again.
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
  /** What it calls itself: `HeadlessChrome`. */
  namn: string;
  version: string;
  /** True for the browser that comes with the program. */
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

/** A file that travels in the PDF. */
export interface ManifestFile {
  /** What it is called in the PDF. */
  bilaga: string;
  /** `källa`: what the document is made of. `kompilerat`: the same as data. */
  slag: 'källa' | 'kompilerat';
  /** Path with `/`: of a source from the workspace's folder, else from the folder that everything is extracted to. */
  fil: string;
  bytes: number;
  sha256: string;
}

/** Reads what a browser calls itself: `HeadlessChrome/147.0.7727.0`. */
export function engineOf(engine: string, bundled: boolean): Engine {
  const [namn = '', version = ''] = engine.split('/');
  return { namn, version, medföljer: bundled };
}
