import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '../../src/sign/bytes.js';
import { engine, OID } from '../../src/sign/crypto/asn1.js';
import { crlStatus } from '../../src/sign/crypto/crl.js';
import { ocspStatus, type Status } from '../../src/sign/crypto/ocsp.js';
import { fetchEvidence, judge } from '../../src/sign/crypto/revocation.js';
import { type AnswerOptions, type ListOptions, ocspAnswer, ocspResponse, revocationList } from './answers.js';
import { extension, type Identity, type Issue, serialOf, TestAuthority, years } from './authority.js';

/** Times in certificates and lists are whole seconds. */
const NOW = new Date(Math.floor(Date.now() / 1000) * 1000);
const DAY_MS = 86_400_000;
const day = (count: number): Date => new Date(NOW.getTime() + count * DAY_MS);

let authority: TestAuthority;
let issuer: Identity;
let who: Identity;
let stranger: Identity;

beforeAll(async () => {
  authority = await TestAuthority.start();
  issuer = authority.issuing;
  who = await authority.issue('Åsa Öberg', { issuer });
  stranger = await authority.issue('Främmande utfärdare', { authority: {} });
});
afterAll(() => authority.stop());

/** Why an answer means nothing. */
function reasonOf(status: Status): string {
  return status.status === 'unknown' ? status.reason : status.status;
}

describe('a list of revoked certificates', () => {
  async function said(options: ListOptions = {}, by = issuer, item = who, above = by): Promise<Status> {
    return crlStatus(await revocationList(by, options), item.certificate, above.certificate);
  }

  test('that does not name a certificate says that it is good, until the next list', async () => {
    const other = new Map([['0fff', day(-3)]]);
    expect(await said({ from: day(-1), until: day(5), revoked: other })).toEqual({
      status: 'good',
      from: day(-1),
      until: day(5),
    });
  });

  test('without a word of the next one is good for a day', async () => {
    expect(await said({ from: day(-3), until: null })).toEqual({
      status: 'good',
      from: day(-3),
      until: day(-2),
    });
  });

  test('that names it says since when it is revoked', async () => {
    const revoked = new Map([
      ['0fff', day(-3)],
      [serialOf(who.certificate), day(-2)],
    ]);
    expect(await said({ revoked })).toMatchObject({ status: 'revoked', since: day(-2) });
  });

  test.each([
    ['of an issuing distribution point', OID.issuingDistributionPoint],
    ['of changes to another list', OID.deltaCrl],
  ])('that is only a part, %s, says nothing', async (_, oid) => {
    const extensions = [extension(oid, true, new asn1js.Sequence({ value: [] }))];
    expect(reasonOf(await said({ extensions }))).toBe('the CRL covers only some certificates');
    // Beside an extension that changes nothing.
    const number = extension('2.5.29.20', false, new asn1js.Integer({ value: 7 }));
    expect(reasonOf(await said({ extensions: [number, ...extensions] }))).toBe(
      'the CRL covers only some certificates',
    );
    expect(reasonOf(await said({ extensions: [number] }))).toBe('good');
  });

  test('by somebody else, in that name or in another, says nothing', async () => {
    expect(reasonOf(await said({}, stranger, who, issuer))).toBe('the CRL is by another issuer');
    expect(reasonOf(await said({ key: stranger }))).toBe('the signature of the CRL is wrong');
  });

  test('by an authority that may not sign lists says nothing', async () => {
    const [silent, speaking] = await Promise.all(
      [0x04, 0x06].map((usage) => authority.issue('Utfärdare', { authority: {}, usage })),
    );
    for (const [by, expected] of [
      [silent!, 'the signature of the CRL is wrong'],
      [speaking!, 'good'],
    ] as const) {
      const item = await authority.issue('Någon', { issuer: by });
      expect(reasonOf(await said({}, by, item))).toBe(expected);
    }
  });

  test('that was made after the certificate had expired says nothing', async () => {
    const old = await authority.issue('Dåvarande', { issuer, from: years(-3), to: day(-10) });
    expect(reasonOf(await said({ from: day(-9) }, issuer, old))).toBe(
      'the CRL was made after the certificate had expired',
    );
    expect(reasonOf(await said({ from: day(-10) }, issuer, old))).toBe('good');
  });
});

