import { blocks } from '../../index.js';
import { neutral, neutralJson } from '../../text/neutral.js';
import { shorten } from '../../text/width.js';
import { columns } from '../columns.js';
import { openHere } from '../here.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';

/** Options of the commands that only show something. */
export interface ShowOptions extends CommonOptions {
  format?: 'pretty' | 'json';
}

/** `uppdrag block list` */
export async function runBlockList(options: ShowOptions, session: Session): Promise<void> {
  const { workspace } = openHere(options, [], session);
  const { listBlocks } = await blocks();
  const listing = listBlocks(workspace);
  session.language = options.lang ?? listing.language;
  if (options.format === 'json') {
    session.print(neutralJson({ version: 1, block: listing.blocks }));
    return;
  }
  const text = (sv: string, en: string) => session.text({ sv, en });
  const rows = listing.blocks.map(({ id, titel, variantOf, versions, uses }) => {
    const behind = uses.filter((each) => each.behind && each.status === 'beslutad').length;
    return [
      id,
      shorten(titel ?? '–', 36),
      versions.join(', '),
      String(uses.length),
      [
        ...(variantOf === undefined ? [] : [text(`variant av ${variantOf}`, `variant of ${variantOf}`)]),
        ...(behind === 0 ? [] : [text(`${behind} beslutade efter`, `${behind} decided behind`)]),
      ].join('; '),
    ];
  });
  if (rows.length === 0) {
    session.remark(text('Arbetsytan har inga block.', 'The workspace has no blocks.'));
    return;
  }
  const head = ['Id', text('Titel', 'Title'), text('Versioner', 'Versions'), text('Uppdrag', 'Uses'), ''];
  for (const line of columns(
    [head, ...rows].map((row) => row.map(neutral)),
    session,
  ))
    session.print(line);
}
