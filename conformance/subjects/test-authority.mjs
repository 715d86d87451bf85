// The authority of the tests, which is TypeScript.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { ROOT } from './build.mjs';

/** Starts it on the loopback interface. It ends with this process. */
export async function startAuthority(folder) {
  const outfile = join(folder, 'authority.mjs');
  await bundle({
    entryPoints: [join(ROOT, 'tests/sign/authority.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { TestAuthority } = await import(pathToFileURL(outfile));
  const authority = await TestAuthority.start();
  authority.letGo();
  return authority;
}

/**
 * A signer with a key of the authority's. Its copy of the libraries has types of its own: certificates are read again.
 */
export async function signerOf({ key, certificate: leaf, issuer }) {
  const { certificate } = await import('../../dist/sign/crypto/certificate.js');
  const { keySigner } = await import('../../dist/sign/crypto/cms-build.js');
  return keySigner(key, [certificate(leaf.der), certificate(issuer.certificate.der)]);
}

/** A date so many years from now. */
export function years(count) {
  return new Date(Date.now() + count * 365 * 86_400_000);
}
