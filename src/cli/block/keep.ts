import { blocks } from '../../index.js';
import { openHere } from '../here.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';
import { nameOfBlock } from './block-name.js';

/** `uppdrag block keep` */
export async function runBlockKeep(
  name: string | undefined,
  options: CommonOptions & { dryRun?: boolean; restore?: boolean },
  session: Session,
): Promise<void> {
  const here = openHere(options, [], session);
  const { keepBlock } = await blocks();
  const { dryRun = false, restore = false } = options;
  const block = nameOfBlock(name);
  const result = keepBlock({
    workspace: here.workspace,
    block,
    restore,
    ...(!dryRun && { root: here.root }),
  });
  session.language = options.lang ?? result.language;
  const text = (sv: string, en: string) => session.text({ sv, en });
  for (const { file, version, commissions } of result.kept) {
    session.print(
      text(
        `${here.path(file)}: version ${version}, som ${commissions.join(', ')} har beslutat.`,
        `${here.path(file)}: version ${version}, which ${commissions.join(', ')} decided.`,
      ),
    );
  }
  if (result.raised !== undefined)
    session.print(
      text(
        `${here.path(`block/${block}.md`)}: den nya lydelsen är version ${result.raised}.`,
        `${here.path(`block/${block}.md`)}: the new wording is version ${result.raised}.`,
      ),
    );
  if (result.kept.length === 0)
    session.print(
      text(
        'Alla beslutade uppdrag har den lydelse de beslutades med. Det finns inget att spara.',
        'Every decided commission has the wording it was decided with. There is nothing to keep.',
      ),
    );
  else if (dryRun) session.print(text('Inget är skrivet.', 'Nothing is written.'));
}
