import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';

const FILE = '2025-2027/regionhalsan/uppdrag.md';

function rules(files: Record<string, string>): string[] {
  const project = openProject(memoryWorkspace({ 'register/organisationer.yaml': ORGANISATIONS, ...files }));
  return [
    ...project.diagnostics,
    ...project.commissions.flatMap((ref) => compile(project, ref).diagnostics),
  ].map(({ rule }) => rule);
}

const BODY = '# Text\n\nFrån {{från.namn}} till {{till.namn}} den {{datum giltighet.från}}.\n';

test('a fault in the front matter is said once, not at every expression that needs it', () => {
  expect(rules({ [FILE]: `${frontMatter({ titel: '[a]' })}${BODY}` })).toEqual(['wrong-type']);
  expect(rules({ [FILE]: `${frontMatter({ till: 'nobody' })}${BODY}` })).toEqual(['unknown-organisation']);
});

test('a name that there never is stays an error', () => {
  expect(rules({ [FILE]: `${frontMatter({ titel: '[a]' })}# Text\n\n{{tlll.namn}}\n` })).toEqual([
    'wrong-type',
    'unknown-name',
  ]);
});

test('a table that cannot be read is said once', () => {
  const table = 'titel: Ram\nkolumner: 3\nrader: []\n';
  expect(
    rules({
      [FILE]: `${frontMatter()}# Text\n\n{{tabeller.ram.total.belopp}}\n`,
      '2025-2027/regionhalsan/tabeller/ram.yaml': table,
    }),
  ).toEqual(['wrong-type']);
});

test.each(['Uppdrag.md', 'uppdrag.MD', 'uppfoljning.yml', 'uppf\u00f6ljning.yaml', 'uppfo\u0308ljning.yaml'])(
  'a file %s that looks like a source is named',
  (name) => {
    expect(rules({ [`2025-2027/regionhalsan/${name}`]: 'x' })).toEqual(['file-name']);
  },
);

test('a quotation mark that ends an attribute is told as such', () => {
  const project = openProject(
    memoryWorkspace({
      'register/organisationer.yaml': ORGANISATIONS,
      [FILE]: `${frontMatter()}# Text\n\n::block{#x namn="en \\"annan\\" sak"}\n`,
    }),
  );
  const [said] = compile(project, project.commissions[0]!).diagnostics;
  expect(said?.message.sv).toContain('avslutar värdet');
});
