import { readFileSync } from 'node:fs';

/** A heading of the sample, with the words that a reader finds on its page. */
export interface SampleHeading {
  anchor: string;
  text: string;
}

/** A document in the form the templates make: contents with empty page numbers, chapters, wide tables on landscape pages. */
export interface SampleDocument {
  html: string;
  headings: SampleHeading[];
}

const TOWNS = [
  'Borås',
  'Skövde',
  'Alingsås',
  'Göteborg',
  'Trollhättan',
  'Bäckefors',
  'Mölndal',
  'Kungälv',
  'Lidköping',
];
const SENTENCES = [
  'Regionhälsan ska erbjuda invånarna en god och jämlik vård med hög tillgänglighet.',
  'Utföraren ansvarar för att följa Socialstyrelsens föreskrifter och EU:s förordning om patientrörlighet.',
  'Uppföljningen görs två gånger om året, efter augusti och efter december, enligt § 9:1 i avtalet.',
  'Ersättningen betalas ut med en tolftedel varje månad och räknas upp den 1 januari varje år.',
  'Verksamheten ska samverka med kommunerna i frågor som gäller barn och unga mellan 0 och 24 år.',
  'Den som utför uppdraget ska medverka i krisberedskapen och delta i övningar minst en gång om året.',
];

/** The text face of the templates. */
const FONT = readFileSync(new URL('../../templates/standard/fonts/serif-400.woff2', import.meta.url));

/** The style of every document in these tests: A4 with the type area of 160 mm, one embedded font. */
function sampleStyle(): string {
  return `
@font-face{font-family:Brödtext;src:url(data:font/woff2;base64,${FONT.toString('base64')}) format("woff2")}
@page{size:A4;margin:28mm 25mm 24mm 25mm;
  @top-right{content:"Sida " counter(page) " (" counter(pages) ")";font:8.25pt Brödtext}}
@page liggande{size:A4 landscape;margin:28mm 20mm 18mm 20mm}
.liggande{page:liggande}
html{text-rendering:geometricPrecision}
body{margin:0;font:10pt/14.5pt Brödtext;orphans:3;widows:3}
h1,h2,h3{font-weight:400;break-after:avoid}
nav{break-before:page;break-after:page}
nav ol{list-style:none;padding:0}
nav a{display:flex;gap:2mm;align-items:last baseline;color:inherit;text-decoration:none}
nav i{flex:1;border-bottom:.5pt dotted #a9b2b9}
table{border-collapse:collapse;font-size:9pt}
td,th{text-align:left;vertical-align:top;padding:2pt 3mm 2pt 0;border-top:.3pt solid #c9d0d5}
tr{break-inside:avoid}`;
}

/** A whole document around a body. */
export function sampleHtml(body: string, style = sampleStyle()): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title><style>${style}</style></head><body>${body}</body></html>`;
}

/** A commission of so many chapters with four sections each; ten chapters are about 25 pages. */
export function sampleDocument(chapters: number): SampleDocument {
  const headings: SampleHeading[] = [];
  const body: string[] = [];
  const heading = (level: 2 | 3, anchor: string, text: string): void => {
    headings.push({ anchor, text });
    body.push(`<h${level} id="${anchor}">${text}</h${level}>`);
  };
  for (let chapter = 1; chapter <= chapters; chapter++) {
    heading(2, `kapitel-${chapter}`, `Kapitel ${chapter} om vården i ${TOWNS[chapter % TOWNS.length]}`);
    for (let section = 1; section <= 4; section++) {
      const anchor = `avsnitt-${chapter}-${section}`;
      heading(
        3,
        anchor,
        `Avsnitt ${chapter}.${section} om samverkan i ${TOWNS[(chapter * section) % TOWNS.length]}`,
      );
      const next = `avsnitt-${((chapter + 4) % chapters) + 1}-${section}`;
      body.push(`<p>${paragraph(chapter + section, 7)} Se vidare under <a href="#${next}">ett annat avsnitt</a>
        (s. <span class="sida" data-ref="${next}"></span>).</p><p>${paragraph(chapter * section, 9)}</p>`);
    }
    body.push(table(3, 9 + (chapter % 5)));
    if (chapter % 4 === 0) body.push(`<section class="liggande">${table(7, 24)}</section>`);
  }
  const contents = headings.map(
    ({ anchor, text }) =>
      `<li><a href="#${anchor}">${text}<i></i><span class="sida" data-ref="${anchor}"></span></a></li>`,
  );
  const html = sampleHtml(`<h1>Uppdrag 2025–2027 till styrelsen för Regionhälsan</h1>
    <nav><h2>Innehåll</h2><ol>${contents.join('\n')}</ol></nav>${body.join('\n')}`);
  return { html, headings };
}

function paragraph(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, i) => SENTENCES[(seed + i * 5) % SENTENCES.length]).join(' ');
}

function table(columns: number, rows: number): string {
  const cells = (row: number) => Array.from({ length: columns }, (_, i) => TOWNS[(row + i) % TOWNS.length]);
  const head = cells(0).map((cell) => `<th scope="col">${cell}</th>`);
  const lines = Array.from({ length: rows }, (_, row) =>
    cells(row + 1).map((cell) => `<td>${cell} ${row}</td>`),
  );
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${lines.map((line) => `<tr>${line.join('')}</tr>`).join('')}</tbody></table>`;
}
