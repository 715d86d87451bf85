import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type CacheFolder, cacheFolders, type Environment, isTrusted } from '../files/cache-folder.js';
import { makeFolder } from '../files/make-folder.js';
import { EnvironmentError } from '../model/environment-error.js';
import { isAtLeast, type Machine } from './machine.js';
import { createFolder, isComplete } from './unpacked-folder.js';

/**
 * The npm package that carries Chromium's headless shell for Linux x64; the lock file pins it, so every machine has the
 * same.
 */
export const BUNDLED_PACKAGE = '@sparticuz/chromium';

/** The oldest GNU C library its program runs on. */
const OLDEST_GLIBC = '2.34';

/** The program's name in the package (`bin/chromium.br`) and in the unpacked folder. */
const PROGRAM = 'chromium';

/** The package as installed. */
export interface BundledPackage {
  folder: string;
  version: string;
}

/** A browser unpacked and ready to start. All paths are absolute. */
export interface UnpackedBrowser {
  executable: string;
  /** Shared libraries it needs, for `LD_LIBRARY_PATH`. */
  libraries: string;
  /** The fonts it falls back on; fontconfig must know at least one. */
  fonts: string;
  /** Folder for fontconfig's index of the fonts. */
  fontIndex: string;
}

/** Whether the bundled browser can run on the machine. */
export function canRunBundled(machine: Machine): boolean {
  return (
    machine.platform === 'linux' &&
    machine.arch === 'x64' &&
    machine.glibc !== undefined &&
    isAtLeast(machine.glibc, OLDEST_GLIBC)
  );
}

/**
 * Finds the installed package; undefined when it is not there (an install without optional or with pruned packages).
 */
export function findBundledPackage(): BundledPackage | undefined {
  try {
    // Its package.json is not exported, so walk up from its main file.
    let folder = dirname(createRequire(import.meta.url).resolve(BUNDLED_PACKAGE));
    while (!existsSync(join(folder, 'package.json')) || nameIn(folder) !== BUNDLED_PACKAGE) {
      if (folder === dirname(folder)) return undefined;
      folder = dirname(folder);
    }
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return existsSync(join(folder, 'bin', `${PROGRAM}.br`)) ? { folder, version } : undefined;
  } catch {
    return undefined;
  }
}

function nameIn(folder: string): string | undefined {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string }).name;
}

/** Candidate folders for the unpacked browser, best first. */
function targets(bundled: BundledPackage, env: Environment): { cache: CacheFolder; folder: string }[] {
  return cacheFolders(env).map((cache) => ({
    cache,
    folder: join(cache.path, `chromium-${bundled.version}`),
  }));
}

/** The path its program has, or gets when it is unpacked to the first place. */
export function bundledExecutable(bundled: BundledPackage, env: Environment): string {
  const all = targets(bundled, env);
  const unpacked = all.find(({ cache, folder }) => existsSync(join(folder, PROGRAM)) && isTrusted(cache));
  return join((unpacked ?? all[0]!).folder, PROGRAM);
}

/**
 * Unpacks the browser to the cache folder unless it is there already, whole. Takes about two seconds once, and under a
 * millisecond from then on.
 *
 * @throws EnvironmentError when no folder can be written to, or the disk is full.
 */
export async function unpackBundledBrowser(
  bundled: BundledPackage,
  env: Environment,
): Promise<UnpackedBrowser> {
  const all = targets(bundled, env);
  for (const { cache, folder } of all) {
    if (isTrusted(cache) && isComplete(folder, PROGRAM)) return describe(folder);
  }
  const problems: string[] = [];
  for (const { cache, folder } of all) {
    try {
      makeFolder(cache.path, [], 0o700);
      if (!isTrusted(cache)) throw new Error(`${cache.path} is open to others`);
      await createFolder(folder, (temporary) => unpackInto(temporary, bundled));
      return describe(folder);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw cannotUnpack(problems);
}

function describe(folder: string): UnpackedBrowser {
  return {
    executable: join(folder, PROGRAM),
    libraries: join(folder, 'al2023', 'lib'),
    fonts: join(folder, 'fonts', 'fonts'),
    fontIndex: join(folder, 'fontconfig'),
  };
}

/** The package's `swiftshader` (software graphics) is left packed: printing gives the same bytes without it. */
async function unpackInto(folder: string, bundled: BundledPackage): Promise<void> {
  const packed = join(bundled.folder, 'bin');
  const program = join(folder, PROGRAM);
  // All are awaited, also when one has failed: the folder is then removed, and nothing may write to it.
  const steps = await Promise.allSettled([
    pipeline(
      createReadStream(join(packed, `${PROGRAM}.br`)),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
      createWriteStream(program),
    ),
    unpackArchive(join(packed, 'al2023.tar.br'), join(folder, 'al2023')),
    unpackArchive(join(packed, 'fonts.tar.br'), join(folder, 'fonts')),
  ]);
  for (const step of steps) if (step.status === 'rejected') throw step.reason;
  await chmod(program, 0o755);
}

async function unpackArchive(archive: string, folder: string): Promise<void> {
  const { extract } = await import('tar-fs');
  const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    // The archive names owners of the machine that made it; as root they would be taken over.
    extract(folder, { map: (header) => ({ ...header, ...owner }) }),
  );
}

function cannotUnpack(problems: string[]): EnvironmentError {
  const list = problems.join('; ');
  return new EnvironmentError(
    {
      sv: `Webbläsaren som följer med kunde inte packas upp: ${list}`,
      en: `The bundled browser could not be unpacked: ${list}`,
    },
    {
      sv: 'Ge skrivrätt till ~/.cache, eller peka ut en mapp med 200 MB ledigt i miljövariabeln UPPDRAG_CACHE.',
      en: 'Make ~/.cache writable, or name a folder with 200 MB free in the environment variable UPPDRAG_CACHE.',
    },
  );
}
