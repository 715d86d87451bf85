import { connect } from 'puppeteer-core';
import { BrowserProcess } from '../../src/pdf/browser-process.js';
import { findBrowser } from '../../src/pdf/find-browser.js';

/** A page in the browser that comes with the program, with a note of everything it asked for. */
export interface OpenPage {
  /** Shows a document in a window of this width, in a light or dark colour scheme, with a mouse. */
  show(html: string, width: number, scheme?: 'light' | 'dark'): Promise<void>;
  /** As {@link show}, laid out for print on a type area of this width. */
  showPrint(html: string, width: number): Promise<void>;
  /** Runs in the page: a function with its arguments, or a script. */
  run<R>(script: string): Promise<R>;
  /** Every request since the last document was shown, that document left out. */
  requests: string[];
  /** What the browser complained about since the last document was shown, such as breaches of the document's own policy. */
  complaints: string[];
  close(): Promise<void>;
}

const ADDRESS = 'http://dokument.invalid/';

/** Opens a page. JavaScript of the document itself would run, if it had any and its policy let it. */
export async function openPage(): Promise<OpenPage> {
  const running = await BrowserProcess.start(findBrowser(process.env), false, process.env);
  const browser = await connect({ transport: running.transport, defaultViewport: null });
  const page = await browser.newPage();
  let document = '';
  const open: OpenPage = {
    requests: [],
    complaints: [],
    async show(html, width, scheme = 'light') {
      document = html;
      await page.emulateMediaType('screen');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 900 });
      await load();
    },
    async showPrint(html, width) {
      document = html;
      await page.emulateMediaType('print');
      await page.setViewport({ width, height: 900 });
      await load();
    },
    run: <R>(script: string) => page.evaluate(script) as Promise<R>,
    async close() {
      await browser.close();
      await running.kill();
    },
  };
  const load = async () => {
    open.requests = [];
    open.complaints = [];
    await page.goto(ADDRESS);
    await page.evaluate('document.fonts.ready.then(() => true)');
  };
  const devtools = await page.createCDPSession();
  devtools.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    if (request.url === ADDRESS && resourceType === 'Document') {
      void devtools.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
        body: Buffer.from(document).toString('base64'),
      });
    } else if (request.url.startsWith('data:')) {
      void devtools.send('Fetch.continueRequest', { requestId });
    } else {
      open.requests.push(request.url);
      void devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    }
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  page.on('console', (message) => open.complaints.push(message.text()));
  return open;
}
