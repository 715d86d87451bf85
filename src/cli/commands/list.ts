import type { Command } from 'commander';
import { type CommissionMeta, type ListedCommission, list } from '../../index.js';
import { neutral, neutralJson } from '../../text/neutral.js';
import { shorten } from '../../text/width.js';
import { columns } from '../columns.js';
import { openHere } from '../here.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions, addFormat } from '../shared-options.js';

interface ListOptions extends CommonOptions {
  format?: 'pretty' | 'json';
}

/** `uppdrag list`: the commissions of the workspace. */
export function addList(program: Command, session: Session): void {
  const command = program
    .command('list')
    .usage(session.text({ sv: '[flaggor]', en: '[options]' }))
    .summary(session.text({ sv: 'lista uppdragen', en: 'list the commissions' }))
    .description(
      session.text({
        sv: 'Listar arbetsytans uppdrag: id, utförare, period, status och diarienummer.',
        en: 'Lists the commissions of the workspace: id, provider, period, status and registry number.',
      }),
    );
  addCommonOptions(addFormat(command, session), session).action((options: ListOptions) =>
    runList(options, session),
  );
}

async function runList(options: ListOptions, session: Session): Promise<void> {
  const { workspace } = openHere(options, [], session);
  const { language, commissions } = await list(workspace);
  session.language = options.lang ?? language;
  if (options.format === 'json') {
    session.print(neutralJson({ version: 1, commissions }));
    return;
  }
  if (commissions.length === 0) {
    session.remark(
      session.text({ sv: 'Arbetsytan har inga uppdrag.', en: 'The workspace has no commissions.' }),
    );
    return;
  }
  for (const line of table(commissions, session)) session.print(line);
}

function table(commissions: readonly ListedCommission[], session: Session): string[] {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const head = [
    'Id',
    text('Utförare', 'Provider'),
    'Period',
    'Status',
    text('Diarienummer', 'Registry number'),
  ];
  const broken = text('(fel: uppdrag check visar dem)', '(errors: uppdrag check shows them)');
  const rows = commissions.map(({ id, meta }) =>
    meta
      ? [id, shorten(meta.till.namn, 40), meta.period, status(meta, session), meta.diarienummer ?? '–']
      : [id, broken, '', '', ''],
  );
  return columns(
    [head, ...rows].map((row) => row.map(neutral)),
    session,
  );
}

/** A draft of what has been decided before is a revision. */
function status({ status, beslut }: CommissionMeta, session: Session): string {
  if (status === 'beslutad') return session.text({ sv: 'beslutad', en: 'decided' });
  return beslut.length > 0
    ? session.text({ sv: 'revideras', en: 'under revision' })
    : session.text({ sv: 'utkast', en: 'draft' });
}
