import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { smallWorkspace, temporaryFolder } from '../support/workspace.js';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

describe('uppdrag', () => {
  it('says its version, alone and after every command', async () => {
    for (const args of [
      ['--version'],
      ['build', '--version'],
      ['check', '--version'],
      ['list', '--version'],
      ['doctor', '--version'],
    ]) {
      expect(await uppdrag(args)).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('shows help in Swedish, with every command', async () => {
    const { code, stdout, stderr } = await uppdrag(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Så här: uppdrag <kommando>/);
    for (const command of ['build', 'check', 'list', 'doctor', 'help'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).not.toMatch(/Usage|Options|Commands|\[options\]|default/);
  });

  it('shows help for every command, in the language asked for', async () => {
    for (const command of ['build', 'check', 'list', 'doctor']) {
      const swedish = await run([command, '--help']);
      expect(swedish.code).toBe(0);
      expect(swedish.stdout).toMatch(new RegExp(`^Så här: uppdrag ${command} `));
      expect(swedish.stdout).toContain('--root <mapp>');
      expect(swedish.stdout).not.toMatch(/Usage|Options|Arguments|\[options\]|default/);
      const english = await run([command, '--help', '--lang', 'en']);
      expect(english.stdout).toMatch(new RegExp(`^Usage: uppdrag ${command} `));
      expect(english.stdout).not.toMatch(/[åäö]/);
      expect(await run(['help', command])).toEqual(swedish);
    }
    const { stdout } = await run(['--help'], { env: { LC_ALL: 'en_GB.UTF-8' } });
    expect(stdout).toMatch(/^Usage: uppdrag <command>/);
    expect((await run(['--help'], { env: { LC_ALL: 'C', LANG: 'en_US.UTF-8' } })).stdout).toMatch(/^Så här/);
  });

  it('shows its help and fails when it is told nothing', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Så här: uppdrag <kommando>/);
  });

  it.each([
    [['chek'], 'fel · Kommandot chek finns inte.', 'Menade du check?'],
    [['build', '--formt', 'pdf'], 'fel · Flaggan --formt finns inte.', 'Menade du --format?'],
    [['build', '--out'], 'fel · Flaggan --out <mapp> saknar värde.', 'uppdrag --help visar vad som finns.'],
    [['list', '2026/norr'], 'fel · Kommandot list tar inte emot så många argument.', 'uppdrag --help'],
    [
      ['build', '--format', 'html,docx'],
      'fel · --format kan inte vara ”docx”.',
      'Möjliga värden: html, pdf, json.',
    ],
    [
      ['check', '--format', 'xml'],
      'fel · --format kan inte vara ”xml”.',
      'Möjliga värden: pretty, json, sarif, github, gitlab, junit, markdown.',
    ],
    [['build', '--jobs', 'två'], 'fel · --jobs kan inte vara ”två”.', 'Ange ett heltal från 1 till 64.'],
    [['build', '--jobs', '0'], 'fel · --jobs kan inte vara ”0”.', 'Ange ett heltal från 1 till 64.'],
    [['check', '--lang', 'de'], 'fel · --lang kan inte vara ”de”.', 'Möjliga värden: sv, en.'],
  ])('explains what is wrong with %j', async (args, message, hint) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(`Åtgärd:  ${hint}`);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('explains it in English too', async () => {
    const { code, stderr } = await uppdrag(['build', '--formt', 'pdf', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toBe('error · There is no option --formt.\n\n  Fix:  Did you mean --format?\n');
  });

  it('neutralises what it repeats', async () => {
    const { stderr } = await run(['check', '--format', '\u001b[31mröd']);
    expect(stderr).toContain('␛[31mröd');
    expect(stderr).not.toContain('\u001b');
  });

  it('says so when there is no workspace', async () => {
    const cwd = temporaryFolder();
    for (const command of ['build', 'check', 'list']) {
      const { code, stdout, stderr } = await run([command], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/Här finns ingen arbetsyta: uppdrag\.yaml saknas[\s\S]*peka ut den med --root/);
    }
    const wrong = await run(['check', '--root', 'finns-inte'], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('finns-inte är ingen arbetsyta: uppdrag.yaml saknas.');
  });

  it('finds the workspace from the folder beside it, from below it, and through --root', async () => {
    const folder = smallWorkspace();
    const elsewhere = temporaryFolder();
    const expected = { code: 0, stdout: expect.stringContaining('2026/norr') };
    expect(await run(['list'], { cwd: folder })).toMatchObject(expected);
    expect(await run(['list'], { cwd: join(folder, 'uppdrag') })).toMatchObject(expected);
    expect(await run(['list'], { cwd: join(folder, 'uppdrag/2026/norr/tabeller') })).toMatchObject(expected);
    expect(await run(['list', '--root', join(folder, 'uppdrag')], { cwd: elsewhere })).toMatchObject(
      expected,
    );
    expect(await run(['list', '--root', folder], { cwd: elsewhere })).toMatchObject(expected);
  });
});
