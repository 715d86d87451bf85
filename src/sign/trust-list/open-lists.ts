import { X509Certificate } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readNamedFile } from '../../files/read-named.js';
import type { Text } from '../../model/diagnostic.js';
import { RequestError } from '../../model/request-error.js';
import type { Certificate } from '../crypto/certificate.js';
import type { NamedFile } from '../read-trust.js';
import { cachedContent, keepContent } from './list-cache.js';
import { readList } from './read-list.js';
import { certificateIn, signedRoot, UntrustedXml } from './signed-xml.js';
import type { TrustedService, TrustListContent, TrustLists } from './trusted-service.js';

/** Lists to be read, and whom to believe about them. */
export interface OpenListsRequest {
  /** Files, or folders whose `.xml` files are read. */
  places: readonly NamedFile[];
  /** Certificates that may sign the list of lists, and national lists that no list of lists is given for. */
  signers: readonly Certificate[];
  /** The time to judge at. */
  at: Date;
}

/**
 * Reads trust lists from files. A list of lists must be signed by one of the pinned certificates; a national list by
 * one that a list of lists names for its country, or by a pinned one.
 *
 * @throws RequestError for a list that cannot be trusted, and for a place without lists
 */
export function openTrustLists({ places, signers, at }: OpenListsRequest): TrustLists {
  const files = places.flatMap(filesAt).map((file) => ({ file, bytes: readNamedFile(file.path, file.name) }));
  const isPointing = ({ bytes }: { bytes: Uint8Array }) =>
    claimed('TSLType', bytes).endsWith('/EUlistofthelists');
  const pointing = files.filter(isPointing).map(({ file, bytes }) => content(file, bytes, signers));
  const pointers = pointing.filter(({ isListOfLists }) => isListOfLists).flatMap((each) => each.pointers);
  const national = files
    .filter((each) => !isPointing(each))
    .map(({ file, bytes }) => {
      const territory = claimed('SchemeTerritory', bytes);
      const own = pointers.filter((each) => each.territory === territory).flatMap((each) => each.signers);
      const list = content(file, bytes, [...signers, ...own.flatMap((each) => certificateIn(each) ?? [])]);
      if (list.territory !== territory)
        throw untrusted(file, { sv: 'den säger två länder', en: 'it says two countries' });
      return list;
    });
  const lists = [...pointing, ...national];
  return {
    services: lists.flatMap((each) => each.services),
    outdated: lists.flatMap(({ territory, nextUpdate }) =>
      nextUpdate !== undefined && new Date(nextUpdate) < at
        ? [{ territory, since: new Date(nextUpdate) }]
        : [],
    ),
  };
}

/**
 * The services that these certificates name as their issuers, or that they are, with the certificates that count. The
 * lists have thousands, of which a document needs a few.
 */
export function servicesFor(items: readonly Certificate[], { services }: TrustLists): TrustedService[] {
  const names = new Set(items.flatMap(({ node }) => [node.issuer, node.subject]));
  return services.flatMap((service) => {
    const certificates = service.certificates.flatMap((each) =>
      isNamed(each, names) ? certificateIn(each)! : [],
    );
    return certificates.length > 0 ? [{ ...service, certificates }] : [];
  });
}

function isNamed(base64: string, names: ReadonlySet<string>): boolean {
  try {
    return names.has(new X509Certificate(Buffer.from(base64, 'base64')).subject);
  } catch {
    return false;
  }
}

function filesAt(place: NamedFile): NamedFile[] {
  const stats = statSync(place.path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [place];
  const names = readdirSync(place.path).filter((name) => /\.xml$/i.test(name));
  if (names.length === 0) {
    throw new RequestError(
      {
        sv: `${place.name} har inga betrodda listor (.xml).`,
        en: `${place.name} has no trust lists (.xml).`,
      },
      HINT,
    );
  }
  return names.sort().map((name) => ({ name: join(place.name, name), path: join(place.path, name) }));
}

/** A list that one of these certificates has signed. @throws RequestError */
function content(file: NamedFile, bytes: Uint8Array, signers: readonly Certificate[]): TrustListContent {
  const known = cachedContent(bytes, signers);
  if (known) return known;
  try {
    const read = readList(signedRoot(bytes, signers));
    keepContent(bytes, signers, read);
    return read;
  } catch (error) {
    if (!(error instanceof UntrustedXml)) throw error;
    throw untrusted(file, error.text);
  }
}

/** The first element of a name, as a list claims before anything about it is believed. */
function claimed(name: string, bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return new RegExp(`<(?:\\w+:)?${name}>\\s*([^<\\s]*)\\s*<`).exec(text)?.[1] ?? '';
}

const HINT = {
  sv: 'Hämta EU:s lista över listorna (eu-lotl.xml) och ländernas listor på nytt, och certifikaten som får skriva under den (--trust-list-signer) ur EU:s officiella tidning.',
  en: 'Fetch the EU list of lists (eu-lotl.xml) and the national lists again, and the certificates that may sign it (--trust-list-signer) from the Official Journal.',
};

function untrusted({ name }: NamedFile, why: Text): RequestError {
  return new RequestError(
    {
      sv: `Den betrodda listan ${name} går inte att lita på: ${why.sv}.`,
      en: `The trust list ${name} cannot be trusted: ${why.en}.`,
    },
    HINT,
  );
}
