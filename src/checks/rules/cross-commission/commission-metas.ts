import { metaOf } from '../../../compile/compile.js';
import { perProject } from '../../../compile/once.js';
import type { CommissionMeta } from '../../../model/commission.js';
import { frontBytes } from '../../../source/front-bytes.js';

/**
 * The front matter of every commission in the workspace that can be read, checked or not. Only for what cannot be said
 * without it: all of them have to be parsed.
 */
export const commissionMetas = perProject((project): readonly CommissionMeta[] =>
  project.commissions.flatMap(({ id }) => metaOf(project, id) ?? []),
);

const REGISTRY_NUMBER = /^diarienummer:[ \t]*["']?([^"'#\n]*[^"'#\s])/m;

/** The ids of the commissions that have each registry number, read off their front matter without parsing it. */
export const registryNumbers = perProject((project): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const decoder = new TextDecoder();
  for (const { id, file } of project.commissions) {
    const { bytes } = project.workspace.read(file);
    const number = bytes && REGISTRY_NUMBER.exec(decoder.decode(frontBytes(bytes)))?.[1];
    if (number) found.set(number, [...(found.get(number) ?? []), id]);
  }
  return found;
});
