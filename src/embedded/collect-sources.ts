import { sha256 } from '../files/hash.js';
import type { Commission, SourceFile } from '../model/commission.js';
import { EnvironmentError } from '../model/environment-error.js';
import type { Workspace } from '../workspace/workspace.js';

/** A source with its content. */
export interface SourceContent extends SourceFile {
  bytes: Uint8Array;
}

/** Reads the sources of documents. Those that many documents share are read once. */
export class SourceReader {
  readonly #workspace: Workspace;
  readonly #shared = new Map<string, SourceContent>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * The files that a commission was compiled of, in the order of their names; files that were looked for and are not
   * there are left out.
   *
   * @throws EnvironmentError when a file is no longer what was compiled
   */
  contents({ sources }: Commission): SourceContent[] {
    return sources.filter(({ sha256 }) => sha256 !== '').map((source) => this.#content(source));
  }

  #content(source: SourceFile): SourceContent {
    const known = this.#shared.get(source.file);
    if (known?.sha256 === source.sha256) return known;
    const { bytes } = this.#workspace.read(source.file);
    if (bytes === undefined || sha256(bytes) !== source.sha256) throw changedMeanwhile(source.file);
    const content = { ...source, bytes };
    // A commission's own pictures need not be kept until the last of all commissions is built.
    if (isShared(source.file)) this.#shared.set(source.file, content);
    return content;
  }
}

/** Blocks, registers and the settings. */
function isShared(file: string): boolean {
  return !file.includes('/') || /^(block|register)\//.test(file);
}

function changedMeanwhile(file: string): EnvironmentError {
  return new EnvironmentError(
    {
      sv: `Filen ${file} ändrades medan den byggdes, så källtexten kunde inte läggas i PDF:en.`,
      en: `The file ${file} changed while it was being built, so the sources could not be put into the PDF.`,
    },
    {
      sv: 'Bygg igen. De tidigare dokumenten är orörda.',
      en: 'Build again. The earlier documents are untouched.',
    },
  );
}
