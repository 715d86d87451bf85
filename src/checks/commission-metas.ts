import { metaOf } from '../compile/compile.js';
import type { Project } from '../compile/project.js';
import type { CommissionMeta } from '../model/commission.js';

const metas = new WeakMap<Project, readonly CommissionMeta[]>();
const numbers = new WeakMap<Project, ReadonlyMap<string, readonly string[]>>();

/**
 * The front matter of every commission in the workspace that can be read, checked or not. Read once per project, and
 * only for what cannot be said without it: all of them have to be parsed.
 */
export function commissionMetas(project: Project): readonly CommissionMeta[] {
  const found =
    metas.get(project) ??
    project.commissions.flatMap(({ id }) => {
      const meta = metaOf(project, id);
      return meta ? [meta] : [];
    });
  metas.set(project, found);
  return found;
}

/** A front matter is shorter than this; what stands further down is not looked at. */
const HEAD_BYTES = 4096;
const REGISTRY_NUMBER = /^diarienummer:[ \t]*["']?([^"'#\n]*[^"'#\s])/m;

/** The ids of the commissions that have each registry number, read off their first lines without parsing them. */
export function registryNumbers(project: Project): ReadonlyMap<string, readonly string[]> {
  const known = numbers.get(project);
  if (known) return known;
  const found = new Map<string, string[]>();
  const decoder = new TextDecoder();
  for (const { id, file } of project.commissions) {
    const { bytes } = project.workspace.read(file);
    const number = bytes && REGISTRY_NUMBER.exec(decoder.decode(bytes.subarray(0, HEAD_BYTES)))?.[1];
    if (number) found.set(number, [...(found.get(number) ?? []), id]);
  }
  numbers.set(project, found);
  return found;
}
