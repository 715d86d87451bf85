// A synthetic region made of the real commissions: the same texts, plans and tables under new names, so that sizes and
// shapes are real. Folders are numbered, and every text file differs from its copies, so that nothing is parsed only
// once.
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const REAL = [
  '2025-2027/habilitering-halsa',
  '2025-2027/regionhalsan',
  '2026/backefors',
  '2026/sodra-alvsborgs-sjukhus',
];

/**
 * Writes a workspace of `count` commissions into `folder`, by turns copies of the real ones named in `of`.
 *
 * @param {string} source the real workspace
 * @param {string} folder where to write; must not exist
 * @param {number} count
 * @param {string[]} of which real commissions to copy
 */
export function makeCorpus(source, folder, count, of = REAL) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(source)) {
    if (!REAL.some((id) => id.startsWith(`${name}/`)))
      cpSync(join(source, name), join(folder, name), { recursive: true });
  }
  for (let number = 0; number < count; number++) {
    const real = of[number % of.length];
    const copy = join(folder, `${real}-${String(number).padStart(4, '0')}`);
    // Without locks: these commissions are there to be changed.
    cpSync(join(source, real), copy, { recursive: true, filter: (path) => !path.endsWith('.lock.yaml') });
    for (const name of readdirSync(copy, { recursive: true })) {
      if (name.endsWith('.md')) appendFileSync(join(copy, name), `\n<!-- ${number} -->\n`);
      if (name.endsWith('.yaml')) appendFileSync(join(copy, name), `# ${number}\n`);
    }
  }
}

/** A commission's plan made to hold `indicators` indicators, numbered from `first`, with ids left to be derived. */
export function growPlan(commission, indicators, first = 0) {
  const file = join(commission, 'uppfoljning.yaml');
  const rows = Array.from({ length: indicators }, (_, index) => {
    const target = ['≥ 90 %', '100 %', 'Ska öka', 'högst 30 dagar'][index % 4];
    return [
      `          - text: Andel patienter i grupp ${first + index} som väntat högst ${30 + (index % 60)} dagar på ett förstabesök`,
      `            målvärde: ${target}`,
      '            källa: Power BI',
      '            uppgiftslämnare: Koncernkontoret',
      '            tillfällen: [T2, ÅR]',
    ].join('\n');
  });
  const old = readFileSync(file, 'utf8');
  const [head] = old.split('\n');
  // The text refers to the template for the analysis.
  const template = /^analysmall:\n(?:[ #-].*\n|\n)*/m.exec(old)?.[0] ?? '';
  writeFileSync(
    file,
    `${head}\ntitel: Uppföljningsplan\nområden:\n  - namn: Tillgänglighet\n    enheter:\n      - namn: Mottagning\n        indikatorer:\n${rows.join('\n')}\n${template}`,
  );
}
