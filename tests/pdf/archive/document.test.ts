import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { attach } from '../../../src/pdf/archive/document/attachments.js';
import { srgbProfile } from '../../../src/pdf/archive/document/colour-profile.js';
import { xmpPacket } from '../../../src/pdf/archive/document/xmp.js';
import type { ArchiveRequest, Attachment } from '../../../src/pdf/archive/index.js';
import { PdfObjects } from '../../../src/pdf-syntax/objects.js';
import { Dictionary, Name, type PdfValue } from '../../../src/pdf-syntax/values.js';
import { writeFile } from '../../../src/pdf-syntax/write-file.js';
import { built, REAL_IDS } from '../../support/built.js';

const request: ArchiveRequest = {
  title: 'Uppdrag <2026> & mer',
  language: 'sv',
  date: new Date('2025-04-29T12:30:15.999Z'),
  attachments: [],
  metadata: {
    id: '2026/backefors',
    nämnd: 'nämnden "A"',
    utförare: 'Närhälsan',
    status: 'utkast',
    giltighet: { från: '2026-01-01', till: '2026-12-31' },
    beslut: [],
    description: 'En beskrivning',
    creator: 'uppdrag 1',
    producer: 'uppdrag 1, Chrome',
  },
};

describe('the metadata packet', () => {
  it('is XML whatever the texts are', () => {
    const xmp = xmpPacket(request);
    expect(xmp).toContain('Uppdrag &lt;2026&gt; &amp; mer');
    expect(xmp).toContain('nämnden &quot;A&quot;');
    const open: string[] = [];
    for (const [, end, name, empty] of xmp.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('has the identifier that there is, and no empty fields', () => {
    expect(xmpPacket(request)).toContain('<dc:identifier>2026/backefors</dc:identifier>');
    expect(xmpPacket(request)).not.toMatch(/uppdrag:diarienummer>|uppdrag:beslut>|pdf:Keywords|dc:subject/);
    const decided = {
      ...request.metadata,
      diarienummer: 'OSN 1',
      beslut: [{ slag: 'beslut' as const, datum: '2025-04-29', paragraf: 7 }],
      keywords: ['vård'],
    };
    const xmp = xmpPacket({ ...request, metadata: decided });
    expect(xmp).toContain('<dc:identifier>OSN 1</dc:identifier>');
    expect(xmp).toContain('<dc:date><rdf:Seq><rdf:li>2025-04-29</rdf:li></rdf:Seq></dc:date>');
    expect(xmp).toContain('<rdf:li>beslut 2025-04-29, § 7</rdf:li>');
    expect(xmp).toContain('<pdf:Keywords>vård</pdf:Keywords>');
  });

  it('has its date in whole seconds', () => {
    expect(xmpPacket(request)).toContain('<xmp:CreateDate>2025-04-29T12:30:15Z</xmp:CreateDate>');
  });
});

class NewObjects extends PdfObjects {
  protected override load(): PdfValue {
    return null;
  }
}

/** A file with nothing but attachments. */
function withAttachments(attachments: Attachment[]): Uint8Array {
  const objects = new NewObjects();
  const pages = objects.add(Dictionary.of({ Type: Name.of('Pages'), Kids: [], Count: 0 }));
  const catalog = Dictionary.of({ Type: Name.of('Catalog'), Pages: pages });
  attach(attachments, catalog, objects);
  return writeFile(objects, objects.add(catalog), objects.add(new Dictionary()));
}

describe('attachments', () => {
  const attachment = (name: string): Attachment => ({
    name,
    mime: 'text/markdown',
    description: `Källtext ${name}`,
    relationship: 'Source',
    bytes: Buffer.from(`# ${name}\n`),
    date: new Date('2025-04-29T00:00:00Z'),
  });
  const files = ['block/åtgärder.md', 'uppdrag.md', 'register/organisationer.yaml'].map(attachment);

  it('are associated files with name, kind, size and checksum', async () => {
    const { catalog } = await PDFDocument.load(withAttachments(files), { updateMetadata: false });
    const specifications = catalog.lookup(PDFName.of('AF'), PDFArray);
    expect(specifications.size()).toBe(3);
    const read = [0, 1, 2].map((index) => {
      const specification = specifications.lookup(index, PDFDict);
      const stream = specification.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('UF'), PDFRawStream);
      const parameters = stream.dict.lookup(PDFName.of('Params'), PDFDict);
      const bytes = Buffer.from(decodePDFRawStream(stream).decode());
      expect(parameters.lookup(PDFName.of('Size'), PDFNumber).asNumber()).toBe(bytes.length);
      const checksum = parameters.lookup(PDFName.of('CheckSum'), PDFString, PDFHexString).asBytes();
      expect(Buffer.from(checksum)).toEqual(createHash('md5').update(bytes).digest());
      expect(stream.dict.lookup(PDFName.of('Subtype'), PDFName).decodeText()).toBe('text/markdown');
      expect(specification.lookup(PDFName.of('AFRelationship'), PDFName).decodeText()).toBe('Source');
      return [specification.lookup(PDFName.of('UF'), PDFString, PDFHexString).decodeText(), String(bytes)];
    });
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(files.map(({ name, bytes }) => [name, String(bytes)])),
    );
  });

  it('make the same file in whatever order they come', () => {
    expect(withAttachments([...files].reverse())).toEqual(withAttachments(files));
  });
});

describe('the colour profile', () => {
  it('is as long as it says, with every tag within', () => {
    const profile = Buffer.from(srgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    for (let tag = 0; tag < profile.readUInt32BE(128); tag++) {
      const [offset, length] = [profile.readUInt32BE(136 + 12 * tag), profile.readUInt32BE(140 + 12 * tag)];
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(profile.length);
    }
  });
});

describe.each(REAL_IDS)('the PDF of %s', (id) => {
  it('says what it is, and the same in its two kinds of metadata', async () => {
    const { documents } = await built();
    const { pdf, compiled } = documents.find((each) => each.id === id)!;
    const bytes = readFileSync(pdf);
    expect(bytes.length).toBeLessThan(300_000);
    const document = await PDFDocument.load(new Uint8Array(bytes), { updateMetadata: false });
    const { catalog } = document;
    const xmp = String(catalog.lookup(PDFName.of('Metadata'), PDFRawStream).getContentsString());
    for (const claim of ['pdfaid:part>3', 'pdfaid:conformance>A', 'pdfuaid:part>1'])
      expect(xmp).toContain(claim);
    expect(document.getTitle()).toBe(compiled.arkiv.titel);
    expect(document.getSubject()).toBe(compiled.arkiv.beskrivning);
    expect(Buffer.from(xmp, 'latin1').toString()).toContain(
      `<rdf:li xml:lang="x-default">${compiled.arkiv.titel.replace('&', '&amp;')}<`,
    );
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(sv)');
  });
});
