// The table of libraries in THIRD-PARTY.md, out of package.json. Used by generate-docs.mjs and by the test that proves
// it current.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from './licences.mjs';

const START = '<!-- libraries: written by scripts/generate-docs.mjs out of package.json -->';
const END = '<!-- end of libraries -->';

/**
 * THIRD-PARTY.md with the table of libraries as it is now.
 *
 * @param {string} text THIRD-PARTY.md as it is
 * @param {string} root the repository, with its libraries installed
 * @returns {string}
 */
export function withLibraries(text, root) {
  const [before, rest] = text.split(`${START}\n`);
  const after = rest?.split(`${END}\n`)[1];
  if (after === undefined) throw new Error('THIRD-PARTY.md has no marks for the table of libraries');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const rows = Object.keys(dependencies).map((name) => {
    const { licence } = readLibrary(join(root, 'node_modules', name));
    return `| ${name} | ${licence} |\n`;
  });
  return `${before}${START}\n| library | licence |\n| --- | --- |\n${rows.join('')}${END}\n${after}`;
}
