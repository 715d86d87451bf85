import { type CommissionRef, loadYaml } from '../compile/project.js';
import type { SourceFile } from '../model/commission.js';
import type { Report } from '../model/diagnostic.js';
import type { Utfall } from '../model/sources.js';
import type { YamlSource } from '../source/yaml.js';
import type { Workspace } from '../workspace/workspace.js';

/** The outcomes of one occasion, as they stand in a file of the commission's. */
export interface OutcomeFile {
  /** `2026-T2`, from the name of the file. */
  key: string;
  yaml: YamlSource<Utfall>;
}

/** The folder of a commission's outcomes, with a slash at its end. */
export function outcomeFolder({ file }: Pick<CommissionRef, 'file'>): string {
  return `${file.slice(0, file.lastIndexOf('/'))}/utfall/`;
}

/** Whether a commission has been followed up: then there is a folder of outcomes. */
export function isFollowedUp(workspace: Workspace, ref: Pick<CommissionRef, 'file'>): boolean {
  const folder = outcomeFolder(ref);
  return workspace.files().some((file) => file.startsWith(folder));
}

/** Reads the outcomes of a commission, by occasion. Files that cannot be read are reported and left out. */
export function loadOutcomes(
  workspace: Workspace,
  ref: Pick<CommissionRef, 'file'>,
  report: Report,
): OutcomeFile[] {
  const folder = outcomeFolder(ref);
  const read: SourceFile[] = [];
  return workspace.files().flatMap((file) => {
    const name = file.startsWith(folder) ? /^([^/]+)\.yaml$/.exec(file.slice(folder.length))?.[1] : undefined;
    const yaml = name === undefined ? undefined : loadYaml(workspace, 'utfall', file, read, report);
    return yaml ? [{ key: name!.normalize('NFC'), yaml }] : [];
  });
}
