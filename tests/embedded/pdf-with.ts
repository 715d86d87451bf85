import { createHash } from 'node:crypto';
import type { Manifest, ManifestFile } from '../../src/embedded/manifest.js';
import { PdfObjects } from '../../src/pdf-syntax/objects.js';
import { Dictionary, Name, type PdfStream, PdfString } from '../../src/pdf-syntax/values.js';
import { packedStream, writeFile } from '../../src/pdf-syntax/write-file.js';

/** A document made from nothing. */
class NewFile extends PdfObjects {
  protected override load(): null {
    return null;
  }
}

/** A PDF with attachments and no pages: names as they are given, in that order, content packed or as a finished stream. */
export function pdfWith(
  attachments: readonly (readonly [name: string, content: string | Uint8Array | PdfStream])[],
): Uint8Array {
  const file = new NewFile();
  const names = attachments.flatMap(([name, content]) => {
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    const stream = file.add(data instanceof Uint8Array ? packedStream(data) : data);
    const specification = Dictionary.of({
      Type: Name.of('Filespec'),
      UF: PdfString.ofText(name),
      EF: Dictionary.of({ F: stream }),
    });
    return [PdfString.ofText(name), file.add(specification)];
  });
  const catalog = Dictionary.of({
    Type: Name.of('Catalog'),
    Names: Dictionary.of({ EmbeddedFiles: Dictionary.of({ Names: names }) }),
  });
  return writeFile(file, file.add(catalog), file.add(Dictionary.of({})));
}

/** The entry of a source in a manifest. */
export function source(fil: string, content: string, changes: Partial<ManifestFile> = {}): ManifestFile {
  return {
    bilaga: fil,
    slag: 'källa',
    fil,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
    ...changes,
  };
}

/** A manifest that is right, with these files. */
export function manifestOf(filer: readonly ManifestFile[], changes: Partial<Manifest> = {}): Manifest {
  return {
    version: 1,
    uppdrag: '2026/norr',
    titel: 'Uppdrag 2026 till Norra sjukhuset',
    datum: { tid: '2025-10-01T12:00:00Z', grund: 'beslut' },
    verktyg: { namn: 'uppdrag', version: '0.1.0' },
    webbläsare: { namn: 'HeadlessChrome', version: '147.0.7727.0', medföljer: true },
    mall: { namn: 'standard', sha256: '0'.repeat(64) },
    teckensnitt: [],
    filer,
    ...changes,
  };
}

/** A PDF that holds a manifest and the files it names, whatever they are called. */
export function pdfOf(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files);
  const manifest = manifestOf(entries.map(([fil, content]) => source(fil, content)));
  return pdfWith([...entries, ['manifest.json', JSON.stringify(manifest)]]);
}
