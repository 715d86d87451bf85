import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import { remembered } from '../remembered.js';

/** Deepest nesting of lists and mappings. The deepest real source, a volume table, has nine levels. */
export const MAX_DEPTH = 100;

/** Number of invalid tokens after which the rest of the file is not read. */
const MAX_ERROR_TOKENS = 200;

/** A composed YAML text. */
export interface Composed {
  /** The first document, with its errors. */
  document: Document;
  /** The offset where lists and maps are nested deeper than {@link MAX_DEPTH}; the document ends there. */
  tooDeepAt?: number;
}

/**
 * Composes the document of a YAML text. The library's parts are put together here and not by its `parseDocument`, so
 * that the parser can be stopped before it has gone so deep or met so many errors that it takes all time and memory
 * (a hundred thousand brackets end the whole process in the library's recursion). The document is remembered for texts
 * that come again, and must not be changed.
 */
export const composeDocument = remembered((text: string): Composed => {
  const tokens: CST.Token[] = [];
  const tooDeepAt = readTokens(text, tokens);
  const composer = new Composer({
    stringKeys: true,
    resolveKnownTags: false,
    // Checked when the value is made: the library compares every key with every other.
    uniqueKeys: false,
  });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) throw new Error('the YAML library composes at least one document');
  if (second) {
    const [start, end] = second.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'Several documents'));
  }
  return { document: document as Document, ...(tooDeepAt !== undefined && { tooDeepAt }) };
});

/** Reads tokens until the end, or until reading on is useless; returns the offset where the nesting is too deep. */
function readTokens(text: string, tokens: CST.Token[]): number | undefined {
  const parser = new Parser();
  let errors = 0;
  let tooDeepAt: number | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') errors++;
    }
    // The stack holds the document itself too, and sometimes a scalar.
    if (parser.stack.length > MAX_DEPTH + 2) tooDeepAt = parser.offset - lexeme.length;
    if (tooDeepAt !== undefined || errors > MAX_ERROR_TOKENS) break;
  }
  tokens.push(...parser.end());
  return tooDeepAt;
}
