import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Project } from '../compile/project.js';
import { readNamedFile } from '../files/read-named.js';
import { slug } from '../format/slug.js';
import { readPicture } from '../source/picture.js';
import { frontMatter } from './from-kind.js';
import { factsOf, type KindRequest } from './kind-request.js';
import { takeIn } from './take-in/take-in.js';

/** The sources of a commission made of an ordinary Markdown document. */
export interface FromDocument {
  id: string;
  contents: Map<string, Uint8Array>;
}

/**
 * Makes a commission of an ordinary Markdown document: its words in the dialect of the program, its title, and the
 * pictures that lie beside it.
 *
 * @param file absolute
 * @throws RequestError when a fact that the document does not have is missing
 */
export function fromDocument(project: Project, file: string, request: KindRequest): FromDocument {
  const written = decoded(readNamedFile(file, basename(file)));
  const found = takeIn(written);
  const name = request.name ?? slug(basename(file, extname(file)));
  const { folder, ...facts } = factsOf(project, { ...request, name });
  const contents = new Map<string, Uint8Array>();
  const shown = new Map<string, string>();
  for (const path of found.pictures) {
    const bytes = pictureAt(dirname(file), path);
    if (!bytes) continue;
    const picture = readPicture(bytes);
    if ('fault' in picture) continue;
    const extension = picture.type === 'image/png' ? 'png' : 'jpg';
    const target = `bilder/${slug(basename(path, extname(path)))}.${extension}`;
    shown.set(path, target);
    contents.set(`${folder}/${target}`, bytes);
  }
  const { title, body } = takeIn(written, shown);
  const text = `${frontMatter({ ...facts, ...(title !== undefined && { title }) })}${body}`;
  contents.set(`${folder}/uppdrag.md`, new TextEncoder().encode(text));
  return { id: folder, contents };
}

/** UTF-8, else the Latin letters that older programs wrote. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A picture beside the document, or below its folder; never from elsewhere. */
function pictureAt(folder: string, path: string): Uint8Array | undefined {
  const file = resolve(folder, percentDecoded(path));
  if (!file.startsWith(join(folder, sep)) || !existsSync(file)) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
