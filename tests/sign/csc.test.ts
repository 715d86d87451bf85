import { constants, privateEncrypt } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSigner } from '../../src/sign/open-signer.js';
import { run } from '../support/in-process.js';
import { temporaryFolder, write } from '../support/workspace.js';
import { type Identity, TestAuthority } from './authority.js';
import { signed, smallDocument, verified } from './support.js';

type Json = Record<string, unknown>;
type Handler = (question: Json, path: string) => [status: number, answer: Json | string] | undefined;

const TOKEN = 'hemlig-token-4711';
const PIN = '3141';
const SAD = 'tillstand-2718';

let authority: TestAuthority;
let document: Uint8Array;
let who: Identity;
let rsa: Identity;
let server: Server;
let url = '';
/** Answers before the service does. */
let first: Handler = () => undefined;
const asked: { path: string; question: Json; token: string | undefined }[] = [];

beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
  who = await authority.issue('Nämndens sigill', { issuer: authority.issuing });
  rsa = await authority.issue('Nämndens RSA-sigill', { issuer: authority.issuing, type: 'RSA' });
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      const question = JSON.parse(Buffer.concat(parts).toString()) as Json;
      asked.push({ path, question, token: request.headers.authorization });
      const answer = first(question, path) ?? service(question, path);
      if (answer[0] === 0) return;
      const location = answer[0] === 307 ? { location: `${url}/elsewhere` } : {};
      response.writeHead(answer[0], { 'content-type': 'application/json', ...location });
      response.end(typeof answer[1] === 'string' ? answer[1] : JSON.stringify(answer[1]));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  authority.stop();
  server.close();
  server.closeAllConnections();
});
afterEach(() => {
  first = () => undefined;
  asked.length = 0;
});

/** What a service by the standard answers. */
function service(question: Json, path: string): [number, Json] {
  const owner = question.credentialID === 'rsa' ? rsa : who;
  if (path === '/credentials/info') {
    const chain = [owner.certificate, authority.issuing.certificate].map(({ der }) =>
      Buffer.from(der).toString('base64'),
    );
    const algo = owner === rsa ? ['1.2.840.113549.1.1.1'] : ['1.2.840.10045.4.3.2'];
    return [200, { key: { status: 'enabled', algo }, cert: { status: 'valid', certificates: chain } }];
  }
  if (path === '/credentials/authorize') return [200, { SAD, expiresIn: 60 }];
  const [hash] = question.hashes as [string];
  return [200, { signatures: [signatureOver(Buffer.from(hash, 'base64'), owner)] }];
}

/** Over a hash that was made elsewhere, with its DigestInfo (RFC 8017, 9.2); Node cannot do it for EC keys. */
function signatureOver(hash: Buffer, { key }: Identity): string {
  if (key.asymmetricKeyType !== 'rsa') return Buffer.alloc(70).toString('base64');
  const info = Buffer.concat([Buffer.from('3031300d060960864801650304020105000420', 'hex'), hash]);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, info).toString('base64');
}

async function signer(credential = 'rsa', timeoutMs = 2000) {
  const folder = temporaryFolder();
  write(folder, {
    'tjanst.json': JSON.stringify({ service: `${url}/`, credential, tokenFile: 'token', pinFile: 'pin' }),
    token: `${TOKEN}\n`,
    pin: `${PIN}\n`,
  });
  const csc = { name: 'tjanst.json', path: `${folder}/tjanst.json` };
  return openSigner({ csc, env: {}, timeoutMs }, { pool: [], signal: new AbortController().signal });
}

test('signs with a hash and no document', async () => {
  const file = await signed(authority, document, rsa, 'B-LTA', { signer: await signer() });
  expect((await verified(authority, file)).isWell).toBe(true);
  expect(asked.map(({ path }) => path)).toEqual([
    '/credentials/info',
    '/credentials/authorize',
    '/signatures/signHash',
  ]);
  expect(new Set(asked.map(({ token }) => token))).toEqual(new Set([`Bearer ${TOKEN}`]));
  expect(asked[1]!.question).toMatchObject({
    credentialID: 'rsa',
    numSignatures: 1,
    authData: [{ id: 'PIN', value: PIN }],
    hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
  });
  const { hashes } = asked[1]!.question;
  expect(asked[2]!.question).toMatchObject({ SAD, hashes, signAlgo: '1.2.840.113549.1.1.1' });
});

test('asks for ECDSA with an EC key, and takes no signature that is none', async () => {
  await expect(signed(authority, document, who, 'B-B', { signer: await signer('ec') })).rejects.toThrow(
    'is no signature by its certificate',
  );
  expect(asked[2]!.question).toMatchObject({ signAlgo: '1.2.840.10045.4.3.2' });
});

