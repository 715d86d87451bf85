import { expect, test } from 'vitest';
import { forBuild } from '../../src/cli/show-findings.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { colours } from '../../src/text/colours.js';

const warning = (rule: string, line: number): Diagnostic => ({
  rule,
  severity: 'warning',
  place: { file: 'a.md', start: { line, column: 1 }, end: { line, column: 2 } },
  message: { sv: `${rule} på rad ${line}.`, en: `${rule} on line ${line}.` },
});

test('many warnings are counted, those of printing are shown one by one', () => {
  const diagnostics = [...[1, 2, 3, 4, 5, 6, 7].map((line) => warning('term', line)), warning('too-wide', 9)];
  const text = forBuild([{ commission: 'a', diagnostics }], {
    language: 'sv',
    colours: colours({}, { NO_COLOR: '1' }),
    lines: () => [],
    path: (file) => file,
  });
  expect(text).toContain('too-wide på rad 9.');
  expect(text).toContain('7 varningar. Visa dem: uppdrag check');
  expect(text).not.toContain('term på rad');
});
