import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { run } from '../support/in-process.js';
import { sarifViolations } from '../support/sarif.js';
import { SMALL, smallWorkspace } from '../support/workspace.js';

const NORR = SMALL['2026/norr/uppdrag.md']!;
const BROKEN = NORR.replace('::block{#sakerhet}', '::block{#sakerhets}');
const LINE = BROKEN.split('\n').indexOf('::block{#sakerhets}') + 1;
const FILE = 'uppdrag/2026/norr/uppdrag.md';

function broken(): string {
  return smallWorkspace({ '2026/norr/uppdrag.md': BROKEN });
}

function check(cwd: string, format: string, ...more: string[]) {
  return run(['check', '--no-spelling', '--format', format, ...more], { cwd });
}

describe('uppdrag check --format', () => {
  it('sarif: a valid report with the block that is not there, and nothing else on either stream', async () => {
    const { code, stdout, stderr } = await check(broken(), 'sarif');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const log = JSON.parse(stdout) as Log;
    expect(sarifViolations(log)).toEqual([]);
    expect(log.runs[0]!.results).toContainEqual(
      expect.objectContaining({
        ruleId: 'unknown-block',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: FILE, uriBaseId: '%SRCROOT%' },
              region: expect.objectContaining({ startLine: LINE, endLine: LINE }) as object,
            },
          },
        ],
      }),
    );
    expect(log.runs[0]!.tool.driver.rules!.map(({ id }) => id)).toContain('sum');
  });

  it('github: a command for each finding, in the language asked for', async () => {
    const { code, stdout, stderr } = await check(broken(), 'github', '--lang', 'en');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(
      new RegExp(
        `^::error file=${FILE},line=${LINE},col=\\d+,endLine=${LINE},endColumn=\\d+,title=unknown-block::There is no`,
      ),
    );
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^::(?:error|warning|notice) file=/);
  });

  it('gitlab: a Code Quality report', async () => {
    const { code, stdout, stderr } = await check(broken(), 'gitlab');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({
        check_name: 'unknown-block',
        severity: 'critical',
        location: { path: FILE, lines: { begin: LINE, end: LINE } },
      }),
    );
  });

  it('junit: a case for each commission, the broken one failing', async () => {
    const { code, stdout, stderr } = await check(broken(), 'junit', '--quiet');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('tests="3" failures="1"');
    expect(stdout).toMatch(/name="2026\/norr">\n +<failure message="1 fel: unknown-block"/);
    expect(stdout).toContain('name="2026/soder"/>\n');
    expect(stdout).toContain('name="2026/vaster"/>\n');
  });

  it('counts warnings against --max-warnings also when --quiet leaves them out', async () => {
    const cwd = smallWorkspace({ '2026/norr/uppdrag.md': `${NORR}\nDet är är viktigt.\n` });
    const { code, stdout, stderr } = await check(cwd, 'gitlab', '--quiet', '--max-warnings', '0');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '[]\n' });
    expect(stderr).toContain('--max-warnings 0');
    expect(await check(cwd, 'gitlab', '--quiet', '--max-warnings', '99')).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr: '',
    });
  });

  it('calls files from the root of the repository, wherever the user stands', async () => {
    const outside = broken();
    const paths = async (cwd: string, ...more: string[]) =>
      (await check(cwd, 'github', '--quiet', ...more)).stdout.match(/file=[^,]*/)?.[0];
    expect(await paths(join(outside, 'uppdrag/2026'))).toBe('file=2026/norr/uppdrag.md');
    expect(await paths('/', '--root', outside)).toBe(`file=${outside.slice(1)}/${FILE}`);
    mkdirSync(join(outside, '.git'));
    expect(await paths(join(outside, 'uppdrag/2026'))).toBe(`file=${FILE}`);
    expect(await paths('/', '--root', outside)).toBe(`file=${FILE}`);
  });

  it('names the formats there are when asked for another', async () => {
    expect(await check(smallWorkspace(), 'xml')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('pretty, json, sarif, github, gitlab, junit') as string,
    });
  });
});
