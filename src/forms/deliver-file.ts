import { type CsvColumns, deliverCsv } from './deliver-csv.js';
import type { Delivered, DeliveryFault } from './delivered.js';
import { deliverPage } from './page/deliver-page.js';
import { deliverWorkbook } from './workbook/deliver-workbook.js';
import { readWorkbook } from './workbook/read-workbook.js';

/** Finds the answers in a file that came back: a workbook, the file that an HTML form saves, or CSV. */
export function deliverFile(
  bytes: Uint8Array,
  columns: CsvColumns = new Map(),
): Delivered | { faults: DeliveryFault[] } {
  if (bytes.length === 0) return { faults: [EMPTY] };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isCompound) {
    const workbook = readWorkbook(bytes);
    return 'refused' in workbook ? { faults: [workbook.refused] } : deliverWorkbook(workbook.sheets);
  }
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<')) return { faults: [PAGE_ITSELF] };
  return start.startsWith('{') ? deliverPage(bytes) : deliverCsv(bytes, columns);
}

const EMPTY: DeliveryFault = {
  message: { sv: 'Filen är tom.', en: 'The file is empty.' },
  hint: { sv: 'Be om den igen.', en: 'Ask for it again.' },
};
const PAGE_ITSELF: DeliveryFault = {
  message: {
    sv: 'Filen är själva webbsidan, inte svaren.',
    en: 'The file is the page itself, not the answers.',
  },
  hint: {
    sv: 'Öppna formuläret, fyll i det och välj Spara svaren. Skicka filen som då sparas.',
    en: 'Open the form, fill it in and choose Spara svaren. Send the file that is saved.',
  },
};
