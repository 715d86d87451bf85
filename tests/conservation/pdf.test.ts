import { afterAll, beforeAll, expect, it } from 'vitest';
import { printedPdf } from '../../src/conservation/printed.js';
import { lostText } from '../../src/conservation/text-lost.js';
import { writtenCommission } from '../../src/conservation/written-commission.js';
import { TEMPLATES } from '../../src/files/program.js';
import { archivePdf } from '../../src/pdf/archive/index.js';
import { Printer } from '../../src/pdf/printer.js';
import { loadTheme, renderPrint } from '../../src/render/index.js';
import { sourceText } from '../../src/source/text.js';
import { compileBody, frontMatter } from '../support/workspace.js';

let printer: Printer;
beforeAll(async () => {
  printer = await Printer.launch();
});
afterAll(() => printer.close());

const BODY = `# Ansvar

Utföraren ska lämna jour dygnet runt.[^n] Ersättningen är 4 400 209 kronor, ≥ 90 %.

| Tjänst | Antal |
| --- | --- |
| Ambulans | 12 |
| Sjukresor | 3 006 976 |

[^n]: Enligt överenskommelsen.

## Uppföljning

Redovisas i *februari* och **augusti**.
`;

/** What is missing in the PDF of {@link BODY} with styles of one's own, in short. */
async function lostWith(css: string): Promise<string[]> {
  const { commission, diagnostics, file } = compileBody(BODY);
  const theme = loadTheme(`${TEMPLATES}/standard`);
  const html = renderPrint(commission!, theme, { language: 'sv', generator: { name: 'test' } });
  const printed = await printer.print(html.replace('</head>', `<style>${css}</style></head>`), {
    title: 'Test',
  });
  const archived = archivePdf(printed, {
    title: 'Test',
    language: 'sv',
    date: new Date(0),
    metadata: {
      id: '2025-2027/regionhalsan',
      nämnd: 'nämnden',
      utförare: 'utföraren',
      status: 'utkast',
      giltighet: { från: '2025-01-01', till: '2027-12-31' },
      beslut: [],
      description: '',
      keywords: [],
      creator: 'test',
      producer: 'test',
    },
    attachments: [],
  });
  const words = writtenCommission(commission!, file, () => sourceText(file, frontMatter() + BODY));
  return lostText(words, printedPdf(archived), diagnostics).map(
    ({ place, message }) => `${place.start.line - frontMatter().split('\n').length + 1} ${message.sv}`,
  );
}

it('finds every word in the text that a PDF is read and copied by', async () => {
  expect(await lostWith('')).toEqual([]);
});

it('says what a style sheet hides, at its place', async () => {
  expect(await lostWith('section td:nth-child(2), section section p { display: none }')).toEqual([
    '7 Det här står inte i dokumentet: ”12”.',
    '8 Det här står inte i dokumentet: ”3 006 976”.',
    '14 Det här står inte i dokumentet: ”Redovisas i februari och augusti”.',
  ]);
});
