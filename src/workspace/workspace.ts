/**
 * Origin of sources: a folder, a git revision, an editor's buffers, a test. The compiler has no other input, so the
 * same sources always give the same result.
 */
export interface Workspace {
  /** Name of the workspace in front of file names shown to people, e.g. `uppdrag` or `uppdrag@4c1f9e2`. */
  readonly name: string;
  /** Every file, relative to the root, with `/` between its parts, in code-point order. Hidden files are left out. */
  files(): readonly string[];
  /** A file's bytes, or why they cannot be had. Never throws for what an editor did. */
  read(file: string): ReadResult;
  /**
   * The bytes with a certain SHA-256 (hex) that a file once had, from the workspace's history. Absent when the
   * workspace knows no history at all. Never throws.
   */
  earlier?(file: string, sha256: string): EarlierResult;
  /**
   * The bytes of a file in the reference state: the last commit, or the revision that a branch is compared with. For a
   * removed file the last version; `unknown` when there never was one. Absent when the workspace knows no history at
   * all. Never throws.
   */
  committed?(file: string): EarlierResult;
}

/**
 * `no-history`: the files are not in a git repository, or git is not installed. `shallow`: the repository was cloned
 * without its older history. `unknown`: such content was never committed under this name.
 */
export type EarlierProblem = 'no-history' | 'shallow' | 'unknown';

/** Bytes out of the history or the reason they are not there. */
export type EarlierResult =
  | { bytes: Uint8Array; problem?: never }
  | { bytes?: never; problem: EarlierProblem };

/**
 * `missing`: no such file. `outside`: the path or a symbolic link leads out of the workspace. `too-large`: over
 * {@link MAX_FILE_BYTES}. `unreadable`: no permission, or not a regular file.
 */
export type ReadProblem = 'missing' | 'outside' | 'too-large' | 'unreadable';

/** The bytes of a file or the reason they are not there. */
export type ReadResult = { bytes: Uint8Array; problem?: never } | { bytes?: never; problem: ReadProblem };

/** Larger source files are refused: the longest real commission is 60 kB, a table of 5,000 rows 1 MB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
