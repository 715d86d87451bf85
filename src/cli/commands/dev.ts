import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Command } from 'commander';
import { preview } from '../../index.js';
import { openHere } from '../here.js';
import { type CommonOptions, cannotBe } from '../options.js';
import type { Session } from '../session.js';
import { addCommonOptions, addOneCommission } from '../shared-options.js';

interface DevOptions extends CommonOptions {
  port?: number;
  open?: boolean;
}

/** `uppdrag dev`: shows the commissions in the browser while they are being written. */
export function addDev(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('dev')
    .usage(text('[uppdrag] [flaggor]', '[commission] [options]'))
    .summary(text('visa uppdrag medan de skrivs', 'show commissions while they are being written'))
    .description(
      text(
        'Visar uppdragen i webbläsaren som de blir, med anmärkningar bredvid. Allt som sparas syns genast. Klicka i texten för att se var den är skriven. Bara den här datorn kommer åt sidan. Ctrl-C avslutar.',
        'Shows the commissions in the browser as they will be, with findings beside them. Whatever is saved appears at once. Click in the text to see where it is written. Only this machine can reach the page. Ctrl-C ends it.',
      ),
    );
  addOneCommission(command, session)
    .option(
      text('--port <nummer>', '--port <number>'),
      text('port att lyssna på (är den upptagen tas nästa)', 'port to listen on (the next when it is taken)'),
      parsePort,
    )
    .option('--open', text('öppna sidan i webbläsaren', 'open the page in the browser'));
  addCommonOptions(command, session).action((name: string | undefined, options: DevOptions) =>
    runDev(name, options, session),
  );
}

async function runDev(
  name: string | undefined,
  { port, open, ...options }: DevOptions,
  session: Session,
): Promise<void> {
  const here = openHere(options, name === undefined ? [] : [name], session);
  const running = await preview({
    root: here.root,
    choose: here.choose,
    ...(port !== undefined && { port }),
    ...(options.lang && { language: options.lang }),
  });
  try {
    session.language = running.language;
    const said = (sv: string, en: string) => session.text({ sv, en });
    if (running.taken !== undefined)
      session.remark(
        said(
          `Port ${running.taken} är upptagen, så det blev ${running.port}.`,
          `Port ${running.taken} is taken, so it became ${running.port}.`,
        ),
      );
    session.print(said(`Förhandsvisning: ${running.url}`, `Preview: ${running.url}`));
    session.remark(said('Avsluta med Ctrl-C.', 'End it with Ctrl-C.'));
    if (open) openInBrowser(running.url, session);
    if (!session.signal.aborted) await once(session.signal, 'abort');
  } finally {
    await running.close();
  }
  session.remark(session.text({ sv: 'Förhandsvisningen är avslutad.', en: 'The preview has ended.' }));
  session.exitCode = exitCodeOf(session.signal.reason);
}

/** 128 and the number of the signal that the program was stopped by. */
function exitCodeOf(reason: unknown): number {
  return reason instanceof Error && 'exitCode' in reason ? Number(reason.exitCode) : 130;
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Asks the system to open an address; the browser is no child of this process. */
function openInBrowser(url: string, session: Session): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () =>
    session.remark(
      session.text({
        sv: `Det gick inte att öppna webbläsaren (${program} saknas). Öppna adressen själv.`,
        en: `The browser could not be opened (there is no ${program}). Open the address yourself.`,
      }),
    ),
  );
  child.unref();
}

const HIGHEST_PORT = 65_535;

function parsePort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= HIGHEST_PORT) return port;
  throw cannotBe('--port', value, {
    sv: `Ange ett heltal från 1 till ${HIGHEST_PORT}.`,
    en: `Give a whole number from 1 to ${HIGHEST_PORT}.`,
  });
}
