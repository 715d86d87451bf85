import type { SourceFile } from '../model/commission.js';
import type { Text } from '../model/diagnostic.js';
import { type DocumentDate, NO_DATE } from './document-date.js';

/** The commit that a document's sources come from. */
export interface SourceCommit {
  /**
   * Full id of the latest commit, on the way from `HEAD` along first parents, that changed any of the sources. They are
   * in it as they are in `HEAD`; commits that touch other files do not matter.
   */
  incheckning: string;
  /** When it was made, by its committer's clock: ISO 8601 in UTC. */
  tid: string;
  /** True when a source is not as in that commit, or git does not know it. */
  ändrad: boolean;
}

/** The past of a document's sources. */
export interface Provenance {
  /** Absent when the sources are in no git repository. */
  revision?: SourceCommit;
  /** The date of the document if it is a draft. */
  draftDate: DocumentDate;
}

/** A commission and the source files of its documents. */
export interface DocumentSources {
  id: string;
  /** The commission file. */
  file: string;
  /** Every file that was read or looked for. */
  sources: readonly SourceFile[];
}

/**
 * The history of sources. It is an input of a build like the sources themselves: the same sources with the same history
 * give the same bytes.
 */
export interface History {
  /**
   * Differs whenever an answer could differ for sources of the same content, so that a build need not ask again for
   * every document.
   */
  readonly state: string;
  /** The reason why the history may be incomplete, with a remedy. */
  readonly doubt?: { text: Text; hint: Text };
  provenance(document: DocumentSources): Promise<Provenance>;
}

/** Of sources without a past. */
export const NO_HISTORY: History = {
  state: '',
  provenance: () => Promise.resolve({ draftDate: NO_DATE }),
};

/** A history that is the same for all sources. */
export function knownHistory(provenance: Provenance): History {
  return { state: JSON.stringify(provenance), provenance: () => Promise.resolve(provenance) };
}
