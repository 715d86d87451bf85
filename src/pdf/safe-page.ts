import type { Protocol } from 'puppeteer-core';
import type { CDPSession } from './devtools.js';
import type { DomDocument } from './dom.js';
import { divided, replaceRest } from './replace-rest.js';

declare const document: DomDocument;

/** The only address a page can load. The `.invalid` domain never resolves (RFC 2606). */
const ADDRESS = 'http://dokument.invalid/';

/** Nothing but what the document itself holds: its own styles, and pictures and fonts written into it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; sandbox";

/** Width of a usual type area, 161 mm with the room for spaces, in CSS pixels. */
const USUAL_WIDTH = 609;

/**
 * Viewport for the layout before printing: as wide as a usual type area, and hardly any height, so that almost nothing
 * is painted for a screen that nobody sees.
 */
const TYPE_AREA = { width: USUAL_WIDTH, height: 1, deviceScaleFactor: 1, mobile: false };

/**
 * Number of documents in a tab before garbage is collected. With JavaScript off the browser never collects by itself,
 * and each document takes 5 MB and more; a collection takes some 30 ms.
 */
const DOCUMENTS_PER_COLLECTION = 12;

/** The page's size and margins are those of the style sheet. */
const PAGE_OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
};

/** Runs in the page. What is fully transparent is laid out, but not painted. */
function setOpacity(value: string): void {
  document.documentElement.style?.setProperty('opacity', value, 'important');
}

/** A call of one of this program's own functions in the page. */
export interface Call<R> {
  readonly expression: string;
  /** Never present: carries the type of the result. */
  readonly answer?: R;
}

type Answers<C extends readonly Call<unknown>[]> = {
  [K in keyof C]: C[K] extends Call<infer R> ? R : never;
};

/** A call for {@link SafePage.evaluateInOrder}. The function must not refer to anything outside itself. */
export function call<A extends unknown[], R>(inPage: (...values: A) => R, ...values: A): Call<Awaited<R>> {
  return { expression: `(${inPage})(${values.map((each) => JSON.stringify(each)).join(',')})` };
}

/**
 * A browser tab in which a document can neither run a script nor reach anything outside itself, however it was written:
 * JavaScript is off, every request is intercepted, and the one address that is answered gets the document with a strict
 * Content Security Policy. One tab serves any number of documents, one after the other.
 */
export class SafePage {
  readonly #devtools: CDPSession;
  /** Document to answer the next navigation with; `undefined` afterwards. */
  #document: { html: string; given: () => void } | undefined;
  /** Beginning of the loaded document; `undefined` when there is none, or when it may be another. */
  #beginning: string | undefined;
  #shown = 0;

  /** Called when the document of a navigation is loaded completely. */
  #loaded: (navigation: string) => void = () => {};

  private constructor(devtools: CDPSession) {
    this.#devtools = devtools;
  }

  /** Makes a tab safe before anything is loaded in it. */
  static async prepare(devtools: CDPSession): Promise<SafePage> {
    const safe = new SafePage(devtools);
    devtools.on('Fetch.requestPaused', (request) => void safe.#answer(request));
    devtools.on('Page.lifecycleEvent', ({ name, loaderId }) => {
      if (name === 'load') safe.#loaded(loaderId);
    });
    devtools.on('Page.frameNavigated', () => {
      safe.#beginning = undefined;
    });
    await Promise.all([
      devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      devtools.send('Emulation.setScriptExecutionDisabled', { value: true }),
      // Laid out as for print from the start, so that what is measured is what is printed.
      devtools.send('Emulation.setEmulatedMedia', { media: 'print' }),
      devtools.send('Emulation.setDeviceMetricsOverride', TYPE_AREA),
      devtools.send('Inspector.enable'),
      devtools.send('Page.enable'),
      devtools.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    ]);
    return safe;
  }

  /** Loads a document in place of the present one; when both begin alike, only the rest is replaced. */
  async show(html: string, given: () => void): Promise<void> {
    const parts = divided(html);
    if (parts && parts.beginning === this.#beginning) {
      const replaced = this.evaluate(replaceRest, parts.rest);
      given();
      await replaced;
    } else {
      this.#document = { html, given };
      await this.#navigate();
      this.#beginning = parts?.beginning;
    }
    this.#shown++;
    if (this.#shown % DOCUMENTS_PER_COLLECTION === 0)
      await this.#devtools.send('HeapProfiler.collectGarbage');
  }

  /** Runs one of this program's own functions in the page. It must not refer to anything outside itself. */
  evaluate<A extends unknown[], R>(inPage: (...values: A) => R, ...values: A): Promise<Awaited<R>> {
    return this.#run(call(inPage, ...values).expression) as Promise<Awaited<R>>;
  }

  /** Runs several at one go, each when the one before is done. The browser need not be waited for in between. */
  evaluateInOrder<C extends readonly Call<unknown>[]>(...calls: C): Promise<Answers<C>> {
    const expressions = calls.map(({ expression }) => `await ${expression}`);
    return this.#run(`(async () => [${expressions.join(',')}])()`) as Promise<Answers<C>>;
  }

  async #run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Prints nothing but places: without ink, tags and outline. The layout is the same, at less than half the price. */
  async draft(): Promise<Uint8Array> {
    await this.evaluate(setOpacity, '0');
    const pdf = await this.#pdf(false);
    await this.evaluate(setOpacity, '');
    return pdf;
  }

  /** Prints with structure tags and outline. */
  print(): Promise<Uint8Array> {
    return this.#pdf(true);
  }

  async #pdf(tagged: boolean): Promise<Uint8Array> {
    const options = { ...PAGE_OPTIONS, generateTaggedPDF: tagged, generateDocumentOutline: tagged };
    const { data } = await this.#devtools.send('Page.printToPDF', options);
    // A plain array: some libraries do not accept a Buffer.
    return new Uint8Array(Buffer.from(data, 'base64'));
  }

  /** Navigates to the address, and waits until the document is loaded completely. */
  async #navigate(): Promise<void> {
    const loads = new Set<string>();
    let navigation: string | undefined;
    const loaded = new Promise<void>((resolve) => {
      this.#loaded = (each) => {
        loads.add(each);
        if (each === navigation) resolve();
      };
    });
    const answer = await this.#devtools.send('Page.navigate', {
      url: ADDRESS,
    });
    if (answer.errorText !== undefined) throw new Error(`the document was not loaded (${answer.errorText})`);
    navigation = answer.loaderId;
    if (navigation === undefined || !loads.has(navigation)) await loaded;
  }

  async #answer({ requestId, request, resourceType }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    const document = this.#document;
    try {
      if (document && resourceType === 'Document' && request.url === ADDRESS) {
        this.#document = undefined;
        const fulfilled = this.#devtools.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          responseHeaders: [
            { name: 'content-type', value: 'text/html; charset=utf-8' },
            { name: 'content-security-policy', value: CONTENT_SECURITY_POLICY },
          ],
          body: Buffer.from(document.html).toString('base64'),
        });
        document.given();
        await fulfilled;
      } else if (request.url.startsWith('data:')) {
        await this.#devtools.send('Fetch.continueRequest', { requestId });
      } else {
        await this.#devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      }
    } catch {
      // The browser died with the request; the failure is reported where the document is awaited.
    }
  }
}
