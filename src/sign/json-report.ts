import type { Problem } from './problem.js';
import type { SignatureReport } from './report.js';
import { isWell, type VerifiedFile } from './verify-file.js';

/**
 * The report for programs: plain data as `schema/underskrifter.schema.json` describes it. Texts are in both languages.
 *
 * @param version of the program
 */
export function jsonReport(files: readonly VerifiedFile[], version: string): object {
  return {
    version: 1,
    tool: { name: 'uppdrag', version },
    ok: files.every(isWell),
    files: files.map((each) => ({
      file: each.file,
      ok: isWell(each),
      signatures: each.report.signatures.map(jsonSignature),
      conformance: each.report.conformance,
      ...(each.report.provable && {
        provable: {
          until: iso(each.report.provable.until),
          certificate: each.report.provable.certificate,
          renew: each.isRenewalDue,
        },
      }),
      ...(each.report.unsettled && {
        unsettled: { draft: each.report.unsettled.isDraft, marks: each.report.unsettled.marks },
      }),
      ...(each.reproduction && {
        reproduction: {
          same: each.reproduction.same,
          built: each.reproduction.built,
          ...(each.reproduction.rebuilt && { rebuilt: each.reproduction.rebuilt }),
          differences: each.reproduction.differences.map(({ text }) => text),
        },
      }),
      problems: [...each.report.problems.map(jsonProblem), ...rebuildProblems(each)],
    })),
  };
}

function rebuildProblems({ notRebuilt, reproduction }: VerifiedFile): object[] {
  if (notRebuilt) return [{ code: 'not-reproducible', message: notRebuilt }];
  if (reproduction?.same !== false) return [];
  return reproduction.differences.map(({ text }) => ({ code: 'not-reproducible', message: text }));
}

function jsonSignature(signature: SignatureReport): object {
  const { field, kind, verdict, level, signer, chain, claims, proven, covers, certifies } = signature;
  return {
    field,
    kind,
    verdict,
    ...(level && { level }),
    ...(signer && { signer: { ...signer, validFrom: iso(signer.validFrom), validTo: iso(signer.validTo) } }),
    chain,
    claims: { ...claims, ...(claims.time && { time: iso(claims.time) }) },
    ...(proven && { proven: { time: iso(proven.time), by: proven.by } }),
    covers: { ...covers, whole: covers.bytes === covers.of },
    ...(certifies && { certifies }),
    ...(signature.qualification && { qualification: signature.qualification }),
    ...(signature.stampQualification && { stampQualification: signature.stampQualification }),
    revocation: signature.revocation.map(({ isEmbedded, since, ...each }) => ({
      ...each,
      embedded: isEmbedded,
      ...(since && { since: iso(since) }),
    })),
    laterChanges: signature.laterChanges.map(({ kind: of, what }) => ({ kind: of, what })),
    problems: signature.problems.map(jsonProblem),
  };
}

function jsonProblem({ code, text }: Problem): object {
  return { code, message: text };
}

function iso(date: Date): string {
  return date.toISOString();
}
