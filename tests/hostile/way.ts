import { Examiner, prepareChecks } from '../../src/checking/examine.js';
import { compareCommissions } from '../../src/compare/compare.js';
import { openProject } from '../../src/compile/project.js';
import { printedHtml } from '../../src/conservation/printed.js';
import { lostText } from '../../src/conservation/text-lost.js';
import { writtenCommission } from '../../src/conservation/written-commission.js';
import { TEMPLATES } from '../../src/files/program.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { findings } from '../../src/model/finding.js';
import { loadTheme, renderScreen } from '../../src/render/index.js';
import { prettyFinding } from '../../src/report/pretty.js';
import { sourceLines } from '../../src/report/source-lines.js';
import { readText } from '../../src/source/text.js';
import { colours } from '../../src/text/colours.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';
import type { GrowthPattern } from './growth-patterns.js';

const standard = loadTheme(`${TEMPLATES}/standard`);
const theme = { ...standard, screenStyles: { css: '', hash: '' } };
const BODY = '2025-2027/regionhalsan/uppdrag.md';

const MOST_SHOWN = 50;

let made = 0;

/** A workspace that holds a pattern, unlike any other before it: what was read of a text is remembered. */
export function workspaceWith({ file = 'body', make }: GrowthPattern, size: number): Record<string, string> {
  made += 1;
  const text = make(size);
  const front = file === 'front' ? frontMatter().replace(/---\n$/, `${text}---\n`) : frontMatter();
  return {
    'uppdrag.yaml': 'språk: sv\n',
    'register/organisationer.yaml': ORGANISATIONS,
    [BODY]: `${front}# Text\n\n${file === 'body' ? text : 'Text.\n\n::tabell{#a}\n'}\n\n<!-- ${made} -->\n`,
    ...(file === 'body' || file === 'front'
      ? {}
      : { [file]: file.endsWith('.csv') ? text : `${text}\n# ${made}\n` }),
    ...(file.endsWith('.csv')
      ? {
          [file.replace(/csv$/, 'yaml')]:
            'titel: A\nslag: tabell\nenhet: tkr\nkälla: a.csv\nkolumner:\n  - {id: post, rubrik: Post}\n  - {id: belopp, rubrik: Belopp, typ: belopp}\n',
        }
      : {}),
  };
}

/** Makes what the checks need ready, once. */
export async function prepare(): Promise<void> {
  await prepareChecks(openProject(memoryWorkspace({ 'uppdrag.yaml': 'språk: sv\n' })));
}

export type Step = (name: string, work: () => unknown) => void;

/** The whole way of the commission of a workspace: compiled, checked, made to HTML, proved whole, compared, told of. */
export function wholeWay(files: Record<string, string>, step: Step = (_, work) => void work()): Diagnostic[] {
  const workspace = memoryWorkspace(files);
  let found: Diagnostic[] = [];
  step('check', () => {
    const project = openProject(workspace);
    const examiner = new Examiner(project, { complete: true });
    const ref = project.commissions.find((each) => each.file === BODY) ?? project.commissions[0]!;
    const { commission, diagnostics, file } = examiner.examine(ref);
    found = [...project.diagnostics, ...diagnostics, ...examiner.remaining()];
    if (!commission) return;
    let html = '';
    step('html', () => {
      html = renderScreen(commission, theme, { language: 'sv', generator: { name: 'test' } });
    });
    step('lost', () => {
      const read = (name: string) => readText(workspace, name, () => {});
      const written = writtenCommission(commission, file, read);
      found.push(...lostText(written, printedHtml(html), diagnostics));
    });
    step('compare', () =>
      compareCommissions(commission, {
        ...commission,
        body: { ...commission.body, children: commission.body.children.slice(1) },
      }),
    );
  });
  step('report', () => {
    const options = {
      language: 'sv' as const,
      colours: colours({}, {}),
      lines: sourceLines(workspace),
      path: (file: string) => file,
    };
    // Each costs the same, however many there are.
    for (const each of findings([{ diagnostics: found }]).slice(0, MOST_SHOWN)) prettyFinding(each, options);
  });
  return found;
}
