import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';

const ID = '2026/backefors';

/**
 * A real commission as a draft, with UTKAST on every page and marks for what remains. @type
 * {import('../judges/judge.js').SubjectKind}
 */
export const draft = {
  name: 'draft',
  claims: ['archive'],
  async make(folder) {
    const workspace = join(folder, 'uppdrag');
    cpSync(join(ROOT, 'uppdrag'), workspace, { recursive: true });
    const file = join(workspace, ID, 'uppdrag.md');
    // A locked text stays decided; without its lock it may be a draft.
    rmSync(join(workspace, ID, 'uppdrag.lock.yaml'));
    const text = readFileSync(file, 'utf8');
    // Marks in the text, and in a comment, and the list of them behind the title page.
    const marked = text.replace('status: beslutad', 'status: utkast');
    writeFileSync(file, `${marked}\n<!-- ATT GÖRA: stämmer det? -->\nRamen är *ATT GÖRA* kronor.\n`);
    return build(workspace, join(folder, 'build'), [ID], () => 'draft/backefors');
  },
};
