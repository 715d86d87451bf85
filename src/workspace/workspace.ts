/**
 * Where sources come from: a folder, a git revision, an editor's buffers, a test. The compiler sees nothing else of
 * the world, so the same sources always give the same result.
 */
export interface Workspace {
  /** How the workspace is called in front of file names shown to people, e.g. `uppdrag` or `uppdrag@4c1f9e2`. */
  readonly name: string;
  /** Every file, relative to the root, with `/` between its parts, in code-point order. Hidden files are left out. */
  files(): readonly string[];
  /** A file's bytes, or why they cannot be had. Never throws for what an editor did. */
  read(file: string): ReadResult;
}

/**
 * `missing`: no such file. `outside`: the path or a symbolic link leads out of the workspace. `too-large`: over
 * {@link MAX_FILE_BYTES}. `unreadable`: no permission, or not a regular file.
 */
export type ReadProblem = 'missing' | 'outside' | 'too-large' | 'unreadable';

/** The bytes of a file or the reason they are not there. */
export type ReadResult = { bytes: Uint8Array; problem?: never } | { bytes?: never; problem: ReadProblem };

/** Larger source files are refused: the longest real commission is 60 kB, a table of 5,000 rows 1 MB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
