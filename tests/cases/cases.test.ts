import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import { check, repair, type Workspace } from '../../src/index.js';
import { findings } from '../../src/model/finding.js';
import { renderScreen } from '../../src/render/index.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { readText } from '../pdf/pdf-text.js';
import { options, theme } from '../render/support.js';
import { run } from '../support/in-process.js';
import { filesBelow, temporaryFolder, write } from '../support/workspace.js';

const CASES = fileURLToPath(new URL('.', import.meta.url));

const SURROUNDINGS = {
  'uppdrag.yaml': 'namn: Exempel\n',
  'register/organisationer.yaml': `organisationer:
  halso-och-sjukvardsnamnden: {namn: hälso- och sjukvårdsnämnden, slag: nämnd}
  exempelsjukhuset: {namn: Exempelsjukhuset, styrelse: styrelsen för Exempelsjukhuset, slag: sjukhus}
`,
};

/** The files of a case and what every workspace needs. Names of pictures are decomposed, as macOS writes them. */
function filesOf(folder: string): Record<string, string | Uint8Array> {
  const own = filesBelow(join(CASES, folder)).map((file): [string, string | Uint8Array] => {
    const content = readFileSync(join(CASES, folder, file));
    return /\.png$/.test(file) ? [file.normalize('NFD'), content] : [file, content.toString()];
  });
  return { ...SURROUNDINGS, ...Object.fromEntries(own) };
}

const MARKED = { error: 'fel', warning: 'varning', info: 'råd' };

/** Findings, a line each. */
async function said(workspace: Workspace): Promise<string[]> {
  const { found } = await check(workspace);
  return findings(found).map(
    ({ severity, rule, place: { file, start, end }, message, hint }) =>
      `${MARKED[severity]} ${rule} ${file}:${start.line}:${start.column}-${end.line}:${end.column} ${message.sv}${hint ? ` → ${hint.sv}` : ''}`,
  );
}

/** The page as text, without what every page has; nothing when there is none. */
function page(workspace: Workspace): string[] {
  const project = openProject(workspace);
  const { commission, diagnostics } = compile(project, project.commissions[0]!);
  if (!commission || diagnostics.some(({ severity }) => severity === 'error')) return ['(ingen)'];
  const html = renderScreen(commission, theme, options);
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '[$1]')
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([^<]*(?:<span[^>]*>[^<]*<\/span>[^<]*)*)<\/a>/g, '$2 <$1>')
    .replace(/<\/t[dh]>/g, ' | ')
    .replace(/<\/?(?:table|tr|caption|p|li|ol|ul|h\d|section|div|header|nav|dt|dd|dl|figure)\b[^>]*>/g, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>/g, '')
    .replaceAll('\u00ad', '')
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '');
}

const folders = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'silent-comparison')
  .map(({ name }) => name);

test.each(folders)('%s', async (folder) => {
  const workspace = memoryWorkspace(filesOf(folder));
  const repaired = await repair({ workspace });
  const right = [
    ...(await said(workspace)),
    '',
    ...repaired.files.map(({ diff }) => diff),
    '',
    ...page(workspace),
  ];
  await expect(`${right.join('\n').trim()}\n`).toMatchFileSnapshot(`${folder}/right.txt`);
});

test('silent-comparison', async () => {
  const cwd = temporaryFolder();
  for (const side of ['a', 'b'])
    write(join(cwd, side), { ...SURROUNDINGS, ...filesOf(`silent-comparison/${side}`) });
  const { stdout } = await run(['diff', 'a/', 'b/'], { cwd });
  await expect(stdout).toMatchFileSnapshot('silent-comparison/right.txt');
});

test('every column of wide-table is in its PDF', async () => {
  const cwd = temporaryFolder();
  write(join(cwd, 'uppdrag'), filesOf('wide-table'));
  const { code } = await run(['build', '--out', 'build', '--format', 'pdf'], { cwd });
  expect(code).toBe(0);
  const pages = await readText(new Uint8Array(readFileSync(join(cwd, 'build/2027/exempel/exempel.pdf'))));
  const text = pages.join(' ').replaceAll('\u00ad', '').replace(/[-\s]/g, '');
  // The last columns of the table in the text, and of the one in data.
  for (const cell of ['Handlingsplan', 'Läkemedel', 'Digitalisering', '1014']) expect(text).toContain(cell);
});
