import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { updateBlocks } from '../../src/blocks/index.js';
import { REAL } from '../support/cli.js';
import { type Changes, decidedFindings, realWorkspace } from '../support/locked.js';

const INNER = 'block/handelser-och-forandringar';
const OUTER = 'block/uppfoljning-och-avvikelser';
const DRAFT = '2025-2027/regionhalsan/uppdrag.md';
const text = (file: string) => readFileSync(join(REAL, file), 'utf8');

/** A newer wording of a block that four decided commissions have, three of them through another block. */
const NEWER: Changes = {
  [`${INNER}@1.md`]: text(`${INNER}.md`),
  [`${INNER}.md`]: (now) => now.replace('version: 1', 'version: 2').replace('snarast', 'genast'),
};
const REVISED: Changes = {
  [DRAFT]: (now) =>
    now
      .replace('status: beslutad', 'status: utkast')
      .replace(', paragraf: 85}', '}')
      .replace('datum: 2025-03-28', 'ändring: Ord'),
};
const update = (blocks: string[], changes: Changes = {}) =>
  updateBlocks({
    workspace: realWorkspace({ ...NEWER, ...REVISED, ...changes }),
    choose: (all) => all.filter(({ file }) => file === DRAFT),
    blocks,
  });

it('a block that another brings in is raised there too when it is named, and decided texts stay as they were', () => {
  const { changes, newVersions, pins, diagnostics, nested } = update(['handelser-och-forandringar']);
  expect([newVersions, diagnostics, nested]).toEqual([['uppfoljning-och-avvikelser'], [], []]);
  expect(pins).toMatchObject([
    { id: 'uppfoljning-och-avvikelser', from: 2, to: 3, words: { sv: '”snarast” → ”genast”' } },
  ]);
  const written = Object.fromEntries(
    changes.map(({ file, after }) => [file, new TextDecoder().decode(after)]),
  );
  expect(written[`${OUTER}@2.md`]).toBe(text(`${OUTER}.md`));
  expect(written[`${OUTER}.md`]).toBe(
    text(`${OUTER}.md`)
      .replace('version: 2', 'version: 3')
      .replace('{#handelser-och-forandringar version=1}', '{#handelser-och-forandringar version=2}'),
  );
  expect(written[DRAFT]).toContain('::block{#uppfoljning-och-avvikelser version=3}');
  expect(Object.keys(written)).toHaveLength(3);
  // With the decided commission as it was, every decided text reads as it was decided.
  const { [DRAFT]: _, ...blocks } = written;
  expect(decidedFindings(realWorkspace({ ...NEWER, ...blocks }))).toEqual({});
});

it('a block that is not named stays where another names its version, and that is told', () => {
  const { changes, newVersions, nested } = update([]);
  expect(newVersions).toEqual([]);
  expect(nested).toContain('handelser-och-forandringar');
  expect(changes.map(({ file }) => file).filter((file) => file.startsWith('block/'))).toEqual([]);
});

it('a new parameter in a decided text leaves it as it is when its default is the decided wording', () => {
  const added = (parameter: string): Changes => ({
    'block/kompetensforsorjning.md': (now) =>
      now
        .replace(/^beskrivning: .*$/m, `$&\nparametrar:\n  aktör: ${parameter}`)
        .replace('Utföraren har', '{{aktör}} har'),
  });
  expect(decidedFindings(realWorkspace(added('{typ: text, förval: Utföraren}')))).toEqual({});
  const missing = decidedFindings(realWorkspace(added('{typ: text}')));
  expect(Object.keys(missing)).toEqual([
    '2025-2027/habilitering-halsa',
    '2025-2027/narhalsan',
    '2025-2027/regionhalsan',
  ]);
  for (const [finding] of Object.values(missing)) {
    expect(finding).toMatchObject({ rule: 'missing-parameter' });
    expect(finding!.hint!.sv).toContain('aktör: {typ: text, förval: …}');
  }
});
