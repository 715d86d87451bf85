/** The licences of libraries, as their packages state them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, licence: string }} Library */

/**
 * Reads name, version and licence of an installed package.
 *
 * @param {string} folder the package's folder in node_modules
 * @returns {Library}
 */
export function readLibrary(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license };
}

/**
 * Licence texts of packages, concatenated, for a file that is distributed with their code.
 *
 * @param {readonly string[]} folders the packages' folders in node_modules
 */
export function licenceTexts(folders) {
  return folders.map(licenceText).join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceText(folder) {
  const { name, version, licence } = readLibrary(folder);
  const text = textsIn(folder, /^(licen[cs]e|copying|notice)/i) || readmePart(folder);
  return `${name} ${version}${licence ? ` (${licence})` : ''}\n\n${text || `See https://spdx.org/licenses/${licence}.html`}\n`;
}

/** The part of a readme below its heading `License`: some packages have no other licence file. */
function readmePart(folder) {
  return /^\W*licen[cs]e\b(.*)/ims.exec(textsIn(folder, /^readme/i))?.[1].trim();
}

function textsIn(folder, names) {
  const files = readdirSync(folder).filter((file) => names.test(file));
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}
