import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Level } from '../../src/sign/level.js';
import type { DocumentReport } from '../../src/sign/report.js';
import { type SignOptions, signDocument } from '../../src/sign/sign-document.js';
import { verifyDocument } from '../../src/sign/verify-document.js';
import type { VerifyOptions } from '../../src/sign/verify-options.js';
import { built } from '../support/built.js';
import type { Identity, TestAuthority } from './authority.js';

/** The smallest of the real documents: six pages. */
export async function smallDocument(): Promise<Uint8Array> {
  const { documents } = await built();
  const small = documents.find(({ id }) => id === '2026/backefors');
  return readFileSync(small!.pdf);
}

/** Signs with an identity of the test authority, whose root is trusted. */
export async function signed(
  authority: TestAuthority,
  file: Uint8Array,
  who: Identity,
  level: Level,
  more: Partial<SignOptions> = {},
): Promise<Uint8Array> {
  const { bytes, level: reached } = await signDocument(file, 'dokument.pdf', {
    ...signing(authority, who, level),
    ...more,
  });
  expect(reached).toBe(level);
  return bytes;
}

/** The options that {@link signed} signs with. */
export function signing(authority: TestAuthority, who: Identity, level: Level): SignOptions {
  return {
    signer: authority.signer(who),
    level,
    service: { address: `${authority.url}/tsa`, timeoutMs: 2000 },
    timestampRequired: true,
    date: new Date(),
    pool: [],
    anchors: [authority.root.certificate],
  };
}

/** Verifies without asking anybody, unless told to, with the test authority's root as the only trust. */
export function verified(
  authority: TestAuthority,
  file: Uint8Array,
  more: Partial<VerifyOptions> = {},
): Promise<DocumentReport> {
  const anchors = [authority.root.certificate];
  return verifyDocument(file, { anchors, at: new Date(), online: false, ...more });
}

/** Every problem of a report by its code, once and in order. */
export function codes({ signatures, problems }: DocumentReport): string[] {
  const all = [...signatures.flatMap((each) => each.problems), ...problems];
  return [...new Set(all.map(({ code }) => code))].sort();
}

/** A copy with one byte changed. */
export function changedAt(file: Uint8Array, offset: number, mask = 1): Uint8Array {
  const copy = new Uint8Array(file);
  copy[offset] = copy[offset]! ^ mask;
  return copy;
}
