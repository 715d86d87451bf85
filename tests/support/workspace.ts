import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { Compilation } from '../../src/model/commission.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';

/** A register with a board, a provider and a hospital. */
export const ORGANISATIONS = `organisationer:
  osn: {namn: operativa hälso- och sjukvårdsnämnden, kort: OSN, slag: nämnd}
  regionhalsan: {namn: Regionhälsan, styrelse: styrelsen för Regionhälsan, slag: primärvård}
  sas: {namn: Södra Älvsborgs Sjukhus, kort: SÄS, slag: sjukhus}
`;

/** A front matter that is right; lines given take the place of those with the same key. */
export function frontMatter(lines: Record<string, string> = {}): string {
  const all = {
    typ: 'långsiktigt',
    från: 'osn',
    till: 'regionhalsan',
    giltighet: '{från: 2025-01-01, till: 2027-12-31}',
    diarienummer: 'OSN 2024-00186',
    status: 'beslutad',
    ...lines,
  };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n`;
}

/** The number of lines a front matter takes: the body's line n is line n + this. */
export const FRONT_LINES = 8;

/** A block file. */
export function blockFile(id: string, body: string, lines = ''): string {
  return `---\nid: ${id}\nversion: 1\ntitel: ${id}\n${lines}---\n${body}`;
}

/** Compiles the only commission of a workspace in memory; `body` stands under a front matter that is right. */
export function compileBody(
  body: string,
  files: Record<string, string> = {},
  front = frontMatter(),
): Compilation {
  const project = openProject(
    memoryWorkspace({
      'uppdrag.yaml': 'språk: sv\n',
      'register/organisationer.yaml': ORGANISATIONS,
      '2025-2027/regionhalsan/uppdrag.md': front + body,
      ...files,
    }),
  );
  const ref = project.commissions.find((each) => each.id === '2025-2027/regionhalsan');
  if (!ref) throw new Error('the commission was not found');
  const compilation = compile(project, ref);
  return { ...compilation, diagnostics: [...project.diagnostics, ...compilation.diagnostics] };
}

/** Diagnostics in short: `rule file:line:column-line:column`, in the order of the places. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(({ rule, place: { file, start, end } }) => ({
      text: `${rule} ${file.split('/').at(-1)}:${start.line}:${start.column}-${end.line}:${end.column}`,
      start,
    }))
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)
    .map(({ text }) => text);
}
