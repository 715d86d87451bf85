import { sha256 } from '../files/hash.js';
import type { Batch, OutputFolder, WrittenFile } from '../files/output-folder.js';
import type { Freshness } from '../memory/freshness.js';
import { documentFile } from '../memory/paths.js';
import type { BuiltFile, BuiltPdf, CommissionRecord } from '../memory/records.js';
import type { Format } from '../model/document-format.js';

/** The part of a document's record that is known before the file is written. */
export type DocumentFacts<T extends BuiltFile = BuiltFile> = Omit<T, keyof WrittenFile>;

interface FactsByFormat {
  html?: DocumentFacts;
  pdf?: DocumentFacts<BuiltPdf>;
  json?: DocumentFacts;
}

/** Writes the documents of one commission, all of them or none. */
export class DocumentWriter {
  readonly #record: CommissionRecord;
  readonly #freshness: Freshness;
  readonly #batch: Batch;
  readonly #facts: FactsByFormat = {};

  /** @param record the commission as compiled now, with the documents of earlier builds */
  constructor(record: CommissionRecord, out: OutputFolder, freshness: Freshness) {
    this.#record = record;
    this.#freshness = freshness;
    this.#batch = out.begin();
  }

  /**
   * Adds a document. A file that already has this content keeps its date.
   *
   * @param content left out when the earlier file is to stay
   * @throws EnvironmentError when it cannot be written
   */
  async put<F extends Format>(
    format: F,
    facts: NonNullable<FactsByFormat[F]>,
    content?: string | Uint8Array,
  ): Promise<void> {
    this.#facts[format] = facts;
    if (content === undefined) return;
    const hash = sha256(content);
    const old = this.#record.files[format];
    if (old?.sha256 === hash && this.#freshness.isIntact(old)) return;
    await this.#batch.write(documentFile(this.#record.id, format), content, hash);
  }

  /**
   * Moves every document to its place. @returns the record of the documents as they are now, and the formats that were
   * written
   */
  async commit(): Promise<{ record: CommissionRecord; written: Format[] }> {
    const placed = await this.#batch.commit();
    const files: Record<string, BuiltFile> = { ...this.#record.files };
    const written: Format[] = [];
    for (const format of ['html', 'pdf', 'json'] as const) {
      const file = placed.find((each) => each.file === documentFile(this.#record.id, format));
      const known = file ?? this.#record.files[format];
      const facts = this.#facts[format];
      if (known && facts) files[format] = { ...known, ...facts };
      if (file) written.push(format);
    }
    return { record: { ...this.#record, files }, written };
  }

  /** Removes what has not got its place. */
  discard(): Promise<void> {
    return this.#batch.discard();
  }
}
