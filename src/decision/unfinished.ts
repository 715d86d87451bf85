import type { Commission } from '../model/commission.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { readText } from '../source/text.js';
import type { Workspace } from '../workspace/workspace.js';

/** Marks that writers leave where something remains to be done. In comments too: nothing may be left when it is decided. */
const MARK = /(?<![\p{L}\p{N}])(?:ATT GÖRA|TODO|FIXME|X{3,}|T\.?B\.?D\.?)(?![\p{L}\p{N}])/gu;

/** Where a commission says itself that it is not finished, in any of the files it is made of. */
export function unfinishedMarks({ sources }: Commission, workspace: Workspace): Diagnostic[] {
  const files = sources.filter(({ file, sha256 }) => sha256 !== '' && /\.(?:md|yaml|csv)$/.test(file));
  return files.flatMap(({ file }) => {
    const source = readText(workspace, file, () => {});
    return [...(source?.text.matchAll(MARK) ?? [])].map(
      ({ 0: mark, index }): Diagnostic => ({
        rule: 'unfinished',
        severity: 'error',
        place: source!.place(index, index + mark.length),
        message: {
          sv: `Här står ”${mark}”: texten är inte färdig.`,
          en: `Here stands “${mark}”: the text is not finished.`,
        },
        hint: {
          sv: 'Gör det som återstår och ta bort märket.',
          en: 'Do what remains and remove the mark.',
        },
      }),
    );
  });
}
