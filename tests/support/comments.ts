import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A comment that breaks the rules of CONTRIBUTING.md, or an export without one. */
export interface CommentFault {
  /** `src/model/place.ts:12` */
  at: string;
  fault: 'no doc comment' | 'opening' | 'metaphor' | 'too long';
  line: string;
}

/** Characters of the longest comment line. */
const LONGEST = 120;

/** A declaration that other files can import. */
const EXPORTED =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) +([\p{L}\p{N}_$]+)/u;

/** Openings that ask instead of naming the thing or saying what a function does. */
const OPENING = /^(?:What|Where|How|Who|Whose|Which|So (?:many|much|long|often|far))\b/;

/** Images for which the field has a word: cache, log, relation, schedule, end, prepare. */
const METAPHOR =
  /\b(?:kinship|workshop|workplace|shel(?:f|ves)|goodbye|ma[dk]e ready|lies? about|go(?:es)? (?:its|their) way)\b/i;

/** Finds the faults in the comments of one file. */
export function commentFaults(text: string, file: string): CommentFault[] {
  const lines = text.split('\n');
  const faults: CommentFault[] = [];
  const add = (index: number, fault: CommentFault['fault']) =>
    faults.push({ at: `${file}:${index + 1}`, fault, line: lines[index]!.trim() });
  let inBlock = false;
  let begun = false;
  let overloaded: string | undefined;
  for (const [index, line] of lines.entries()) {
    const name = EXPORTED.exec(line)?.[1];
    if (name !== undefined && name !== overloaded && !lines[index - 1]?.endsWith('*/'))
      add(index, 'no doc comment');
    if (name !== undefined) overloaded = name;
    const [, mark, said] = (inBlock ? BLOCK_LINE : COMMENT_LINE).exec(line) ?? [];
    if (mark === undefined || said === undefined) {
      begun = false;
      continue;
    }
    if (mark.startsWith('/*')) begun = false;
    inBlock = (inBlock || mark.startsWith('/*')) && !line.includes('*/');
    if (line.length > LONGEST) add(index, 'too long');
    if (METAPHOR.test(said)) add(index, 'metaphor');
    if (!begun && OPENING.test(said)) add(index, 'opening');
    begun ||= said !== '';
  }
  return faults;
}

/** The first line of a block comment, or a line comment: its mark and its text. */
const COMMENT_LINE = /^\s*(\/\*\*?|\/\/) ?(.*?)(?:\s*\*\/)?$/;

/** A further line of a block comment. */
const BLOCK_LINE = /^\s*(\*?)\/? ?(.*?)(?:\s*\*\/)?$/;

/** Finds the faults in the comments of folders, but for generated files. */
export function faultsBelow(root: string, folders: readonly string[]): CommentFault[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((file) => !file.includes('/generated/') && file !== 'src/model/sources.ts')
      .flatMap((file) => commentFaults(readFileSync(join(root, file), 'utf8'), file)),
  );
}
