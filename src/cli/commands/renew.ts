import { resolve } from 'node:path';
import type { Command } from 'commander';
import { EnvironmentError, type RenewedFile, RequestError, readTrust, renewFile } from '../../index.js';
import type { Language } from '../../model/diagnostic.js';
import { neutral } from '../../text/neutral.js';
import { failureText } from '../failure.js';
import { pathFrom } from '../here.js';
import { parseMonths } from '../options.js';
import type { Session } from '../session.js';
import { addLanguage } from '../shared-options.js';
import { addTimestampService } from '../sign-options.js';

interface RenewCommandOptions {
  tsa?: string;
  tsaTimeout?: number;
  trust?: string[];
  within?: number;
  out?: string;
  lang?: Language;
}

/** `uppdrag renew`: signed documents can be verified for longer, without any key. */
export function addRenew(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('renew')
    .usage(text('<pdf…> [flaggor]', '<pdf…> [options]'))
    .summary(text('förnya beviset i underskrivna PDF:er', 'renew the proof in signed PDFs'))
    .description(
      text(
        'Förlänger tiden som underskrifterna i en PDF kan styrkas, utan någon nyckel: lägger till färska svar om spärrade certifikat och en ny arkivtidsstämpel över allt. Det som fanns står kvar byte för byte. Resultatet kontrolleras innan det skrivs. Slutar med 0 när alla är förnyade och 2 när någon inte är det.',
        'Extends the time for which the signatures in a PDF can be proven, without any key: adds fresh answers about revoked certificates and a new document time-stamp over everything. What was there stays, byte for byte. The result is verified before it is written. Ends with 0 when all are renewed, and 2 when one is not.',
      ),
    )
    .argument('<pdf...>', text('underskrivna PDF:er', 'signed PDFs'));
  addTimestampService(command, session)
    .option(
      text('--trust <fil>', '--trust <file>'),
      text(
        'rotcertifikat för underskrifterna och för stämplaren; kan anges flera gånger',
        'root certificates of the signatures and of the time-stamps; can be given several times',
      ),
      (value: string, before: string[] = []) => [...before, value],
    )
    .option(
      text('--within <månader>', '--within <months>'),
      text(
        'bara de som kan styrkas kortare än så (annars alla)',
        'only those that can be proven for less than this (otherwise all)',
      ),
      (value: string) => parseMonths('--within', value),
    )
    .option(
      text('--out <mapp>', '--out <folder>'),
      text(
        'mapp, eller fil.pdf för ett enda dokument (annars skrivs namn-signerad.pdf över)',
        'folder, or file.pdf for a single document (otherwise name-signerad.pdf is replaced)',
      ),
    );
  addLanguage(command, session).action((files: string[], options: RenewCommandOptions) =>
    runRenew(files, options, session),
  );
}

async function runRenew(
  files: readonly string[],
  options: RenewCommandOptions,
  session: Session,
): Promise<void> {
  if (options.lang) session.language = options.lang;
  const { tsa, tsaTimeout = 15, trust = [], out, within } = options;
  if (tsa === undefined || trust.length === 0) throw missing();
  const path = (name: string) => resolve(session.cwd, name);
  const anchors = await readTrust(trust.map((name) => ({ name, path: path(name) })));
  const { signal } = session;
  for (const name of files) {
    try {
      signal.throwIfAborted();
      const renewed = await renewFile({
        file: path(name),
        ...(out !== undefined && { out: path(out) }),
        ...(within !== undefined && { within }),
        name: (file) => pathFrom(session.cwd, file),
        service: { address: tsa, timeoutMs: tsaTimeout * 1000 },
        anchors,
        signal,
      });
      session.print(session.text(outcome(renewed, neutral(pathFrom(session.cwd, renewed.file)))));
    } catch (error) {
      if (!(error instanceof RequestError || error instanceof EnvironmentError)) throw error;
      session.exitCode = 2;
      session.remark(failureText(error.text, error.hint, session));
    }
  }
}

function outcome(renewed: RenewedFile, name: string): { sv: string; en: string } {
  const until = renewed.until.toISOString().slice(0, 10);
  if ('left' in renewed) {
    return {
      sv: `${name}: behöver inte förnyas, kan styrkas till ${until}`,
      en: `${name}: needs no renewal, can be proven until ${until}`,
    };
  }
  const by = neutral(renewed.by);
  return {
    sv: `${name}: förnyad av ${by}, kan styrkas till ${until}`,
    en: `${name}: renewed by ${by}, can be proven until ${until}`,
  };
}

function missing(): RequestError {
  return new RequestError(
    {
      sv: 'Ange tidsstämplingstjänsten med --tsa och rotcertifikaten med --trust.',
      en: 'Give the time-stamp service with --tsa and the root certificates with --trust.',
    },
    {
      sv: 'Dokumentet kontrolleras före och efter förnyelsen, och det går bara med utfärdare som du litar på.',
      en: 'The document is verified before and after it is renewed, which takes authorities that you trust.',
    },
  );
}
