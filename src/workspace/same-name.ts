import type { Workspace } from './workspace.js';

/**
 * The file of a workspace that a name means. Letters with marks may be composed (`ö`) or not (`o` and U+0308, as macOS
 * writes file names): to the eye they are the same, and so they are here. Undefined when there is no such file.
 */
export function fileNamed(workspace: Workspace, name: string): string | undefined {
  const files = workspace.files();
  if (files.includes(name)) return name;
  const composed = name.normalize('NFC');
  return files.find((file) => file.normalize('NFC') === composed);
}
