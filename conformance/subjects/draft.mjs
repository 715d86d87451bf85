import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';

const ID = '2026/backefors';

/** A real commission as a draft, with UTKAST on every page. @type {import('../judges/judge.js').SubjectKind} */
export const draft = {
  name: 'draft',
  claims: ['archive'],
  async make(folder) {
    const workspace = join(folder, 'uppdrag');
    cpSync(join(ROOT, 'uppdrag'), workspace, { recursive: true });
    const file = join(workspace, ID, 'uppdrag.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('status: beslutad', 'status: utkast'));
    return build(workspace, join(folder, 'build'), [ID], () => 'draft/backefors');
  },
};
