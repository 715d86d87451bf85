import { compile } from '../compile/compile.js';
import type { CommissionRef, Project } from '../compile/project.js';
import type { Commission, UsedBlock } from '../model/commission.js';

/** A commission's use of a block. */
export interface BlockUse {
  /** The commission's id. */
  commission: string;
  status: 'utkast' | 'beslutad';
  version: number;
  /** The newest version is newer. */
  behind: boolean;
  tillval: string[];
  /** True when the commission's own file includes it; false when only other blocks do. */
  direct: boolean;
}

/** A block with the commissions that use it. */
export interface BlockUsage {
  id: string;
  /** Absent when the newest file cannot be read. */
  titel?: string;
  beskrivning?: string;
  /** Id of the block that this is another wording of. */
  variantOf?: string;
  /** Ids of the blocks that are other wordings of this one, in order. */
  variants: string[];
  /** Ascending. */
  versions: number[];
  newest: number;
  uses: BlockUse[];
}

/** A commission compiled, when it can be. */
export interface CompiledRef {
  ref: CommissionRef;
  commission: Commission | undefined;
}

/** Compiles every commission of a project. */
export function compileAll(project: Project): CompiledRef[] {
  return project.commissions.map((ref) => ({ ref, commission: compile(project, ref).commission }));
}

/** Every block of a project, in the order of ids, with who uses it in which version. */
export function blockUsage({ blocks }: Project, compiled: readonly CompiledRef[]): BlockUsage[] {
  const metaOf = (id: string) => {
    const file = blocks.file(id);
    return file === undefined ? undefined : blocks.read(file).block?.meta.value;
  };
  const ids = blocks.ids();
  const variantOf = new Map(ids.map((id) => [id, metaOf(id)?.['variant-av']]));
  return ids.map((id) => {
    const versions = blocks.versions(id);
    const newest = versions.at(-1) ?? 0;
    const meta = metaOf(id);
    const base = variantOf.get(id);
    return {
      id,
      ...(meta && { titel: meta.titel }),
      ...(meta?.beskrivning !== undefined && { beskrivning: meta.beskrivning }),
      ...(base !== undefined && { variantOf: base }),
      variants: ids.filter((each) => variantOf.get(each) === id),
      versions,
      newest,
      uses: compiled.flatMap(({ ref, commission }) =>
        (commission?.blocks ?? [])
          .filter((each) => each.id === id)
          .map((each) => useOf(each, ref, commission!, newest)),
      ),
    };
  });
}

function useOf(used: UsedBlock, ref: CommissionRef, { meta }: Commission, newest: number): BlockUse {
  return {
    commission: ref.id,
    status: meta.status,
    version: used.version,
    behind: used.version < newest,
    tillval: used.tillval,
    direct: used.places.some(({ file }) => file === ref.file),
  };
}
