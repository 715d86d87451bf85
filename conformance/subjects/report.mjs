import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './build.mjs';

/** Invented outcomes: a figure for a share and for a time, a miss with an action, words, what is lacking. */
const OUTCOMES = {
  '2025-2027/habilitering-halsa': `tillfälle: 2026-T2
exempel: true
utfall:
  - indikator: hab-forstabesok
    täljare: 1187
    nämnare: 1204
    analys: Två mottagningar saknade läkare i juli.
    åtgärder: [{vad: Gemensam bemanning, vem: verksamhetschefen, när: 2026-10-01}]
  - {indikator: tolk-uppdrag, värde: 93.1, text: Fler distanstolkningar.}
`,
  '2025-2027/regionhalsan': `tillfälle: 2026-T2
exempel: true
utfall:
  - {indikator: samtal-medelvantetid, värde: 7.5}
  - {indikator: samtal-besvarade, värde: 71, avvikelse: {till: 2026-12-31, av: Eva Ek, skäl: Nytt telefonisystem}}
`,
};

/** Reports of outcomes, of all commissions and of one. @type {import('../judges/judge.js').SubjectKind} */
export const report = {
  name: 'report',
  claims: ['archive'],
  async make(folder) {
    const root = join(folder, 'uppdrag');
    cpSync(join(ROOT, 'uppdrag'), root, { recursive: true });
    for (const [id, text] of Object.entries(OUTCOMES)) {
      mkdirSync(join(root, id, 'utfall'), { recursive: true });
      writeFileSync(join(root, id, 'utfall/2026-T2.yaml'), text);
    }
    const out = join(folder, 'out');
    const program = join(ROOT, 'dist/bin/uppdrag.js');
    for (const names of [[], ['regionhalsan']]) {
      const args = ['report', ...names, '--occasion', '2026-T2', '--day', '2026-10-05', '--format', 'pdf'];
      await promisify(execFile)(process.execPath, [program, ...args, '--root', root, '--out', out]);
    }
    return [
      { name: 'report/all', file: join(out, 'uppfoljning-2026-t2.pdf'), claims: ['archive'] },
      { name: 'report/one', file: join(out, 'uppfoljning-2026-t2-regionhalsan.pdf'), claims: ['archive'] },
    ];
  },
};
