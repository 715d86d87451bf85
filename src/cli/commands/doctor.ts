import { resolve } from 'node:path';
import type { Command } from 'commander';
import { examine, findRoot, type Requirement } from '../../index.js';
import { PAGE_WIDTH } from '../../report/pretty.js';
import { neutralJson, neutralProse } from '../../text/neutral.js';
import { padEnd, wrap } from '../../text/width.js';
import { openHere, outputFolder } from '../here.js';
import type { CommonOptions } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions, addFormat } from '../shared-options.js';

interface DoctorOptions extends CommonOptions {
  format?: 'pretty' | 'json';
  out?: string;
}

const NAME_WIDTH = 14;

/** `uppdrag doctor`: what the program needs, what is missing and how to get it. */
export function addDoctor(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('doctor')
    .usage(text('[flaggor]', '[options]'))
    .summary(text('se efter att allt som behövs finns', 'see whether everything needed is there'))
    .description(
      text(
        'Ser efter att det som behövs för att bygga dokument finns på datorn, och säger hur man får det som saknas. Slutar med 0 när dokument kan byggas och 2 när de inte kan det.',
        'Sees whether what is needed to build documents is on the machine, and says how to get what is missing. Ends with 0 when documents can be built, and 2 when they cannot.',
      ),
    );
  addFormat(command, session).option(
    text('--out <mapp>', '--out <folder>'),
    text('mappen som ska gå att skriva till', 'the folder that it must be possible to write to'),
  );
  addCommonOptions(command, session).action((options: DoctorOptions) => runDoctor(options, session));
}

async function runDoctor(options: DoctorOptions, session: Session): Promise<void> {
  const { environment, cwd } = session;
  const found = options.root !== undefined || findRoot(cwd) !== undefined;
  const root = found ? openHere(options, [], session).root : undefined;
  const asked = options.out === undefined ? undefined : resolve(cwd, options.out);
  const out = root === undefined ? asked : outputFolder(asked, root, session);
  const examined = await examine({ root, out, environment });
  const ok = examined.every(({ status }) => status !== 'error');
  session.exitCode = ok ? 0 : 2;
  if (options.format === 'json') {
    const checks = examined.map(({ id, status, text, hint }) => ({
      id,
      status,
      text: session.text(text),
      ...(hint && { hint: session.text(hint) }),
    }));
    session.print(neutralJson({ version: 1, ok, checks }));
    return;
  }
  for (const each of examined) for (const line of describe(each, session)) session.print(line);
}

function describe({ name, status, text, hint }: Requirement, session: Session): string[] {
  const colours = session.colours(session.out);
  const mark = { ok: colours.green('✓'), warning: colours.yellow('!'), error: colours.red('×') }[status];
  const room = PAGE_WIDTH - NAME_WIDTH - 4;
  const found = wrap(neutralProse(session.text(text)), room);
  const advice = hint ? wrap(neutralProse(session.text(hint)), room) : [];
  const indent = ' '.repeat(NAME_WIDTH + 4);
  const head = `  ${mark} ${padEnd(session.text(name), NAME_WIDTH)}${found[0]}`;
  return [
    head,
    ...found.slice(1).map((line) => indent + line),
    ...advice.map((line) => indent + colours.dim(line)),
  ];
}
