import { sha256 } from '../files/hash.js';
import type { CommissionMeta } from '../model/commission.js';
import { kindName } from '../model/kind-name.js';
import { documentDate } from '../past/document-date.js';
import type { Provenance } from '../past/history.js';
import type { ArchiveMetadata, ArchiveRequest, Attachment } from '../pdf/archive/request.js';
import { neutralJson } from '../text/neutral.js';
import { attachmentNames } from './attachment-names.js';
import type { SourceContent } from './collect-sources.js';
import { type Engine, MANIFEST_NAME, type Manifest, type ManifestFile } from './manifest.js';
import { mediaType } from './media-types.js';
import type { TemplateFacts } from './template-facts.js';

/** Everything that goes into a PDF besides its pages. */
export interface Embedded {
  meta: CommissionMeta;
  sources: readonly SourceContent[];
  /** The compiled commission as JSON. */
  compiled: string;
  provenance: Provenance;
  toolVersion: string;
  engine: Engine;
  template: TemplateFacts;
}

/** The language of every commission. */
export const LANGUAGE = 'sv';

/** Request for an archive document of a printed commission: metadata, date, and the sources as attachments. */
export function archiveRequest(embedded: Embedded): ArchiveRequest {
  const { meta, provenance, toolVersion, engine } = embedded;
  const date = new Date(documentDate(meta, provenance.draftDate).tid);
  return {
    title: meta.kortTitel,
    language: LANGUAGE,
    metadata: archiveMetadata(meta, toolVersion, engine),
    date,
    attachments: attachments(embedded, date),
  };
}

function archiveMetadata(meta: CommissionMeta, toolVersion: string, engine: Engine): ArchiveMetadata {
  const tool = `uppdrag ${toolVersion}`;
  return {
    id: meta.id,
    ...(meta.diarienummer !== undefined && { diarienummer: meta.diarienummer }),
    nämnd: meta.från.namn,
    utförare: meta.till.namn,
    status: meta.status,
    giltighet: { från: meta.giltighet.från, till: meta.giltighet.till },
    beslut: meta.beslut.map(({ slag, datum, paragraf }) => ({
      slag,
      datum,
      ...(paragraf !== undefined && { paragraf }),
    })),
    description: description(meta),
    keywords: [kindName(meta), meta.period, ...(meta.status === 'utkast' ? ['Utkast'] : [])],
    creator: tool,
    producer: `${tool}, ${engine.namn}/${engine.version}`,
  };
}

/** `Uppdrag 2025–2027 från nämnden till styrelsen.` in one sentence. */
export function description(meta: CommissionMeta): string {
  return `${meta.titel} ${meta.undertitel}`.replace(/\.?$/, '.');
}

function attachments(embedded: Embedded, date: Date): Attachment[] {
  const { meta, sources } = embedded;
  const data = { name: `${meta.slug}.json`, bytes: Buffer.from(embedded.compiled) };
  const names = attachmentNames(
    sources.map(({ file }) => file),
    [MANIFEST_NAME, data.name],
  );
  const files: ManifestFile[] = [
    {
      bilaga: data.name,
      slag: 'kompilerat' as const,
      fil: data.name,
      bytes: data.bytes.length,
      sha256: sha256(data.bytes),
    },
    ...sources.map(({ file, bytes, sha256 }) => ({
      bilaga: names.get(file)!,
      slag: 'källa' as const,
      fil: file,
      bytes: bytes.length,
      sha256,
    })),
  ].sort((a, b) => (a.bilaga < b.bilaga ? -1 : 1));
  const attach = (
    name: string,
    bytes: Uint8Array,
    rest: Pick<Attachment, 'description' | 'relationship'>,
  ) => ({
    name,
    mime: mediaType(name),
    bytes,
    date,
    ...rest,
  });
  return [
    attach(MANIFEST_NAME, manifestBytes(embedded, files), {
      description: 'Manifest: vad dokumentet är gjort av och med vad',
      relationship: 'Supplement',
    }),
    attach(data.name, data.bytes, { description: 'Uppdraget som data', relationship: 'Data' }),
    ...sources.map(({ file, bytes }) =>
      attach(names.get(file)!, bytes, { description: `Källtext: ${file}`, relationship: 'Source' as const }),
    ),
  ];
}

function manifestBytes(
  { meta, provenance: { draftDate, revision }, toolVersion, engine, template }: Embedded,
  files: readonly ManifestFile[],
): Uint8Array {
  const date = documentDate(meta, draftDate);
  const manifest: Manifest = {
    version: 1,
    uppdrag: meta.id,
    titel: meta.kortTitel,
    datum: { tid: date.tid, grund: date.grund },
    ...(revision && {
      // One by one, so that their order is always the same.
      revision: { incheckning: revision.incheckning, tid: revision.tid, ändrad: revision.ändrad },
    }),
    verktyg: { namn: 'uppdrag', version: toolVersion },
    webbläsare: engine,
    ...template,
    filer: files,
  };
  return Buffer.from(`${neutralJson(manifest)}\n`);
}
