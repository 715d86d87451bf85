/**
 * From a self-contained HTML document to PDF. Importing this imports no browser library; {@link Printer.launch} does.
 *
 *     const printer = await Printer.launch();
 *     const printed = await printer.print(html, { title });
 *     if ('overflows' in printed) …
 *     await printer.close();
 *
 * What comes out is as Chromium wrote it. Steps that work on the finished file (archive form, signatures) take a
 * {@link PrintedPdf} and follow after.
 */
export { type BrowserChoice, findBrowser } from './find-browser.js';
export type { Overflow } from './overflow.js';
export type { PrintedPdf, PrintOptions, TooWide } from './print-document.js';
export { Printer, type PrinterOptions } from './printer.js';
