// OpenSSL (https://openssl.org): verifies CMS and RFC 3161, without any knowledge of PDF.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { signaturesIn } from './signatures.mjs';

const run = promisify(execFile);

/** @type {import('./judge.js').Judge} */
export const openssl = {
  name: 'OpenSSL',
  judges: ['signatures'],

  async prepare() {
    const { stdout } = await run('openssl', ['version']).catch(() => ({ stdout: '' }));
    return /^OpenSSL [3-9]/.test(stdout) ? undefined : 'OpenSSL 3 is not here (openssl).';
  },

  async judge(subjects) {
    const folder = mkdtempSync(join(tmpdir(), 'uppdrag-openssl-'));
    try {
      const verdicts = [];
      for (const { name, file, trust, issuers } of subjects) {
        const faults = [];
        for (const each of signaturesIn(file))
          faults.push(...(await faultsOf(each, { folder, trust, issuers })));
        verdicts.push({ subject: name, about: 'OpenSSL', faults });
      }
      return verdicts;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function faultsOf({ name, kind, signature, data, token, value }, { folder, trust, issuers }) {
  const put = (file, bytes) => {
    writeFileSync(join(folder, file), bytes);
    return join(folder, file);
  };
  const stamp = (bytes, over) =>
    ask(`${name}: time-stamp`, [
      ...['ts', '-verify', '-token_in', '-in', put('token', bytes), '-data', put('over', over)],
      ...['-CAfile', trust, '-untrusted', issuers],
    ]);
  if (kind === 'time-stamp') return stamp(signature, data);
  const parameters = [
    ...[
      'cms',
      '-verify',
      '-binary',
      '-cades',
      '-purpose',
      'any',
      '-inform',
      'DER',
      '-in',
      put('signature', signature),
    ],
    ...['-content', put('data', data), '-CAfile', trust, '-out', join(folder, 'out')],
  ];
  return [...(await ask(`${name}: CAdES`, parameters)), ...(token ? await stamp(token, value) : [])];
}

async function ask(what, parameters) {
  return run('openssl', parameters).then(
    () => [],
    ({ stdout, stderr }) => [`${what}: ${stdout}${stderr}`.trim()],
  );
}
