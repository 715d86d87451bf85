import type { Command } from 'commander';
import { type ShowFormat, show } from '../../index.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutral } from '../../text/neutral.js';
import { wrap } from '../../text/width.js';
import { openHere } from '../here.js';
import { type CommonOptions, oneOf, parseDate } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions, addOneCommission } from '../shared-options.js';

interface ShowOptions extends CommonOptions {
  on?: string;
  format?: ShowFormat;
}

/** `uppdrag show`: a commission's text, as it stands or as it was in force on a day. */
export function addShow(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('show')
    .usage(text('<uppdrag> [flaggor]', '<commission> [options]'))
    .summary(
      text('visa texten, nu eller som den gällde en viss dag', 'show the text, now or in force on a day'),
    )
    .description(
      text(
        'Visar ett uppdrags text med block, tabeller och värden på plats. Med --on visas texten som gällde den dagen: den nyaste versionen i git vars senaste beslut var fattat då.',
        'Shows a commission’s text with blocks, tables and values in place. With --on it is the text in force on that day: the newest version in git whose last decision had been made by then.',
      ),
    );
  addOneCommission(command, session)
    .option(
      text('--on <datum>', '--on <date>'),
      text('dagen då texten gällde, ÅÅÅÅ-MM-DD', 'the day on which the text was in force, YYYY-MM-DD'),
      (value: string) => parseDate('--on', value),
    )
    .option(
      '--format <format>',
      text('text, html (en fristående sida) eller md', 'text, html (a self-contained page) or md'),
      (value: string) => oneOf('--format', ['text', 'html', 'md'], value),
    );
  addCommonOptions(command, session).action((name: string | undefined, options: ShowOptions) =>
    runShow(name, options, session),
  );
}

async function runShow(name: string | undefined, options: ShowOptions, session: Session): Promise<void> {
  const { workspace, root, choose } = openHere(options, name === undefined ? [] : [name], session);
  const { on, format = 'text', lang } = options;
  const result = await show({
    workspace,
    root,
    choose,
    format,
    ...(on !== undefined && { on }),
    ...(lang !== undefined && { language: lang }),
  });
  session.language = result.language;
  for (const remark of result.remarks) session.remark(session.text(remark));
  session.out.write(format === 'text' ? wrapped(result.content) : result.content);
}

/** Lines for reading; no control character of a source reaches the terminal. */
function wrapped(content: string): string {
  return content
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : wrap(neutral(line), PAGE_WIDTH)))
    .join('\n');
}
