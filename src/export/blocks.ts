import type { Commission } from '../model/commission.js';
import { COMMISSION_COLUMNS, commissionCells } from './commission-columns.js';
import { optionalColumn, type Sheet, textColumn } from './sheet.js';

const COLUMNS = [
  textColumn('block', 'Block', 34, 'Blockets id.'),
  { ...optionalColumn('version', 'Version', 8, 'Den version som används.', 'number'), always: true },
  textColumn('titel', 'Titel', 40, 'Blockets titel.'),
  ...COMMISSION_COLUMNS,
  {
    ...optionalColumn('låst', 'Låst', 8, 'Sant när uppdraget anger vilken version det vill ha.', 'boolean'),
    always: true,
  },
  optionalColumn('tillval', 'Tillval', 30, 'De tillval som används, med komma emellan.'),
  {
    ...optionalColumn('ställen', 'Ställen', 8, 'På hur många ställen i uppdraget blocket används.', 'number'),
    always: true,
  },
  textColumn('fil', 'Fil', 40, 'Blockets fil, från arbetsytans rot.'),
  textColumn('sha256', 'SHA-256', 66, 'Kontrollsumma för filens innehåll.'),
];

/** Uses of each version of each block in commissions, ordered by block. */
export function blockSheet(commissions: readonly Commission[]): Sheet {
  const uses = commissions.flatMap((commission) => commission.blocks.map((block) => ({ commission, block })));
  const order = ({ commission, block }: (typeof uses)[number]) =>
    `${block.id} ${String(block.version).padStart(6, '0')} ${commission.meta.id}`;
  return {
    name: 'Block',
    columns: COLUMNS,
    rows: uses
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .map(({ commission, block }) => [
        block.id,
        block.version,
        block.titel,
        ...commissionCells(commission),
        block.pinned,
        block.tillval.join(', ') || undefined,
        block.places.length,
        block.file,
        block.sha256,
      ]),
  };
}
