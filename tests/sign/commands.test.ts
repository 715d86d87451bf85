import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { violations } from '../support/schema.js';
import { temporaryFolder, write } from '../support/workspace.js';
import { type Identity, TestAuthority, years } from './authority.js';
import { pkcs12File } from './pkcs12-file.js';
import { signed, smallDocument } from './support.js';

let authority: TestAuthority;
let document: Uint8Array;
let who: Identity;
let p12: Uint8Array;

beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
  who = await authority.issue('Operativa nämnden', { issuer: authority.issuing });
  p12 = await pkcs12File(who, 'hemligt');
});
afterAll(() => authority.stop());

/** A folder with a document, a seal, its password and the root that is trusted. */
function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = temporaryFolder();
  write(path, {
    'uppdrag.pdf': document,
    'sigill.p12': p12,
    losen: 'hemligt\n',
    'rot.pem': authority.root.certificate.node.toString(),
    ...files,
  });
  return path;
}

const SEAL = ['--p12', 'sigill.p12', '--password-file', 'losen'];

describe('as a process of its own', () => {
  test('signs, and verifies what it has signed', async () => {
    const cwd = folder();
    const level = ['--tsa', `${authority.url}/tsa`, '--level', 'lta', '--trust', 'rot.pem'];
    const signing = await uppdrag(['sign', 'uppdrag.pdf', ...SEAL, ...level, '--reason', 'Beslut § 46'], {
      cwd,
    });
    expect(signing).toMatchObject({
      code: 0,
      stderr: '',
      stdout: 'uppdrag-signerad.pdf: underskriven av Operativa nämnden, PAdES B-LTA\n',
    });
    expect(readFileSync(join(cwd, 'uppdrag.pdf')).equals(document)).toBe(true);
    const verifying = await uppdrag(['verify', 'uppdrag-signerad.pdf', '--trust', 'rot.pem', '--offline'], {
      cwd,
    });
    expect(verifying.code).toBe(0);
    expect(verifying.stdout).toContain('Underskrift1: Operativa nämnden · giltig · PAdES B-LTA');
    expect(verifying.stdout).toContain('Skäl: Beslut § 46');
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('takes the password from the environment, never from the command line', async () => {
    const cwd = folder();
    const env = { UPPDRAG_P12_PASSWORD: 'hemligt' };
    const fine = await uppdrag(['sign', 'uppdrag.pdf', '--p12', 'sigill.p12'], { cwd, env });
    expect(fine.code).toBe(0);
    const refused = await uppdrag(['sign', 'uppdrag.pdf', '--p12', 'sigill.p12', '--password', 'hemligt'], {
      cwd,
    });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Lösenordet får inte stå på kommandoraden');
    expect(refused.stderr).not.toContain('hemligt');
    const missing = await uppdrag(['sign', 'uppdrag.pdf', '--p12', 'sigill.p12'], {
      cwd,
      env: { UPPDRAG_P12_PASSWORD: undefined },
    });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('Lösenordet till sigill.p12 saknas');
  });
});

describe('sign', () => {
  /** Signs what cannot be signed: nothing is written, nothing is changed. */
  async function refused(cwd: string, ...args: string[]): Promise<string> {
    const before = Object.fromEntries(readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name))]));
    const { code, stdout, stderr } = await run(['sign', 'uppdrag.pdf', ...args], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const after = Object.fromEntries(readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name))]));
    expect(after).toEqual(before);
    expect(stderr).not.toMatch(/fel i programmet|at .*\.js:/);
    return stderr.replace(/\s+/g, ' ');
  }

  test.each<[string, (pdf: Uint8Array) => Uint8Array, string]>([
    ['not a PDF', () => Buffer.from('<html>'), 'ingen PDF'],
    ['empty', () => Buffer.alloc(0), 'ingen PDF'],
    ['cut off', (pdf) => pdf.subarray(0, 40_000), 'avhuggen'],
    [
      'damaged',
      (pdf) => Buffer.concat([pdf.subarray(0, 300), pdf.subarray(320)]),
      'går inte att skriva under',
    ],
    ['with something after its end', (pdf) => Buffer.concat([pdf, Buffer.from('x')]), 'efter slutet'],
    ['encrypted', encrypted, 'är krypterad'],
    ['not ours', () => OTHER_PDF, 'inte byggd av uppdrag build'],
  ])('a file that is %s', async (_, change, message) => {
    expect(await refused(folder({ 'uppdrag.pdf': change(document) }), ...SEAL)).toContain(message);
  });

  test('a PDF of another origin, when that is meant', async () => {
    const cwd = folder({ 'uppdrag.pdf': OTHER_PDF });
    expect((await run(['sign', 'uppdrag.pdf', ...SEAL, '--any-pdf'], { cwd })).code).toBe(0);
    const { stdout, code } = await run(['verify', 'uppdrag-signerad.pdf', '--trust', 'rot.pem'], { cwd });
    expect(stdout).toContain('giltig · PAdES B-B');
    expect(code).toBe(0);
  });

  test('a document that is certified against changes', async () => {
    const certified = await signed(authority, document, who, 'B-B', { certify: 'inget' });
    expect(await refused(folder({ 'uppdrag.pdf': certified }), ...SEAL)).toContain(
      'certifierad mot alla ändringar',
    );
  });

  test('a seal that cannot be used', async () => {
    const expired = await authority.issue('Utgången', {
      issuer: authority.issuing,
      from: years(-3),
      to: years(-1),
    });
    const short = readFileSync(fileURLToPath(new URL('fixtures/kort-nyckel.p12', import.meta.url)));
    expect(await refused(folder({ losen: 'fel' }), ...SEAL)).toContain('fel lösenord');
    expect(await refused(folder({ 'sigill.p12': await pkcs12File(expired, 'hemligt') }), ...SEAL)).toContain(
      'gick ut',
    );
    expect(await refused(folder({ 'sigill.p12': short }), ...SEAL)).toContain('för kort nyckel (1024 bit)');
    const reason = ['--visible', '--reason', 'Beslut § 46, \u4e2d'];
    expect(await refused(folder(), ...SEAL, ...reason)).toContain(
      'Tecknet ”\u4e2d” (U+4E2D) i skälet (--reason) finns inte i underskriftens teckensnitt',
    );
    expect(await refused(folder(), ...SEAL, '--visible', '99')).toContain(
      'sidan för underskriften finns inte',
    );
    expect(await refused(folder(), '--p12', 'sigill.p12', '--password-file', 'saknas')).toContain(
      'Filen saknas finns inte',
    );
    expect(await refused(folder(), '--p12', 'saknas.p12', '--password-file', 'losen')).toContain(
      'Filen saknas.p12 finns inte',
    );
  });

  test('a reason with a hyphen that does not break, which the fonts have', async () => {
    const reason = ['--visible', '--reason', 'Beslut § 46, covid\u201119'];
    expect((await run(['sign', 'uppdrag.pdf', ...SEAL, ...reason], { cwd: folder() })).code).toBe(0);
  });

  test('time-stamps that do not come', async () => {
    for (const path of ['/tsa-garbage', '/tsa-refuses', '/nowhere', '/tsa-slow']) {
      const tsa = ['--tsa', authority.url + path, '--tsa-timeout', '1', '--timestamp-required'];
      expect(await refused(folder(), ...SEAL, ...tsa)).toContain(authority.url + path);
    }
    const cwd = folder();
    const { code, stderr, stdout } = await run(
      ['sign', 'uppdrag.pdf', ...SEAL, '--tsa', 'http://127.0.0.1:9/'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout).toContain('PAdES B-B');
    expect(stderr).toMatch(/^varning · http:\/\/127\.0\.0\.1:9\/ går inte att nå/);
    expect(stderr).toContain('utan tidsstämpel');
  });

  test.each([
    [[], 'Ange vem som skriver under'],
    [['--p12', 'a', '--signer', 'b'], 'Ange vem som skriver under'],
    [[...SEAL, '--level', 'B-LT'], 'Nivån B-LT behöver en tidsstämplingstjänst'],
    [[...SEAL, '--level', 'X'], '--level kan inte vara ”X”'],
    [[...SEAL, '--tsa', 'ftp://x'], '--tsa kan inte vara'],
    [[...SEAL, '--timestamp-required'], 'behöver en tidsstämplingstjänst'],
    [[...SEAL, '--certify', 'allt'], 'Möjliga värden: inget, underskrifter'],
    [[...SEAL, '--trust', 'losen'], 'losen är ingen certifikatfil'],
    [['--signer', '"x'], '--signer är inget kommando'],
  ])('%j is not understood', async (args, message) => {
    expect(await refused(folder(), ...args)).toContain(message);
  });

  test('several files: those that can be are signed, into the folder that is named', async () => {
    const cwd = folder({ 'andra.pdf': 'ingen pdf' });
    const { code, stdout, stderr } = await run(
      ['sign', 'uppdrag.pdf', 'andra.pdf', ...SEAL, '--out', 'klara'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(stdout).toContain('klara/uppdrag.pdf: underskriven');
    expect(stderr).toContain('andra.pdf går inte att skriva under');
    expect(readdirSync(join(cwd, 'klara'))).toEqual(['uppdrag.pdf']);
    const one = await run(['sign', 'uppdrag.pdf', 'andra.pdf', ...SEAL, '--out', 'en.pdf'], { cwd });
    expect(one.stderr).toContain('Flera dokument kan inte skrivas till en fil');
  });

  test('a signed document is not overwritten by another, but gets one more signature in place', async () => {
    const cwd = folder();
    await run(['sign', 'uppdrag.pdf', ...SEAL], { cwd });
    const once = readFileSync(join(cwd, 'uppdrag-signerad.pdf'));
    const again = await run(['sign', 'uppdrag.pdf', ...SEAL], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('finns redan');
    expect((await run(['sign', 'uppdrag-signerad.pdf', ...SEAL], { cwd })).code).toBe(0);
    const twice = readFileSync(join(cwd, 'uppdrag-signerad.pdf'));
    expect(twice.subarray(0, once.length).equals(once)).toBe(true);
    const { code } = await run(['verify', 'uppdrag-signerad.pdf', '--trust', 'rot.pem'], { cwd });
    expect(code).toBe(0);
  });
});

describe('verify', () => {
  test('JSON follows its schema, for documents that are well and those that are not', async () => {
    const lasting = await signed(authority, document, who, 'B-LTA', {
      reason: 'Beslut',
      certify: 'underskrifter',
    });
    const changed = Buffer.concat([lasting, Buffer.from('x')]);
    const cwd = folder({ 'hel.pdf': lasting, 'trasig.pdf': changed, 'annan.pdf': OTHER_PDF });
    const files = ['hel.pdf', 'trasig.pdf', 'annan.pdf', 'uppdrag.pdf'];
    const { code, stdout } = await run(['verify', ...files, '--trust', 'rot.pem', '--format', 'json'], {
      cwd,
    });
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(violations('underskrifter', report)).toEqual([]);
    expect(report.files.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, false, false, false]);
    expect(report.files.map(({ problems }: { problems: { code: string }[] }) => problems[0]?.code)).toEqual([
      undefined,
      'malformed',
      'no-signature',
      'no-signature',
    ]);
  });

  test('speaks English too, and says that trust is missing', async () => {
    const cwd = folder({ 'a.pdf': await signed(authority, document, who, 'B-B') });
    const { code, stdout, stderr } = await run(['verify', 'a.pdf', '--lang', 'en'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('a.pdf · all is NOT well');
    expect(stdout).toContain('not proven · PAdES B-B');
    expect(stderr).toContain('Say whose certificates you trust with --trust');
    writeFileSync(join(cwd, 'ingen.pdf'), 'hej');
    expect(await run(['verify', 'ingen.pdf'], { cwd })).toMatchObject({ code: 1, stderr: '' });
  });

  test('files that are not there are a mistake of the command line', async () => {
    const cwd = folder();
    expect(await run(['verify', 'saknas.pdf'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['verify', '.'], { cwd })).toMatchObject({ code: 2 });
    expect(existsSync(join(cwd, 'saknas.pdf'))).toBe(false);
  });

  test('builds the document again when asked to', async () => {
    const cwd = folder({ 'a.pdf': await signed(authority, document, who, 'B-B') });
    // In a process of its own: by the same program that has built the document.
    const { code, stdout } = await uppdrag(['verify', 'a.pdf', '--trust', 'rot.pem', '--rebuild'], { cwd });
    expect(stdout).toContain('Byggd igen: samma byte');
    expect(code).toBe(0);
  });
});

/** A whole PDF that nothing of ours is in. */
const OTHER_PDF = otherPdf();

function otherPdf(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  let text = '%PDF-1.7\n';
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size 4/Root 1 0 R>>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`);
}

/** The same, said to be encrypted. */
function encrypted(): Uint8Array {
  const text = Buffer.from(OTHER_PDF).toString('latin1');
  return Buffer.from(text.replace('/Root 1 0 R', '/Root 1 0 R/Encrypt<</Filter/Standard>>'), 'latin1');
}
