import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/report/json.js';
import { ended, start, uppdrag } from '../support/cli.js';
import { run } from '../support/in-process.js';
import { violations } from '../support/schema.js';
import { SMALL, smallWorkspace, temporaryFolder } from '../support/workspace.js';

const NORR = SMALL['2026/norr/uppdrag.md']!;
const UNKNOWN_BLOCK = NORR.replace('::block{#sakerhet}', '::block{#sakerhets}');

describe('uppdrag check', () => {
  it('is content with a workspace that is right', async () => {
    const cwd = smallWorkspace();
    const { code, stdout, stderr } = await uppdrag(['check'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/3 uppdrag lästa: 0 fel, \d+ varning/);
  });

  it('shows an error at its place, as seen from where the user stands, and exits with 1', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': UNKNOWN_BLOCK });
    const line = UNKNOWN_BLOCK.split('\n').indexOf('::block{#sakerhets}') + 1;
    const { code, stdout } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      new RegExp(`^fel unknown-block · uppdrag/2026/norr/uppdrag\\.md:${line}:\\d+$`, 'm'),
    );
    expect(stdout).toMatch(/│ ::block\{#sakerhets\}\n +│ +\^+\n/);
    expect(stdout).toMatch(/Åtgärd:.*”sakerhet”/);
    expect(stdout).toContain('3 uppdrag lästa: 1 fel,');
    const below = await run(['check'], { cwd: join(cwd, 'uppdrag/2026') });
    expect(below.stdout).toContain(`· norr/uppdrag.md:${line}:`);
  });

  it('checks only the commissions that are named', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': UNKNOWN_BLOCK });
    expect(await run(['check', 'soder', '2026/vaster'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 uppdrag lästa: 0 fel'),
    });
    expect((await run(['check', 'norr'], { cwd })).code).toBe(1);
  });

  it('writes nothing but JSON to stdout, valid and in the language asked for', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': UNKNOWN_BLOCK });
    const { code, stdout, stderr } = await uppdrag(['check', '--format', 'json', '--lang', 'en'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const report = JSON.parse(stdout) as JsonReport;
    expect(violations('diagnostik', report)).toEqual([]);
    expect(report).toMatchObject({ language: 'en', summary: { commissions: 3, errors: 1 } });
    const [first] = report.diagnostics;
    expect(first).toMatchObject({ rule: 'unknown-block', severity: 'error', commissions: ['2026/norr'] });
    expect(first!.place.file).toBe('2026/norr/uppdrag.md');
    expect(first!.message).toBe(first!.texts.en.message);
  });

  it('speaks the language of the workspace unless told otherwise', async () => {
    const cwd = smallWorkspace({ 'uppdrag.yaml': 'språk: en\n', '2026/norr/uppdrag.md': UNKNOWN_BLOCK });
    expect((await run(['check'], { cwd })).stdout).toMatch(/^error unknown-block/m);
    expect((await run(['check', '--lang', 'sv'], { cwd })).stdout).toMatch(/^fel unknown-block/m);
  });

  it('shows a fault in a shared block once, in the file of the block, with every use', async () => {
    const block = `${SMALL['block/sakerhet.md']}\n::block{#finns-inte}\n`;
    const cwd = smallWorkspace({ 'block/sakerhet.md': block });
    const { code, stdout } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(stdout.match(/^fel /gm)).toHaveLength(1);
    expect(stdout).toMatch(/^fel unknown-block · uppdrag\/block\/sakerhet\.md:8:/m);
    expect(stdout).toMatch(
      /Används: uppdrag\/2026\/norr\/uppdrag\.md:\d+:1, block sakerhet@1\n +uppdrag\/2026\/soder\/uppdrag\.md:/,
    );
  });

  it('shows what is wrong with the workspace itself', async () => {
    const cwd = smallWorkspace({ 'uppdrag.yaml': 'mall: standar\n' });
    const { code, stdout } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fel unknown-theme · uppdrag\/uppdrag\.yaml:1:7\nMallen ”standar” finns inte\./m);
    expect(stdout).toContain('Menade du ”standard”?');
  });

  it('does not let a file speak to the terminal', async () => {
    const cwd = smallWorkspace({
      '2026/norr/uppdrag.md': UNKNOWN_BLOCK.replace('sakerhets', '\u001b[2J\u202ex'),
    });
    const { stdout, code } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
  });

  it('colours for FORCE_COLOR and not for NO_COLOR', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': UNKNOWN_BLOCK });
    expect((await run(['check'], { cwd, env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31m');
    expect((await run(['check'], { cwd, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b');
  });

  it('is silent when its reader has seen enough', async () => {
    const broken = `${NORR}\n${'::block{#finns-inte}\n\n'.repeat(600)}`;
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': broken });
    const child = start(['check'], { cwd });
    child.stdout!.once('data', () => child.stdout!.destroy());
    const { code, signal, stderr } = await ended(child);
    expect({ code, signal, stderr }).toEqual({ code: 1, signal: null, stderr: '' });
  });
});

describe('a commission', () => {
  it('is named by id, by its last part, or by a path to it, from where the user stands', async () => {
    const cwd = smallWorkspace();
    const inside = join(cwd, 'uppdrag/2026/norr');
    const link = join(temporaryFolder(), 'genväg');
    symlinkSync(cwd, link);
    const names: [string, string][] = [
      ['2026/norr', cwd],
      ['2026/norr/', cwd],
      ['norr', cwd],
      ['uppdrag/2026/norr', cwd],
      ['./uppdrag/2026/norr/', cwd],
      ['uppdrag/2026/norr/uppdrag.md', cwd],
      ['uppdrag/2026/norr/tabeller/ram.yaml', cwd],
      [inside, '/'],
      [join(inside, 'uppdrag.md'), '/'],
      ['.', inside],
      ['uppdrag.md', inside],
      ['../norr', join(cwd, 'uppdrag/2026/soder')],
      ['2026/norr', join(cwd, 'uppdrag/2026/soder')],
      [join(link, 'uppdrag/2026/norr'), cwd],
    ];
    for (const [name, from] of names) {
      const { code, stdout, stderr } = await run(['check', name, '--root', join(cwd, 'uppdrag')], {
        cwd: from,
      });
      expect([name, code, stdout.trimEnd().split('\n').at(-1), stderr]).toEqual([
        name,
        0,
        expect.stringMatching(/^1 uppdrag läst: 0 fel/),
        '',
      ]);
    }
  });

  it('is one commission, however often it is named', async () => {
    const cwd = smallWorkspace();
    const { stdout } = await run(['check', 'norr', '2026/norr', 'uppdrag/2026/norr'], { cwd });
    expect(stdout).toContain('1 uppdrag läst');
  });

  it('must be named in full when several are called the same', async () => {
    const cwd = smallWorkspace({ '2027/norr/uppdrag.md': NORR });
    const { code, stdout, stderr } = await run(['check', 'norr'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Flera uppdrag heter ”norr”: 2026/norr, 2027/norr.');
    expect((await run(['check', '2027/norr'], { cwd })).stdout).toContain('1 uppdrag läst');
  });

  it('that does not exist gives the nearest names', async () => {
    const cwd = smallWorkspace();
    const { code, stdout, stderr } = await run(['check', 'sodr'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('fel · Uppdraget ”sodr” finns inte.\n\n  Åtgärd:  Menade du 2026/soder?\n');
    const far = await run(['check', 'något-helt-annat', '--lang', 'en'], { cwd });
    expect(far.stderr).toContain('Those that exist: 2026/norr, 2026/soder, 2026/vaster.');
  });
});

describe('uppdrag list', () => {
  it('lists the commissions, for people and for programs', async () => {
    const cwd = smallWorkspace({ '2026/vaster/uppdrag.md': 'ingen framsida\n' });
    const pretty = await run(['list'], { cwd });
    expect(pretty).toMatchObject({ code: 0, stderr: '' });
    expect(pretty.stdout.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^Id +Utförare +Period +Status +Diarienummer$/),
      expect.stringMatching(/^2026\/norr +Norra sjukhuset +2026 +utkast +–$/),
      expect.stringMatching(/^2026\/soder +Södra sjukhuset +2026 +utkast +–$/),
      expect.stringMatching(/^2026\/vaster +\(fel: uppdrag check visar dem\)$/),
    ]);
    const { stdout } = await run(['list', '--format', 'json'], { cwd });
    const { commissions } = JSON.parse(stdout) as {
      commissions: { id: string; file: string; meta?: { till: { namn: string } } }[];
    };
    expect(commissions.map(({ id, file, meta }) => [id, file, meta?.till.namn])).toEqual([
      ['2026/norr', '2026/norr/uppdrag.md', 'Norra sjukhuset'],
      ['2026/soder', '2026/soder/uppdrag.md', 'Södra sjukhuset'],
      ['2026/vaster', '2026/vaster/uppdrag.md', undefined],
    ]);
  });
});
