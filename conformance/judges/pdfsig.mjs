// pdfsig of poppler (https://poppler.freedesktop.org), what many viewers on Linux verify with.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { signaturesIn } from './signatures.mjs';

const run = promisify(execFile);

/** @type {import('./judge.js').Judge} */
export const pdfsig = {
  name: 'pdfsig',
  judges: ['signatures'],

  async prepare() {
    const there = await run('pdfsig', ['-v']).then(
      () => true,
      () => false,
    );
    return there ? undefined : 'pdfsig is not here (poppler-utils).';
  },

  // The exit code has no meaning: it is 0 for a document that was changed. Document time-stamps are unknown to it, and
  // only certificates in the user's NSS database are trusted, so trust is left to the other judges.
  async judge(subjects) {
    const verdicts = [];
    for (const { name, file } of subjects) {
      const { stdout } = await run('pdfsig', ['-no-ocsp', file]).catch((error) => error);
      const signatures = signaturesIn(file).filter(({ kind }) => kind === 'signature');
      const valid = stdout.match(/Signature Validation: Signature is Valid\./g)?.length ?? 0;
      const wrong = /Mismatch|Invalid|Failure|Generic/.test(stdout);
      const isFine = valid === signatures.length && signatures.length > 0 && !wrong;
      verdicts.push({ subject: name, about: 'pdfsig', faults: isFine ? [] : [stdout] });
    }
    return verdicts;
  },
};
