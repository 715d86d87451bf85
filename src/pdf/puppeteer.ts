/**
 * The part of puppeteer-core that speaks with a browser that runs already. The whole library takes twice as long to import
 * (225 ms against 110), for downloading and starting browsers, which `launch.ts` does while this is being imported.
 */
export type {
  Browser,
  CDPSession,
  ConnectionTransport,
  Page,
} from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';

/** Imports puppeteer the first time a PDF is asked for. */
export function loadPuppeteer(): Promise<
  typeof import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js')
> {
  return import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js');
}
