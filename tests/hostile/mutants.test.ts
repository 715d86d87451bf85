import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareChecks, runChecks, sourceReader } from '../../src/checking/examine.js';
import { inItsFile } from '../../src/checking/in-its-file.js';
import { checks } from '../../src/checks/rules.generated.js';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import { TEMPLATES } from '../../src/files/program.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { findings } from '../../src/model/finding.js';
import type { Place } from '../../src/model/place.js';
import { loadTheme, renderScreen } from '../../src/render/index.js';
import { LOCK_FILE } from '../../src/source/lock/lock-name.js';
import { sourceText } from '../../src/source/text.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { REAL } from '../support/cli.js';
import { SMALL } from '../support/workspace.js';

const standard = loadTheme(`${TEMPLATES}/standard`);
const theme = { ...standard, screenStyles: { css: '', hash: '' } };

const sources = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|yaml|csv)$/.test(entry.name) && entry.name !== LOCK_FILE)
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
  );

const REAL_FILES = sources(REAL);
/** Files by the commission that shows what is wrong with them; a small workspace is there for its speed. */
const WORKSPACES = [SMALL, REAL_FILES];

/** A mutant of a real commission takes a third of a second. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20);

/** What a hand that slips puts into a source, or an enemy. */
const SLIPS = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '<',
    '<!--',
    '-->',
    '[',
    ']',
    '](',
    '![',
    '[^1]',
    '[^1]: ',
    '|',
    '\\',
    '&',
    '#',
    '\n# ',
  ],
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '{{belopp ',
    ':',
    '::',
    ':::',
    ':::tillval{#a}\n',
    '::block{#',
    ':ref{#a}',
    '::tabell{#ram}',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
    '\ufeff',
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\u2028',
    '\u030a',
    '😀',
    '\ud800',
  ],
  ...[
    '- ',
    '1. ',
    '> ',
    '---\n',
    '...\n',
    '"',
    "'",
    '=',
    ',',
    ';',
    '%',
    '@',
    '!',
    '!a ',
    '&a ',
    '*a',
    '<<: ',
    '? ',
    '[a, ',
    '{a: ',
  ],
  ...[
    '0',
    '-1',
    '1e999',
    '0x1',
    '2026-13-01',
    '2026',
    ' %',
    ' tkr',
    'kronor',
    '.',
    'ATT GÖRA',
    '<!-- uppdrag-ignore spelling -->',
  ],
];

type Change = { at: number; length: number; text: string };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 400 })),
  text: fc.oneof(fc.constantFrom(...SLIPS), fc.string({ maxLength: 4, unit: 'binary' })),
});

function changed(text: string, changes: readonly Change[]): string {
  let result = text;
  for (const { at, length, text: inserted } of changes) {
    const where = Math.floor(at * result.length);
    result = result.slice(0, where) + inserted + result.slice(where + length);
  }
  return result;
}

/** Which commission of a workspace a file is best seen in. */
const folderOf = (file: string): string => /^[^/]+\/[^/]+(?=\/)/.exec(file)?.[0] ?? '';

const mutant = fc.constantFrom(...WORKSPACES.map((_, index) => index)).chain((index) =>
  fc.record({
    index: fc.constant(index),
    file: fc.constantFrom(...Object.keys(WORKSPACES[index]!)),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  }),
);

/** What is said of a place, when it is none: it ends before it begins, or lies outside its file. */
function misplaced({ file, start, end }: Place, files: Readonly<Record<string, string>>): string | undefined {
  if (end.line < start.line || (end.line === start.line && end.column < start.column)) return 'reversed';
  const lines = files[file] === undefined ? undefined : sourceText(file, files[file]).text.split(/\r?\n/);
  if (!lines) return undefined;
  const isIn = ({ line, column }: Place['start']) =>
    line >= 1 && column >= 1 && line <= lines.length && column <= lines[line - 1]!.length + 1;
  return isIn(start) && isIn(end) ? undefined : 'outside';
}

beforeAll(async () => {
  await prepareChecks(openProject(memoryWorkspace(SMALL)));
});

describe('mutants of real sources', () => {
  it(
    'neither stop the program nor make it speak of places that are not there',
    () => {
      fc.assert(
        fc.property(mutant, ({ index, file, changes }) => {
          const files = {
            ...WORKSPACES[index]!,
            [file]: changed(WORKSPACES[index]![file]!, changes).toWellFormed(),
          };
          const project = openProject(memoryWorkspace(files));
          const own = project.commissions.filter(({ id }) => id === folderOf(file));
          const said: Diagnostic[] = [...project.diagnostics];
          for (const ref of own.length > 0 ? own : project.commissions.slice(0, 1)) {
            const compilation = compile(project, ref);
            said.push(...compilation.diagnostics, ...runChecks(project, compilation, checks));
            if (compilation.commission)
              renderScreen(compilation.commission, theme, { language: 'sv', generator: { name: 'test' } });
          }
          for (const { rule, place, fix, chain = [] } of said)
            for (const each of [place, ...(fix ? [fix.place] : []), ...chain.map((link) => link.place)])
              expect([rule, each, misplaced(each, files)]).toEqual([rule, each, undefined]);
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 5_000,
  );
});

describe('a place that is none', () => {
  const files = { 'a.md': 'ett\ntvå\n' };
  const said = (place: Omit<Place, 'file'>, fix?: Omit<Place, 'file'>): Diagnostic => ({
    rule: 'x',
    severity: 'error',
    place: { file: 'a.md', ...place },
    message: { sv: 'x', en: 'x' },
    ...(fix && { fix: { place: { file: 'a.md', ...fix }, text: 'y' } }),
  });
  const point = fc.record({ line: fc.integer({ min: -1, max: 5 }), column: fc.integer({ min: -1, max: 6 }) });

  it('is moved into its file, and nothing is repaired there', () => {
    const placed = inItsFile(sourceReader(openProject(memoryWorkspace(files))));
    fc.assert(
      fc.property(point, point, (start, end) => {
        const before = said({ start, end }, { start, end });
        const after = placed(before);
        expect(misplaced(after.place, files)).toBeUndefined();
        expect(after.fix).toEqual(misplaced(before.place, files) ? undefined : before.fix);
      }),
    );
  });

  it('is not shown as it is, whatever brought it about', () => {
    fc.assert(
      fc.property(point, point, (start, end) => {
        const [shown] = findings([{ diagnostics: [said({ start, end })] }]);
        expect(misplaced(shown!.place, {})).toBeUndefined();
      }),
    );
  });
});
