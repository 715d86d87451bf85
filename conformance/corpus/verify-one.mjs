// Verifies files in a process of its own, so that one that takes too long can be ended.
// A message { file } is answered with { verdict, details, seconds, megabytes }.
import { readFileSync } from 'node:fs';
import { verifyDocument } from '../../dist/sign/verify-document.js';
import { ownAnchors, ownTime } from './own-anchors.mjs';

process.on('message', async ({ file }) => {
  const bytes = readFileSync(file);
  const options = { anchors: ownAnchors(bytes), at: ownTime(bytes), online: false };
  const start = performance.now();
  const answer = await verifyDocument(bytes, options).then(verdictOf, (error) => ({
    verdict: `error ${error.message}`,
    details: [error.stack],
  }));
  const seconds = (performance.now() - start) / 1000;
  // The most that the process has had for any file so far, which is at least what this one took.
  process.send({ ...answer, seconds, megabytes: process.resourceUsage().maxRSS / 1024 });
});

/** `valid`, or the worst status with the codes of all problems. */
function verdictOf({ isWell, signatures, problems }) {
  const all = [...signatures.flatMap((each) => each.problems), ...problems];
  const details = all.map(({ code, text }) => `${code}: ${text.en}`);
  if (isWell) return { verdict: 'valid', details };
  const codes = [...new Set(all.map(({ code }) => code))].sort().join(' ');
  const isInvalid = signatures.length === 0 || signatures.some(({ verdict }) => verdict === 'invalid');
  return { verdict: `${isInvalid ? 'invalid' : 'unproven'} ${codes}`, details };
}
