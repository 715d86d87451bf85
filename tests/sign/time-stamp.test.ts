import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, digest, own } from '../../src/sign/bytes.js';
import { der, HASH_OID, OID } from '../../src/sign/crypto/asn1.js';
import { buildCms } from '../../src/sign/crypto/cms-build.js';
import { checkTimestamp, requestTimestamp } from '../../src/sign/crypto/time-stamp.js';
import { extension, type Identity, type Issue, TestAuthority, years } from './authority.js';

const DATA = own(Buffer.from('det som stämplas'));

let authority: TestAuthority;
let tsa: Identity;

beforeAll(async () => {
  authority = await TestAuthority.start();
  tsa = authority.tsa;
});
afterAll(() => authority.stop());
afterEach(() => {
  authority.nonce = (asked) => asked;
});

describe('the answer to a question', () => {
  const ask = () => requestTimestamp({ address: `${authority.url}/tsa` }, DATA, 'SHA-256');

  test('carries the number of the question', async () => {
    const numbers = new Set<string>();
    authority.nonce = (asked) => {
      numbers.add(Buffer.from(asked!.valueBlock.valueHexView).toString('hex'));
      return asked;
    };
    const [first, second] = [await ask(), await ask()];
    expect(numbers.size).toBe(2);
    // Positive and of one length: no zero is put before it, and none left out.
    for (const each of numbers) expect(each).toMatch(/^[4-7][0-9a-f]{15}$/);
    expect(Buffer.from(first.nonce!).equals(Buffer.from(second.nonce!))).toBe(false);
    expect(checkTimestamp(first.token, DATA).time).toEqual(first.time);
  });

  test.each<[string, TestAuthority['nonce']]>([
    ['without a number', () => undefined],
    ['with another number', () => new asn1js.Integer({ value: 4711 })],
  ])('%s is no answer: it may be an old one, sent again', async (_, nonce) => {
    authority.nonce = nonce;
    await expect(ask()).rejects.toThrow(/answered another question/);
  });
});

/** A token over some bytes, by a signer of a kind and at a time. */
async function token(by: Identity, data: Bytes = DATA, genTime = new Date(), version = 1): Promise<Bytes> {
  const messageImprint = new pkijs.MessageImprint({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: HASH_OID['SHA-256'] }),
    hashedMessage: new asn1js.OctetString({ valueHex: digest('SHA-256', data) }),
  });
  const info = new pkijs.TSTInfo({ version, policy: '1.2.3.4.1', messageImprint, genTime });
  info.serialNumber = new asn1js.Integer({ value: 1 });
  const bytes = der(info.toSchema());
  return buildCms(
    { digest: digest('SHA-256', bytes), inside: { type: OID.tstInfo, bytes } },
    authority.signer(by),
  );
}

describe('a token', () => {
  const stamper = (more: Issue): Promise<Identity> =>
    authority.issue('Stämplare', {
      issuer: authority.issuing,
      usage: 0x80,
      purpose: OID.timeStamping,
      from: years(-3),
      ...more,
    });

  test('over these bytes holds, over others not', async () => {
    const time = new Date('2026-03-04T05:06:07Z');
    expect(checkTimestamp(await token(tsa, DATA, time), DATA)).toMatchObject({ time, nonce: undefined });
    const other = await token(tsa, own(Buffer.from('något annat')));
    expect(() => checkTimestamp(other, DATA)).toThrow(/over something else/);
  });

  const purposes = (critical: boolean, ...keyPurposes: string[]): Issue => ({
    change: (asn) => {
      asn.extensions = asn.extensions!.filter(({ extnID }) => extnID !== OID.extKeyUsage);
      if (keyPurposes.length === 0) return;
      const value = new pkijs.ExtKeyUsage({ keyPurposes }).toSchema();
      asn.extensions.push(extension(OID.extKeyUsage, critical, value));
    },
  });

  test.each([
    ['for every purpose', purposes(true)],
    ['for another purpose too', purposes(true, OID.timeStamping, OID.ocspSigning)],
    ['for another purpose', purposes(true, OID.ocspSigning)],
    ['that does not insist on its purpose', purposes(false, OID.timeStamping)],
  ])('by a certificate %s does not hold', async (_, more) => {
    const by = await stamper(more);
    const made = await token(by);
    expect(() => checkTimestamp(made, DATA)).toThrow(/Stämplare may not issue time-stamps/);
  });

  test('from before or after its certificate does not hold', async () => {
    const by = await stamper({ to: years(-1) });
    const [early, fine, late] = await Promise.all(
      [-4, -2, -0.5].map((count) => token(by, DATA, years(count))),
    );
    expect(() => checkTimestamp(early!, DATA)).toThrow(/valid only from/);
    expect(() => checkTimestamp(fine!, DATA)).not.toThrow();
    expect(() => checkTimestamp(late!, DATA)).toThrow(/expired on/);
  });

  test('by a key that may not sign does not hold', async () => {
    const made = await token(await stamper({ usage: 0x20 }));
    expect(() => checkTimestamp(made, DATA)).toThrow(/may not be used for signatures/);
  });
});
