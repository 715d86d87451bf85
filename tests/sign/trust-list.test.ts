import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import type * as pkijs from 'pkijs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTrustLists, servicesFor } from '../../src/sign/trust-list/open-lists.js';
import { qualificationOf, qualityText } from '../../src/sign/trust-list/qualification.js';
import { readList } from '../../src/sign/trust-list/read-list.js';
import { signedRoot } from '../../src/sign/trust-list/signed-xml.js';
import { run } from '../support/in-process.js';
import { violations } from '../support/schema.js';
import { temporaryFolder, write } from '../support/workspace.js';
import { extension, type Identity, TestAuthority } from './authority.js';
import { signed, smallDocument } from './support.js';
import { type ListSignature, listXml, type MadeService, signedList } from './trust-lists.js';

const TYPES = { esign: '0.4.0.1862.1.6.1', eseal: '0.4.0.1862.1.6.2', web: '0.4.0.1862.1.6.3' };

const cache = mkdtempSync(join(tmpdir(), 'uppdrag-lists-'));
let authority: TestAuthority;
let document: Uint8Array;
/** Signers of the list of lists and of the Swedish list. */
let commission: Identity;
let supervisor: Identity;
let stranger: Identity;
/** Signers, by what their certificates say of themselves. */
const people = new Map<string, Identity>();
/** Signed with the seal in a device. */
let sealed: Uint8Array;

beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
  vi.stubEnv('UPPDRAG_CACHE', cache);
  const root = (name: string) => authority.issue(name, { type: 'RSA' });
  [commission, supervisor, stranger] = (await Promise.all(['Kommissionen', 'PTS', 'Främling'].map(root))) as [
    Identity,
    Identity,
    Identity,
  ];
  const kinds = {
    'device esign': ['0.4.0.1862.1.1', '0.4.0.1862.1.4', TYPES.esign],
    'device eseal': ['0.4.0.1862.1.1', '0.4.0.1862.1.4', TYPES.eseal],
    eseal: ['0.4.0.1862.1.1', TYPES.eseal],
    web: ['0.4.0.1862.1.1', TYPES.web],
    none: [],
  };
  for (const [name, statements] of Object.entries(kinds)) {
    const who = await authority.issue(name, {
      issuer: authority.issuing,
      change: (asn) => addStatements(asn, statements),
    });
    people.set(name, who);
  }
  sealed = await signed(authority, document, people.get('device eseal')!, 'B-LTA');
});
afterAll(() => {
  authority.stop();
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true, force: true });
});

/** Qualified certificate statements (ETSI EN 319 412-5). */
function addStatements(asn: pkijs.Certificate, oids: readonly string[]): void {
  if (oids.length === 0) return;
  const id = (value: string) => new asn1js.ObjectIdentifier({ value });
  const types = oids.filter((oid) => oid.startsWith('0.4.0.1862.1.6.'));
  const value = [
    ...oids.filter((oid) => !types.includes(oid)).map((oid) => new asn1js.Sequence({ value: [id(oid)] })),
    new asn1js.Sequence({ value: [id('0.4.0.1862.1.6'), new asn1js.Sequence({ value: types.map(id) })] }),
  ];
  asn.extensions!.push(extension('1.3.6.1.5.5.7.1.3', false, new asn1js.Sequence({ value })));
}

function listOfLists(): Uint8Array {
  const pointers = [['SE', supervisor.certificate]] as const;
  return signedList(listXml({ territory: 'EU', type: 'EUlistofthelists', pointers }), commission);
}

/** The Swedish list with one service that issues certificates, and the time-stamp authority. */
function national(service: Partial<MadeService> = {}): string {
  return listXml({
    territory: 'SE',
    services: [
      { certificate: authority.issuing.certificate, ...service },
      { type: 'TSA/QTST', certificate: authority.tsa.certificate },
    ],
  });
}

