import { SourceShelf } from '../embedded/collect-sources.js';
import { sourceHistory } from '../embedded/source-history.js';
import { toolVersion } from '../files/program.js';
import { archive, prepareArchive } from '../making/archive.js';
import { printDocument, type RunInputs } from '../making/documents.js';
import { Press } from '../making/press.js';
import { provenanceOf } from '../making/unchanged.js';
import type { Compilation } from '../model/commission.js';
import { findBrowser } from '../pdf/find-browser.js';
import type { LiveCommissions } from './live-commissions.js';

/** Prints commissions as they are, in a browser that is started with the first and kept. Nothing is written to disk. */
export class PreviewPress {
  readonly #root: string;
  readonly #live: LiveCommissions;
  readonly #press = new Press(1);
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
   */
  async print(id: string): Promise<Uint8Array | undefined> {
    const starting = this.#press.start();
    const compilation = this.#live.compiled(id);
    const { commission } = compilation ?? {};
    if (!compilation || !commission || hasErrors(compilation)) return undefined;
    const { theme, project } = this.#live.opened;
    // While the files are as they were compiled.
    const contents = new SourceShelf(project.workspace).contents(commission);
    const edition: RunInputs = {
      theme,
      language: this.#live.language,
      toolVersion: toolVersion(),
      ids: project.commissions.map((each) => each.id),
    };
    const html = printDocument(commission, edition);
    const history = sourceHistory(this.#root, process.env).then((known) =>
      provenanceOf({ id, slug: commission.meta.slug, file: compilation.file }, compilation.sources, known),
    );
    const printer = await starting;
    const remembered = this.#pages.get(id);
    const title = commission.meta.kortTitel;
    const printing = printer.print(html, { title, ...(remembered && { remembered }) });
    printing.catch(() => {});
    await prepareArchive(contents);
    const printed = await printing;
    this.#pages.set(id, printed.pages);
    const { pageCount, pages } = printed;
    const { kind, version } = findBrowser();
    return archive(printed, {
      commission,
      entry: { provenance: await history },
      contents,
      facts: { pageCount, pages, engine: await printer.engine(), browser: `${kind} ${version}` },
      edition,
    });
  }

  /** Ends the browser. */
  close(): Promise<void> {
    return this.#press.close();
  }
}

function hasErrors({ diagnostics }: Compilation): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