describe('an OCSP answer', () => {
  async function said(
    options: AnswerOptions = {},
    by = authority.responder,
    item = who,
    hashAlgorithm = 'SHA-1',
  ): Promise<Status> {
    const issuerCertificate = issuer.certificate.asn;
    const id = await pkijs.CertID.create(item.certificate.asn, { hashAlgorithm, issuerCertificate }, engine);
    return ocspStatus(await ocspAnswer(id, by, options), item.certificate, issuer.certificate);
  }
  const delegate = (more: Issue): Promise<Identity> =>
    authority.issue('Ombud', { issuer, usage: 0x80, purpose: OID.ocspSigning, ...more });

  test('says that a certificate is good, revoked since a day, or not known', async () => {
    expect(await said({ from: day(-1), until: day(5) })).toEqual({
      status: 'good',
      from: day(-1),
      until: day(5),
    });
    expect(await said({ since: day(-2) })).toMatchObject({ status: 'revoked', since: day(-2) });
    expect(reasonOf(await said({ isUnknown: true }))).toBe('the OCSP service does not know the certificate');
  });

  test('without an end is good for a day', async () => {
    expect(await said({ from: day(-3), until: null })).toMatchObject({ from: day(-3), until: day(-2) });
  });

  test('may name the certificate with SHA-256, and its responder by the key', async () => {
    expect(reasonOf(await said({}, authority.responder, who, 'SHA-256'))).toBe('good');
    expect(reasonOf(await said({}, authority.responder, who, 'SHA-384'))).toBe(
      'the OCSP answer is about another certificate',
    );
    expect(reasonOf(await said({ isByKey: true }))).toBe('good');
  });

  test('about another certificate says nothing', async () => {
    const other = await authority.issue('En annan', { issuer });
    const issuerCertificate = issuer.certificate.asn;
    const id = await pkijs.CertID.create(
      other.certificate.asn,
      { hashAlgorithm: 'SHA-1', issuerCertificate },
      engine,
    );
    const answer = await ocspAnswer(id, authority.responder);
    expect(reasonOf(await ocspStatus(answer, who.certificate, issuer.certificate))).toBe(
      'the OCSP answer is about another certificate',
    );
  });

  test('by the issuer itself is believed', async () => {
    expect(reasonOf(await said({ isBare: true }, issuer))).toBe('good');
    expect(reasonOf(await said({ isBare: true, isByKey: true }, issuer))).toBe('good');
    // No delegate of its own: that it may sign answers needs no saying, nor do the times of its certificate matter.
    expect(reasonOf(await said({ isBare: true, producedAt: years(30) }, issuer))).toBe('good');
  });

  test('whose responder nobody can find says nothing', async () => {
    expect(reasonOf(await said({ isBare: true }))).toBe('the OCSP answer does not say by whom it is');
  });

  test('that another key has signed says nothing', async () => {
    expect(reasonOf(await said({ key: stranger }))).toBe('the signature of the OCSP answer is wrong');
  });

  test.each<[string, Issue]>([
    ['a certificate for other purposes', { purpose: OID.timeStamping }],
    ['a certificate without purposes', { change: (asn) => (asn.extensions = asn.extensions!.slice(0, 1)) }],
    ['an expired certificate', { from: years(-3), to: day(-1) }],
    ['a certificate that is not valid yet', { from: day(1) }],
  ])('by %s is not believed', async (_, more) => {
    expect(reasonOf(await said({}, await delegate(more)))).toBe(
      'the OCSP service was not authorised by the issuer',
    );
  });

  test('by a delegate of another authority is not believed', async () => {
    expect(reasonOf(await said({}, await delegate({ issuer: authority.root })))).toBe(
      'the OCSP service was not authorised by the issuer',
    );
  });

  test('by a delegate is judged on the day it was made', async () => {
    const by = await delegate({ from: day(-20), to: day(-10) });
    for (const [at, expected] of [
      [day(-21), 'the OCSP service was not authorised by the issuer'],
      [day(-20), 'good'],
      [day(-10), 'good'],
      [day(-9), 'the OCSP service was not authorised by the issuer'],
    ] as const) {
      expect(reasonOf(await said({ producedAt: at }, by)), at.toISOString()).toBe(expected);
    }
  });

  test('that was made after the certificate had expired says nothing', async () => {
    const old = await authority.issue('Dåvarande', { issuer, from: years(-3), to: day(-10) });
    expect(reasonOf(await said({ from: day(-9) }, authority.responder, old))).toBe(
      'the OCSP answer was made after the certificate had expired',
    );
  });

  test('that is a refusal cannot be read as an answer', async () => {
    await expect(ocspStatus(ocspResponse(6), who.certificate, issuer.certificate)).rejects.toThrow(
      'OCSP answer with status 6',
    );
  });
});

describe('a judgement', () => {
  const revokedSince = async (since: Date, options: ListOptions = {}): Promise<Bytes> =>
    revocationList(issuer, { ...options, revoked: new Map([[serialOf(who.certificate), since]]) });
  const judged = (crls: readonly Bytes[], at: Date) =>
    judge(who.certificate, issuer.certificate, { ocsps: [], crls }, at);

  test('counts a revocation from its second on, and not before', async () => {
    const list = await revokedSince(day(-2), { from: day(-1), until: day(9) });
    expect(await judged([list], day(-2))).toEqual({ status: 'revoked', source: 'CRL', since: day(-2) });
    expect(await judged([list], new Date(day(-2).getTime() - 1000))).toEqual({
      status: 'good',
      source: 'CRL',
    });
  });

  test('takes a revocation from any list before what is good in others', async () => {
    const [good, revoked] = [await revocationList(issuer), await revokedSince(day(-2))];
    expect((await judged([good, revoked], NOW)).status).toBe('revoked');
  });

  test('takes no list that had become old', async () => {
    const list = await revocationList(issuer, { from: day(-9), until: day(-2) });
    expect((await judged([list], day(-2))).status).toBe('good');
    expect(await judged([list, list], day(-1))).toEqual({
      status: 'unknown',
      reasons: ['the CRL is too old'],
    });
  });

  test('says why something cannot be read, and goes on', async () => {
    const junk = new Uint8Array([1, 2, 3]);
    expect((await judged([junk], NOW)).status).toBe('unknown');
    expect((await judged([junk, await revocationList(issuer)], NOW)).status).toBe('good');
  });
});

describe('evidence', () => {
  test('is asked for at the service, and at the list when that is of no use', async () => {
    const chain = [who, issuer].map(({ certificate }) => certificate);
    const first = await fetchEvidence(chain);
    expect([first.ocsps.length, first.crls.length]).toEqual([1, 0]);
    const { responder } = authority;
    authority.responder = stranger;
    const second = await fetchEvidence(chain);
    authority.responder = responder;
    expect([second.ocsps.length, second.crls.length]).toEqual([0, 1]);
  });

  test('that cannot be had is an error with the reasons', async () => {
    const silent = await authority.issue('Ingenstans', {
      issuer,
      change: (asn) => (asn.extensions = asn.extensions!.slice(0, 2)),
    });
    await expect(fetchEvidence([silent.certificate, issuer.certificate])).rejects.toThrow(
      'It cannot be found out whether the certificate Ingenstans is revoked.',
    );
  });
});
