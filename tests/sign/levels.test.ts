import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PdfString } from '../../src/pdf-syntax/values.js';
import { OID } from '../../src/sign/crypto/asn1.js';
import { checkCms } from '../../src/sign/crypto/cms-check.js';
import { Revision } from '../../src/sign/pdf/revision.js';
import { coveredBytes, signatureFields } from '../../src/sign/pdf/signature-fields.js';
import { signDocument } from '../../src/sign/sign-document.js';
import { type Identity, TestAuthority } from './authority.js';
import { codes, signed, signing, smallDocument, verified } from './support.js';

let authority: TestAuthority;
let document: Uint8Array;
const people: Record<string, Identity> = {};

beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
  people.RSA = await authority.issue('Åsa Öberg', { issuer: authority.issuing, type: 'RSA' });
  people.EC = await authority.issue('Örjan Ek', { issuer: authority.issuing });
});
afterAll(() => authority.stop());

const LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const;
const CASES = ['RSA', 'EC'].flatMap((type) => LEVELS.map((level) => [level, type] as const));

test.each(CASES)('%s with an %s key', async (level, type) => {
  const file = await signed(authority, document, people[type]!, level, {
    reason: 'Beslut § 46',
    location: 'Borås',
  });
  // The built document stays, byte for byte, and so does its identity.
  expect(Buffer.compare(file.subarray(0, document.length), document)).toBe(0);
  const revision = new Revision(file);
  const [before, after] = [new Revision(document), revision].map((each) =>
    each.list(each.trailer, 'ID').map((half) => (half instanceof PdfString ? half.bytes : '')),
  );
  expect(after![0]).toMatch(/^.{16}$/s);
  expect(after![0]).toBe(before![0]);
  expect(after![1]).not.toBe(before![1]);
  for (const section of revision.sections) expect(section.trailer.has('ID')).toBe(true);

  const report = await verified(authority, file, { online: level === 'B-B' || level === 'B-T' });
  expect(codes(report)).toEqual([]);
  expect(report.isWell).toBe(true);
  expect(report.conformance).toEqual(['PDF/A-3a', 'PDF/UA-1']);
  const [signature, stamp] = report.signatures;
  expect(signature).toMatchObject({
    verdict: 'valid',
    level,
    signer: { name: type === 'RSA' ? 'Åsa Öberg' : 'Örjan Ek' },
    claims: { reason: 'Beslut § 46', location: 'Borås' },
    chain: [expect.anything(), 'Provregionens utfärdare', 'Provregionens rot'],
  });
  expect(signature!.proven === undefined).toBe(level === 'B-B');
  expect(stamp?.kind).toBe(level === 'B-LTA' ? 'time-stamp' : undefined);
  expect(signature!.revocation.every(({ isEmbedded }) => isEmbedded)).toBe(
    level === 'B-LT' || level === 'B-LTA',
  );
});

test('the signature is CAdES for PAdES: one certificate named by its hash, no signing-time', async () => {
  const file = await signed(authority, document, people.EC!, 'B-B');
  const [field] = signatureFields(new Revision(file));
  expect(field!.format).toBe('ETSI.CAdES.detached');
  const { signature, data } = coveredBytes(file, field!);
  const cms = checkCms(signature, data, 'document');
  expect(cms.hasSigningTime).toBe(false);
  expect(cms.signer.der).toEqual(people.EC!.certificate.der);
  const written = Buffer.from(signature).toString('hex');
  expect(written).toContain(encodedOid(OID.signingCertificateV2));
  expect(written).not.toContain(encodedOid(OID.signingTime));
});

/** An object identifier as DER, in hexadecimal (X.690, 8.19). */
function encodedOid(oid: string): string {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const groups = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return Buffer.from([6, bytes.length, ...bytes]).toString('hex');
}

