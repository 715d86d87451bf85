import { blocks } from '../../index.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutral, neutralJson, neutralProse } from '../../text/neutral.js';
import { wrap } from '../../text/width.js';
import { openHere } from '../here.js';
import type { Session } from '../session.js';
import { nameOfBlock } from './block-name.js';
import type { ShowOptions } from './list.js';

/** `uppdrag block show` */
export async function runBlockShow(
  id: string | undefined,
  options: ShowOptions & { blockVersion?: number },
  session: Session,
): Promise<void> {
  const here = openHere(options, [], session);
  const { showBlock } = await blocks();
  const { language, block } = showBlock(here.workspace, nameOfBlock(id), options.blockVersion);
  session.language = options.lang ?? language;
  if (options.format === 'json') {
    session.print(neutralJson({ version: 1, block }));
    return;
  }
  const text = (sv: string, en: string) => session.text({ sv, en });
  const colours = session.colours(session.out);
  const print = (line: string) => session.print(neutral(line));
  session.print(colours.bold(neutral(`${block.titel ?? block.id} (${block.id}@${block.version})`)));
  print(here.path(block.file));
  if (block.beskrivning) for (const line of wrap(neutralProse(block.beskrivning), PAGE_WIDTH)) print(line);
  for (const [name, about] of Object.entries(block.parametrar)) print(`{{${name}}}  ${about}`);
  for (const [name, about] of Object.entries(block.tillval))
    print(`${text('tillval', 'option')} ${name}  ${about}`);
  session.print('');
  for (const line of block.text.split(/\r?\n/)) for (const part of wrapped(line)) print(part);
  session.print('');
  for (const { version, from, words } of block.differences) {
    const said = words ? session.text(words) : text('läses likadant', 'reads the same');
    for (const line of wrap(neutralProse(`${from} → ${version}: ${said}`), PAGE_WIDTH)) session.print(line);
  }
  const { fromBase, variants } = block;
  if (fromBase) {
    const said = fromBase.words ? session.text(fromBase.words) : text('läses likadant', 'reads the same');
    const base = `${fromBase.id}@${fromBase.version}`;
    const line = text(`Variant av ${base}: ${said}`, `Variant of ${base}: ${said}`);
    for (const part of wrap(neutralProse(line), PAGE_WIDTH)) session.print(part);
  }
  if (variants.length > 0)
    print(text(`Varianter: ${variants.join(', ')}`, `Variants: ${variants.join(', ')}`));
  for (const { commission, version, behind } of block.uses)
    print(`${commission}  version ${version}${behind ? text(', efter', ', behind') : ''}`);
  if (block.uses.length === 0) session.print(text('Används inte.', 'Not used.'));
}

function wrapped(line: string): string[] {
  return line === '' ? [''] : wrap(line, PAGE_WIDTH);
}
