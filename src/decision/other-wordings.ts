import { compile } from '../compile/compile.js';
import type { CommissionRef, Project } from '../compile/project.js';
import { compareWithLock } from '../lock/compare.js';
import { decidedText } from '../lock/decided-text.js';
import type { Commission } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { readLock } from '../source/lock/lock-file.js';

/**
 * Blocks of a commission that another decided commission is locked to in another wording under the same version: were
 * both locked, the version would mean two texts.
 */
export function otherWordings(project: Project, ref: CommissionRef, commission: Commission): Diagnostic[] {
  const { workspace, commissions } = project;
  const found: Diagnostic[] = [];
  for (const other of commissions.filter(({ id }) => id !== ref.id)) {
    const lock = readLock(workspace, other.file, other.id, new Map(), () => {});
    const suspects = commission.blocks.filter(
      ({ id, version, file, sha256 }) =>
        lock?.block[`${id}@${version}`] !== undefined &&
        lock.källor[file] !== undefined &&
        lock.källor[file] !== sha256,
    );
    if (!lock || suspects.length === 0) continue;
    const compiled = compile(project, other).commission;
    if (compiled?.meta.status !== 'beslutad') continue;
    const { changed } = compareWithLock(compiled, decidedText(compiled, other.file), other.file, lock);
    for (const { id, version, places } of suspects) {
      if (!changed.includes(`block ${id}@${version}`)) continue;
      found.push({
        rule: 'other-wording',
        severity: 'error',
        place: places[0]!,
        message: {
          sv: `Blocket ”${id}” är redan beslutat som version ${version} i en annan lydelse, i ${other.id}.`,
          en: `The block “${id}” is already decided as version ${version} in another wording, in ${other.id}.`,
        },
        hint: {
          sv: `Spara den äldre lydelsen: uppdrag block keep ${id}. Ta sedan in den nya här: uppdrag block update ${ref.id} ${id}`,
          en: `Keep the older wording: uppdrag block keep ${id}. Then bring the new one in here: uppdrag block update ${ref.id} ${id}`,
        },
      });
    }
  }
  return found;
}
