import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  EnvironmentError,
  levelFor,
  openSigner,
  RequestError,
  readNamedFile,
  readTrust,
  type SignerSource,
  signFile,
} from '../../index.js';
import { neutral } from '../../text/neutral.js';
import { failureText } from '../failure.js';
import { pathFrom } from '../here.js';
import { passwordFor } from '../password.js';
import type { Session } from '../session.js';
import { addLanguage } from '../shared-options.js';
import { addSignOptions, type SignCommandOptions } from '../sign-options.js';

/** `uppdrag sign`: documents get a signature with legal force. */
export function addSign(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('sign')
    .usage(text('<pdf…> [flaggor]', '<pdf…> [options]'))
    .summary(text('skriv under PDF:er', 'sign PDFs'))
    .description(
      text(
        'Skriver under PDF:er (PAdES) med ett certifikat i en PKCS#12-fil eller genom ett kommando. Den underskrivna filen heter namn-signerad.pdf; det byggda dokumentet ändras inte. Slutar med 0 när alla är underskrivna och 2 när någon inte är det.',
        'Signs PDFs (PAdES) with a certificate in a PKCS#12 file or through a command. The signed file is called name-signerad.pdf; the built document is not changed. Ends with 0 when all are signed, and 2 when one is not.',
      ),
    )
    .argument('<pdf...>', text('PDF:er som uppdrag build har gjort', 'PDFs made by uppdrag build'));
  addLanguage(addSignOptions(command, session), session).action(
    (files: string[], options: SignCommandOptions) => runSign(files, options, session),
  );
}

async function runSign(
  files: readonly string[],
  options: SignCommandOptions,
  session: Session,
): Promise<void> {
  if (options.lang) session.language = options.lang;
  const { level: wanted, tsa, timestampRequired = false } = options;
  const level = levelFor({
    ...(wanted && { level: wanted }),
    hasService: tsa !== undefined,
    timestampRequired,
  });
  if (files.length > 1 && options.out !== undefined && /\.pdf$/i.test(options.out)) throw oneTarget();
  const path = (name: string) => resolve(session.cwd, name);
  const anchors = await readTrust((options.trust ?? []).map((name) => ({ name, path: path(name) })));
  const { signal } = session;
  const signer = await openSigner(await sourceOf(options, session), { pool: anchors, signal });
  const { certify, reason, location, visible } = options;
  let failures = 0;
  for (const name of files) {
    try {
      signal.throwIfAborted();
      const signed = await signFile({
        file: path(name),
        ...(options.out !== undefined && { out: path(options.out) }),
        name: (file) => pathFrom(session.cwd, file),
        signer,
        level,
        anchors,
        timestampRequired,
        anyPdf: options.anyPdf ?? false,
        draft: options.draft ?? false,
        signal,
        ...(tsa !== undefined && {
          service: { address: tsa, timeoutMs: (options.tsaTimeout ?? 15) * 1000 },
        }),
        ...(certify && { certify }),
        ...(reason !== undefined && { reason }),
        ...(location !== undefined && { location }),
        ...(visible !== undefined && { visiblePage: visible - 1 }),
      });
      for (const warning of signed.warnings) warn(warning, session);
      const target = pathFrom(session.cwd, signed.file);
      session.print(
        session.text({
          sv: `${neutral(target)}: underskriven av ${neutral(signed.signer)}, PAdES ${signed.level}`,
          en: `${neutral(target)}: signed by ${neutral(signed.signer)}, PAdES ${signed.level}`,
        }),
      );
    } catch (error) {
      if (!(error instanceof RequestError || error instanceof EnvironmentError)) throw error;
      failures += 1;
      session.remark(failureText(error.text, error.hint, session));
    }
  }
  if (failures > 0) session.exitCode = 2;
}

/** Before the settings of a remote signing service. */
const CSC = 'csc:';

async function sourceOf(options: SignCommandOptions, session: Session): Promise<SignerSource> {
  const { p12, signer, signerTimeout = 120 } = options;
  if ((p12 === undefined) === (signer === undefined)) {
    throw new RequestError(
      {
        sv: 'Ange vem som skriver under: --p12 eller --signer.',
        en: 'Say who signs: --p12 or --signer, one of them.',
      },
      {
        sv: '--p12 är en fil med certifikat och nyckel, --signer ett kommando som når en HSM eller en tjänst.',
        en: '--p12 is a file with a certificate and its key, --signer a command that reaches an HSM or a service.',
      },
    );
  }
  const timeoutMs = signerTimeout * 1000;
  if (signer?.startsWith(CSC)) {
    const name = signer.slice(CSC.length);
    return { csc: { name, path: resolve(session.cwd, name) }, env: session.environment, timeoutMs };
  }
  if (signer !== undefined) return { command: signer, timeoutMs };
  const bytes = readNamedFile(resolve(session.cwd, p12!), p12!);
  return { p12: bytes, name: p12!, password: await passwordFor(p12!, options.passwordFile, session) };
}

function oneTarget(): RequestError {
  return new RequestError(
    {
      sv: 'Flera dokument kan inte skrivas till en fil.',
      en: 'Several documents cannot be written to one file.',
    },
    { sv: 'Ange en mapp med --out.', en: 'Name a folder with --out.' },
  );
}

function warn(text: { sv: string; en: string }, session: Session): void {
  const colours = session.colours(session.err);
  const label = session.text({ sv: 'varning', en: 'warning' });
  session.remark(`${colours.yellow(colours.bold(label))} · ${neutral(session.text(text))}`);
}
