import { createHash } from 'node:crypto';
import { runChecks } from '../../src/checking/examine.js';
import decidedTextCheck from '../../src/checks/rules/decided-text.js';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { changedWorkspace } from '../../src/workspace/changed.js';
import { openDirectory } from '../../src/workspace/directory.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { REAL } from './cli.js';

const real = openDirectory(REAL);

/** Changes in files: a function of what is there, new content, or undefined for a file that is gone. */
export type Changes = Record<string, string | undefined | ((text: string) => string)>;

/**
 * The real commissions with their locks and with changes, as a workspace that knows its history: every file once was as
 * it is on disk.
 */
export function realWorkspace(changes: Changes = {}, { history = true } = {}): Workspace {
  const contents = new Map<string, Uint8Array | undefined>();
  for (const [file, change] of Object.entries(changes))
    contents.set(file, bytesOf(typeof change === 'function' ? changed(file, change) : change));
  const workspace = changedWorkspace(real, contents);
  return history ? { ...workspace, earlier } : workspace;
}

function changed(file: string, change: (text: string) => string): string {
  const before = new TextDecoder().decode(real.read(file).bytes);
  const after = change(before);
  if (after === before) throw new Error(`The change leaves ${file} as it is.`);
  return after;
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

const earlier: NonNullable<Workspace['earlier']> = (file, sha256) => {
  const { bytes } = real.read(file);
  const same = bytes && createHash('sha256').update(bytes).digest('hex') === sha256;
  return same ? { bytes } : { problem: 'unknown' };
};

/** Findings about decided texts, by commission. */
export function decidedFindings(workspace: Workspace): Record<string, Diagnostic[]> {
  const project = openProject(workspace);
  const found = project.commissions.map((ref) => {
    const compilation = compile(project, ref);
    const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
    return [
      ref.id,
      errors.length > 0 ? errors : runChecks(project, compilation, [decidedTextCheck]),
    ] as const;
  });
  return Object.fromEntries(found.filter(([, diagnostics]) => diagnostics.length > 0));
}
