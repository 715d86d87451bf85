import type { Language } from '../model/diagnostic.js';
import type { SourceMark } from './context.js';

/** What made the document, as the document itself says. */
export interface Generator {
  /** Program and version: `uppdrag 0.1.0`. */
  name: string;
  /** The revision of the sources, short: `4c1f9e2`. */
  revision?: string;
}

/** What rendering needs besides the commission and the theme. */
export interface RenderOptions {
  /** Language of the interface. The document itself is Swedish. */
  language: Language;
  generator: Generator;
  /** Where the PDF lies, relative to the HTML file. */
  pdfHref?: string;
  /** Where the compiled commission lies as JSON, relative to the HTML file. */
  jsonHref?: string;
  /** Where the list of all commissions lies, relative to the HTML file. */
  indexHref?: string;
  /** Where other commissions lie, relative to the HTML file, by id (`2025-2027/regionhalsan`). */
  others?: ReadonlyMap<string, string>;
  /** For a preview: says where each element was written. */
  mark?: SourceMark;
}
