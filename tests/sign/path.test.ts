import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OID } from '../../src/sign/crypto/asn1.js';
import { findPath } from '../../src/sign/crypto/path.js';
import { checkSigner } from '../../src/sign/sign-document.js';
import { extension, type Identity, type Issue, TestAuthority, years } from './authority.js';

const NOW = new Date();

let authority: TestAuthority;

beforeAll(async () => {
  authority = await TestAuthority.start();
});
afterAll(() => authority.stop());

/** The names on the path that is found, or the problem's code and words. */
async function pathOf(
  leaf: Identity,
  {
    pool = [],
    at = NOW,
    anchors = [authority.root],
  }: { pool?: Identity[]; at?: Date; anchors?: Identity[] } = {},
): Promise<string> {
  const answer = await findPath(leaf.certificate, {
    pool: pool.map(({ certificate }) => certificate),
    anchors: anchors.map(({ certificate }) => certificate),
    at,
  });
  if ('path' in answer) return answer.path.map(({ node }) => node.subject.slice(3)).join(' < ');
  return `${answer.problem.code}: ${answer.problem.text.en}`;
}

/** An authority below the root, and somebody below it. */
async function below(more: Issue, leaf: Issue = {}): Promise<[leaf: Identity, issuer: Identity]> {
  const issuer = await authority.issue('Mellan', {
    issuer: authority.root,
    authority: {},
    to: years(5),
    ...more,
  });
  return [await authority.issue('Någon', { issuer, ...leaf }), issuer];
}

async function pathBelow(more: Issue, leaf: Issue = {}): Promise<string> {
  const [someone, issuer] = await below(more, leaf);
  return pathOf(someone, { pool: [issuer] });
}

const critical = (oid: string, isCritical: boolean): Issue => ({
  change: (asn) => asn.extensions!.push(extension(oid, isCritical, new asn1js.Null())),
});

test('a path leads from the leaf to the anchor', async () => {
  expect(await pathBelow({})).toBe('Någon < Mellan < Provregionens rot');
});

test('a certificate that is trusted itself needs no path', async () => {
  const alone = await authority.issue('Ensam');
  expect(await pathOf(alone, { anchors: [alone] })).toBe('Ensam');
  expect(await pathOf(alone)).toMatch(/^not-trusted: no path from the certificate Ensam/);
});

describe('critical extensions that nobody understands', () => {
  test.each([
    ['the leaf', {}, critical('1.2.3.4', true)],
    ['an authority', critical('1.2.3.4', true), {}],
  ])('refuse the path when they are of %s', async (_, issuer, leaf) => {
    expect(await pathBelow(issuer, leaf)).toContain(
      'has a critical extension that is not understood (1.2.3.4)',
    );
  });

  test('do not matter when they are not critical', async () => {
    expect(await pathBelow(critical('1.2.3.4', false), critical('1.2.3.4', false))).toMatch(/^Någon </);
  });
});

describe('an authority', () => {
  const basic = (value: pkijs.BasicConstraints | undefined): Issue => ({
    change: (asn) => {
      asn.extensions = asn.extensions!.filter(({ extnID }) => extnID !== OID.basicConstraints);
      if (value) asn.extensions.push(extension(OID.basicConstraints, true, value.toSchema()));
    },
  });

  test.each([
    ['that is not said to be one', basic(undefined)],
    ['that is said to be none', basic(new pkijs.BasicConstraints({ cA: false }))],
    ['whose key may not sign certificates', { usage: 0x02 }],
  ])('%s may not issue', async (_, more) => {
    expect(await pathBelow(more)).toMatch(/^not-trusted: /);
  });

  test('has as many below it as its path length, itself issued ones not counted', async () => {
    const top = await authority.issue('Topp', {
      issuer: authority.root,
      authority: { pathLength: 1 },
      to: years(9),
    });
    const same = await authority.issue('Topp', { issuer: top, authority: {}, to: years(8) });
    const next = await authority.issue('Nästa', { issuer: same, authority: {}, to: years(7) });
    const last = await authority.issue('Sista', { issuer: next, authority: {}, to: years(6) });
    const pool = [top, same, next, last];
    const leaf = await authority.issue('Någon', { issuer: next });
    expect(await pathOf(leaf, { pool })).toBe('Någon < Nästa < Topp < Topp < Provregionens rot');
    const deeper = await authority.issue('Någon', { issuer: last });
    expect(await pathOf(deeper, { pool })).toBe(
      'not-trusted: Topp may not have that many authorities below it',
    );
  });

  test('may limit the names below it', async () => {
    const base = new pkijs.GeneralName({ type: 2, value: 'region.example' });
    const permittedSubtrees = [new pkijs.GeneralSubtree({ base })];
    const limits = new pkijs.NameConstraints({ permittedSubtrees }).toSchema();
    const named = (name: string): Issue => ({
      change: (asn) => {
        const value = new pkijs.GeneralName({ type: 2, value: name });
        asn.extensions!.push(
          extension('2.5.29.17', false, new pkijs.GeneralNames({ names: [value] }).toSchema()),
        );
      },
    });
    const limited: Issue = { change: (asn) => asn.extensions!.push(extension('2.5.29.30', true, limits)) };
    expect(await pathBelow(limited, named('a.region.example'))).toMatch(/^Någon </);
    expect(await pathBelow(limited, named('a.other.example'))).toMatch(/^not-trusted: Någon: /);
  });
});

