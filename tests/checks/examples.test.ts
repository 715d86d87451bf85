import { beforeAll, describe, expect, test } from 'vitest';
import { examine, prepareChecks } from '../../src/checking/examine.js';
import type { Check, Example } from '../../src/checks/check.js';
import { checks } from '../../src/checks/rules.generated.js';
import { openProject } from '../../src/compile/project.js';
import { applyFixes } from '../../src/edit/fix.js';
import type { Diagnostic, Fix } from '../../src/model/diagnostic.js';
import { readText } from '../../src/source/text.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { FRONT_LINES, frontMatter } from '../support/workspace.js';

const FOLDER = '2025-2027/solrosvarden';

/** The register of the examples: the names in the program are invented. */
const ORGANISATIONS = `organisationer:
  hvn: {namn: regionala hälso- och sjukvårdsnämnden, kort: HVN, slag: nämnd}
  solrosvarden: {namn: Solrosvården, styrelse: styrelsen för Solrosvården, slag: primärvård}
  sas: {namn: Södra Grantorps Sjukhus, kort: SÖG, slag: sjukhus}
`;

/** The facts of the examples' commission that name somebody. */
const PARTIES = { från: 'hvn', till: 'solrosvarden', diarienummer: 'HVN 2024-00186' };
const COMMISSION = `${FOLDER}/uppdrag.md`;

/** A decided commission's front matter with the example's own lines; a line that the example leaves empty is left out. */
function frontOf({ front = {} }: Example): string {
  const lines = {
    ...PARTIES,
    ...front,
    beslut: front.beslut ?? '[{slag: beslut, datum: 2024-10-23, paragraf: 330}]',
  };
  return frontMatter(lines).replace(/^[^\n:]+: \n/gm, '');
}

beforeAll(() => prepareChecks(openProject(memoryWorkspace({}))));

function filesOf(example: Example, body = example.body ?? ''): Record<string, string> {
  const files: Record<string, string> = {
    'uppdrag.yaml': 'språk: sv\n',
    'register/organisationer.yaml': ORGANISATIONS,
    [COMMISSION]: frontOf(example) + body,
  };
  for (const [name, text] of Object.entries(example.files ?? {})) {
    const own = name.startsWith('tabeller/') || name === 'uppfoljning.yaml';
    files[own ? `${FOLDER}/${name}` : name] = text;
  }
  return files;
}

function run(check: Check, files: Record<string, string>) {
  const workspace = memoryWorkspace(files);
  const project = openProject(workspace);
  const ref = project.commissions.find((each) => each.file === COMMISSION);
  if (!ref) throw new Error('the example has no commission');
  const { diagnostics } = examine(project, [ref]);
  return { workspace, found: diagnostics.filter((each) => each.rule === check.id), all: diagnostics };
}

/** No-break spaces cannot be told from others in an example. */
function ordinarySpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/**
 * `line:column-line:column message` with ordinary spaces for no-break ones; lines of the commission count from the
 * body's first.
 */
function brief(diagnostic: Diagnostic, frontLines: number): string {
  const { file, start, end } = diagnostic.place;
  const own = file === COMMISSION && start.line > frontLines;
  const line = (number: number) => (own ? number - frontLines : number);
  const where = own ? '' : `${file.startsWith(`${FOLDER}/`) ? file.slice(FOLDER.length + 1) : file}:`;
  return ordinarySpaces(
    `${where}${line(start.line)}:${start.column}-${line(end.line)}:${end.column} ${diagnostic.message.sv}`,
  );
}

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  test('has a good and a bad example', () => {
    expect(check.examples.some((each) => each.expect.length === 0)).toBe(true);
    expect(check.examples.some((each) => each.expect.length > 0)).toBe(true);
  });

  test('is filled in', () => {
    const { title, about, examples } = check;
    const words = [title, about, ...examples.map(({ shows }) => shows)];
    expect(JSON.stringify(words)).not.toContain('"TODO: ');
  });

  test.each(check.examples.map((example) => [example.shows, example] as const))('%s', (_shows, example) => {
    const frontLines = frontOf(example).split('\n').length - 1;
    const { workspace, found, all } = run(check, filesOf(example));
    expect(found.map((each) => brief(each, frontLines))).toEqual(example.expect.map(ordinarySpaces));
    expect(
      all
        .filter((each) => each.severity === 'error' && each.rule !== check.id)
        .map((each) => each.message.sv),
    ).toEqual([]);
    if (example.fixed === undefined) return;
    const source = readText(workspace, COMMISSION, () => {})!;
    const fixed = applyFixes(
      source,
      found.flatMap((each): Fix[] => (each.fix ? [each.fix] : [])),
    );
    expect(fixed).toBe(frontOf(example) + example.fixed);
    const again = run(check, filesOf(example, example.fixed)).found.flatMap((each) =>
      each.fix ? [each.fix] : [],
    );
    expect(again, 'a second run repairs nothing').toEqual([]);
  });
});

test('the front matter of the examples has the length the line numbers count on', () => {
  expect(frontMatter(PARTIES).split('\n')).toHaveLength(FRONT_LINES + 1);
});
