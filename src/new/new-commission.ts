import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile.js';
import { openProject, type Project } from '../compile/project.js';
import { MARK } from '../edit/marked-edit.js';
import { oneCommission } from '../edit/one-commission.js';
import { createFiles } from '../files/create-files.js';
import { sourceWriteProblem } from '../files/write-problem.js';
import type { Choose } from '../model/commission-name.js';
import type { Diagnostic, Language } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import { changedWorkspace } from '../workspace/changed.js';
import { readOnce } from '../workspace/read-once.js';
import type { Workspace } from '../workspace/workspace.js';
import { fromDocument } from './from-document.js';
import { filesOfKind } from './from-kind.js';
import { factsOf, type KindRequest } from './kind-request.js';
import { type RolledOver, rollOver } from './roll-over.js';

/** A commission to begin. */
export interface NewRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute. */
  root: string;
  /** The commission to start from, and the new year; default: the year after that one ends. */
  from?: { choose: Choose; year?: number };
  /** An ordinary Markdown document to take in; absolute. Its facts are those of `kind`. */
  document?: string;
  /** The new one is of a kind. */
  kind?: KindRequest;
}

/** The new commission. */
export interface NewResult {
  language: Language;
  /** `2027/sodra-grantorps-sjukhus`. */
  id: string;
  /** The files written, relative to the workspace root, each with how many things in it remain to be done. */
  files: { file: string; marks: number }[];
  /** Number of errors from compiling it. A commission made from another may refer to something that is gone. */
  errors: number;
}

/**
 * Begins a commission: of a kind, or of another commission. Its files are written all together or not at all; nothing
 * that exists is touched.
 *
 * @throws RequestError when what is asked for does not exist, is not clear, or is there already
 * @throws EnvironmentError when it cannot be written
 */
export function newCommission({ workspace, root, from, document, kind }: NewRequest): NewResult {
  const project = openProject(readOnce(workspace));
  const made = from
    ? rolled(project, from)
    : document !== undefined
      ? takenIn(project, document, kind ?? {})
      : ofKind(project, kind ?? {});
  refuseExisting(project, root, made.id);
  const { contents, errors } = made;
  let taken: string | undefined;
  try {
    taken = createFiles(root, contents);
  } catch (error) {
    throw sourceWriteProblem(error, join(root, made.id));
  }
  if (taken !== undefined) throw existsAlready(taken);
  const files = [...contents].map(([file, bytes]) => ({ file, marks: marksIn(bytes) }));
  return { language: project.config.språk ?? 'sv', id: made.id, files, errors };
}

/** Sources of a new commission, by path, with the number of errors from compiling them. */
interface NewSources {
  id: string;
  contents: Map<string, Uint8Array>;
  errors: number;
}

function ofKind(project: Project, request: KindRequest): NewSources {
  const { folder, ...facts } = factsOf(project, request);
  const contents = new Map(
    [...filesOfKind(project, facts)].map(([name, bytes]) => [`${folder}/${name}`, bytes]),
  );
  return { id: folder, contents, errors: errorsOf(project, folder, contents).length };
}

function takenIn(project: Project, file: string, request: KindRequest): NewSources {
  const { id, contents } = fromDocument(project, file, request);
  return { id, contents, errors: errorsOf(project, id, contents).length };
}

/** Rolls over with the newest blocks; those that do not fit without changes keep their version. */
function rolled(project: Project, { choose, year }: NonNullable<NewRequest['from']>): NewSources {
  const ref = oneCommission(project, choose);
  let result: RolledOver = rollOver(project, ref, year);
  let errors = errorsOf(project, result.id, result.files);
  const unfit = new Set(errors.flatMap((error) => blockOf(error, result) ?? []));
  if (unfit.size > 0) {
    result = rollOver(project, ref, year, unfit);
    errors = errorsOf(project, result.id, result.files);
  }
  return { id: result.id, contents: result.files, errors: errors.length };
}

function errorsOf(
  { workspace }: Project,
  id: string,
  contents: ReadonlyMap<string, Uint8Array>,
): Diagnostic[] {
  const project = openProject(changedWorkspace(workspace, contents));
  const ref = project.commissions.find((each) => each.id === id);
  return ref ? compile(project, ref).diagnostics.filter(({ severity }) => severity === 'error') : [];
}

/** The block whose directive, in the commission file, an error is about. */
function blockOf({ place, chain }: Diagnostic, { id, files }: RolledOver): string | undefined {
  const file = `${id}/uppdrag.md`;
  const at = [place, ...(chain ?? []).map((each) => each.place)].find((each) => each.file === file);
  const line = at && new TextDecoder().decode(files.get(file)).split('\n')[at.start.line - 1];
  return line?.match(/::block\{#([a-z0-9-]+)/)?.[1];
}

function marksIn(bytes: Uint8Array): number {
  return new TextDecoder().decode(bytes).split(MARK).length - 1;
}

function refuseExisting({ commissions }: Project, root: string, id: string): void {
  const known = commissions.find((each) => each.id === id);
  if (known) throw existsAlready(known.file);
  if (existsSync(join(root, ...id.split('/')))) throw existsAlready(id);
}

function existsAlready(path: string): RequestError {
  return new RequestError(
    { sv: `${path} finns redan. Inget är skrivet.`, en: `${path} exists already. Nothing is written.` },
    {
      sv: 'Ange ett annat år med --year eller en annan mapp med --name, eller ta bort det som finns.',
      en: 'Give another year by --year or another folder by --name, or remove what is there.',
    },
  );
}
