import type { FootnoteDefinition, Root } from 'mdast';
import type { Diagnostic } from './diagnostic.js';
import type { Origin, Place } from './place.js';
import type { CompiledPlan } from './plan.js';
import type { Lock } from './sources.js';
import type { CompiledTable } from './table.js';

/** A board or provider, from the register. */
export interface Organisation {
  id: string;
  namn: string;
  kort?: string;
  /** Form of address in a title: `styrelsen för Solrosvården`; the name when the register gives no other. */
  styrelse: string;
  slag: string;
}

/** A decision of the board. */
export interface Decision {
  slag: 'beslut' | 'revidering';
  /** ISO date. */
  datum: string;
  paragraf?: number;
  ändring?: string;
  /** As printed: `Beslutad i regionala hälso- och sjukvårdsnämnden 2024-10-23, § 330`. */
  text: string;
}

/** The front matter, resolved against the registers. Dates are ISO dates. */
export interface CommissionMeta {
  /** Folder below the workspace root: `2025-2027/solrosvarden`. */
  id: string;
  /** The last part of the id: `solrosvarden`. */
  slug: string;
  /** The first part of the id: `2025-2027`. */
  folder: string;
  /** A kind of document: `långsiktigt`. */
  typ: string;
  /** Names of the workspace's own kind of document; absent for the usual kinds. */
  dokument?: { benämning: string; titel: string };
  från: Organisation;
  till: Organisation;
  /** `Uppdrag 2025–2027`, `Utökat uppdrag 2025–2027`. */
  titel: string;
  /** `från regionala hälso- och sjukvårdsnämnden till styrelsen för Solrosvården`. */
  undertitel: string;
  /** Title of its files and in lists: `Uppdrag 2025–2027 till styrelsen för Solrosvården`, with its subject. */
  kortTitel: string;
  /** `2025–2027`, or `2026` for a single year. */
  period: string;
  giltighet: { från: string; till: string };
  diarienummer?: string;
  status: 'utkast' | 'beslutad';
  /** Oldest first. */
  beslut: Decision[];
  /** Set while a revision is being written: the decision it will be, still without a date. */
  revidering?: { paragraf?: number; ändring?: string };
  /** Date of the revision of the paper that the decision was about, before it was made. */
  handlingReviderad?: string;
  kompletterar?: { id?: string; text: string };
  numrering: boolean;
  /** True when the paragraphs have numbers in the margin. */
  styckenummer?: true;
}

/** A heading in the table of contents. */
export interface OutlineItem {
  /** 1 for chapters. */
  level: number;
  text: string;
  number?: string;
  anchor: string;
  appendix: boolean;
  landscape: boolean;
  place: Place;
  origin: Origin;
  children: OutlineItem[];
}

/** A block a commission uses. */
export interface UsedBlock {
  id: string;
  version: number;
  titel: string;
  file: string;
  /** SHA-256 of the block file's bytes, hex. */
  sha256: string;
  /** True when the directive names the version. */
  pinned: boolean;
  tillval: string[];
  /** Places that use it. */
  places: Place[];
}

/** A file the compilation read. */
export interface SourceFile {
  file: string;
  sha256: string;
}

/** A mark for remaining work: `ATT GÖRA`. */
export interface RemainingMark {
  /** As written. */
  mark: string;
  /** The rest of the comment that it stands in; absent when it stands in the text. */
  text?: string;
  /** Set when it stands in a front matter, which is printed elsewhere than where it is written. */
  inFrontMatter?: true;
  place: Place;
}

/** A commission, compiled: everything that rendering, checking, comparing and exporting need. */
export interface Commission {
  meta: CommissionMeta;
  /** The body with every block, value, table and reference resolved. Headings have depth 1 for chapters. */
  body: Root;
  footnotes: FootnoteDefinition[];
  outline: OutlineItem[];
  /** Every table of the commission's folder, printed or not, by file name. */
  tables: CompiledTable[];
  plan?: CompiledPlan;
  blocks: UsedBlock[];
  sources: SourceFile[];
  /** The marks for remaining work in the sources of a draft, in the order of their files. */
  unsettled?: RemainingMark[];
  /** Hashes of the decided text, from the lock file beside the commission file. */
  lock?: Lock;
}

/** Result of compiling: the commission when it could be built at all, and its diagnostics. */
export interface Compilation {
  id: string;
  /** The commission file: where a problem with the whole commission is shown. */
  file: string;
  /** Absent when an error makes it impossible to go on; present with errors in `diagnostics` otherwise. */
  commission?: Commission;
  diagnostics: Diagnostic[];
  /** Every file that was read or looked for, so that a cache knows what the result depends on. */
  sources: SourceFile[];
}
