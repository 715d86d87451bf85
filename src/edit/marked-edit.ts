import type { SourceText } from '../source/text.js';
import { type Replacement, replaceInOriginal } from './original.js';

/** The word that marks remaining work; the check `unfinished` finds it. */
export const MARK = 'ATT GÖRA';

/**
 * Changes in a source file, each with a comment for the editor's decision. Layout, comments and quotation marks of
 * everything else stay.
 */
export class MarkedEdit {
  readonly source: SourceText;
  readonly #comment: (text: string) => string;
  readonly #replacements: Replacement[] = [];
  /** Texts of marks, by the offset of the line that they are put above. */
  readonly #marks = new Map<number, string[]>();

  /** @param kind how comments are written in the file; front matter is YAML inside Markdown */
  constructor(source: SourceText) {
    this.source = source;
    this.#comment = source.file.endsWith('.md')
      ? (text) => `<!-- ${MARK}: ${text.replace(/-{2,}/g, '–')} -->`
      : yamlComment;
  }

  /** Replaces a stretch of the text; only what differs in it, so that two changes in one line do not meet. */
  replace(from: number, to: number, text: string): void {
    const written = this.source.text.slice(from, to);
    if (written === text) return;
    const most = Math.min(written.length, text.length);
    let start = 0;
    while (start < most && written[start] === text[start]) start += 1;
    let end = 0;
    while (end < most - start && written.at(-1 - end) === text.at(-1 - end)) end += 1;
    this.#replacements.push({ from: from + start, to: to - end, text: text.slice(start, text.length - end) });
  }

  /** Adds a comment above the line of an offset, and above the comments that exempt it from checks. */
  mark(offset: number, text: string): void {
    let line = this.lineStart(offset);
    for (let above = line; above > 0; ) {
      above = this.lineStart(above - 1);
      if (!/^[ \t]*(?:#|<!--)[ \t]*uppdrag-ignore/.test(this.source.text.slice(above, line))) break;
      line = above;
    }
    const known = this.#marks.get(line) ?? [];
    if (!known.includes(text)) this.#marks.set(line, [...known, text]);
  }

  /** Offset of the beginning of a line. */
  lineStart(offset: number): number {
    return this.source.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Offset of the beginning of the next line. */
  nextLine(offset: number): number {
    const end = this.source.text.indexOf('\n', offset);
    return end === -1 ? this.source.text.length : end + 1;
  }

  /** True when something is said in a comment. */
  get marked(): boolean {
    return this.#marks.size > 0;
  }

  /**
   * The file's bytes with the changes made; undefined when the way back to them is not clear.
   *
   * @param original the bytes the source was read from
   */
  bytes(original: Uint8Array): Uint8Array | undefined {
    const { text } = this.source;
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const marks = [...this.#marks].map(([at, texts]) => {
      const indent = /^[ \t]*/.exec(text.slice(at))![0];
      const comment = this.#inFrontMatter(at) ? yamlComment : this.#comment;
      return { from: at, to: at, text: `${indent}${comment(texts.join('; '))}${end}` };
    });
    // A mark comes before a change at the same place.
    const ordered = [...marks, ...this.#replacements].sort((a, b) => a.from - b.from).filter(apart);
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(original);
    const changed = replaceInOriginal(decoded, text, ordered);
    return changed === undefined ? undefined : new TextEncoder().encode(changed);
  }

  #inFrontMatter(offset: number): boolean {
    if (!this.source.file.endsWith('.md')) return false;
    const closing = /\n---[ \t]*\r?(?:\n|$)/.exec(this.source.text);
    return closing !== null && offset <= closing.index + 1;
  }
}

/** Of two changes that do meet, the first is made; the mark at the second stays. */
function apart({ from }: Replacement, index: number, all: readonly Replacement[]): boolean {
  return all.slice(0, index).every((each) => each.to <= from);
}

function yamlComment(text: string): string {
  return `# ${MARK}: ${text.replace(/\s+/g, ' ')}`;
}
