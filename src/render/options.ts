import type { Language } from '../model/diagnostic.js';
import type { SourceMark } from './context.js';

/** The program that made the document, as named in the document. */
export interface Generator {
  /** Program and version: `uppdrag 0.1.0`. */
  name: string;
  /** The revision of the sources, short: `4c1f9e2`. */
  revision?: string;
  /** Date of a draft's sources, ISO. */
  date?: string;
  /** True when the sources of a draft are not as in the revision. */
  changed?: boolean;
}

/** Options of rendering besides the commission and the theme. */
export interface RenderOptions {
  /** Language of the interface. The document itself is Swedish. */
  language: Language;
  generator: Generator;
  /** Address of the PDF, relative to the HTML file. */
  pdfHref?: string;
  /** Address of the compiled commission as JSON, relative to the HTML file. */
  jsonHref?: string;
  /** Address of the list of all commissions, relative to the HTML file. */
  indexHref?: string;
  /** Addresses of other commissions, relative to the HTML file, by id (`2025-2027/solrosvarden`). */
  others?: ReadonlyMap<string, string>;
  /** Attributes for the source of each element, for a preview. */
  mark?: SourceMark;
}
