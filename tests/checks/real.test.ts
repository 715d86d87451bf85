import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Examination, examine, prepareChecks } from '../../src/checking/examine.js';
import { ignoresOf } from '../../src/checking/ignores.js';
import { openProject, type Project } from '../../src/compile/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { readText } from '../../src/source/text.js';
import { openDirectory } from '../../src/workspace/directory.js';

let project: Project;
let examination: Examination;

beforeAll(async () => {
  project = openProject(openDirectory(fileURLToPath(new URL('../../uppdrag', import.meta.url))));
  await prepareChecks(project);
  examination = examine(project, project.commissions, { complete: true });
});

const byPlace = (a: { file: string; line: number }, b: { file: string; line: number }) =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

/** `warning stale-year block/ramverk@1.md:23 …`, in the order of files and lines. */
function findings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(({ severity, rule, place, message }) => ({
      file: place.file,
      line: place.start.line,
      text: `${severity.padEnd(7)} ${rule} ${place.file}:${place.start.line} ${message.sv.replaceAll('\u00a0', ' ')}`,
    }))
    .sort(byPlace)
    .map(({ text }) => text);
}

/** `undantag meta-complete 2026/backefors/uppdrag.md:7 skälet`, in the same order. */
function exceptions(): string[] {
  return project.workspace.files().flatMap((file) => {
    const source = /\.(?:md|yaml)$/.test(file) ? readText(project.workspace, file, () => {}) : undefined;
    if (!source || file === 'README.md') return [];
    return ignoresOf(source, () => {}).map(
      ({ check, reason, place }) => `undantag ${check} ${file}:${place.start.line} ${reason}`,
    );
  });
}

test('the real commissions can be built', () => {
  expect(findings(examination.diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
});

test('every exception is needed and has its reason', () => {
  const rules = ['unused-ignore', 'unknown-ignore', 'ignore-reason', 'fixed-rule'];
  expect(findings(examination.diagnostics.filter(({ rule }) => rules.includes(rule)))).toEqual([]);
});

// Every line has been read and found true. A new one is either true, and goes into the file with `vitest -u`, or a false
// alarm, and the check is mended.
test('what is said about the real commissions is true', async () => {
  const text = [...findings(examination.diagnostics), '', ...exceptions(), ''].join('\n');
  await expect(text).toMatchFileSnapshot('real-findings.txt');
});
