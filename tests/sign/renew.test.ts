import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OID } from '../../src/sign/crypto/asn1.js';
import type { Level } from '../../src/sign/level.js';
import { type RenewOptions, renewDocument } from '../../src/sign/renew-document.js';
import { isDue } from '../../src/sign/renewal-due.js';
import { run } from '../support/in-process.js';
import { violations } from '../support/schema.js';
import { temporaryFolder, write } from '../support/workspace.js';
import { type Identity, TestAuthority, years } from './authority.js';
import { changedAt, codes, signed, smallDocument, verified } from './support.js';

let authority: TestAuthority;
let document: Uint8Array;
/** Somebody whose certificate ends in a year, as that of the first time-stamps does. */
let who: Identity;
let early: Identity;
let late: Identity;
const files = new Map<Level, Uint8Array>();

beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
  late = authority.tsa;
  early = await authority.issue('Den första stämplaren', {
    issuer: authority.issuing,
    usage: 0x80,
    purpose: OID.timeStamping,
    to: years(1),
  });
  who = await authority.issue('Operativa nämnden', { issuer: authority.issuing, to: years(0.5) });
  authority.tsa = early;
  for (const level of ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const) {
    files.set(level, await signed(authority, document, who, level));
  }
});
afterAll(() => authority.stop());

function renewed(file: Uint8Array, more: Partial<RenewOptions> = {}, by = late) {
  authority.tsa = by;
  return renewDocument(file, 'dokument.pdf', {
    service: { address: `${authority.url}/tsa`, timeoutMs: 2000 },
    anchors: [authority.root.certificate],
    date: new Date(),
    ...more,
  });
}

/** Verifies as it will be in some years, when the services say what they say then. */
async function inYears(count: number, file: Uint8Array) {
  authority.clock = () => years(count);
  try {
    return await verified(authority, file, { at: years(count), online: true });
  } finally {
    authority.clock = () => new Date();
  }
}

test('without renewal the proof ends with the certificate of the last time-stamp', async () => {
  const file = files.get('B-LTA')!;
  const { provable, isWell } = await verified(authority, file, { online: true });
  expect(isWell).toBe(true);
  expect(provable).toEqual({
    until: early.certificate.asn.notAfter.value,
    certificate: 'Den första stämplaren',
  });
  expect(codes(await inYears(3, file))).toEqual(['certificate-expired', 'time-stamp-invalid']);
});

describe('renewing', () => {
  test.each(['B-B', 'B-T', 'B-LT', 'B-LTA'] as const)(
    '%s: valid after the certificates of signer and first time-stamp have ended, and the old file is its beginning',
    async (level) => {
      const file = files.get(level)!;
      const { bytes, until, by } = await renewed(file);
      expect(Buffer.compare(bytes.subarray(0, file.length), file)).toBe(0);
      expect([by, until]).toEqual(['Provregionens tidsstämplare', late.certificate.asn.notAfter.value]);
      const report = await inYears(3, bytes);
      expect(codes(report)).toEqual([]);
      expect(report.isWell).toBe(true);
      expect(report.conformance).toEqual(['PDF/A-3a', 'PDF/UA-1']);
      expect(report.signatures[0]!.level).toBe(level === 'B-B' ? 'B-B' : 'B-LTA');
      expect(report.signatures.slice(0, -1).flatMap(({ revocation }) => revocation)).not.toContainEqual(
        expect.objectContaining({ isEmbedded: false }),
      );
    },
  );

  test('once more, by the next authority', async () => {
    const next = await authority.issue('Den tredje stämplaren', {
      issuer: authority.issuing,
      usage: 0x80,
      purpose: OID.timeStamping,
      to: years(9.5),
    });
    const once = await renewed(files.get('B-LTA')!);
    const twice = await renewed(once.bytes, {}, next);
    const report = await inYears(9, twice.bytes);
    expect(codes(report)).toEqual([]);
    expect(report.signatures.map(({ field }) => field)).toEqual([
      'Underskrift1',
      'Arkivstampel1',
      'Arkivstampel2',
      'Arkivstampel3',
    ]);
  });

  test('a document that is certified against all changes', async () => {
    authority.tsa = early;
    const closed = await signed(authority, document, who, 'B-T', { certify: 'inget' });
    expect(codes(await inYears(3, (await renewed(closed)).bytes))).toEqual([]);
  });

  test('two signers, of whom one has validation data', async () => {
    authority.tsa = early;
    const both = await signed(authority, files.get('B-LTA')!, who, 'B-T');
    const report = await inYears(3, (await renewed(both)).bytes);
    expect(codes(report)).toEqual([]);
    expect(report.signatures.map(({ level }) => level)).toEqual(['B-LTA', undefined, 'B-LTA', undefined]);
  });

  test('fetches only what the document lacks', async () => {
    const { bytes } = await renewed(files.get('B-LTA')!);
    authority.asked.clear();
    await renewed(bytes);
    const asked = [...authority.asked].filter(([path]) => path !== '/tsa');
    // The list of the issuer, for the last time-stamp, and the list of the root; nothing about the signer.
    expect(asked.map(([path]) => path)).not.toContain('/ocsp');
    expect(asked.reduce((sum, [, times]) => sum + times, 0)).toBe(2);
  });
});

