/** Reports about verified files. */
export { jsonReport as verificationJson } from './json-report.js';
export { textReport as verificationText } from './text-report.js';
export { isWell } from './verify-file.js';
