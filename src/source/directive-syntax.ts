import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { pattern } from '../format/pattern.js';

const LETTER_OR_DIGIT = pattern('u')`[\p{L}\p{N}]`;

const COLON = 58;
const OPENING_BRACKET = 91;
const OPENING_BRACE = 123;

/**
 * Directive syntax (the generic directives proposal, https://talk.commonmark.org/t/444) made safe for Swedish text,
 * where a colon is an ordinary part of words: `EU:s`, `12:e`, `1:a`, `§ 9:1`. An inline directive is one only when
 * nothing of a word is before the colon and a `[label]` or `{attributes}` follows the name directly; all of ours
 * have one. Everything else stays text, down to the last character.
 */
export function directiveSyntax(): Extension {
  const base = directive();
  const original = (base.text as Record<number, Construct>)[COLON]!;
  return {
    ...base,
    text: {
      [COLON]: {
        name: 'directiveText',
        previous(code) {
          return !isWordCharacter(code) && (original.previous?.call(this, code) ?? true);
        },
        tokenize(this: TokenizeContext, effects, ok, nok) {
          const parse = original.tokenize.call(this, effects, ok, nok);
          return effects.check({ tokenize: tokenizeOpening, partial: true }, parse, nok);
        },
      },
    },
  };
}

/** Looks ahead: a colon, a name, then `[` or `{`. */
function tokenizeOpening(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return colon;

  function colon(code: Code): State | undefined {
    effects.enter('data');
    effects.consume(code);
    return name;
  }

  function name(code: Code): State | undefined {
    if (isWordCharacter(code) || code === 45 || code === 95) {
      effects.consume(code);
      return name;
    }
    effects.exit('data');
    return (code === OPENING_BRACKET || code === OPENING_BRACE ? ok : nok)(code);
  }
}

function isWordCharacter(code: Code): boolean {
  return code !== null && code > 0 && LETTER_OR_DIGIT.test(String.fromCodePoint(code));
}
