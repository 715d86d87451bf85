import { checks } from '../checks/rules.generated.js';
import type { Block } from '../compile/block-store.js';
import { openProject, type Project } from '../compile/project.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Parameter } from '../model/sources.js';
import { changedWorkspace } from '../workspace/changed.js';
import { Examiner, prepareChecks } from './examine.js';

/** A folder that no workspace has: a year before all others. */
const FOLDER = '0000/block';

/**
 * Findings about blocks that no commission uses: those of reading them, and those of the checks that look at the words
 * alone. Each is checked in a commission that holds nothing else, with all its options and some value for each
 * parameter; what is said of that commission is left out.
 *
 * @param used files of the blocks in use, of which everything is said where they are used
 * @param without ids of checks to leave out
 */
export async function checkUnusedBlocks(
  project: Project,
  used: ReadonlySet<string>,
  without: readonly string[],
): Promise<Diagnostic[]> {
  const readings = project.blocks
    .files()
    .filter((file) => !used.has(file))
    .map((file) => project.blocks.read(file));
  const read = readings.flatMap(({ diagnostics }) => diagnostics);
  const [from, to] = partiesOf(project);
  const blocks = readings.flatMap(({ file, block }) => (block ? [{ file, block }] : []));
  if (blocks.length === 0 || from === undefined || to === undefined) return read;
  const alone = openProject(
    changedWorkspace(
      project.workspace,
      new Map(blocks.map(({ block }, index) => [fileOf(index), standIn(block, from, to)])),
    ),
  );
  const options = { complete: true, without: [...NOT_OF_WORDS, ...without] };
  await prepareChecks(alone, options);
  const examiner = new Examiner(alone, options);
  const own = blocks.flatMap(({ file }, index) => {
    const ref = alone.commissions.find((each) => each.file === fileOf(index));
    return ref ? aboutFile(examiner.examine(ref).diagnostics, file) : [];
  });
  return [...read, ...own, ...examiner.remaining().filter(({ place }) => !place.file.startsWith(FOLDER))];
}

/** Checks that look at more than the words of a text. */
const NOT_OF_WORDS: readonly string[] = checks.filter(({ ofWords }) => !ofWords).map(({ id }) => id);

const OF_WORDS: ReadonlySet<string> = new Set(checks.filter(({ ofWords }) => ofWords).map(({ id }) => id));

/** A board and somebody that it can commission. */
function partiesOf({ organisations }: Project): (string | undefined)[] {
  const all = [...organisations];
  const board = all.find(([, { slag }]) => slag === 'nämnd')?.[0];
  return [board, all.find(([id]) => id !== board)?.[0]];
}

function fileOf(index: number): string {
  return `${FOLDER}-${index + 1}/uppdrag.md`;
}

function standIn({ id, version, meta }: Block, from: string, to: string): Uint8Array {
  const { parametrar = {}, tillval = {} } = meta.value;
  const values = Object.entries(parametrar)
    .filter(([, { förval }]) => förval === undefined)
    .map(([name, parameter]) => ` ${name}="${valueFor(parameter)}"`);
  const chosen = Object.keys(tillval);
  const options = chosen.length > 0 ? ` tillval="${chosen.join(' ')}"` : '';
  return new TextEncoder().encode(`---
typ: enskilt
från: ${from}
till: ${to}
giltighet: {från: 2000-01-01, till: 2000-12-31}
status: utkast
---

# Block

::block{#${id} version=${version}${options}${values.join('')}}
`);
}

function valueFor({ typ, val = [] }: Parameter): string {
  return { text: 'namn', tal: '1', datum: '2000-01-01', år: '2000', val: val[0] ?? '' }[typ];
}

/**
 * Findings of the checks in a file. A line with an expression or a reference that only another commission can fulfil is
 * not known as it will read, so nothing is said of it.
 */
function aboutFile(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
  const here = diagnostics.filter(({ place }) => place.file === file);
  const unknown = new Set(
    here.filter(({ rule }) => !OF_WORDS.has(rule)).map(({ place }) => place.start.line),
  );
  return here
    .filter(({ rule, place }) => OF_WORDS.has(rule) && !unknown.has(place.start.line))
    .map(({ chain: _, ...diagnostic }) => diagnostic);
}
