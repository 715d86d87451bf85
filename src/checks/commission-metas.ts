import { metaOf } from '../compile/compile.js';
import type { CommissionMeta } from '../model/commission.js';
import { perProject } from './once.js';

/**
 * The front matter of every commission in the workspace that can be read, checked or not. Only for what cannot be said
 * without it: all of them have to be parsed.
 */
export const commissionMetas = perProject((project): readonly CommissionMeta[] =>
  project.commissions.flatMap(({ id }) => metaOf(project, id) ?? []),
);

/** A front matter is shorter than this; what stands further down is not looked at. */
const HEAD_BYTES = 4096;
const REGISTRY_NUMBER = /^diarienummer:[ \t]*["']?([^"'#\n]*[^"'#\s])/m;

/** The ids of the commissions that have each registry number, read off their first lines without parsing them. */
export const registryNumbers = perProject((project): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const decoder = new TextDecoder();
  for (const { id, file } of project.commissions) {
    const { bytes } = project.workspace.read(file);
    const number = bytes && REGISTRY_NUMBER.exec(decoder.decode(bytes.subarray(0, HEAD_BYTES)))?.[1];
    if (number) found.set(number, [...(found.get(number) ?? []), id]);
  }
  return found;
});
