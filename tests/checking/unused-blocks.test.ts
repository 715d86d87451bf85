import { expect, test } from 'vitest';
import { checkCommissions } from '../../src/checking/check.js';
import { findings } from '../../src/model/finding.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { blockFile, SMALL } from '../support/workspace.js';

/** Findings in `block/oanvant.md`, which no commission uses, unless the text of one is given. */
async function said(body: string, lines = '', more: Record<string, string> = {}): Promise<string[]> {
  const workspace = memoryWorkspace({
    ...SMALL,
    'block/oanvant.md': blockFile('oanvant', body, lines),
    ...more,
  });
  const { found } = await checkCommissions(workspace, undefined, { without: ['spelling'] });
  return findings(found).map(
    ({ rule, place, commissions }) =>
      `${rule} ${place.file}:${place.start.line}${commissions.length > 0 ? ' in use' : ''}`,
  );
}

const FAULTY =
  '##Rubrik\n\nUtföraren ska ska ge vård till 75% av {{vem}} :ref{#kapitel}.\n\nVård till 75% av alla.\n';
const WHO = 'parametrar:\n  vem: {typ: text}\n';

test('the words of a block that nobody uses are checked, and nothing is said of what only its use tells', async () => {
  // The third line needs a heading of the commission: nothing is known of how it will read.
  expect(await said(FAULTY, WHO)).toEqual([
    'leftover-markup block/oanvant.md:8',
    'typography block/oanvant.md:12',
  ]);
});

test('options are chosen, and an exception holds', async () => {
  const body = `:::tillval{#jour}\nJour för 75% av alla i regionen.\n:::\n\nVård till 75% av alla. <!-- uppdrag-ignore typography: citat -->\n`;
  expect(await said(body, 'tillval:\n  jour: Jour\n')).toEqual(['typography block/oanvant.md:9']);
});

test('a block in use is checked where it is used alone', async () => {
  const use = SMALL['2026/soder/uppdrag.md']!.replace('{#sakerhet}', '{#oanvant}');
  const all = await said('Vård till 75% av alla.\n', '', { '2026/soder/uppdrag.md': use });
  expect(all.filter((each) => each.includes('oanvant'))).toEqual(['typography block/oanvant.md:6 in use']);
});
