const WHITE_SPACE = 1;
const DELIMITER = 2;

/** Class of each character (ISO 32000-1, 7.2.2); 0 for regular ones. */
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = WHITE_SPACE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;

const [PERCENT, OPEN, CLOSE, BACKSLASH, LESS, GREATER, OPEN_ARRAY, CLOSE_ARRAY] = [...'%()\\<>[]'].map(
  (character) => character.charCodeAt(0),
) as [number, number, number, number, number, number, number, number];

/** Words that are operands although they look like operators. */
const CONSTANTS = new Set(['true', 'false', 'null']);

/**
 * Walks over the operators of a content stream (ISO 32000-1, 7.8.2). Operands are given as they are written; a
 * dictionary or an array is one operand. The stream is text with one character per byte.
 */
export class Operators {
  /** Of the operator that {@link next} came to. */
  operator = '';
  operands: string[] = [];
  /** Offset of its first operand, or of the operator itself when it has none. */
  start = 0;
  /** Behind it. */
  end = 0;

  constructor(readonly source: string) {}

  /** Moves to the next operator. False at the end. */
  next(): boolean {
    const { source } = this;
    this.operands = [];
    let first = -1;
    for (let at = this.#skipSpace(this.end); at < source.length; at = this.#skipSpace(at)) {
      const end = this.#endOfToken(at);
      if (first < 0) first = at;
      const token = source.slice(at, end);
      at = end;
      if (!isOperator(token)) {
        this.operands.push(token);
        continue;
      }
      this.operator = token;
      this.start = first;
      this.end = token === 'BI' ? this.#endOfInlineImage(end) : end;
      return true;
    }
    this.end = source.length;
    return false;
  }

  #skipSpace(from: number): number {
    const { source } = this;
    let at = from;
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === PERCENT) {
        while (at < source.length && !/[\r\n]/.test(source[at]!)) at++;
      } else if (KINDS[code] !== WHITE_SPACE) break;
    }
    return at;
  }

  #endOfToken(from: number): number {
    const { source } = this;
    const code = source.charCodeAt(from);
    if (code === OPEN) return this.#endOfString(from);
    if (code === LESS && source.charCodeAt(from + 1) === LESS) return this.#endOfNested(from);
    if (code === LESS) return after(source.indexOf('>', from), source);
    if (code === OPEN_ARRAY) return this.#endOfNested(from);
    let at = from + 1;
    while (at < source.length && KINDS[source.charCodeAt(at)] === 0) at++;
    return at;
  }

  #endOfString(from: number): number {
    const { source } = this;
    let depth = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === OPEN) depth++;
      else if (code === CLOSE && --depth === 0) return at + 1;
    }
    return source.length;
  }

  /** Behind a dictionary or an array, with all that is in it. */
  #endOfNested(from: number): number {
    const { source } = this;
    let depth = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === OPEN) at = this.#endOfString(at) - 1;
      else if (code === LESS || code === OPEN_ARRAY) depth++;
      else if ((code === GREATER || code === CLOSE_ARRAY) && --depth === 0) return at + 1;
    }
    return source.length;
  }

  /** Behind `EI`, which is between white space and white space. */
  #endOfInlineImage(from: number): number {
    const end = /[\0\t\n\f\r ]EI(?![^\0\t\n\f\r ])/g;
    end.lastIndex = from;
    return end.test(this.source) ? end.lastIndex : this.source.length;
  }
}

function after(position: number, source: string): number {
  return position < 0 ? source.length : position + 1;
}

/** Operators begin with a letter or are `'` or `"`. */
function isOperator(token: string): boolean {
  const code = token.charCodeAt(0);
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (letter && !CONSTANTS.has(token)) || token === "'" || token === '"';
}
