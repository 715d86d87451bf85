import { blocks } from '../../index.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutralProse } from '../../text/neutral.js';
import { wrap } from '../../text/width.js';
import { openHere } from '../here.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';
import { showChanges } from '../show-changes.js';
import { forBuild, prettyOptions } from '../show-findings.js';
import { nameOfBlock } from './block-name.js';

/** `uppdrag block update` */
export async function runBlockUpdate(
  name: string | undefined,
  ids: readonly string[],
  options: CommonOptions & { dryRun?: boolean },
  session: Session,
): Promise<void> {
  const here = openHere(options, name === undefined ? [] : [name], session);
  const { updateBlocks } = await blocks();
  const { dryRun = false } = options;
  const result = updateBlocks({
    workspace: here.workspace,
    choose: here.choose,
    blocks: ids.map(nameOfBlock),
    ...(!dryRun && { root: here.root }),
  });
  session.language = options.lang ?? result.language;
  const { id: commission, pins, changes, newVersions, diagnostics, nested, workspace } = result;
  const text = (sv: string, en: string) => session.text({ sv, en });
  if (diagnostics.length > 0) {
    const pretty = prettyOptions({ ...here, workspace }, session.err, session);
    session.err.write(forBuild([{ commission, diagnostics }], pretty));
    session.remark(
      text(
        'De nyare versionerna ger fel. Inget är skrivet.',
        'The newer versions bring errors. Nothing is written.',
      ),
    );
    session.exitCode = 1;
    return;
  }
  if (changes.length > 0) session.out.write(await showChanges(changes, here.path, session));
  for (const { id, from, to, words } of pins) {
    const line = `${id} ${from} → ${to}: ${words ? session.text(words) : text('inga ord', 'no words')}`;
    for (const part of wrap(neutralProse(line), PAGE_WIDTH)) session.print(part);
  }
  for (const id of newVersions)
    session.remark(
      text(
        `${id} har fått en ny version, som andra utkast följer. Beslutade uppdrag har kvar sin.`,
        `${id} has a new version, which other drafts follow. Decided commissions keep theirs.`,
      ),
    );
  for (const id of nested)
    session.remark(
      text(
        `${id} hämtas av ett annat block, som anger versionen. Höj den även där: uppdrag block update ${commission} ${id}`,
        `${id} is brought in by another block, which names the version. Raise it there too: uppdrag block update ${commission} ${id}`,
      ),
    );
  if (pins.length === 0 && nested.length === 0)
    session.print(
      text('Alla block har redan den nyaste versionen.', 'All blocks have the newest version already.'),
    );
  else if (dryRun && changes.length > 0) session.print(text('Inget är skrivet.', 'Nothing is written.'));
}
