import { join } from 'node:path';
import { build, ROOT } from './build.mjs';

const IDS = [
  '2025-2027/habilitering-halsa',
  '2025-2027/narhalsan',
  '2025-2027/regionhalsan',
  '2026/backefors',
  '2026/sodra-alvsborgs-sjukhus',
];

/** The real commissions. @type {import('../judges/judge.js').SubjectKind} */
export const real = {
  name: 'real',
  claims: ['archive'],
  make: (folder) => build(join(ROOT, 'uppdrag'), folder, IDS, (id) => `real/${id.replace(/^.*\//, '')}`),
};