function folder(list: Uint8Array, file = sealed): string {
  const path = temporaryFolder();
  write(path, {
    'a.pdf': file,
    'kommissionen.pem': commission.certificate.node.toString(),
    'listor/eu-lotl.xml': listOfLists(),
    'listor/se.xml': list,
  });
  return path;
}

const LISTS = ['--trust-list', 'listor', '--trust-list-signer', 'kommissionen.pem'];

async function verify(cwd: string, ...more: string[]) {
  const { code, stdout, stderr } = await run(['verify', 'a.pdf', '--offline', ...LISTS, ...more], { cwd });
  return { code, said: stdout.replace(/\s+/g, ' '), stderr: stderr.replace(/\s+/g, ' ') };
}

describe('what a signature is by the lists', () => {
  const forUse = (use: string) =>
    `<Extension Critical="false"><AdditionalServiceInformation><URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/${use}</URI></AdditionalServiceInformation></Extension>`;
  const qualified = (qualifier: string, criteria: string, assert = 'all') =>
    `<Extension Critical="true"><Qualifications xmlns="http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#"><QualificationElement><Qualifiers><Qualifier uri="http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/${qualifier}"/></Qualifiers><CriteriaList assert="${assert}">${criteria}</CriteriaList></QualificationElement></Qualifications></Extension>`;
  const usage = (bit: string, value: boolean) =>
    `<KeyUsage><KeyUsageBit name="${bit}">${value}</KeyUsageBit></KeyUsage>`;

  test.each<[string, string, Partial<MadeService>, string]>([
    ['a signature', 'device esign', {}, 'kvalificerad elektronisk underskrift (Provbolaget, SE)'],
    ['a seal', 'device eseal', {}, 'kvalificerad elektronisk stämpel (Provbolaget, SE)'],
    ['no device', 'eseal', {}, 'avancerad elektronisk stämpel med kvalificerat certifikat'],
    ['a certificate for the web', 'web', {}, 'inte kvalificerad: certifikatet är kvalificerat för annat'],
    ['a certificate without statements', 'none', {}, 'inte kvalificerad: certifikatet är inte kvalificerat'],
    [
      'withdrawn before it was issued',
      'device eseal',
      {
        history: [
          ['2020-01-01', 'withdrawn'],
          ['2017-01-01', 'granted'],
        ],
      },
      'inte kvalificerad: Provbolaget var inte godkänd',
    ],
    [
      'granted after it was issued',
      'device eseal',
      {
        history: [
          [new Date().toISOString().slice(0, 10), 'granted'],
          ['2017-01-01', 'withdrawn'],
        ],
      },
      'inte kvalificerad: Provbolaget var inte godkänd',
    ],
    ['not yet listed', 'device eseal', { history: [['2039-01-01', 'granted']] }, 'var inte godkänd'],
    [
      'a status of before eIDAS',
      'device eseal',
      { history: [['2017-01-01', 'accredited']] },
      'var inte godkänd',
    ],
    [
      'a service for seals',
      'device eseal',
      { extensions: forUse('ForeSeals') },
      'kvalificerad elektronisk stämpel (',
    ],
    ['a service for signatures alone', 'device eseal', { extensions: forUse('ForeSignatures') }, 'för annat'],
    [
      'a device by the list',
      'eseal',
      { extensions: qualified('QCWithQSCD', usage('nonRepudiation', true)) },
      'kvalificerad elektronisk stämpel (',
    ],
    [
      'no device by the list',
      'device eseal',
      { extensions: qualified('QCNoQSCD', usage('nonRepudiation', true)) },
      'avancerad elektronisk stämpel',
    ],
    [
      'criteria that it does not meet',
      'eseal',
      { extensions: qualified('QCWithQSCD', usage('nonRepudiation', false)) },
      'avancerad elektronisk stämpel',
    ],
    [
      'one of two criteria',
      'eseal',
      {
        extensions: qualified(
          'QCWithQSCD',
          usage('nonRepudiation', true) + usage('keyCertSign', true),
          'atLeastOne',
        ),
      },
      'kvalificerad elektronisk stämpel (',
    ],
    [
      'a policy that it has not',
      'eseal',
      {
        extensions: qualified(
          'QCWithQSCD',
          '<PolicySet><PolicyIdentifier><Identifier>urn:oid:1.2.3</Identifier></PolicyIdentifier></PolicySet>',
        ),
      },
      'avancerad elektronisk stämpel',
    ],
    [
      'criteria that are not understood',
      'device eseal',
      { extensions: qualified('NotQualified', '<otherCriteriaList/>') },
      'villkor som inte kan bedömas',
    ],
    [
      'not qualified by the list',
      'device eseal',
      { extensions: qualified('NotQualified', usage('nonRepudiation', true)) },
      'inte kvalificerad: certifikatet är inte kvalificerat',
    ],
  ])('%s', (_, kind, service, expected) => {
    const list = readList(signedRoot(signedList(national(service), supervisor), [supervisor.certificate]));
    const [leaf, issuer, root] = [people.get(kind)!, authority.issuing, authority.root].map(
      (each) => each.certificate,
    );
    const services = servicesFor([leaf!, issuer!, root!], { services: list.services, outdated: [] });
    const { sv } = qualityText(qualificationOf([leaf!, issuer!, root!], new Date(), services));
    expect(sv).toContain(expected);
    expect(sv.startsWith('inte kvalificerad')).toBe(!/^(?:kvalificerad|avancerad)/.test(expected));
  });

  test('and its time-stamp', async () => {
    const { code, said } = await verify(folder(signedList(national(), supervisor)));
    expect(said).toContain('Enligt eIDAS: kvalificerad elektronisk stämpel (Provbolaget, SE)');
    expect(said).toContain('Tidsstämpeln: kvalificerad tidsstämpel (Provbolaget, SE)');
    expect(code).toBe(0);
    const since = (status: string) =>
      listXml({
        territory: 'SE',
        services: [
          { certificate: authority.issuing.certificate },
          { type: 'TSA/QTST', certificate: authority.tsa.certificate, history: [['2017-01-01', status]] },
        ],
      });
    expect((await verify(folder(signedList(since('withdrawn'), supervisor)))).said).toContain(
      'Tidsstämpeln: inte kvalificerad: Provbolaget var inte godkänd för kvalificerade tidsstämplar då',
    );
  });

  test('in JSON and in English', async () => {
    const cwd = folder(signedList(national(), supervisor));
    const json = JSON.parse((await verify(cwd, '--format', 'json')).said);
    expect(violations('underskrifter', json)).toEqual([]);
    expect(json.files[0].signatures[0].qualification).toEqual({
      quality: 'qualified-seal',
      service: { territory: 'SE', provider: 'Provbolaget', name: 'Provtjänsten' },
    });
    expect((await verify(cwd, '--lang', 'en')).said).toContain('By eIDAS: qualified electronic seal');
  });

  test('nothing, when the signature is not valid', async () => {
    const broken = new Uint8Array(sealed);
    broken[document.length - 400]! ^= 1;
    const { code, said } = await verify(folder(signedList(national(), supervisor), broken));
    expect(code).toBe(1);
    expect(said).not.toContain('Enligt eIDAS');
  });

  test('nothing is trusted that no list names', async () => {
    const list = listXml({ territory: 'SE', services: [{ certificate: stranger.certificate }] });
    const { code, said } = await verify(folder(signedList(list, supervisor)));
    expect(code).toBe(1);
    expect(said).toContain('ingen väg från certifikatet');
  });
});

