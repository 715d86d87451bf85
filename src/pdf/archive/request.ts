/** Relationship of an attachment to the document (ISO 32000-2, 14.13; ISO 19005-3, 6.8). */
export type Relationship = 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';

/** A file embedded in the PDF, as an associated file of the whole document. */
export interface Attachment {
  /** Unique within the document; may hold folders, with `/` between: `2026/granefors/uppdrag.md`. */
  name: string;
  /** Media type: `text/markdown`, `application/yaml`, `application/json`. */
  mime: string;
  /** Description in the document's language, shown in lists of attachments. */
  description: string;
  /** `Source` for a source file, `Data` for the compiled data, `Supplement` for the manifest. */
  relationship: Relationship;
  bytes: Uint8Array;
  /** Date of the last change, or the document's date when that is unknown; never the clock's. */
  date: Date;
}

/** A decision, as in the front matter. */
export interface ArchivedDecision {
  slag: 'beslut' | 'revidering';
  /** ISO date. */
  datum: string;
  paragraf?: number;
}

/**
 * Metadata for the archive. Fields of Dublin Core, XMP and PDF are used where they exist; the rest goes into a schema
 * of this program, which the file describes (ISO 19005-3, 6.6.2.3).
 */
export interface ArchiveMetadata {
  /**
   * The commission's id in its workspace, `2025-2027/solrosvarden`: `dc:identifier` when there is no registry number.
   */
  id: string;
  /** Registry number: `dc:identifier`. */
  diarienummer?: string;
  /** Name of the board that commissions: `dc:creator` and `dc:publisher`, Info `/Author`. */
  nämnd: string;
  /** Name of the board or provider that carries it out. */
  utförare: string;
  status: 'utkast' | 'beslutad';
  /** ISO dates. */
  giltighet: { från: string; till: string };
  /** Oldest first. */
  beslut: readonly ArchivedDecision[];
  /** One sentence about the document: `dc:description`, Info `/Subject`. */
  description: string;
  /** `dc:subject`, `pdf:Keywords`. */
  keywords?: readonly string[];
  /** Program that the document was written with: `xmp:CreatorTool`, Info `/Creator`, e.g. `uppdrag 0.1.0`. */
  creator: string;
  /**
   * Programs that wrote the file: `pdf:Producer`, Info `/Producer`, e.g. `uppdrag 0.1.0, HeadlessChrome/147.0.7727.0`.
   */
  producer: string;
}

/**
 * Input for turning a printed document into an archive document. The same printed document and request always give the
 * same bytes: neither the clock nor the environment is read.
 */
export interface ArchiveRequest {
  /** `dc:title`, Info `/Title`, and what a viewer shows in its window. */
  title: string;
  /** Language of the document as a BCP 47 tag: `sv`. */
  language: string;
  metadata: ArchiveMetadata;
  /** Date of the document: creation, modification and metadata date. Whole seconds, written in UTC. */
  date: Date;
  /** Written in the order of their names. */
  attachments: readonly Attachment[];
}
