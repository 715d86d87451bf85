import type { Workspace } from '../workspace/workspace.js';

/** Reads the lines of a source file, without line ends; empty when the file cannot be read. */
export type SourceLines = (file: string) => readonly string[];

/** Lines of a workspace's files as diagnostics count them: NFC-normalised, each file read once. */
export function sourceLines(workspace: Workspace): SourceLines {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    let lines = known.get(file);
    if (lines === undefined) {
      lines = split(workspace.read(file).bytes);
      known.set(file, lines);
    }
    return lines;
  };
}

function split(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return [];
  return new TextDecoder()
    .decode(bytes)
    .normalize('NFC')
    .split(/\r\n|\n|\r/u);
}
