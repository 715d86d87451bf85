import type { CompilationRecord } from '../memory/records.js';
import type { Commission, CommissionMeta, SourceFile } from '../model/commission.js';
import type { Diagnostic, Language } from '../model/diagnostic.js';
import type { Format } from '../model/document-format.js';
import { apart, type Counts, count, type Found, findings } from '../model/finding.js';

/** Progress of one kind of work. */
export interface Stage {
  done: number;
  /** `undefined` until it is known; 0 when there are no steps of the kind. */
  total?: number;
}

/** Progress of a build. */
export interface BuildProgress {
  language: Language;
  /** `counts` is 0 until all are compiled; what is about decided texts is left out. */
  compiled: Stage & { counts: Counts; blocks: number; tables: number };
  html: Stage;
  /** `current` is the commission that is being printed. */
  pdf: Stage & { current?: CommissionMeta };
  json: Stage;
}

/** Counts the steps of a build, and reports every change to a listener. */
export class ProgressCounter {
  readonly #listener: ((progress: BuildProgress) => void) | undefined;
  readonly #progress: BuildProgress;
  readonly #formats: ReadonlySet<Format>;
  readonly #blocks = new Set<string>();
  readonly #tables = new Set<string>();
  readonly #found: Found[] = [];
  #withDocuments = 0;

  constructor(
    language: Language,
    formats: ReadonlySet<Format>,
    commissions: number,
    listener: ((progress: BuildProgress) => void) | undefined,
  ) {
    const stage = (format: Format): Stage => (formats.has(format) ? { done: 0 } : { done: 0, total: 0 });
    this.#listener = listener;
    this.#formats = formats;
    this.#progress = {
      language,
      compiled: { done: 0, total: commissions, counts: count([]), blocks: 0, tables: 0 },
      html: stage('html'),
      pdf: stage('pdf'),
      json: stage('json'),
    };
  }

  /** A commission (or the workspace itself) has been read. */
  read(sources: readonly SourceFile[], diagnostics: readonly Diagnostic[]): void {
    for (const { file, sha256 } of sources) {
      if (sha256 === '') continue;
      if (file.startsWith('block/')) this.#blocks.add(file);
      if (file.includes('/tabeller/') && file.endsWith('.yaml')) this.#tables.add(file);
    }
    const { compiled } = this.#progress;
    compiled.blocks = this.#blocks.size;
    compiled.tables = this.#tables.size;
    this.#found.push({ diagnostics });
  }

  /** Counts a compiled commission. After the last one the number of those with documents is known. */
  compiled(hasDocuments: boolean): void {
    const { compiled, html, pdf, json } = this.#progress;
    compiled.done += 1;
    if (hasDocuments) this.#withDocuments += 1;
    if (compiled.done === compiled.total) {
      // Once for all: a fault in a block is one, whichever commissions use it.
      compiled.counts = count(apart(findings(this.#found)).open);
      for (const stage of [html, pdf, json]) stage.total ??= this.#withDocuments;
    }
    this.#notify();
  }

  /** A commission was not compiled, because all its documents are current. */
  unchanged({ sources, diagnostics }: CompilationRecord): void {
    this.read(sources, diagnostics);
    this.compiled(true);
    for (const format of this.#formats) this.made(format);
  }

  /** Counts a commission that the browser has begun with. */
  printing({ meta }: Commission): void {
    this.#progress.pdf.current = meta;
    this.#notify();
  }

  /** A document is made, or was found to be current. */
  made(format: Format): void {
    this.#progress[format].done += 1;
    this.#notify();
  }

  #notify(): void {
    this.#listener?.(this.#progress);
  }
}