describe('a list is refused', () => {
  async function refused(list: Uint8Array): Promise<string> {
    const { code, said, stderr } = await verify(folder(list));
    expect([code, said]).toEqual([2, '']);
    expect(stderr).not.toMatch(/fel i programmet|at .*\.js:/);
    return stderr;
  }
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
  const good = (options?: ListSignature) => text(signedList(national(), supervisor, options));
  const changed = (from: string | RegExp, to: string) => {
    expect(good()).toMatch(from);
    return Buffer.from(good().replace(from, to));
  };

  test('that somebody else has signed, also the supervisor of another country', async () => {
    expect(await refused(signedList(national(), stranger))).toContain(
      'med ett certifikat som får skriva under',
    );
    const finnish = listXml({ territory: 'FI' });
    expect(await refused(signedList(finnish, supervisor))).toContain(
      'med ett certifikat som får skriva under',
    );
  });

  test('that was changed', async () => {
    expect(await refused(changed('granted', 'withdrawn'))).toContain('inte den som skrevs under');
  });

  test('that is not signed, or is signed twice', async () => {
    expect(await refused(Buffer.from(national()))).toContain('inte underskriven');
    const signature = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(good())![0];
    expect(
      await refused(changed('</TrustServiceStatusList>', `${signature}</TrustServiceStatusList>`)),
    ).toContain('på fel plats, eller flera');
  });

  test('in which the signed list is wrapped into another', async () => {
    const inner = good().replace(/<\?xml.*?\?>/, '');
    const evil = national({ history: [['2010-01-01', 'granted']] });
    const wrapped = evil.replace(
      '</TrustServiceStatusList>',
      `<Object>${inner}</Object></TrustServiceStatusList>`,
    );
    expect(await refused(Buffer.from(wrapped))).toContain('på fel plats');
    // The signature moved to the new root, and its reference from the whole document to the old list.
    const signature = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(inner)![0].replace('URI=""', 'URI="#TSL"');
    const moved = evil
      .replace('Id="TSL"', '')
      .replace(
        '</TrustServiceStatusList>',
        `<Object>${inner.replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '')}</Object>${signature}</TrustServiceStatusList>`,
      );
    expect(await refused(Buffer.from(moved))).toContain('täcker inte listan');
  });

  test('whose signature names another certificate, or none', async () => {
    const named = signedList(national(), supervisor, { named: stranger.certificate });
    expect(await refused(named)).toContain('nämner inte sitt certifikat');
    const bare = signedList(national(), supervisor, { hasProperties: false });
    expect(await refused(bare)).toContain('täcker inte listan');
  });

  test('with a document type, however small: entities grow without bounds', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await refused(changed('<TrustServiceStatusList', `${bomb}<TrustServiceStatusList`))).toContain(
      'har en dokumenttyp',
    );
  });

  test('that is nested without end, empty, or not well-formed', async () => {
    const deep = changed('<SchemeInformation>', `${'<a>'.repeat(50_000)}<SchemeInformation>`);
    expect(await refused(deep)).toContain('för många nivåer');
    expect(await refused(Buffer.from(''))).toContain('inte välformad');
    expect(await refused(changed('</SchemeInformation>', ''))).toContain('inte välformad');
    expect(await refused(Buffer.from([0xff, 0xfe, 0x00]))).toContain('inte UTF-8');
  });

  test('a list of lists by nobody who is pinned', () => {
    const path = temporaryFolder();
    write(path, { 'lotl.xml': listOfLists() });
    const places = [{ name: 'lotl.xml', path: `${path}/lotl.xml` }];
    const open = (signers: Identity[]) =>
      openTrustLists({ places, signers: signers.map(({ certificate }) => certificate), at: new Date() });
    expect(() => open([supervisor])).toThrow(/not signed by a certificate that may sign it/);
    expect(() => open([])).toThrow(/not signed by a certificate that may sign it/);
    expect(open([commission]).outdated).toEqual([]);
    // What was verified for one is not believed for another.
    expect(() => open([stranger])).toThrow(/not signed by a certificate that may sign it/);
  });

  test('a folder without lists', async () => {
    const cwd = folder(signedList(national(), supervisor));
    write(cwd, { 'tom/x.txt': '' });
    const { code, stderr } = await run(['verify', 'a.pdf', '--trust-list', 'tom'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('tom har inga betrodda listor');
  });
});
