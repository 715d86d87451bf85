import { blocks } from '../../index.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutral, neutralJson, neutralProse } from '../../text/neutral.js';
import { wrap } from '../../text/width.js';
import { openHere } from '../here.js';
import type { Session } from '../session.js';
import { nameOfBlock } from './block-name.js';
import type { ShowOptions } from './list.js';

/** `uppdrag block usage` */
export async function runBlockUsage(
  names: readonly string[],
  options: ShowOptions,
  session: Session,
): Promise<void> {
  const { workspace } = openHere(options, [], session);
  const { reportUsage } = await blocks();
  const report = reportUsage(workspace, names.map(nameOfBlock));
  session.language = options.lang ?? report.language;
  if (options.format === 'json') {
    session.print(neutralJson({ version: 1, block: report.blocks }));
    return;
  }
  const text = (sv: string, en: string) => session.text({ sv, en });
  const colours = session.colours(session.out);
  let late = 0;
  for (const { id, newest, variantOf, variants, uses, behind } of report.blocks) {
    session.print(colours.bold(neutral(`${id}@${newest}`)));
    if (variantOf !== undefined)
      session.print(neutral(text(`  variant av ${variantOf}`, `  variant of ${variantOf}`)));
    if (variants.length > 0)
      session.print(neutral(`  ${text('varianter', 'variants')}: ${variants.join(', ')}`));
    if (uses.length === 0) session.print(text('  används inte', '  not used'));
    for (const use of uses) {
      const status = use.status === 'beslutad' ? text('beslutad', 'decided') : text('utkast', 'draft');
      const line = `  ${use.commission}  version ${use.version}  ${status}`;
      session.print(neutral(use.behind ? `${line}  ${text('efter', 'behind')}` : line));
      const change = behind.find((each) => each.commission === use.commission);
      if (!change) continue;
      if (use.status === 'beslutad') late += 1;
      const words = change.words
        ? session.text(change.words)
        : change.nested
          ? text('ett annat block anger versionen', 'another block names the version')
          : text('inga ord', 'no words');
      const said = neutralProse(`${use.version} → ${newest}: ${words}`);
      for (const part of wrap(said, PAGE_WIDTH - 6)) session.print(`      ${part}`);
    }
  }
  if (late > 0) {
    session.print('');
    session.print(
      text(
        `${late} ${late === 1 ? 'användning' : 'användningar'} i beslutade uppdrag ligger efter den nyaste versionen.`,
        `${late} ${late === 1 ? 'use' : 'uses'} in decided commissions are behind the newest version.`,
      ),
    );
  }
}
