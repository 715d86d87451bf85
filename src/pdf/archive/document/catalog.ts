import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { Dictionary, Name, PdfStream, PdfString, type Reference } from '../../../pdf-syntax/values.js';
import { packedStream } from '../../../pdf-syntax/write-file.js';
import type { ArchiveRequest } from '../request.js';
import { srgbProfile } from './colour-profile.js';
import { pdfDate } from './dates.js';
import { keywordLine, xmpPacket } from './xmp.js';

/** Writes the document-level entries of the catalogue: language, title, colours, metadata. */
export function describeDocument(catalog: Dictionary, request: ArchiveRequest, objects: PdfObjects): void {
  catalog.set('Lang', PdfString.ofText(request.language));
  catalog.set('MarkInfo', Dictionary.of({ Marked: true }));
  catalog.set('ViewerPreferences', Dictionary.of({ DisplayDocTitle: true }));
  if (catalog.has('Outlines')) catalog.set('PageMode', Name.of('UseOutlines'));
  catalog.set('OutputIntents', [objects.add(outputIntent(objects))]);
  const packet = Buffer.from(xmpPacket(request), 'utf8');
  // Not packed, so that a program that knows no PDF finds it (ISO 16684-3).
  const entries = { Type: Name.of('Metadata'), Subtype: Name.of('XML') };
  catalog.set('Metadata', objects.add(new PdfStream(Dictionary.of(entries), packet)));
}

/** The document information dictionary: the same as in the XMP, for programs that know only this. */
export function documentInformation(request: ArchiveRequest, objects: PdfObjects): Reference {
  const { title, metadata, date } = request;
  const keywords = keywordLine(metadata);
  return objects.add(
    Dictionary.of({
      Title: PdfString.ofText(title),
      Author: PdfString.ofText(metadata.nämnd),
      Subject: PdfString.ofText(metadata.description),
      Keywords: keywords === undefined ? undefined : PdfString.ofText(keywords),
      Creator: PdfString.ofText(metadata.creator),
      Producer: PdfString.ofText(metadata.producer),
      CreationDate: new PdfString(pdfDate(date)),
      ModDate: new PdfString(pdfDate(date)),
    }),
  );
}

/** Made once for all documents. */
let profile: Uint8Array | undefined;

/** Colours are sRGB (ISO 19005-3, 6.2.3). */
function outputIntent(objects: PdfObjects): Dictionary {
  const name = PdfString.ofText('sRGB IEC61966-2.1');
  profile ??= srgbProfile();
  return Dictionary.of({
    Type: Name.of('OutputIntent'),
    S: Name.of('GTS_PDFA1'),
    OutputConditionIdentifier: name,
    Info: name,
    RegistryName: PdfString.ofText('http://www.color.org'),
    DestOutputProfile: objects.add(packedStream(profile, { N: 3 })),
  });
}
