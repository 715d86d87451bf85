import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';

const MATRIX = join(ROOT, 'conformance/matrix');
const PERIOD = '2026';

const front = (subject) => `---
typ: enskilt
från: osn
till: regionhalsan
ämne: om ${subject}
giltighet: {från: 2026-01-01, till: 2026-12-31}
diarienummer: OSN 2025-00001
status: beslutad
beslut:
  - {slag: beslut, datum: 2025-10-01, paragraf: 1}
---

`;

/** The names of the cases. */
function cases() {
  return readdirSync(MATRIX)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3));
}

/**
 * Makes a workspace with a commission for each case. Each has the pictures and tables beside it, and the follow-up plan
 * when it prints one.
 *
 * @param {string} folder
 */
function writeWorkspace(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'uppdrag.yaml'), 'namn: Provning\nspråk: sv\n');
  cpSync(join(ROOT, 'uppdrag/register'), join(folder, 'register'), { recursive: true });
  for (const name of cases()) {
    const place = join(folder, PERIOD, name);
    const text = readFileSync(join(MATRIX, `${name}.md`), 'utf8');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'uppdrag.md'), front(name) + text);
    cpSync(join(MATRIX, 'tabeller'), join(place, 'tabeller'), { recursive: true });
    for (const file of readdirSync(MATRIX).filter((each) => /\.(?:png|jpg|svg)$/.test(each))) {
      cpSync(join(MATRIX, file), join(place, file));
    }
    if (text.includes('::uppfoljningsplan')) {
      cpSync(join(MATRIX, 'uppfoljning.yaml'), join(place, 'uppfoljning.yaml'));
    }
  }
}

/** Small commissions, one feature or combination each. @type {import('../judges/judge.js').SubjectKind} */
export const matrix = {
  name: 'matrix',
  claims: ['archive'],
  async make(folder) {
    const workspace = join(folder, 'uppdrag');
    writeWorkspace(workspace);
    const ids = cases().map((name) => `${PERIOD}/${name}`);
    return build(workspace, join(folder, 'build'), ids, (id) => `matrix/${id.slice(PERIOD.length + 1)}`);
  },
};
