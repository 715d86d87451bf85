import { type Finding, type Found, findings as merge } from '../report/finding.js';
import { brief, type PrettyOptions, prettyFinding } from '../report/pretty.js';
import { sourceLines } from '../report/source-lines.js';
import type { Here } from './here.js';
import type { Session, TextStream } from './session.js';

/** How findings are shown on a stream in this session. */
export function prettyOptions(
  { workspace, path }: Here,
  stream: TextStream,
  session: Session,
): PrettyOptions {
  return {
    language: session.language,
    colours: session.colours(stream),
    lines: sourceLines(workspace),
    path,
  };
}

/** Findings with their source lines, an empty line after each. */
export function inFull(findings: readonly Finding[], options: PrettyOptions): string {
  return findings.map((finding) => `${prettyFinding(finding, options)}\n\n`).join('');
}

/** For a build: errors in full, warnings with place and message; advice is left to `uppdrag check`. */
export function forBuild(found: readonly Found[], options: PrettyOptions): string {
  return merge(found)
    .filter(({ severity }) => severity !== 'info')
    .map(
      (finding) =>
        `${finding.severity === 'error' ? prettyFinding(finding, options) : brief(finding, options)}\n\n`,
    )
    .join('');
}