test('asks once more when the authorisation has expired, and no more than that', async () => {
  let left = 1;
  first = (_, path) =>
    path === '/signatures/signHash' && left-- > 0
      ? [400, { error: 'invalid_request', error_description: 'Invalid parameter SAD' }]
      : undefined;
  const file = await signed(authority, document, rsa, 'B-B', { signer: await signer() });
  expect((await verified(authority, file, { online: true })).isWell).toBe(true);
  left = 9;
  await expect(signed(authority, document, who, 'B-B', { signer: await signer() })).rejects.toThrow(
    'answered HTTP 400 (invalid_request: Invalid parameter SAD)',
  );
  expect(asked.filter(({ path }) => path === '/signatures/signHash')).toHaveLength(4);
});

test.each<[string, Handler, string]>([
  ['an expired token', () => [401, { error: 'invalid_token' }], 'HTTP 401 (invalid_token)'],
  ['no such credential', () => [400, { error: 'invalid_request' }], 'HTTP 400 (invalid_request)'],
  ['a page', () => [200, '<html>'], 'something else than JSON'],
  ['silence', () => [0, ''], 'did not answer within 0.3 s'],
  ['another address', () => [307, ''], 'cannot be reached'],
  ['no certificate', () => [200, { cert: {} }], 'has no certificate for the key'],
  [
    'a broken certificate',
    () => [200, { cert: { certificates: ['AAAA'] } }],
    'certificate that cannot be read',
  ],
  ['a disabled key', () => [200, { key: { status: 'disabled' } }], 'the key is disabled'],
  ['an expired certificate', () => [200, { cert: { status: 'expired' } }], 'not valid (expired)'],
])('says so when the service answers with %s', async (_, handler, message) => {
  first = handler;
  await expect(signer('rsa', 300)).rejects.toThrow(message);
  expect(asked.map(({ path }) => path)).not.toContain('/elsewhere');
});

test.each<[string, string, Json, string]>([
  ['a wrong PIN', '/credentials/authorize', { error: 'invalid_pin' }, 'HTTP 400 (invalid_pin)'],
  ['no authorisation', '/credentials/authorize', { ok: 1 }, 'gave no authorisation'],
  ['no signature', '/signatures/signHash', { signatures: [] }, 'answered without a signature'],
])('signs nothing with %s', async (_, at, answer, message) => {
  first = (__, path) => (path === at ? ['error' in answer ? 400 : 200, answer] : undefined);
  await expect(signed(authority, document, who, 'B-B', { signer: await signer() })).rejects.toThrow(message);
});

test('takes no signature over another hash', async () => {
  first = (_, path) =>
    path === '/signatures/signHash'
      ? [200, { signatures: [signatureOver(Buffer.alloc(32), rsa)] }]
      : undefined;
  await expect(signed(authority, document, rsa, 'B-B', { signer: await signer() })).rejects.toThrow(
    'is no signature by its certificate',
  );
});

test('on the command line; no secret is said, also when the service says it', async () => {
  const cwd = temporaryFolder();
  write(cwd, {
    'uppdrag.pdf': document,
    'tjanst.json': JSON.stringify({ service: url, credential: 'rsa' }),
    'fel.json': JSON.stringify({ service: 'http://sign.example', credential: 'ec' }),
    'okand.json': JSON.stringify({ service: url, credential: 'ec', pin: PIN }),
  });
  const env = { UPPDRAG_CSC_TOKEN: TOKEN, UPPDRAG_CSC_PIN: PIN };
  const command = (name: string, more = env) =>
    run(['sign', 'uppdrag.pdf', '--signer', `csc:${name}`, '--out', 'ut'], { cwd, env: more });
  const fine = await command('tjanst.json');
  expect(fine).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('underskriven av Nämndens RSA-sigill'),
  });
  first = (question) => [
    400,
    { error: 'x', error_description: `${TOKEN} ${PIN} ${SAD} ${JSON.stringify(question)}` },
  ];
  const leaky = await command('tjanst.json');
  expect(leaky.code).toBe(2);
  expect(leaky.stderr).toContain('•••');
  expect(leaky.stderr + leaky.stdout).not.toMatch(new RegExp(`${TOKEN}|${PIN}`));
  const said = async (name: string, more?: typeof env) =>
    (await command(name, more)).stderr.replace(/\s+/g, ' ');
  expect(await said('fel.json')).toContain('adressen ska börja med https://');
  expect(await said('okand.json')).toContain('pin är ingen inställning');
  expect(await said('tjanst.json', {} as typeof env)).toContain('åtkomsttoken saknas');
  expect(await said('saknas.json')).toContain('saknas.json');
});
