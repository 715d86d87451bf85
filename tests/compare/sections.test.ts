import { expect, it } from 'vitest';
import { compareCommissions } from '../../src/compare/compare.js';
import { sectionChanges } from '../../src/compare/summaries/sections.js';
import { compileBody } from '../support/workspace.js';

const CARE = 'Vårdgivaren ska erbjuda tolk till den som behöver det, även vid besök i hemmet.';
const DRUGS = 'Läkemedel förskrivs enligt regionens rekommendationer och rutiner.';

function told(before: string, after: string): string[] {
  const [old, now] = [before, after].map((body) => compileBody(body).commission!);
  return sectionChanges(compareCommissions(old!, now!).entries).map(
    ({ change, heading, before: was }) => `${change} ${heading}${was === undefined ? '' : ` (${was})`}`,
  );
}

it('knows a section again whose heading and text are both edited', () => {
  const before = `# Tolk\n\n${CARE}\n\n# Läkemedel\n\n${DRUGS}\n`;
  const after = `# Språk\n\n${CARE.replace('ska', 'bör')}\n\n# Läkemedel\n\n${DRUGS}\n`;
  expect(told(before, after)).toEqual(['renamed Språk (Tolk)']);
});

it('tells a removed section without a word of the one above it', () => {
  const before = `# Läkemedel\n\n${DRUGS}\n\n# Tolk\n\n${CARE}\n`;
  expect(told(before, `# Läkemedel\n\n${DRUGS}\n`)).toEqual(['removed Tolk']);
});

it('tells new text, emphasis and footnotes of the section they stand in', () => {
  const before = `# Läkemedel\n\n${DRUGS}\n\n# Tolk\n\n${CARE}[^1]\n\n[^1]: En not om tolkning.\n`;
  const after = before.replace('rutiner', '**rutiner**').replace('En not', 'Ett tillägg');
  expect(told(before, after)).toEqual(['changed Läkemedel', 'changed ']);
});
