import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Extracted, extract, RequestError, toolVersion } from '../../index.js';
import type { Language } from '../../model/diagnostic.js';
import { neutral } from '../../text/neutral.js';
import { pathFrom } from '../here.js';
import type { Session } from '../session.js';
import { addLanguage } from '../shared-options.js';

interface ExtractOptions {
  out?: string;
  force?: boolean;
  lang?: Language;
}

/** `uppdrag extract`: the sources of a PDF, out of the PDF. */
export function addExtract(program: Command, session: Session): void {
  const text = (sv: string, en: string) => session.text({ sv, en });
  const command = program
    .command('extract')
    .usage(text('<pdf> [flaggor]', '<pdf> [options]'))
    .summary(text('tar ut källtexten ur en PDF', 'take the sources out of a PDF'))
    .description(
      text(
        'Tar ut källtexten, samma innehåll som data och manifestet ur en PDF som uppdrag build har gjort, signerad eller inte. Mappen går att bygga igen. Inget skrivs om något i PDF:en inte stämmer.',
        'Takes the sources, the same content as data, and the manifest out of a PDF made by uppdrag build, signed or not. The folder builds again. Nothing is written when anything in the PDF is wrong.',
      ),
    )
    .argument('<pdf>', text('PDF:en', 'the PDF'))
    .option(
      text('--out <mapp>', '--out <folder>'),
      text(
        'mapp att skriva till (annars PDF:ens namn + -kallor)',
        'folder to write to (otherwise the PDF’s name + -kallor)',
      ),
    )
    .option(
      '--force',
      text(
        'skriv även till en mapp som inte är tom; det som heter likadant skrivs över',
        'write also to a folder that is not empty; what has the same name is replaced',
      ),
    );
  addLanguage(command, session).action((file: string, options: ExtractOptions) =>
    runExtract(file, options, session),
  );
}

async function runExtract(file: string, options: ExtractOptions, session: Session): Promise<void> {
  const { cwd } = session;
  if (options.lang !== undefined) session.language = options.lang;
  const pdf = readPdf(resolve(cwd, file), file);
  const name = `${basename(file).replace(/\.pdf$/i, '')}-kallor`;
  const out = options.out === undefined ? join(cwd, name) : resolve(cwd, options.out);
  const extracted = await extract({ pdf, out, force: options.force ?? false });
  report(extracted, pathFrom(cwd, out), session);
}

function report({ manifest, files }: Extracted, folder: string, session: Session): void {
  const { titel, revision, verktyg } = manifest;
  const count = files.length;
  session.print('');
  session.print(`  ${neutral(titel)}`);
  session.print(
    session.text({
      sv: `  ${count} filer i ${folder}/: källtexten i uppdrag/, data och manifest.json. Alla kontrollsummor stämmer.`,
      en: `  ${count} files in ${folder}/: the sources in uppdrag/, data and manifest.json. All checksums are right.`,
    }),
  );
  if (revision) {
    const id = revision.incheckning.slice(0, 12);
    const changed = revision.ändrad;
    session.print(
      session.text({
        sv: `  Källtexten kommer ur incheckning ${id}${changed ? ', med ändringar' : ''} (${revision.tid.slice(0, 10)}).`,
        en: `  The sources come from commit ${id}${changed ? ', with changes' : ''} (${revision.tid.slice(0, 10)}).`,
      }),
    );
  }
  session.print(
    session.text({
      sv: `  Bygg dokumentet igen: uppdrag build --root ${folder}`,
      en: `  Build the document again: uppdrag build --root ${folder}`,
    }),
  );
  if (verktyg.version !== toolVersion()) {
    session.remark(
      session.text({
        sv: `PDF:en gjordes med uppdrag ${neutral(verktyg.version)}; det här är ${toolVersion()}, och dokumentet kan bli ett annat.`,
        en: `The PDF was made with uppdrag ${neutral(verktyg.version)}; this is ${toolVersion()}, and the document may come out differently.`,
      }),
    );
  }
}

/** @throws RequestError when it cannot be read */
function readPdf(path: string, asked: string): Uint8Array {
  try {
    // Not a device or a pipe, which might never end.
    if (statSync(path).isFile()) return readFileSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!missing) {
      throw new RequestError({ sv: `${asked} går inte att läsa.`, en: `${asked} cannot be read.` });
    }
  }
  throw new RequestError({ sv: `Det finns ingen fil ${asked}.`, en: `There is no file ${asked}.` });
}
