import { lstatSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { OutputFolder } from '../files/output-folder.js';
import { linkOnTheWay } from '../files/plain-file.js';
import { isAbandoned, namesIn, OWNER, removeQuietly } from '../files/temporary-name.js';
import { writeProblem } from '../files/write-problem.js';
import { RequestError } from '../model/request-error.js';
import { MANIFEST_NAME, type Manifest } from './manifest.js';
import { openPdf } from './open-pdf.js';

/** The PDF to extract from, and the destination. */
export interface ExtractRequest {
  pdf: Uint8Array;
  /** The folder to write, absolute. It is made. */
  out: string;
  /** True to write into a folder that holds something; what has the same name is replaced, the rest stays. */
  force?: boolean;
}

/** The extracted files. */
export interface Extracted {
  manifest: Manifest;
  /**
   * Written files, relative to the folder, in order: the manifest, the compiled commission, and the sources in
   * `uppdrag/`.
   */
  files: string[];
}

/** Folder for the sources, in which `uppdrag build` can be run. */
const WORKSPACE_FOLDER = 'uppdrag';

/**
 * Takes the sources out of a PDF, signed or not, into a folder that builds again. Everything is checked before anything
 * is written, and all of it takes its place at once.
 *
 * @throws RequestError when the PDF is not ours, damaged or hostile, or the folder holds something already
 * @throws EnvironmentError when it cannot be written
 */
export async function extract({ pdf, out, force = false }: ExtractRequest): Promise<Extracted> {
  const opened = openPdf(pdf);
  const contents = new Map([
    [MANIFEST_NAME, opened.manifestBytes],
    ...opened.compiled,
    ...[...opened.sources].map(([file, bytes]) => [`${WORKSPACE_FOLDER}/${file}`, bytes] as const),
  ]);
  const state = stateOf(out);
  if (state === 'file' || (state === 'full' && !force)) throw inTheWay(out, state);
  try {
    if (state === 'full') await writeInto(out, contents);
    else await writeNew(out, contents);
  } catch (error) {
    throw error instanceof Error && 'code' in error ? writeProblem(error, out) : error;
  }
  return { manifest: opened.manifest, files: [...contents.keys()].sort() };
}

function stateOf(folder: string): 'absent' | 'empty' | 'full' | 'file' {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return 'absent';
  if (!found.isDirectory()) return 'file';
  return readdirSync(folder).length === 0 ? 'empty' : 'full';
}

/** Under another name beside it first. */
async function writeNew(folder: string, contents: ReadonlyMap<string, Uint8Array>): Promise<void> {
  makeFolder(dirname(folder));
  clearUnfinishedFolders(folder);
  const temporary = mkdtempSync(`${unfinished(folder)}${OWNER}-`);
  try {
    // A folder made by mkdtemp is readable for its owner alone.
    const whole = join(temporary, 'hel');
    await writeInto(whole, contents);
    if (stateOf(folder) === 'empty') rmdirSync(folder);
    renameSync(whole, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Beginning of the names of folders that are being extracted. */
function unfinished(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.`);
}

/** Removes those of processes that were killed. */
function clearUnfinishedFolders(folder: string): void {
  const prefix = basename(unfinished(folder));
  for (const name of namesIn(dirname(folder)).filter((each) => each.startsWith(prefix))) {
    const owner = name.slice(prefix.length);
    if (!/^[\da-f]{8}-\d+-\w{6}$/.test(owner)) continue;
    const path = join(dirname(folder), name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() && isAbandoned(owner, found.mtimeMs)) removeQuietly(path);
  }
}

/** Every file under a temporary name, then all of them in their places. */
async function writeInto(folder: string, contents: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const file of contents.keys()) refuseLinks(folder, file);
  const output = new OutputFolder(folder);
  const batch = output.begin();
  try {
    for (const [file, bytes] of contents) await batch.write(file, bytes);
    await batch.commit();
  } finally {
    await batch.discard();
  }
}

/** Refuses a link in the folder, which could lead anywhere. */
function refuseLinks(folder: string, file: string): void {
  const link = linkOnTheWay(folder, file);
  if (link === undefined) return;
  throw new RequestError(
    {
      sv: `${link} är en symbolisk länk: det är inte säkert att filen hamnar i mappen.`,
      en: `${link} is a symbolic link: the file might not end up in the folder.`,
    },
    { sv: 'Ange en tom mapp med --out.', en: 'Name an empty folder with --out.' },
  );
}

function inTheWay(folder: string, state: 'full' | 'file'): RequestError {
  if (state === 'file') {
    return new RequestError(
      { sv: `${folder} finns redan och är ingen mapp.`, en: `${folder} exists already and is no folder.` },
      { sv: 'Ange en annan mapp med --out.', en: 'Name another folder with --out.' },
    );
  }
  return new RequestError(
    { sv: `Mappen ${folder} är inte tom.`, en: `The folder ${folder} is not empty.` },
    {
      sv: 'Ange en annan mapp med --out, eller skriv över det som heter likadant med --force.',
      en: 'Name another folder with --out, or replace what has the same name with --force.',
    },
  );
}
