// Times the conversion of a printed document into its archive form, in a new process.
//   node archive-pass.mjs printed.pdf elements.json
// Writes the milliseconds of the first and the third run.
import { readFileSync } from 'node:fs';
import { archivePdf } from '../dist/pdf/archive/index.js';

const [pdf, elements] = process.argv.slice(2);
const printed = {
  pdf: new Uint8Array(readFileSync(pdf)),
  elements: JSON.parse(readFileSync(elements, 'utf8')),
};
const date = new Date(0);
const request = {
  title: 'Mätning',
  language: 'sv',
  metadata: {
    id: '2025/matning',
    nämnd: 'nämnden',
    utförare: 'utföraren',
    status: 'beslutad',
    giltighet: { från: '2025-01-01', till: '2025-12-31' },
    beslut: [],
    description: 'Mätning',
    creator: 'bench',
    producer: 'bench',
  },
  date,
  attachments: [],
};
const times = [];
for (let round = 0; round < 3; round++) {
  const start = performance.now();
  archivePdf(printed, request);
  times.push(performance.now() - start);
}
console.log(JSON.stringify({ first: times[0], third: times[2] }));