describe('refuses', () => {
  test('what was changed after signing', async () => {
    const changed = changedAt(files.get('B-LTA')!, document.length - 400);
    await expect(renewed(changed)).rejects.toThrow(/cannot be renewed/);
  });

  test('what is not signed, and what is no PDF', async () => {
    await expect(renewed(document)).rejects.toThrow(/not signed/);
    await expect(renewed(Buffer.from('<html>'))).rejects.toThrow(/not a PDF/);
  });

  test('when it is too late', async () => {
    const late = renewed(files.get('B-LTA')!, { date: years(3) });
    await expect(late).rejects.toMatchObject({ text: { en: expect.stringContaining('expired on') } });
  });

  test('a revoked time-stamp authority, whose time-stamps can no longer be told from forged ones', async () => {
    const fresh = await TestAuthority.start();
    const seal = await fresh.issue('Sigill', { issuer: fresh.issuing });
    const file = await signed(fresh, document, seal, 'B-T');
    fresh.revoke(fresh.tsa, years(-0.1));
    const options = {
      service: { address: `${fresh.url}/tsa` },
      anchors: [fresh.root.certificate],
      date: new Date(),
    };
    await expect(renewDocument(file, 'x.pdf', options)).rejects.toThrow(/is revoked/);
    fresh.stop();
  });

  test.each([
    ['/tsa-refuses', 'refused to stamp'],
    ['/tsa-other', 'over something else'],
    ['/nowhere', 'HTTP 404'],
  ])('a service that does not do what it should: %s', async (path, why) => {
    const service = { address: authority.url + path, timeoutMs: 300 };
    await expect(renewed(files.get('B-LTA')!, { service })).rejects.toThrow(why);
  });

  test('an authority that is not trusted', async () => {
    const stranger = await authority.issue('Främmande rot', { authority: {} });
    await expect(renewed(files.get('B-LTA')!, {}, await stamperOf(stranger))).rejects.toThrow(
      /cannot be trusted/,
    );
    const anchors = [stranger.certificate];
    await expect(renewed(files.get('B-LTA')!, { anchors })).rejects.toThrow(/cannot be renewed: .*no path/);
  });

  function stamperOf(issuer: Identity): Promise<Identity> {
    return authority.issue('Främmande stämplare', { issuer, usage: 0x80, purpose: OID.timeStamping });
  }
});

test.each([
  ['2026-05-30', true],
  ['2026-05-31', false],
])('six months before %s, on the last of November', (until, due) => {
  const provable = { until: new Date(`${until}T00:00:00Z`), certificate: '' };
  expect(isDue(provable, new Date('2025-11-30T12:00:00Z'), 6)).toBe(due);
  expect(isDue(provable, new Date('2025-11-30T12:00:00Z'), 0)).toBe(false);
});

describe('uppdrag renew', () => {
  function folder(): string {
    const path = temporaryFolder();
    write(path, {
      'a-signerad.pdf': files.get('B-LTA')!,
      'utan.pdf': document,
      'rot.pem': authority.root.certificate.node.toString(),
    });
    return path;
  }
  const service = () => ['--tsa', `${authority.url}/tsa`, '--trust', 'rot.pem'];

  test('in place; verify asks for it months before, and no longer afterwards', async () => {
    const cwd = folder();
    const verify = ['verify', 'a-signerad.pdf', '--trust', 'rot.pem'];
    const said = async (...more: string[]) => {
      const { code, stdout } = await run([...verify, ...more], { cwd });
      expect(code).toBe(0);
      return stdout.replace(/\s+/g, ' ');
    };
    const end = early.certificate.asn.notAfter.value.toISOString().slice(0, 10);
    expect(await said()).toContain(`Kan styrkas till: ${end} (Den första stämplaren)`);
    expect(await said()).not.toContain('Förnya');
    expect(await said('--warn-months', '13')).toContain(
      'Förnya före dess: uppdrag renew a-signerad.pdf --tsa <adress> --trust <fil>',
    );
    const json = JSON.parse(await said('--warn-months', '13', '--format', 'json'));
    expect(violations('underskrifter', json)).toEqual([]);
    expect(json.files[0].provable).toMatchObject({ certificate: 'Den första stämplaren', renew: true });

    authority.tsa = late;
    const untouched = await run(['renew', 'a-signerad.pdf', ...service(), '--within', '6'], { cwd });
    expect(untouched).toMatchObject({
      code: 0,
      stdout: `a-signerad.pdf: behöver inte förnyas, kan styrkas till ${end}\n`,
    });
    expect(readFileSync(join(cwd, 'a-signerad.pdf')).equals(files.get('B-LTA')!)).toBe(true);
    const after = late.certificate.asn.notAfter.value.toISOString().slice(0, 10);
    const renewing = await run(['renew', 'a-signerad.pdf', ...service(), '--within', '13'], { cwd });
    expect(renewing).toMatchObject({
      code: 0,
      stderr: '',
      stdout: `a-signerad.pdf: förnyad av Provregionens tidsstämplare, kan styrkas till ${after}\n`,
    });
    expect(await said('--warn-months', '13')).not.toContain('Förnya');
  });

  test('one that cannot be renewed does not stop the others, and is left as it is', async () => {
    const cwd = folder();
    const args = ['renew', 'utan.pdf', 'a-signerad.pdf', ...service(), '--out', 'ny'];
    const { code, stdout, stderr } = await run(args, { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('ny/a-signerad.pdf: förnyad av');
    expect(stderr).toContain('utan.pdf går inte att förnya: dokumentet är inte underskrivet.');
    expect(existsSync(join(cwd, 'ny/utan.pdf'))).toBe(false);
  });

  test('needs a service and trust', async () => {
    const { code, stderr } = await run(['renew', 'a-signerad.pdf', '--trust', 'rot.pem'], { cwd: folder() });
    expect(code).toBe(2);
    expect(stderr).toContain('Ange tidsstämplingstjänsten med --tsa och rotcertifikaten med --trust.');
  });
});
