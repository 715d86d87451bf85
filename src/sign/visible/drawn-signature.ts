import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../../files/program.js';
import { RequestError } from '../../model/request-error.js';
import type { SignOptions } from '../sign-document.js';
import { draftReason } from '../unsettled.js';

/** Text of a visible signature. */
export interface SignatureWords {
  signer: string;
  date: Date;
  reason?: string;
}

type Weight = 400 | 600;

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
  return {
    page,
    rectangle: [left, bottom, left + WIDTH, bottom + HEIGHT],
    drawing: (unsettled) =>
      draw(unsettled ? { ...words, reason: draftReason(unsettled, words.reason) } : words),
  };
}

/**
 * Refuses words with a character that the signature's font lacks. A browser would take it from another font, or
 * draw an empty box, and the signed document would no longer be an archive document (ISO 19005-3, 6.2.11).
 *
 * @throws RequestError that names the first such character
 */
export function checkWords({ signer, reason = '' }: SignatureWords): void {
  const checked: [text: string, weight: Weight, where: { sv: string; en: string }][] = [
    [reason, 400, { sv: 'skälet (--reason)', en: 'the reason (--reason)' }],
    [signer, 600, { sv: 'namnet i certifikatet', en: 'the name in the certificate' }],
  ];
  for (const [text, weight, where] of checked) {
    const shown = new Set(filesOf(weight).flatMap(({ characters }) => [...characters]));
    const missing = [...text].find((character) => !shown.has(character));
    if (missing === undefined) continue;
    const code = `U+${missing.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    throw new RequestError(
      {
        sv: `Tecknet ”${missing}” (${code}) i ${where.sv} finns inte i underskriftens teckensnitt, så underskriften kan inte synas i ett arkivdokument`,
        en: `The character “${missing}” (${code}) in ${where.en} is not in the signature's font, so the signature cannot be shown in an archive document`,
      },
      text === reason
        ? { sv: 'Byt det mot ett vanligt tecken.', en: 'Replace it by an ordinary character.' }
        : { sv: 'Skriv under utan --visible.', en: 'Sign without --visible.' },
    );
  }
}

/** A font file of the theme, as in its `fonts.json`. */
interface FontFile {
  family: string;
  weight: number;
  style: string;
  file: string;
  supplement?: true;
  characters: string;
}

/** The files of the face that the signature is drawn in, that of every document first. */
function filesOf(weight: Weight): FontFile[] {
  const file = join(TEMPLATES, 'standard', 'fonts', 'fonts.json');
  const fonts: FontFile[] = JSON.parse(readFileSync(file, 'utf8'));
  return fonts.filter(
    (font) => font.family === 'Uppdrag Sans' && font.weight === weight && font.style === 'normal',
  );
}

/** @throws EnvironmentError when there is no browser */
async function draw(words: SignatureWords): Promise<Uint8Array> {
  const { Printer } = await import('../../pdf/index.js');
  const printer = await Printer.launch({ pages: 1 });
  try {
    const printed = await printer.print(html(words), { title: 'Underskrift' });
    if ('overflows' in printed) throw new Error('the drawing is wider than its own page');
    return printed.pdf;
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
  const { rules, families } = faces(signer + details);
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Underskrift</title><style>
${rules}
@page{size:${WIDTH}pt ${HEIGHT}pt;margin:0}
body{margin:0;padding:2pt 0 0 8pt;border-left:1.5pt solid #1a1a1a;height:${HEIGHT - 4}pt;box-sizing:border-box;
font:400 8.5pt/13pt ${families};color:#1a1a1a;overflow:hidden;text-rendering:geometricPrecision}
p{margin:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}b{font-weight:600}
</style><body><p>Elektroniskt underskriven av <b>${escaped(signer)}</b></p><p>${escaped(details)}</p></body></html>`;
}

/** Style rules of the files that a text needs, each a family of its own, and their names in order. */
function faces(text: string): { rules: string; families: string } {
  const needed = ([400, 600] as const).flatMap((weight) =>
    filesOf(weight).filter(
      ({ supplement, characters }) => !supplement || [...text].some((each) => characters.includes(each)),
    ),
  );
  const named = needed.map((font) => ({ ...font, name: font.supplement ? font.file : 'Source Sans 3' }));
  return {
    rules: named.map(({ file, weight, name }) => face(file, weight, name)).join(''),
    families: [...new Set(named.map(({ name }) => `"${name}"`))].join(','),
  };
}

function face(file: string, weight: number, name: string): string {
  const font = readFileSync(join(TEMPLATES, 'standard', 'fonts', file));
  const source = `url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`;
  return `@font-face{font-family:"${name}";font-weight:${weight};src:${source}}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
