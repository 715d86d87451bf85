import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createFiles } from '../files/create-files.js';
import { sourceWriteProblem } from '../files/write-problem.js';
import { RequestError } from '../model/request-error.js';
import { hasProgram, programSource } from './program-source.js';
import { type StarterOptions, starterFiles } from './starter.js';

/** A repository of commissions to set up. */
export interface InitRequest extends StarterOptions {
  /** Absolute; need not exist. What it holds already is left alone. */
  folder: string;
}

/** The new repository. */
export interface InitResult {
  /** The files written, relative to the folder, in order. */
  files: string[];
  /** True when the program runs in the folder as it is. */
  installed: boolean;
  /** The archive or folder that npm can install the program from; absent when its registry has it. */
  source?: string;
}

/**
 * Sets up a repository of commissions in a folder. All files are written or none, and nothing that exists is replaced.
 * A folder that the program is installed in keeps its package.json.
 *
 * @throws RequestError when files are in the way; it names them all
 * @throws EnvironmentError when it cannot be written
 */
export function initRepository({ folder, ...options }: InitRequest): InitResult {
  const files = starterFiles(options);
  const installed = hasProgram(folder);
  if (installed && existsSync(join(folder, 'package.json'))) files.delete('package.json');
  const taken = [...files.keys()].flatMap((file) => inTheWay(folder, file) ?? []);
  if (taken.length > 0) throw conflicts([...new Set(taken)]);
  let busy: string | undefined;
  try {
    busy = createFiles(
      folder,
      new Map([...files].map(([file, text]) => [file, new TextEncoder().encode(text)])),
    );
  } catch (error) {
    throw sourceWriteProblem(error, folder);
  }
  if (busy !== undefined) throw conflicts([busy]);
  const source = programSource(folder);
  return { files: [...files.keys()], installed, ...(source !== undefined && { source }) };
}

/** The path that prevents a file from being written: the file itself, or a parent that is no folder. */
function inTheWay(folder: string, file: string): string | undefined {
  const above = dirname(file);
  const parent = above === '.' ? undefined : inTheWayOfFolder(folder, above);
  return parent ?? (lstatSync(join(folder, file), { throwIfNoEntry: false }) && file);
}

function inTheWayOfFolder(folder: string, path: string): string | undefined {
  const above = dirname(path);
  const outer = above === '.' ? undefined : inTheWayOfFolder(folder, above);
  if (outer !== undefined) return outer;
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  return found === undefined || found.isDirectory() ? undefined : path;
}

function conflicts(files: readonly string[]): RequestError {
  const list = files.join(', ');
  const one = files.length === 1;
  return new RequestError(
    {
      sv: `${one ? 'Filen' : `${files.length} filer`} finns redan: ${list}. Inget är skrivet.`,
      en: `${one ? 'The file exists' : `${files.length} files exist`} already: ${list}. Nothing is written.`,
    },
    {
      sv: 'Välj en annan mapp, eller flytta det som ligger i vägen.',
      en: 'Choose another folder, or move what is in the way.',
    },
  );
}
