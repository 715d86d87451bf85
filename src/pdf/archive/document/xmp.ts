import type { ArchiveMetadata, ArchiveRequest } from '../request.js';
import { isoDate } from './dates.js';

/** Namespace of this program's own schema. A name, not an address. */
const OWN_NAMESPACE = 'urn:uppdrag:metadata:1.0/';

type PropertyType = 'Text' | 'Date' | 'Integer' | 'seq Text';

/** Properties of this program's own schema: everything for the archive that no standard schema has a field for. */
const OWN_PROPERTIES: Readonly<Record<string, [type: PropertyType, description: string]>> = {
  id: ['Text', 'Path of the commission in its workspace'],
  diarienummer: ['Text', 'Registry number'],
  namnd: ['Text', 'Board that commissions'],
  utforare: ['Text', 'Board or provider that carries out'],
  status: ['Text', 'utkast (draft) or beslutad (decided)'],
  giltigFran: ['Date', 'First day of validity'],
  giltigTill: ['Date', 'Last day of validity'],
  beslut: ['seq Text', 'Decisions: kind, date and paragraph, oldest first'],
};

/**
 * The metadata packet (ISO 16684-1): what the file conforms to, Dublin Core, and a schema of our own that describes
 * itself as ISO 19005-3, 6.6.2.3 demands.
 */
export function xmpPacket(request: ArchiveRequest): string {
  const { metadata, title, language, date } = request;
  const moment = isoDate(date);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title)}</dc:title>
<dc:creator>${list('Seq', [metadata.nämnd])}</dc:creator>
<dc:publisher>${list('Bag', [metadata.nämnd])}</dc:publisher>
<dc:description>${alternatives(metadata.description)}</dc:description>
<dc:identifier>${escaped(metadata.diarienummer ?? metadata.id)}</dc:identifier>
<dc:language>${list('Bag', [language])}</dc:language>
<dc:date>${list('Seq', datesOf(metadata, moment))}</dc:date>
<dc:type>${list('Bag', ['Text'])}</dc:type>${subjects(metadata)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:MetadataDate>${moment}</xmp:MetadataDate>
<xmp:CreatorTool>${escaped(metadata.creator)}</xmp:CreatorTool>
<pdf:Producer>${escaped(metadata.producer)}</pdf:Producer>${keywords(metadata)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:uppdrag="${OWN_NAMESPACE}">
${own(metadata)}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${schema('PDF/UA Universal Accessibility Schema', 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', {
  part: ['Integer', 'Part of ISO 14289 that the document conforms to'],
})}
${schema('Commission documents (uppdrag)', OWN_NAMESPACE, 'uppdrag', OWN_PROPERTIES)}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`;
}

/** Value of `pdf:Keywords` and Info `/Keywords`; `undefined` when there are none. */
export function keywordLine({ keywords }: ArchiveMetadata): string | undefined {
  return keywords && keywords.length > 0 ? keywords.join(', ') : undefined;
}

function datesOf({ beslut }: ArchiveMetadata, moment: string): string[] {
  return beslut.length > 0 ? beslut.map(({ datum }) => datum) : [moment];
}

function subjects({ keywords = [] }: ArchiveMetadata): string {
  return keywords.length > 0 ? `\n<dc:subject>${list('Bag', keywords)}</dc:subject>` : '';
}

function keywords(metadata: ArchiveMetadata): string {
  const line = keywordLine(metadata);
  return line === undefined ? '' : `\n<pdf:Keywords>${escaped(line)}</pdf:Keywords>`;
}

function own(metadata: ArchiveMetadata): string {
  const decisions = metadata.beslut.map(({ slag, datum, paragraf }) =>
    paragraf === undefined ? `${slag} ${datum}` : `${slag} ${datum}, § ${paragraf}`,
  );
  const values: Record<string, string | undefined> = {
    id: escaped(metadata.id),
    diarienummer: metadata.diarienummer && escaped(metadata.diarienummer),
    namnd: escaped(metadata.nämnd),
    utforare: escaped(metadata.utförare),
    status: metadata.status,
    giltigFran: metadata.giltighet.från,
    giltigTill: metadata.giltighet.till,
    beslut: decisions.length > 0 ? list('Seq', decisions) : undefined,
  };
  return Object.keys(OWN_PROPERTIES)
    .filter((name) => values[name] !== undefined)
    .map((name) => `<uppdrag:${name}>${values[name]}</uppdrag:${name}>`)
    .join('\n');
}

function schema(
  name: string,
  namespace: string,
  prefix: string,
  properties: Readonly<Record<string, [type: PropertyType, description: string]>>,
): string {
  const described = Object.entries(properties).map(
    ([property, [type, description]]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${property}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${escaped(description)}</pdfaProperty:description></rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${escaped(name)}</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>
${described.join('\n')}
</rdf:Seq></pdfaSchema:property></rdf:li>`;
}

/** One text for readers of every language. */
function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
