import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../../files/program.js';
import type { SignOptions } from '../sign-document.js';

/** Text of a visible signature. */
export interface SignatureWords {
  signer: string;
  date: Date;
  reason?: string;
}

/** Size of the drawing in points. */
const WIDTH = 358;
const HEIGHT = 34;

/**
 * Position from the lower left corner of an A4 page: on the first page above the facts of the decision, of which there
 * are at most six rows, and aligned with them; on others in the lower margin.
 */
const ON_FIRST_PAGE = { left: 166, bottom: 262 };
const IN_MARGIN = { left: 166, bottom: 8 };

/**
 * A signature drawn in the type of the documents, as a page of its own: a browser sets it, so that it looks like the
 * rest and its fonts are embedded as the rest are. The browser is started when the drawing is asked for.
 *
 * @param page counted from 0
 */
export function drawnSignature(words: SignatureWords, page: number): NonNullable<SignOptions['visible']> {
  const { left, bottom } = page === 0 ? ON_FIRST_PAGE : IN_MARGIN;
  return { page, rectangle: [left, bottom, left + WIDTH, bottom + HEIGHT], drawing: () => draw(words) };
}

/** @throws EnvironmentError when there is no browser */
async function draw(words: SignatureWords): Promise<Uint8Array> {
  const { Printer } = await import('../../pdf/index.js');
  const printer = await Printer.launch({ pages: 1 });
  try {
    return (await printer.print(html(words), { title: 'Underskrift' })).pdf;
  } finally {
    await printer.close();
  }
}

function html({ signer, date, reason }: SignatureWords): string {
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(
    date,
  );
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' }).format(
    date,
  );
  const details = [`${day} kl. ${time}`, ...(reason === undefined ? [] : [reason])].join(' · ');
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Underskrift</title><style>
${face(400)}${face(600)}
@page{size:${WIDTH}pt ${HEIGHT}pt;margin:0}
body{margin:0;padding:2pt 0 0 8pt;border-left:1.5pt solid #1a1a1a;height:${HEIGHT - 4}pt;box-sizing:border-box;
font:400 8.5pt/13pt "Source Sans 3";color:#1a1a1a;overflow:hidden;text-rendering:geometricPrecision}
p{margin:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}b{font-weight:600}
</style><body><p>Elektroniskt underskriven av <b>${escaped(signer)}</b></p><p>${escaped(details)}</p></body></html>`;
}

function face(weight: 400 | 600): string {
  const font = readFileSync(join(TEMPLATES, 'standard', 'fonts', `sans-${weight}.woff2`));
  const source = `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`;
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:${source}}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