describe('several signers', () => {
  test('sign one after the other, each over all before', async () => {
    const first = await signed(authority, document, people.EC!, 'B-LTA');
    const second = await signed(authority, first, people.RSA!, 'B-LT');
    expect(Buffer.compare(second.subarray(0, first.length), first)).toBe(0);
    const report = await verified(authority, second, { online: true });
    expect(codes(report)).toEqual([]);
    expect(report.signatures.map(({ field, verdict }) => `${field} ${verdict}`)).toEqual([
      'Underskrift1 valid',
      'Arkivstampel1 valid',
      'Underskrift2 valid',
    ]);
    expect(report.signatures[0]!.laterChanges.map(({ kind }) => kind).sort()).toEqual([
      'signature',
      'time-stamp',
      'validation-data',
    ]);
  });

  test('a certified document takes more signatures when its certifier allows them', async () => {
    const open = await signed(authority, document, people.EC!, 'B-T', { certify: 'underskrifter' });
    const both = await signed(authority, open, people.RSA!, 'B-T');
    const report = await verified(authority, both, { online: true });
    expect(report.isWell).toBe(true);
    expect(report.signatures[0]!.certifies).toBe('underskrifter');
  });

  test('a document certified against all changes still takes validation data and a time-stamp', async () => {
    const closed = await signed(authority, document, people.EC!, 'B-LTA', { certify: 'inget' });
    expect((await verified(authority, closed)).isWell).toBe(true);
    await expect(signed(authority, closed, people.RSA!, 'B-B')).rejects.toThrow(
      /certified against all changes/,
    );
  });

  test('only the first can certify, and nobody signs what was changed', async () => {
    const first = await signed(authority, document, people.EC!, 'B-B');
    await expect(signed(authority, first, people.RSA!, 'B-B', { certify: 'inget' })).rejects.toThrow(
      /signed already/,
    );
    const changed = new Uint8Array(first);
    changed[document.length - 400]! ^= 1;
    await expect(signed(authority, changed, people.RSA!, 'B-B')).rejects.toThrow(
      /cannot be signed|does not hold/,
    );
  });
});

describe('time-stamp services', () => {
  const broken = [
    ['/tsa-garbage', 'something else than a time-stamp'],
    ['/tsa-cut', 'something else than a time-stamp'],
    ['/tsa-refuses', 'refused to stamp'],
    ['/tsa-other', 'over something else'],
    ['/nowhere', 'HTTP 404'],
    ['/tsa-slow', 'did not answer within 0.3 s'],
  ] as const;

  test.each(broken)(
    '%s: no signature when a time-stamp is required, else one with a warning',
    async (path, why) => {
      const service = { address: authority.url + path, timeoutMs: 300 };
      const options = { ...signing(authority, people.EC!, 'B-LTA'), service };
      await expect(signDocument(document, 'dokument.pdf', options)).rejects.toThrow(why);
      const without = await signDocument(document, 'dokument.pdf', { ...options, timestampRequired: false });
      expect(without.level).toBe('B-B');
      expect(without.warnings.map(({ en }) => en).join()).toContain(why);
      expect((await verified(authority, without.bytes, { online: true })).isWell).toBe(true);
    },
  );

  test('a port where nobody listens', async () => {
    const options = { ...signing(authority, people.EC!, 'B-T'), service: { address: 'http://127.0.0.1:9/' } };
    await expect(signDocument(document, 'dokument.pdf', options)).rejects.toThrow(/cannot be reached/);
  });

  test('one whose root is not trusted', async () => {
    const stranger = await authority.issue('Främmande rot', { authority: {} });
    const options = { ...signing(authority, people.EC!, 'B-T'), anchors: [stranger.certificate] };
    await expect(signDocument(document, 'dokument.pdf', options)).rejects.toThrow(/cannot be trusted/);
  });
});

test.each([
  ['six minutes ahead: nobody can have made it', 6, ['time-stamp-invalid']],
  ['four minutes ahead, as two clocks may be', 4, []],
])('a time-stamp that is %s', async (_, minutes, expected) => {
  authority.clock = () => new Date(Date.now() + minutes * 60_000);
  try {
    const stamped = await signed(authority, document, people.EC!, 'B-T');
    const archived = await signed(authority, document, people.EC!, 'B-LTA');
    authority.clock = () => new Date();
    const found = codes(await verified(authority, stamped, { online: true }));
    expect(found.filter((code) => code !== 'revocation-unknown')).toEqual(expected);
    const stamp = (await verified(authority, archived, { online: true })).signatures.at(-1)!;
    expect(stamp.problems.map(({ code }) => code)).toEqual(expected);
  } finally {
    authority.clock = () => new Date();
  }
});

test('B-LT needs the whole chain', async () => {
  const options = { ...signing(authority, people.EC!, 'B-LT'), anchors: [] };
  await expect(signDocument(document, 'dokument.pdf', options)).rejects.toThrow(/root certificate above/);
});
