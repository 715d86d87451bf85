import { afterAll, beforeAll, expect, it } from 'vitest';
import { archivePdf } from '../../../src/pdf/archive/index.js';
import { Printer } from '../../../src/pdf/index.js';
import { PdfFile } from '../../../src/pdf-syntax/file.js';
import {
  Dictionary,
  Name,
  PdfStream,
  PdfString,
  type PdfValue,
  Reference,
} from '../../../src/pdf-syntax/values.js';
import { sampleHtml } from '../sample-document.js';

let printer: Printer;
beforeAll(async () => {
  printer = await Printer.launch({ pages: 1 });
});
afterAll(() => printer.close());

const request = {
  title: 'Prov',
  language: 'sv',
  date: new Date(0),
  attachments: [],
  metadata: {
    id: 'prov',
    nämnd: 'nämnden',
    utförare: 'utföraren',
    status: 'utkast' as const,
    giltighet: { från: '2026-01-01', till: '2026-12-31' },
    beslut: [],
    description: 'Prov',
    creator: 'prov',
    producer: 'prov',
  },
};

async function archived(body: string): Promise<PdfFile> {
  const printed = await printer.print(sampleHtml(body), { title: 'Prov' });
  if ('overflows' in printed) throw new Error('too wide');
  const { bytes } = archivePdf(printed, request);
  return new PdfFile(bytes);
}

/** Every name and string of a document, its longest first. */
function lengths(file: PdfFile): { names: number; strings: number } {
  const longest = { names: 0, strings: 0 };
  const look = (value: PdfValue): void => {
    if (value instanceof Name) longest.names = Math.max(longest.names, value.value.length);
    else if (value instanceof PdfString) longest.strings = Math.max(longest.strings, value.bytes.length);
    else if (value instanceof PdfStream) look(value.dictionary);
    else if (value instanceof Dictionary) {
      for (const [key, each] of value) {
        longest.names = Math.max(longest.names, key.length);
        look(each);
      }
    } else if (Array.isArray(value)) for (const each of value) look(each);
  };
  for (const number of file.entries.keys()) look(file.resolve(new Reference(number)));
  return longest;
}

function pagesBelow(file: PdfFile, node: PdfValue | undefined): Reference[] {
  const kids = file.dictionary(node)?.get('Kids');
  return kids ? file.array(kids).flatMap((kid) => pagesBelow(file, kid)) : [node as Reference];
}

it('has no name of more than 127 bytes, and every link leads where it led', async () => {
  const long = 'ansvar-for-samordning-av-rehabilitering-'.repeat(5);
  const ids = ['kort', ...['a', 'b', 'c'].map((end) => long + end)];
  const links = ids.map((id) => `<p><a href="#${id}">${id}</a></p>`);
  const targets = ids.map((id) => `<h2 id="${id}" style="break-before:page">${id}</h2>`);
  const file = await archived(links.join('') + targets.join(''));
  expect(lengths(file).names).toBeLessThanOrEqual(127);
  const catalog = file.dictionary(file.trailer.get('Root'))!;
  const pages = pagesBelow(file, catalog.get('Pages'));
  const destinations = file.dictionary(catalog.get('Dests'))!;
  const annotations = file.array(file.dictionary(pages[0])!.get('Annots'));
  const leads = annotations.map((each) => {
    const name = file.dictionary(each)!.get('Dest') as Name;
    const [page] = file.array(destinations.get(name.value));
    return pages.findIndex((reference) => reference.number === (page as Reference).number);
  });
  expect([...new Set(leads)]).toEqual([1, 2, 3, 4]);
});

it('has no string of more than 32 767 bytes, in bookmarks and descriptions of links neither', async () => {
  const words = 'Rubrik som är lång '.repeat(900);
  const file = await archived(`<h2 id="a">${words}</h2><p><a href="https://example.org/">${words}</a></p>`);
  const { strings } = lengths(file);
  expect(strings).toBeLessThanOrEqual(32_767);
});
