import type { Format } from '../model/document-format.js';

/** The page that lists all commissions. */
export const INDEX_FILE = 'index.html';

/** Path of a commission's document, from the output folder: `2026/sas/sas.pdf`. */
export function documentFile(id: string, format: Format): string {
  return `${id}/${id.slice(id.lastIndexOf('/') + 1)}.${format}`;
}

/** Path from the folder of a commission's documents to the output folder: `../../`. */
export function upFrom(id: string): string {
  return '../'.repeat(id.split('/').length);
}
