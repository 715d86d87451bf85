/**
 * Limits of the Markdown that is parsed. The parser looks back from each mark to those before it, and into each
 * container once more for every container around it: without limits its time would grow with the square of a text.
 * What is beyond them was never written by a person; it is not parsed, and an error says so.
 */
export const MARKDOWN_LIMITS = {
  /** Marks (`*`, `[`, a backtick …) in one paragraph, list item or row. */
  marks: 1000,
  /** Characters in one paragraph, list item or row. */
  length: 50_000,
  /** Quotes, lists and directives in one another. */
  depth: 20,
} as const;

/** A stretch of a text that is beyond a limit, in offsets; `to` is exclusive. */
export interface BeyondLimit {
  limit: keyof typeof MARKDOWN_LIMITS;
  from: number;
  to: number;
}

/** YAML, which has limits of its own. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?!---[ \t]*\r?\n).*\r?\n)*---[ \t]*(?:\r?\n|$)/;
const MARK = /[*_`[\]<{~^]/g;
const BLANK = /^[\s>]*$/;
const ITEM = /^([-+*]|\d{1,9}[.)]|[a-z]{1,6}\))(?:([ \t]+)|$)/i;
const RULE = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
/** The line below a table's head. */
const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** A line that ends a table without a blank one before it. */
const NO_ROW = /^[ \t]*(?:[>#`~:<]|[-+*][ \t]|\d+[.)]|[aiAI]\)[ \t])/;

/** Finds what in a text is beyond the limits, in order. One line is looked at after the other, each once. */
export function beyondLimits(text: string): BeyondLimit[] {
  const start = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const finder = new LimitFinder(start);
  for (let from = start; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    finder.line(text.slice(from, to), from);
    from = to + 1;
  }
  return finder.finish(text.length);
}

/** A text with spaces in the place of what is beyond the limits: everything else stands where it stood. */
export function withinLimits(text: string): string {
  let within = '';
  let done = 0;
  for (const { from, to } of beyondLimits(text)) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    within += text.slice(done, start) + text.slice(start, to).replace(/[^\r\n]/g, ' ');
    done = to;
  }
  return within + text.slice(done);
}

/** A list item: the columns where its marker and its content begin. */
interface Item {
  indent: number;
  content: number;
  isNumbered: boolean;
}

class LimitFinder {
  readonly #found: BeyondLimit[] = [];
  /** Beginning of the current paragraph, item or row, and the number of its marks. */
  #from: number;
  #marks = 0;
  #inTable = false;
  #before = '';
  /** The list items around, the outermost first. */
  #lists: Item[] = [];
  /** Numbers of colons of the open directives. */
  #directives: number[] = [];

  constructor(from: number) {
    this.#from = from;
  }

  line(line: string, at: number): void {
    if (BLANK.test(line)) {
      this.#end(at);
      this.#inTable = false;
      this.#before = '';
      return;
    }
    const depth = this.#containers(line);
    const isDeep = depth > MARKDOWN_LIMITS.depth || this.#opens(line) > MARKDOWN_LIMITS.depth;
    if (isDeep) this.#found.push({ limit: 'depth', from: at, to: at + line.length });
    if (this.#beginsAnew(line)) this.#end(at);
    this.#marks += line.match(MARK)?.length ?? 0;
    this.#before = line;
  }

  /** All that was found; lines that follow each other are one stretch. */
  finish(end: number): BeyondLimit[] {
    this.#end(end);
    const joined: BeyondLimit[] = [];
    for (const each of this.#found.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const last = joined.at(-1);
      if (last?.limit === each.limit && each.from <= last.to + 1) last.to = Math.max(last.to, each.to);
      else joined.push({ ...each });
    }
    return joined;
  }

  /** Ends what began earlier, and begins something new. */
  #end(at: number): void {
    const limit =
      this.#marks > MARKDOWN_LIMITS.marks
        ? 'marks'
        : at - this.#from > MARKDOWN_LIMITS.length
          ? 'length'
          : undefined;
    if (limit) this.#found.push({ limit, from: this.#from, to: at });
    this.#from = at;
    this.#marks = 0;
  }

  /** Whether a line can be no continuation of the one before: it is a list item or a row of a table. */
  #beginsAnew(line: string): boolean {
    const indent = columnsOf(/^[ \t]*/.exec(line)![0]);
    if (this.#inTable && !NO_ROW.test(line)) return true;
    this.#inTable = DELIMITER.test(line) && cellsIn(line) === cellsIn(this.#before);
    const item = ITEM.exec(line.trimStart());
    if (!item || RULE.test(line)) return this.#inTable;
    let sibling: Item | undefined;
    while ((this.#lists.at(-1)?.content ?? 0) > indent) sibling = this.#lists.pop();
    const [, marker, space] = item;
    const isNumbered = !/^[-+*]/.test(marker!);
    // An item further in than this, or the first of a list that does not begin with 1, may be the next line of a
    // paragraph.
    const inside = indent - (this.#lists.at(-1)?.content ?? 0);
    const follows = sibling?.isNumbered === true && sibling.indent === indent;
    if (inside > 3 || !space || (isNumbered && !follows && !/^(?:1[.)]|[ai]\))/i.test(marker!)))
      return this.#inTable;
    const content = indent + marker!.length + Math.min(columnsOf(space), 4);
    this.#lists.push({ indent, content, isNumbered });
    return true;
  }

  /** Number of quotes and list items that begin on a line, those around it included. */
  #containers(line: string): number {
    if (RULE.test(line)) return 0;
    const start = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)]|[a-zA-Z]{1,6}\))(?=[ \t]|$)))*/.exec(line)![0];
    const markers = start.match(/>|[-+*]|\d+[.)]|[a-zA-Z]+\)/g)?.length ?? 0;
    return (
      markers + this.#lists.filter(({ content }) => content <= columnsOf(/^[ \t]*/.exec(line)![0])).length
    );
  }

  /** Number of directives that are open after a line. */
  #opens(line: string): number {
    const [, colons, name] = /^(?:[\s>*+\-\d.)]|[a-zA-Z]{1,6}\))*(:{3,})(?!:)[ \t]*(\S?)/.exec(line) ?? [];
    if (colons === undefined) return 0;
    const size = colons.length;
    if (name) {
      if (this.#directives.length > MARKDOWN_LIMITS.depth - 1) return MARKDOWN_LIMITS.depth + 1;
      this.#directives.push(size);
    } else {
      const closed = this.#directives.findIndex((open) => open <= size);
      if (closed !== -1) this.#directives.length = closed;
    }
    return this.#directives.length;
  }
}

/** Width of leading white space; tabs reach to the next fourth column. */
function columnsOf(space: string): number {
  let columns = 0;
  for (const character of space) columns += character === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/** Number of cells in a row of a table. */
function cellsIn(line: string): number {
  const bars = line
    .trim()
    .replace(/\\[\s\S]/g, '')
    .replace(/^\||\|$/g, '');
  return bars.split('|').length;
}
