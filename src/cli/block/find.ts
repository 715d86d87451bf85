import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { blocks, readNamedFile } from '../../index.js';
import { RequestError } from '../../model/request-error.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutral, neutralJson, neutralProse } from '../../text/neutral.js';
import { shorten, wrap } from '../../text/width.js';
import { openHere } from '../here.js';
import type { Session } from '../session.js';
import type { ShowOptions } from './list.js';

/** `uppdrag block find` */
export async function runBlockFind(
  words: readonly string[],
  options: ShowOptions,
  session: Session,
): Promise<void> {
  const { workspace } = openHere(options, [], session);
  const { findBlocks } = await blocks();
  const { language, ...found } = findBlocks(workspace, textNamed(words, session));
  session.language = options.lang ?? language;
  if (options.format === 'json') {
    session.print(neutralJson({ version: 1, ...found }));
    return;
  }
  const text = (sv: string, en: string) => session.text({ sv, en });
  const colours = session.colours(session.out);
  const print = (line: string, indent = 4) => {
    for (const part of wrap(neutralProse(line), PAGE_WIDTH - indent))
      session.print(' '.repeat(indent) + part);
  };
  const lines = ({ from, to }: { from: number; to: number }) =>
    from === to ? text(`rad ${from}`, `line ${from}`) : text(`rad ${from}–${to}`, `lines ${from}–${to}`);
  for (const fit of found.fits) {
    const variant =
      fit.variantOf === undefined
        ? ''
        : text(`, variant av ${fit.variantOf}`, `, variant of ${fit.variantOf}`);
    session.print(colours.bold(neutral(`${lines(fit)}: ${fit.id}@${fit.version}${variant}`)));
    print(text(`Skriv ${fit.directive}`, `Write ${fit.directive}`));
    print(
      fit.words
        ? text(`Skillnad från blocket: ${fit.words.sv}.`, `Difference from the block: ${fit.words.en}.`)
        : text('Läses likadant.', 'Reads the same.'),
    );
    if (fit.missing > 0)
      print(
        text(
          `Blocket har ${fit.missing} stycken till, som inte står här.`,
          `The block has ${fit.missing} more paragraphs, which do not stand here.`,
        ),
      );
    const others = fit.others.map(({ id, version }) => `${id}@${version}`).join(', ');
    if (others !== '') print(text(`Mindre likt: ${others}.`, `Less alike: ${others}.`));
  }
  for (const { kin, ...passage } of found.unknown) {
    if (!kin) continue;
    session.print(neutral(`${lines(passage)}: ${shorten(passage.text, 50)}`));
    const percent = Math.round(kin.likeness * 100);
    print(
      text(
        `Inget block, men liknar ${kin.id}@${kin.version} (${percent} %).`,
        `No block, but like ${kin.id}@${kin.version} (${percent} %).`,
      ),
    );
  }
  const rest = found.unknown.filter(({ kin }) => !kin).length;
  session.print(
    text(
      `${found.fits.length} block passar. ${rest} ${rest === 1 ? 'stycke liknar' : 'stycken liknar'} inget block.`,
      `${found.fits.length} ${found.fits.length === 1 ? 'block fits' : 'blocks fit'}. ${rest} ${rest === 1 ? 'passage is' : 'passages are'} like no block.`,
    ),
  );
}

/** The text of a file when its name is given, else the words themselves. @throws RequestError when there is none */
function textNamed(words: readonly string[], { cwd }: Session): string {
  const said = words.join(' ');
  if (said.trim() === '') {
    throw new RequestError(
      { sv: 'Ange en fil eller en text.', en: 'Name a file or a text.' },
      {
        sv: 'Till exempel uppdrag block find utkast.md, eller texten inom citattecken.',
        en: 'For example uppdrag block find draft.md, or the text in quotation marks.',
      },
    );
  }
  const path = resolve(cwd, said);
  const isFile = !said.includes('\n') && said.length < 4096 && statSync(path, { throwIfNoEntry: false });
  // A name of a file that is not there is no text either.
  const isName = words.length === 1 && /^\S+\.(?:md|txt)$/.test(said);
  return isFile || isName ? new TextDecoder().decode(readNamedFile(path, said)) : said;
}
