import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signDocument } from '../../src/sign/sign-document.js';
import { commandSigner } from '../../src/sign/signers/command.js';
import { splitCommand } from '../../src/sign/signers/split-command.js';
import { temporaryFolder, write } from '../support/workspace.js';
import { type Identity, TestAuthority } from './authority.js';
import { signing, smallDocument, verified } from './support.js';

let authority: TestAuthority;
let document: Uint8Array;
let who: Identity;
beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
  who = await authority.issue('Region Prov, sigill', { issuer: authority.issuing });
});
afterAll(() => authority.stop());

/** A signing command as somebody would write it, in a folder with a space in its name. */
function command(sign = ''): string {
  const folder = join(temporaryFolder(), 'en mapp');
  const { certificate, key, issuer } = who;
  write(folder, {
    'key.pem': key.export({ type: 'pkcs8', format: 'pem' }),
    // The issuer first: the order of certificates after the first means nothing.
    'chain.json': JSON.stringify([certificate, issuer!.certificate].map(({ node }) => node.toString())),
    'sign.mjs': `
import { readFileSync } from 'node:fs';
import { sign as signWith } from 'node:crypto';
const near = (file) => readFileSync(new URL(file, import.meta.url));
const request = JSON.parse(readFileSync(0, 'utf8'));
const answer = (value) => console.log(JSON.stringify(value));
const signature = (bytes = Buffer.from(request.data, 'base64'), encoding = 'der') =>
  signWith('sha256', bytes, { key: near('key.pem'), dsaEncoding: encoding }).toString('base64');
if (request.operation === 'certificates') answer({ certificates: JSON.parse(near('chain.json')) });
else { ${sign || 'answer({ signature: signature() })'} }
`,
  });
  return `"${process.execPath}" '${join(folder, 'sign.mjs')}' --slot 1`;
}

async function signedBy(text: string, timeoutMs = 20_000) {
  const { signal } = new AbortController();
  const signer = await commandSigner({ command: splitCommand(text), pool: [], timeoutMs, signal });
  return signDocument(document, 'dokument.pdf', { ...signing(authority, who, 'B-T'), signer });
}

test('a command signs', async () => {
  const { bytes } = await signedBy(command());
  const report = await verified(authority, bytes, { online: true });
  expect(report.isWell).toBe(true);
  expect(report.signatures[0]!.signer!.name).toBe('Region Prov, sigill');
});

test('an ECDSA signature may be r‖s, as HSMs give it', async () => {
  const { bytes } = await signedBy(command("answer({ signature: signature(undefined, 'ieee-p1363') })"));
  expect((await verified(authority, bytes, { online: true })).isWell).toBe(true);
});

test.each([
  ['says why it cannot', 'answer({ error: "fel PIN" })', /says: fel PIN/],
  [
    'signs something else',
    "answer({ signature: signature(Buffer.from('x')) })",
    /no signature by its certificate/,
  ],
  ['writes no JSON', "console.log('ok')", /something else than JSON/],
  ['forgets the signature', 'answer({})', /no signature/],
  ['fails', "console.error('no token'); process.exit(3)", /ended with 3: no token/],
  ['never answers', 'setInterval(() => {}, 1000)', /was stopped \(SIGTERM; it may take 5 s/],
])('a command that %s', async (_, sign, message) => {
  await expect(signedBy(command(sign), 5000)).rejects.toThrow(message);
});

test('a command that is not there', async () => {
  await expect(signedBy('/nowhere/sign-hsm')).rejects.toThrow(/cannot be started \(ENOENT\)/);
});

test('commands are split without a shell', () => {
  expect(splitCommand(`sign-hsm --label 'Region Prov' "a \\"b\\"" c\\ d ''`)).toEqual([
    'sign-hsm',
    '--label',
    'Region Prov',
    'a "b"',
    'c d',
    '',
  ]);
  expect(splitCommand('x $(rm -rf /) ; *')).toEqual(['x', '$(rm', '-rf', '/)', ';', '*']);
  for (const wrong of ['', '  ', 'x "y', "x 'y"]) expect(() => splitCommand(wrong)).toThrow(/not a command/);
});
