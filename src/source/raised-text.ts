import type { Nodes, Parents } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { pattern } from '../format/pattern.js';
import { raisedCharacters } from '../format/raised.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    raisedText: 'raisedText';
    lineBreakTag: 'lineBreakTag';
  }
}

/** Longest text that is raised or lowered: a longer one is no index, and something else was meant. */
const LONGEST = 30;

const TILDE = 126;
const CARET = 94;
const LESS_THAN = 60;
const SPACE = 32;
const SLASH = 47;

const LETTER = pattern('u')`\p{L}`;
const LETTER_OR_DIGIT = pattern('u')`[\p{L}\p{N}]`;
/** Characters of an index or exponent, and those between tags. */
const INSIDE = pattern('u')`[\p{L}\p{N}+=(),./°′±–−-]`;
const INSIDE_TAG = pattern('u')`[\p{L}\p{N}+=(),./°′±–− -]`;

/**
 * Syntax of raised and lowered text, `10^6^` and `CO~2~`, and of the same in HTML, `<sup>6</sup>`, `<sub>2</sub>`, with
 * `<br>` for a new line where Markdown has none. A tilde or caret means something only right after a letter, figure or
 * closing bracket, and when there are no spaces before the next one: `~5 till ~10` stays text.
 */
export function raisedTextSyntax(): Extension {
  return {
    text: {
      [TILDE]: {
        name: 'subscript',
        previous: (code) => is(LETTER, code) || closes(code) || code === CARET,
        tokenize: tokenizeMarked,
      },
      [CARET]: {
        name: 'superscript',
        previous: (code) => is(LETTER_OR_DIGIT, code) || closes(code) || code === TILDE,
        tokenize: tokenizeMarked,
      },
      [LESS_THAN]: [
        { name: 'raisedTag', tokenize: tokenizeTag },
        { name: 'lineBreakTag', tokenize: tokenizeLineBreak },
      ] satisfies Construct[],
    },
  };
}

/** Makes characters of raised and lowered text where there are such characters, and nodes of its own where not. */
export function raisedTextFromMarkdown(): FromMarkdown {
  return {
    enter: {
      raisedText(token) {
        addRaised(this, token);
      },
      lineBreakTag(token) {
        this.enter({ type: 'break' }, token);
      },
    },
    exit: {
      lineBreakTag(token) {
        this.exit(token);
      },
    },
  };
}

const WRITTEN = /^(?:([~^])(.*)[~^]|<(su[bp])>(.*)<\/su[bp]>)$/i;

function addRaised(context: CompileContext, token: Token): void {
  const [, mark, marked, tag, tagged] = WRITTEN.exec(context.sliceSerialize(token))!;
  const type = mark === '~' || tag?.toLowerCase() === 'sub' ? 'subscript' : 'superscript';
  const content = (marked ?? tagged)!;
  const position = { start: pointOf(token.start), end: pointOf(token.end) };
  const siblings = (context.stack.at(-1) as Parents).children as Nodes[];
  const characters = raisedCharacters(content, type);
  if (characters === undefined) {
    const text: Nodes = { type: 'text', value: content, position };
    siblings.push({ type, children: [text], position });
    return;
  }
  const before = siblings.at(-1);
  if (before?.type !== 'text') siblings.push({ type: 'text', value: characters, position });
  else {
    before.value += characters;
    before.position!.end = position.end;
  }
}

function pointOf({ line, column, offset }: Token['start']): Token['start'] {
  return { line, column, offset } as Token['start'];
}

/** A mark, text, the same mark. */
function tokenizeMarked(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let mark: Code;
  let length = 0;
  return (code) => {
    mark = code;
    effects.enter('raisedText');
    effects.consume(code);
    return inside;
  };

  function inside(code: Code): State | undefined {
    if (code === mark && length > 0) {
      effects.consume(code);
      effects.exit('raisedText');
      return ok;
    }
    if (!is(INSIDE, code) || ++length > LONGEST) return nok(code);
    effects.consume(code);
    return inside;
  }
}

/** `<sub>`, text without markup, `</sub>`; or the same with `sup`. */
function tokenizeTag(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let last = '';
  let length = 0;
  return (code) => {
    effects.enter('raisedText');
    return literal(effects, '<su', nok, kind)(code);
  };

  function kind(code: Code): State | undefined {
    if (!is(/[bp]/i, code)) return nok(code);
    last = String.fromCharCode(code!);
    effects.consume(code);
    return literal(effects, '>', nok, inside);
  }

  function inside(code: Code): State | undefined {
    if (code === LESS_THAN && length > 0) return literal(effects, `</su${last}>`, nok, end)(code);
    if (!is(INSIDE_TAG, code) || ++length > LONGEST) return nok(code);
    effects.consume(code);
    return inside;
  }

  function end(code: Code): State | undefined {
    effects.exit('raisedText');
    return ok(code);
  }
}

/** `<br>`, also as `<br/>` and `<br />`. */
function tokenizeLineBreak(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('lineBreakTag');
    return literal(effects, '<br', nok, beforeEnd)(code);
  };

  function beforeEnd(code: Code): State | undefined {
    if (code === SPACE) {
      effects.consume(code);
      return beforeEnd;
    }
    return literal(effects, code === SLASH ? '/>' : '>', nok, end)(code);
  }

  function end(code: Code): State | undefined {
    effects.exit('lineBreakTag');
    return ok(code);
  }
}

/** Reads exactly these characters, in either case, and goes on with a state. */
function literal(effects: Effects, text: string, nok: State, then: State): State {
  const [first = '', ...rest] = text;
  return (code) => {
    if (code === null || code < 0 || String.fromCharCode(code).toLowerCase() !== first.toLowerCase())
      return nok(code);
    effects.consume(code);
    return rest.length === 0 ? then : literal(effects, rest.join(''), nok, then);
  };
}

function is(characters: RegExp, code: Code): boolean {
  return code !== null && code > 0 && characters.test(String.fromCharCode(code));
}

/** Whether a code ends something that may have an index or exponent. */
function closes(code: Code): boolean {
  return is(/[)\]*_]/, code);
}
