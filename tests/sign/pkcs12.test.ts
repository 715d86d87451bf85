import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RequestError } from '../../src/model/request-error.js';
import { digest, own } from '../../src/sign/bytes.js';
import { isSignedBy } from '../../src/sign/crypto/algorithms.js';
import { pkcs12Signer } from '../../src/sign/signers/pkcs12.js';

/** Files that OpenSSL has written; their keys are for these tests and good for nothing else. */
function fixture(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));
}

test.each([
  ['rsa.p12', 'RSASSA-PKCS1-v1_5'],
  ['ec.p12', 'ECDSA'],
])('%s opens, also with a password that is not ASCII, and signs', async (file, kind) => {
  const signer = await pkcs12Signer(fixture(file), 'lösen€ord å', file);
  expect(signer.scheme.kind).toBe(kind);
  const data = own(Buffer.from('något att skriva under'));
  const signature = await signer.sign(data, digest(signer.scheme.hash, data));
  const { publicKey } = signer.certificates[0].node;
  expect(isSignedBy(publicKey, signer.scheme, data, signature)).toBe(true);
});

test.each([
  ['rsa.p12', 'fel', 'fel lösenord', '--password-file'],
  ['rsa.p12', '', 'fel lösenord', '--password-file'],
  ['rc2.p12', 'hemligt', 'föråldrat sätt (RC2 eller 3DES)', 'openssl pkcs12 -legacy -in rc2.p12'],
  ['3des.p12', 'hemligt', 'föråldrat sätt (RC2 eller 3DES)', 'openssl pkcs12 -export'],
  ['rc2.p12', 'fel', 'fel lösenord', '--password-file'],
  ['utan-nyckel.p12', 'hemligt', 'ingen privat nyckel', 'med den privata nyckeln'],
  ['utan-mac.p12', 'hemligt', 'ingen MAC', 'exportera'],
  ['ed25519.p12', 'hemligt', 'ed25519', 'RSA-nyckel'],
])('%s with the password ”%s”: %s', async (file, password, text, hint) => {
  const failure = await pkcs12Signer(fixture(file), password, file).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RequestError);
  const { text: said, hint: advice } = failure as RequestError;
  expect(said.sv).toContain(text);
  expect(said.sv.startsWith(file)).toBe(true);
  expect(advice?.sv).toContain(hint);
});

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['text', Buffer.from('-----BEGIN CERTIFICATE-----')],
  ['half a file', fixture('rsa.p12').subarray(0, 900)],
])('%s is not a PKCS#12 file', async (_, bytes) => {
  await expect(pkcs12Signer(bytes, 'hemligt', 'x.p12')).rejects.toThrow(/is not a PKCS#12 file/);
});
