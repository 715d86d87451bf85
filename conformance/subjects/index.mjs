import { draft } from './draft.mjs';
import { matrix } from './matrix.mjs';
import { real } from './real.mjs';
import { redline } from './redline.mjs';
import { renewed } from './renewed.mjs';
import { report } from './report.mjs';
import { signed } from './signed.mjs';
import { spreadsheets } from './spreadsheets.mjs';

/** @type {import('../judges/judge.js').SubjectKind[]} */
export const kinds = [real, draft, matrix, redline, report, signed, renewed, spreadsheets];
