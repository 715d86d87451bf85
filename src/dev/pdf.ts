import { SourceReader } from '../embedded/collect-sources.js';
import { sourceHistory } from '../embedded/source-history.js';
import { toolVersion } from '../files/program.js';
import { archive, prepareArchive } from '../making/archive.js';
import { diagnoseTooWide } from '../making/diagnose-print.js';
import { type DocumentSettings, printHtml } from '../making/documents.js';
import { LazyPrinter } from '../making/lazy-printer.js';
import { browserName } from '../making/target.js';
import { hasErrors } from '../model/finding.js';
import { RequestError } from '../model/request-error.js';
import { draftVersion } from '../past/draft-version.js';
import { divider } from '../render/divider.js';
import type { LiveCommissions } from './live-commissions.js';

/** Prints commissions in one browser, which is started with the first. Nothing is written to disk. */
export class PreviewPrinter {
  readonly #root: string;
  readonly #live: LiveCommissions;
  readonly #printer = new LazyPrinter(1);
  /** Page numbers as they were last: when they still hold, one pass is enough. */
  readonly #pages = new Map<string, Record<string, number>>();

  /** @param root the workspace's folder, absolute */
  constructor(root: string, live: LiveCommissions) {
    this.#root = root;
    this.#live = live;
  }

  /**
   * The PDF that `uppdrag build` would make.
   *
   * @returns undefined when the sources have errors
   * @throws EnvironmentError when there is no browser, or the sources change meanwhile
   * @throws RequestError when something is wider than its page, however it is set
   */
  async print(id: string): Promise<Uint8Array | undefined> {
    const starting = this.#printer.start();
    const compilation = this.#live.compiled(id);
    const { commission } = compilation ?? {};
    if (!compilation || !commission || hasErrors(compilation.diagnostics)) return undefined;
    const { theme, project } = this.#live.opened;
    // While the files are as they were compiled.
    const sources = new SourceReader(project.workspace).contents(commission);
    const settings: DocumentSettings = {
      theme,
      language: this.#live.language,
      toolVersion: toolVersion(),
      ids: project.commissions.map((each) => each.id),
    };
    const history = sourceHistory(this.#root, process.env).then((known) =>
      known.provenance({ id, file: compilation.file, sources: compilation.sources }),
    );
    const printer = await starting;
    const html = printHtml(commission, settings, draftVersion(commission.meta, await history));
    const remembered = this.#pages.get(id);
    const title = commission.meta.kortTitel;
    const printing = printer.print(html, { title, divider, ...(remembered && { remembered }) });
    printing.catch(() => {});
    await prepareArchive(sources);
    const printed = await printing;
    if ('overflows' in printed) {
      const [first] = diagnoseTooWide(commission, compilation.file, printed);
      throw new RequestError(first!.message, first!.hint);
    }
    this.#pages.set(id, printed.pages);
    const { pageCount, pages } = printed;
    const { bytes } = await archive(printed, {
      commission,
      provenance: await history,
      sources,
      facts: { pageCount, pages, engine: await printer.engine(), browser: browserName() },
      settings,
    });
    return bytes;
  }

  /** Ends the browser. */
  close(): Promise<void> {
    return this.#printer.close();
  }
}