describe('time', () => {
  const from = new Date('2026-01-01T00:00:00Z');
  const to = new Date('2026-02-01T00:00:00Z');

  test('of every certificate on the path is looked at, to the second', async () => {
    const [leaf, issuer] = await below({ from, to }, { from: years(-3), to: years(3) });
    const at = (date: Date, by = 0) => pathOf(leaf, { pool: [issuer], at: new Date(date.getTime() + by) });
    expect(await at(from)).toMatch(/^Någon </);
    expect(await at(to)).toMatch(/^Någon </);
    expect(await at(from, -1000)).toBe(
      'certificate-not-yet-valid: the certificate Mellan is valid only from 2026-01-01',
    );
    expect(await at(to, 1000)).toBe('certificate-expired: the certificate Mellan expired on 2026-02-01');
  });
});

describe('strength', () => {
  test('a short RSA key is refused, of the leaf and of the anchor', async () => {
    expect(await pathBelow({}, { type: 'RSA', bits: 1024 })).toBe(
      'not-trusted: the certificate Någon has too short a key (1024 bit)',
    );
    const weak = await authority.issue('Svag rot', { type: 'RSA', bits: 1024, authority: {} });
    const leaf = await authority.issue('Någon', { issuer: weak, type: 'RSA' });
    expect(await pathOf(leaf, { anchors: [weak] })).toContain('the certificate Svag rot has too short a key');
    expect(await pathBelow({}, { type: 'RSA', bits: 2048 })).toMatch(/^Någon </);
  });

  test('SHA-1 is refused, but for the anchor, whose own signature proves nothing', async () => {
    expect(await pathBelow({}, { hash: 'SHA-1' })).toContain(
      'the certificate Någon is signed in a way that is no longer accepted',
    );
    const old = await authority.issue('Gammal rot', { hash: 'SHA-1', authority: {} });
    const leaf = await authority.issue('Någon', { issuer: old });
    expect(await pathOf(leaf, { anchors: [old] })).toBe('Någon < Gammal rot');
  });
});

describe('several ways up', () => {
  test('are all tried, and the problem told is that of the last', async () => {
    const [leaf, issuer] = await below({});
    // The same authority under another certificate that may not issue.
    const twin: Identity = {
      ...issuer,
      certificate: (
        await authority.issue('Mellan', {
          issuer: authority.root,
          authority: {},
          to: years(-0.5),
          from: years(-1),
        })
      ).certificate,
    };
    expect(await pathOf(leaf, { pool: [twin, issuer] })).toMatch(/^Någon < Mellan/);
    expect(await pathOf(leaf, { pool: [twin] })).toMatch(/^not-trusted: no path/);
  });

  test('in circles end', async () => {
    const [a, b] = await Promise.all(
      ['Höger', 'Vänster'].map((name) => authority.issue(name, { authority: {} })),
    );
    const cross = async (of: Identity, by: Identity): Promise<Identity> => {
      const { asn } = of.certificate;
      const name = of.certificate.node.subject.slice(3);
      return authority.issue(name, {
        issuer: by,
        authority: {},
        change: (made) => {
          made.subjectPublicKeyInfo = asn.subjectPublicKeyInfo;
        },
      });
    };
    const pool = [await cross(a!, b!), await cross(b!, a!), a!, b!];
    const leaf = await authority.issue('Någon', { issuer: a! });
    expect(await pathOf(leaf, { pool })).toMatch(/^not-trusted: no path/);
  });

  test('are no longer than eight certificates', async () => {
    let issuer = authority.root;
    const pool: Identity[] = [];
    const found: string[] = [];
    for (let length = 2; length <= 9; length++) {
      const leaf = await authority.issue('Någon', { issuer });
      found.push(await pathOf(leaf, { pool }));
      issuer = await authority.issue(`Nivå ${length}`, { issuer, authority: {}, to: years(3 + 1 / length) });
      pool.push(issuer);
    }
    expect(found.map((each) => each.split(' < ').length)).toEqual([2, 3, 4, 5, 6, 7, 8, 1]);
  });
});

test('nobody signs with a certificate when any above it, up to the highest known, has expired', async () => {
  for (const expired of ['Rot', 'Mellan', 'Någon', 'ingen']) {
    const to = (name: string) => ({ from: years(-3), to: name === expired ? years(-1) : years(3) });
    const root = await authority.issue('Rot', { authority: {}, ...to('Rot') });
    const issuer = await authority.issue('Mellan', { issuer: root, authority: {}, ...to('Mellan') });
    const leaf = await authority.issue('Någon', { issuer, ...to('Någon') });
    const checked = checkSigner(authority.signer(leaf), [root.certificate], NOW);
    if (expired === 'ingen') await checked;
    else await expect(checked).rejects.toThrow(`the certificate ${expired} expired on`);
  }
});
