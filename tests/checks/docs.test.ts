import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksDocument } from '../../scripts/checks-document.mjs';
import { checks } from '../../src/checks/rules.generated.js';
import { RULE_GROUPS } from '../../src/model/rules/rules.js';

test('docs/checks.md is what the checks and rules say', () => {
  const written = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');
  expect(written, 'run node scripts/generate-docs.mjs').toBe(checksDocument(checks, RULE_GROUPS));
});
