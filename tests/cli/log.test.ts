import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/export/csv.js';
import { logSafe } from '../../src/text/log-safe.js';
import { neutralJson } from '../../src/text/neutral.js';
import { run } from '../support/in-process.js';
import { SMALL, smallWorkspace } from '../support/workspace.js';

/** What a service of continuous integration would obey: GitHub at the beginning of a line, Azure anywhere. */
const COMMAND = /^\s*::|##(?:vso)?\[/;
const RUNS = Number(process.env.FUZZ_RUNS ?? 8);
const COMMANDS = [
  '::error file=a.md,line=1::fel',
  '::set-output name=a::b',
  '##[error]fel',
  '##vso[task.setvariable]',
  '::stop-commands::x',
];

const commandsIn = (text: string): string[] =>
  text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).filter((line) => COMMAND.test(line));

/** Lets an editor's words come to every place of a message: the filler decides where a line is broken. */
const words = fc
  .tuple(fc.constantFrom(...COMMANDS), fc.integer({ min: 0, max: 95 }))
  .map(([command, filler]) => `${'x'.repeat(filler)} ${command}`);

const FORMATS = ['pretty', 'json', 'sarif', 'gitlab', 'junit', 'markdown'];

function hostile(text: string): Record<string, string> {
  const quoted = JSON.stringify(text);
  const norr = SMALL['2026/norr/uppdrag.md']!;
  return {
    '2026/norr/uppdrag.md': norr
      .replace('till: norr', `till: ${quoted}`)
      .replace(
        '# Uppdrag\n',
        `# Uppdrag\n${text}\n\n{{${text}}}\n\n${text} ${text}\n\n:::\n\n[a](${text})\n\n`,
      ),
    '2026/soder/uppdrag.md': SMALL['2026/soder/uppdrag.md']!.replace(
      '# Uppdrag\n',
      `# ${text}\n\n${text}: 75% av 2023-2027.\n`,
    ),
    '2026/norr/tabeller/ram.yaml': SMALL['2026/norr/tabeller/ram.yaml']!.replace(
      'post: Vård',
      `post: ${quoted}, ${quoted}: 1`,
    ),
  };
}

describe('a log', () => {
  it(
    'holds no command that an editor wrote, in any format',
    async () => {
      await fc.assert(
        fc.asyncProperty(words, fc.constantFrom(...FORMATS), async (text, format) => {
          const cwd = smallWorkspace(hostile(text));
          for (const args of [
            ['check', '--no-spelling', '--format', format],
            ['check', '--no-spelling', '--fix', '--dry-run'],
            ['list'],
            ['export', 'tables'],
            ['export', 'blocks', '--format', 'json'],
            ['build', '--format', 'json', '--out', join(cwd, 'ut')],
            ['block', 'usage'],
            ['check', text],
          ]) {
            const { stdout, stderr } = await run(args, { cwd, terminal: 80 });
            expect([args, commandsIn(stdout), commandsIn(stderr)]).toEqual([args, [], []]);
          }
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 5_000,
  );

  it(
    'holds the commands of this program alone, where it speaks to GitHub',
    async () => {
      await fc.assert(
        fc.asyncProperty(words, async (text) => {
          const cwd = smallWorkspace(hostile(text));
          const { stdout } = await run(['check', '--no-spelling', '--format', 'github'], { cwd });
          for (const line of stdout.split(/\r|\n/).filter(Boolean))
            expect(line).toMatch(
              /^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,[^:]*|title=uppdrag)::/,
            );
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 5_000,
  );

  it('is otherwise as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...':#[a \n\u001b'.split('')) }), (text) => {
        const safe = logSafe(text);
        expect(commandsIn(stripVTControlCharacters(safe))).toEqual([]);
        expect(safe.length).toBe(text.length);
        if (commandsIn(text).length === 0 && !text.includes('\u001b')) expect(safe).toBe(text);
        expect(JSON.parse(neutralJson(text))).toBe(text);
        expect(neutralJson(text)).not.toMatch(/##\[/);
      }),
    );
  });
});

describe('a table of comma-separated values', () => {
  it('has no control character but the line ends of its rows', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (cells) => {
        const text = csv({
          name: 'a',
          title: 'A',
          columns: cells.map(() => ({ heading: 'a' })),
          rows: [cells],
        } as never);
        expect(text.match(/\r\n/g)).toHaveLength(2);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(commandsIn(text.slice(1))).toEqual([]);
      }),
    );
  });
});
