import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { examine } from '../../src/checking/examine.js';
import { repair } from '../../src/checking/repair.js';
import { openProject } from '../../src/compile/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { passagesOf } from '../../src/passages/passages.js';
import { readText } from '../../src/source/text.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';

const TERMS = readFileSync('uppdrag/register/termer.yaml', 'utf8');
const FILE = '2025-2027/regionhalsan/uppdrag.md';
const WITHOUT = { without: ['spelling'] };

/** Paragraphs, lists, tables and directives of the real commissions. */
const PASSAGES = [
  'uppdrag/2025-2027/regionhalsan/uppdrag.md',
  'uppdrag/2025-2027/habilitering-halsa/uppdrag.md',
  'uppdrag/2026/sodra-alvsborgs-sjukhus/uppdrag.md',
  'uppdrag/2026/backefors/uppdrag.md',
].flatMap((file) =>
  readFileSync(file, 'utf8')
    .replace(/^---[\s\S]*?\n---\n/, '')
    .split(/\n{2,}/)
    .filter((each) => each.length > 30),
);

/** What a hand that slips puts between letters, what repairs are about, and what they must leave alone. */
const SLIPS = [
  ...'* ** ` < > <br> <!-- --> [ ] ( ) | \\ { } {{ }} : :: # _ ~ ``` [^1] &amp; - + = " > --- % §5 5% 2023-2027'.split(
    ' ',
  ),
  ...['  ', ' ', '\n', '\n\n', '\t', '\u00a0', ' .', ' ,', '- ', '-und ', '- och ', '\u00ad', '\u200b', 'е'],
  ...[
    ' skall ',
    ' :ref{#saknas}',
    ' :ref[se 5%]{#saknas}',
    '{{till.saknas}}',
    ':sprak[a "mother- and"  b]{#en}',
  ],
  ...[
    '[l  5%](https://a.se/2023-2027?x=5%)',
    '![a](b-5%.png)',
    '`kod  5%`',
    '<i title="5%">',
    ' OSN-2024-186 ',
  ],
  ...[
    ' VN 2027/13 ',
    ' OSN 2024–00186',
    ' ”',
    '“',
    'Södra Älvsborgs Sjukhuss',
    ' till till ',
    '1000000 kronor',
  ],
];

const slip = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.constantFrom(...SLIPS) });
const parser = unified().use(remarkParse);
const mutant = fc
  .record({
    passages: fc.array(fc.constantFrom(...PASSAGES), { minLength: 1, maxLength: 4 }),
    slips: fc.array(slip, { minLength: 1, maxLength: 6 }),
  })
  .map(({ passages, slips }) =>
    slips.reduce((body, { at, text }) => {
      const where = Math.floor(at * body.length);
      return body.slice(0, where) + text + body.slice(where);
    }, passages.join('\n\n')),
  );

interface Look {
  errors: Diagnostic[];
  /** What the commission says, passage by passage. */
  text: string[];
  /** Everything in it that leads somewhere or is no running text. */
  fixed: string[];
}

function look(workspace: Workspace): Look {
  const project = openProject(workspace);
  const { compilations, diagnostics } = examine(project, project.commissions, WITHOUT);
  const { commission, file } = compilations[0]!;
  const source = (name: string) => readText(workspace, name, () => {}, { optional: true });
  const text = commission ? passagesOf(commission, file, source).map((each) => each.text) : [];
  // A backslash alone on a line is a mark and no passage: a repair may take it away whole.
  const passages = text.filter((each) => told(each) !== '');
  const written = source(FILE)!.text;
  const fixed = [...(written.match(/\{#[^}\n]*\}|\{\{[^{}]*\}\}/g) ?? []), ...leading(parser.parse(written))];
  return { errors: diagnostics.filter(({ severity }) => severity === 'error'), text: passages, fixed };
}

/** HTML, code and addresses below a node: a parser says what they are, since much that looks like a tag is text. */
function leading(node: Nodes): string[] {
  const own =
    node.type === 'html'
      ? // Words that share a line with a comment are printed, and may be repaired.
        (node.value.match(/<!--(?:-?>|[\s\S]*?-->)|<[^>]*>/g) ?? [])
      : node.type === 'inlineCode'
        ? [node.value]
        : 'url' in node
          ? [`${node.url} ${node.title ?? ''}`]
          : [];
  return [...own, ...('children' in node ? node.children.flatMap(leading) : [])];
}

/** Letters and figures alone: what a reader is told. */
function told(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

it('changes no more than it states, in whatever a hand makes of a real text', async () => {
  await fc.assert(
    fc.asyncProperty(mutant, async (body) => {
      const workspace = memoryWorkspace({
        'uppdrag.yaml': 'språk: sv\n',
        'register/organisationer.yaml': ORGANISATIONS,
        'register/termer.yaml': TERMS,
        [FILE]: `${frontMatter({ status: 'utkast' })}# Rubrik\n\n${body}\n`,
      });
      const before = look(workspace);
      const { workspace: after, repaired } = await repair(workspace, undefined, WITHOUT);
      const now = look(after);

      // What leads somewhere stays, and no passage comes or goes.
      expect(now.fixed).toEqual(before.fixed);
      expect(now.text.length).toBe(before.text.length);

      // A passage that says something else says it by a stated repair.
      const stated = repaired.map(({ fix }) => told(fix!.text));
      for (const [index, text] of now.text.entries()) {
        const [old, fresh] = [told(before.text[index]!), told(text)];
        if (old === fresh) continue;
        expect(
          stated.some((each) => each !== '' && fresh.includes(each)) || stated.includes(''),
          `${old} → ${fresh}`,
        ).toBe(true);
        // No figure comes from nowhere.
        expect(fresh.replace(/\P{N}/gu, '')).toBe(old.replace(/\P{N}/gu, ''));
      }

      // An error that is gone was repaired, or stood on a line that was.
      const lines = new Set(repaired.map(({ fix }) => fix!.place.start.line));
      // What became a heading may close a gap between the levels of others.
      const headings = repaired.some(({ fix }) => fix!.text.startsWith('#') || fix!.text === ' ');
      const rules = new Set(repaired.map(({ rule }) => rule));
      const left = new Map<string, number>();
      for (const { rule } of now.errors) left.set(rule, (left.get(rule) ?? 0) + 1);
      for (const { rule, place } of before.errors) {
        const remaining = left.get(rule) ?? 0;
        if (remaining > 0) left.set(rule, remaining - 1);
        else {
          const follows = rule === 'pdf-ua' && headings;
          expect(rules.has(rule) || lines.has(place.start.line) || follows, `${rule} is gone`).toBe(true);
        }
      }

      const again = await repair(after, undefined, WITHOUT);
      expect(again.files).toEqual([]);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 100) },
  );
});
