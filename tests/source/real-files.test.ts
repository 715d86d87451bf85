import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/source/front-matter.js';
import { readText } from '../../src/source/text.js';
import { type SchemaKind, validate } from '../../src/source/validate.js';
import { parseYaml } from '../../src/source/yaml.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { collect } from './collect.js';

const workspace = openDirectory('uppdrag');

/** The kind of source a file is, by its name. */
function kindOf(file: string): SchemaKind | undefined {
  if (file === 'uppdrag.yaml') return 'arbetsyta';
  if (file === 'register/organisationer.yaml') return 'organisationer';
  if (file === 'register/termer.yaml') return 'termer';
  if (/^block\/.*\.md$/.test(file)) return 'block';
  if (/\/uppdrag\.md$/.test(file)) return 'uppdrag';
  if (/\/uppfoljning\.yaml$/.test(file)) return 'uppfoljning';
  return /\/tabeller\/.*\.yaml$/.test(file) ? 'tabell' : undefined;
}

const files = workspace.files().filter((file) => kindOf(file) !== undefined);

test('there are real files of every kind', () => {
  expect(new Set(files.map(kindOf)).size).toBe(7);
});

test.each(files)('%s is read without a remark', (file) => {
  const { diagnostics, report } = collect();
  const source = readText(workspace, file, report)!;
  const range = file.endsWith('.md') ? splitFrontMatter(source, report)?.yaml : undefined;
  const yaml = parseYaml(source, report, range);
  expect(yaml && validate(kindOf(file)!, yaml, report)).toBeDefined();
  expect(diagnostics).toEqual([]);
});

test('in every YAML file an editor gets completion from the right schema', () => {
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const { report } = collect();
    const [first = ''] = readText(workspace, file, report)!.text.split('\n');
    const depth = '../'.repeat(file.split('/').length);
    expect(first, file).toBe(`# yaml-language-server: $schema=${depth}schema/${kindOf(file)}.schema.json`);
  }
});
