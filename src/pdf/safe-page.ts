import type { HTTPRequest, Page } from './puppeteer.js';

/** The only address a page can load. The `.invalid` domain never resolves (RFC 2606). */
const ADDRESS = 'http://dokument.invalid/';

/** Nothing but what the document itself holds: its own styles, and pictures and fonts written into it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; sandbox";

/** The width of A4's type area in CSS pixels (160 mm): what the document is laid out in before it is printed. */
const TYPE_AREA = { width: 605, height: 920 };

const PDF_OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  timeout: 0,
  waitForFonts: false,
} as const;

/**
 * A browser tab in which a document can neither run a script nor reach anything outside itself, however it was written:
 * JavaScript is off, every request is intercepted, and the one address that is answered gets the document with a strict
 * Content Security Policy. One tab serves any number of documents, one after the other.
 */
export class SafePage {
  readonly #page: Page;
  /** The document to answer the next navigation with; undefined as soon as it has been given. */
  #document: string | undefined;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Makes a tab safe before anything is loaded in it. */
  static async prepare(page: Page): Promise<SafePage> {
    const safe = new SafePage(page);
    page.on('request', (request) => void safe.#answer(request));
    await Promise.all([
      page.setJavaScriptEnabled(false),
      page.setRequestInterception(true),
      // Laid out as for print from the start, so that what is measured is what is printed.
      page.emulateMediaType('print'),
      page.setViewport(TYPE_AREA),
    ]);
    return safe;
  }

  /** Loads a document, instead of the one that was there. */
  async show(html: string): Promise<void> {
    this.#document = html;
    await this.#page.goto(ADDRESS, { timeout: 0 });
  }

  /** Runs one of this program's own functions in the page. It must not refer to anything outside itself. */
  evaluate<A extends unknown[], R>(inPage: (...values: A) => R, ...values: A): Promise<Awaited<R>> {
    return this.#page.evaluate(inPage as never, ...values) as Promise<Awaited<R>>;
  }

  /** Prints without tags and outline, at 60 % of the price: the layout is the same. */
  draft(): Promise<Uint8Array> {
    return this.#page.pdf({ ...PDF_OPTIONS, tagged: false, outline: false });
  }

  /** Prints with structure tags and outline. */
  print(): Promise<Uint8Array> {
    return this.#page.pdf({ ...PDF_OPTIONS, tagged: true, outline: true });
  }

  async #answer(request: HTTPRequest): Promise<void> {
    const document = this.#document;
    try {
      if (request.url().startsWith('data:')) {
        await request.continue();
      } else if (document !== undefined && this.#isNavigation(request)) {
        this.#document = undefined;
        await request.respond({
          status: 200,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': CONTENT_SECURITY_POLICY },
          body: document,
        });
      } else {
        await request.abort('blockedbyclient');
      }
    } catch {
      // The browser died with the request; whoever waits for the document hears of it.
    }
  }

  #isNavigation(request: HTTPRequest): boolean {
    return (
      request.url() === ADDRESS && request.isNavigationRequest() && request.frame() === this.#page.mainFrame()
    );
  }
}
