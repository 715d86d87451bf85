import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { PACKAGE } from '../files/program.js';
import type { Termer } from '../model/sources.js';

/** Terms of a single region: its bodies, its systems. */
const OWN = new Set(['OSN', 'DRN', 'VGR', 'Millennium', 'LARO', 'BHV']);

/** The register of terms for a new workspace: the general part of that of the real commissions. Names are left out. */
export function starterTerms(): string {
  const file = join(PACKAGE, 'uppdrag', 'register', 'termer.yaml');
  const { termer = [], förkortningar = {}, ord = [] } = parse(readFileSync(file, 'utf8')) as Termer;
  const terms: Termer = {
    termer: termer.filter(({ term }) => !OWN.has(term)),
    förkortningar: Object.fromEntries(Object.entries(förkortningar).filter(([short]) => !OWN.has(short))),
    ord: ord.filter((word) => /^\p{Ll}/u.test(word)),
  };
  return `# Ord vi föredrar, förkortningar, och ord som ordlistan inte har.\n${stringify(terms, { lineWidth: 0 })}`;
}
