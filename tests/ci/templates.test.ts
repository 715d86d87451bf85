import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { ROOT } from '../support/cli.js';
import { testRepository } from '../support/git.js';
import { run } from '../support/in-process.js';
import { SMALL } from '../support/workspace.js';

const GITHUB = [
  'templates/ci/github/uppdrag.yml',
  ...readdirSync(join(ROOT, '.github/workflows')).map((file) => `.github/workflows/${file}`),
];
const GITLAB = 'templates/ci/gitlab/uppdrag.gitlab-ci.yml';

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  environment?: string;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function parse<T>(file: string): T {
  const document = parseDocument(textOf(file), { merge: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as T;
}

/** Every command line of the program in a file, as its arguments. */
function commandsIn(file: string): string[][] {
  return [...textOf(file).matchAll(/(?:npx --no-install uppdrag|dist\/bin\/uppdrag\.js) ([^\n]+)/g)].map(
    ([, rest]) =>
      rest!
        .split(/ (?:>|\|\|)/)[0]!
        .replace(/\$\{\w+:\+([^}]*)\}/g, '$1')
        .split(' ')
        .filter((word) => word !== ''),
  );
}

test.each(GITHUB)('%s: least permissions, pinned actions, nothing of an event in a script', (file) => {
  const { on, permissions, jobs } = parse<Workflow>(file);
  expect(Object.keys(on)).not.toContain('pull_request_target');
  expect(permissions).toEqual({ contents: 'read' });
  for (const [name, job] of Object.entries(jobs)) {
    const checksOut = job.steps.some(({ uses }) => uses?.startsWith('actions/checkout@'));
    // Whoever may write runs no code of the repository.
    if (job.permissions) expect({ name, checksOut }).toEqual({ name, checksOut: false });
    for (const { uses, run, with: inputs } of job.steps) {
      if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs).toMatchObject({ 'persist-credentials': false });
      expect(run ?? '').not.toContain('${{');
    }
  }
});

test('secrets are seen by the job that signs, on the decision branch alone', () => {
  const { jobs } = parse<Workflow>(GITHUB[0]!);
  const withSecrets = Object.entries(jobs).filter(([, job]) => JSON.stringify(job).includes('secrets.'));
  expect(withSecrets.map(([name]) => name)).toEqual(['signera']);
  expect(jobs.signera).toMatchObject({
    environment: 'beslut',
    if: "github.event_name == 'push' && github.ref == 'refs/heads/beslut'",
  });
});

test('the GitLab pipeline can be read, and its jobs have scripts and stages', () => {
  const pipeline = parse<Record<string, unknown>>(GITLAB);
  const words = ['stages', 'default', 'variables', 'workflow'];
  const jobs = Object.entries(pipeline).filter(([name]) => !words.includes(name) && !name.startsWith('.'));
  expect(jobs.map(([name]) => name)).toEqual([
    'granska',
    'kommentera',
    'bygg-andrat',
    'bygg-alla',
    'bygg-beslut',
    'signera',
  ]);
  for (const [, job] of jobs) {
    expect(pipeline.stages).toContain((job as { stage: string }).stage);
    expect((job as { script: string[] }).script.every((line) => typeof line === 'string')).toBe(true);
  }
});

test('the program knows every command and option that is used', async () => {
  const { stdout: all } = await run(['--help']);
  const exists = (command: string) => new RegExp(`^ +${command} `, 'm').test(all);
  // Signing has a job of its own; it is held to the same as soon as the program can sign.
  const signing = ['sign', 'verify'];
  const used = [...GITHUB, GITLAB]
    .flatMap(commandsIn)
    .filter(([name]) => !signing.includes(name!) || exists(name!));
  expect(used.length).toBeGreaterThan(10);
  for (const command of new Set(used.map(([name]) => name!))) {
    expect({ command, exists: exists(command) }).toEqual({ command, exists: true });
    const { stdout: help } = await run([command, '--help']);
    const options = used
      .filter(([name]) => name === command)
      .flatMap((args) => args.filter((arg) => arg.startsWith('--')));
    for (const option of options) expect(help).toContain(option);
  }
});

test('the checks that are used run as they are written', async () => {
  const { put, commit, top, remove } = testRepository();
  for (const [file, content] of Object.entries(SMALL)) put(`uppdrag/${file}`, content);
  const base = commit();
  put('uppdrag/2026/vaster/uppdrag.md', `${SMALL['2026/vaster/uppdrag.md']}\nOch god.\n`);
  commit();
  const checks = [...GITHUB, GITLAB].flatMap(commandsIn).filter(([name]) => name === 'check');
  for (const args of new Set(checks.map((each) => each.join(' ')))) {
    const command = args.split(' ').map((arg) => (arg.startsWith('"$') ? base : arg));
    const { code, stdout, stderr } = await run([...command, '--no-spelling'], { cwd: top });
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
    if (args.endsWith('markdown')) expect(stdout).toContain('**1 av 3 uppdrag**');
  }
  remove();
});
