import type { List, ListItem } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { blankLine } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { ListData, ListForm } from '../model/tree.js';
import { LONGEST_ROMAN, letterNumber, lettersForm } from './list-form.js';

const BRACKET = 41;

/** The construct's own facts of a list that is open; the rest is as in CommonMark's lists. */
interface ListState {
  form?: ListForm;
  /** The number of the last item. */
  last?: number;
  size?: number;
  initialBlankLine?: boolean;
  furtherBlankLines?: boolean;
}

const list: Construct = {
  name: 'letteredList',
  tokenize: tokenizeStart,
  continuation: { tokenize: tokenizeContinuation },
  exit(effects) {
    effects.exit('listOrdered');
  },
};

/**
 * Syntax of lists with letters, `a)`, `A)`, `i)`, which CommonMark has not: everything else about them, indentation,
 * blank lines and what they may hold, is as in its lists with numbers (micromark-core-commonmark, `list.js`). A list
 * that is right below a line of text begins with `a)` or `i)`, as one with numbers begins with 1.
 */
export function letteredListSyntax(): Extension {
  const codes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'].map((letter) =>
    letter.charCodeAt(0),
  );
  return { document: Object.fromEntries(codes.map((code) => [code, list])) };
}

/** Gives ordered lists their form and first number. */
export function listFormFromMarkdown(): FromMarkdown {
  let first = '';
  return {
    enter: {
      listItemValue(token) {
        first = this.sliceSerialize(token);
      },
      listItemMarker(token) {
        const [around, item] = this.stack.slice(-2) as [List, ListItem];
        if (around.ordered && around.children[0] === item)
          setForm(around, first, this.sliceSerialize(token) === ')');
      },
    },
  };
}

function setForm(list: List, first: string, hasBracket: boolean): void {
  const isNumber = /^\d/.test(first);
  const form = !hasBracket ? undefined : isNumber ? '1)' : lettersForm(first);
  list.start = isNumber ? Number.parseInt(first, 10) : letterNumber(first, form!)!;
  if (form !== undefined) list.data = { form } as ListData;
}

/** Letters, a bracket, and a space: the beginning of an item. */
function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState as ListState;
  const tail = this.events.at(-1);
  let indent = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0;
  let letters = '';
  const whitespace = { partial: true, tokenize: tokenizeWhitespace };
  const self = this;
  return effects.check({ partial: true, tokenize: tokenizeAhead }, begin, nok);

  /** Reads the letters and the bracket, to see whether they begin an item of this list. */
  function tokenizeAhead(this: TokenizeContext, ahead: Effects, fits: State, fitsNot: State): State {
    return (code) => {
      letters = '';
      ahead.enter('listItemValue');
      return inside(code);
    };
    function inside(code: Code): State | undefined {
      if (isLetter(code) && letters.length < LONGEST_ROMAN) {
        letters += String.fromCharCode(code!);
        ahead.consume(code);
        return inside;
      }
      if (code !== BRACKET || !mayBegin(letters)) return fitsNot(code);
      ahead.exit('listItemValue');
      return fits(code);
    }
  }

  function mayBegin(letters: string): boolean {
    if (letters === '') return false;
    if (state.form !== undefined) return continues(letters, state.form);
    return lettersForm(letters) !== undefined && (!self.interrupt || /^[ai]$/i.test(letters));
  }

  /** Whether letters may be the next item's. After anything but h an i begins a list of its own, a Roman one. */
  function continues(letters: string, form: ListForm): boolean {
    const number = letterNumber(letters, form);
    const isRoman = /^i$/i.test(letters) && /^a/i.test(form);
    return number !== undefined && (!isRoman || state.last === number - 1);
  }

  function begin(code: Code): State | undefined {
    if (state.form === undefined) {
      state.form = lettersForm(letters)!;
      effects.enter('listOrdered', { _container: true });
    }
    state.last = letterNumber(letters, state.form)!;
    effects.enter('listItemPrefix');
    effects.enter('listItemValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (isLetter(code)) {
      effects.consume(code);
      return value;
    }
    effects.exit('listItemValue');
    effects.enter('listItemMarker');
    effects.consume(code);
    effects.exit('listItemMarker');
    return effects.check(
      blankLine,
      self.interrupt ? nok : onBlank,
      effects.attempt(whitespace, endOfPrefix, otherPrefix),
    );
  }

  function onBlank(code: Code): State | undefined {
    state.initialBlankLine = true;
    indent++;
    return endOfPrefix(code);
  }

  function otherPrefix(code: Code): State | undefined {
    if (!isSpace(code)) return nok(code);
    effects.enter('listItemPrefixWhitespace');
    effects.consume(code);
    effects.exit('listItemPrefixWhitespace');
    return endOfPrefix;
  }

  function endOfPrefix(code: Code): State | undefined {
    state.size = indent + self.sliceSerialize(effects.exit('listItemPrefix'), true).length;
    return ok(code);
  }
}

/** Up to four spaces after the bracket. */
function tokenizeWhitespace(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const after: State = (code) =>
    !isSpace(code) && this.events.at(-1)?.[1].type === 'listItemPrefixWhitespace' ? ok(code) : nok(code);
  return factorySpace(effects, after, 'listItemPrefixWhitespace', 5);
}

/** A line that goes on with the item, or begins the next. */
function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState as ListState & { _closeFlow?: boolean };
  state._closeFlow = undefined as never;
  const indentation = { partial: true, tokenize: tokenizeIndentation };
  const self = this;
  return effects.check(blankLine, onBlank, notBlank);

  function onBlank(code: Code): State | undefined {
    state.furtherBlankLines = Boolean(state.furtherBlankLines || state.initialBlankLine);
    return factorySpace(effects, ok, 'listItemIndent', state.size! + 1)(code);
  }

  function notBlank(code: Code): State | undefined {
    const ended = state.furtherBlankLines || !isSpace(code);
    state.furtherBlankLines = false;
    state.initialBlankLine = false;
    return ended ? nextItem(code) : effects.attempt(indentation, ok, nextItem)(code);
  }

  function nextItem(code: Code): State | undefined {
    state._closeFlow = true;
    self.interrupt = undefined as never;
    return factorySpace(effects, effects.attempt(list, ok, nok), 'linePrefix', 4)(code);
  }
}

/** As many spaces as the item is indented by. */
function tokenizeIndentation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { size = 0 } = this.containerState as ListState;
  const after: State = (code) => {
    const tail = this.events.at(-1);
    const isWhole =
      tail?.[1].type === 'listItemIndent' && tail[2].sliceSerialize(tail[1], true).length === size;
    return isWhole ? ok(code) : nok(code);
  };
  return factorySpace(effects, after, 'listItemIndent', size + 1);
}

function isLetter(code: Code): boolean {
  return code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122));
}

/** A space, a tab or one of the spaces that a tab stands for. */
function isSpace(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}
