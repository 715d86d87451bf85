/** Explanations of mistakes that are no matter of syntax. */
import { type Document, isScalar, visit } from 'yaml';
import type { YamlExplanation, YamlMistake } from './mistake.js';

/** A key that stands twice in the same map. */
export function duplicateKey({
  code,
  document,
  start,
  lineNumber,
}: YamlMistake): YamlExplanation | undefined {
  if (code !== 'DUPLICATE_KEY') return undefined;
  const keys = keysBeside(document, start);
  const second = keys.find((key) => key.start === start);
  const first = keys.find((key) => key.name === second?.name);
  if (!first || !second) return undefined;
  const line = lineNumber(first.start);
  return {
    rule: 'yaml-duplicate-key',
    end: second.end,
    message: {
      sv: `Nyckeln ”${second.name}” finns redan, på rad ${line}.`,
      en: `The key “${second.name}” is there already, on line ${line}.`,
    },
    hint: { sv: 'Ta bort den ena.', en: 'Remove one of them.' },
  };
}

/** The keys of the map in which a key begins at `offset`, in order. */
function keysBeside(document: Document, offset: number): { name: string; start: number; end: number }[] {
  let keys: { name: string; start: number; end: number }[] = [];
  visit(document, {
    Map(_, map) {
      const here = map.items.flatMap(({ key }) =>
        isScalar(key) && key.range
          ? [{ name: String(key.value), start: key.range[0], end: key.range[1] }]
          : [],
      );
      if (!here.some(({ start }) => start === offset)) return undefined;
      keys = here;
      return visit.BREAK;
    },
  });
  return keys;
}

/** A line `---` or `...` that ends one document and begins another. */
export function secondDocument({ code, message, start, text }: YamlMistake): YamlExplanation | undefined {
  if (code !== 'MULTIPLE_DOCS' && !/directives-end marker/.test(message)) return undefined;
  const at = Math.max(
    0,
    ...[...text.slice(0, start + 3).matchAll(/^(?:---|\.\.\.)/gm)].map(({ index }) => index),
  );
  const marker = text.slice(at, at + 3);
  return {
    rule: 'yaml-documents',
    start: at,
    end: at + 3,
    message: {
      sv: `${marker} delar filen i flera dokument; allt ska vara ett.`,
      en: `${marker} splits the file into several documents; it must be one.`,
    },
    hint: { sv: `Ta bort ${marker}.`, en: `Remove ${marker}.` },
  };
}

/** A line such as `%YAML 1.1`, which would change how the rest is read. */
export function directive({ code, line }: YamlMistake): YamlExplanation | undefined {
  if (code !== 'BAD_DIRECTIVE' && !line.text.startsWith('%')) return undefined;
  return directiveAt(line.start, line.start + line.text.length);
}

/** The explanation of {@link directive} for directives that the parser accepts. */
export function directiveAt(start: number, end: number): YamlExplanation {
  return {
    rule: 'yaml-directive',
    start,
    end,
    message: {
      sv: 'En rad som börjar med % är ett direktiv till YAML, och sådana används inte här.',
      en: 'A line that begins with % is a directive to YAML, and there are none here.',
    },
    hint: { sv: 'Ta bort raden.', en: 'Remove the line.' },
  };
}

/** A tag such as `!viktigt`. */
export function tag({ code, start, text }: YamlMistake): YamlExplanation | undefined {
  if (code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_COLLECTION_TYPE') return undefined;
  const name = /^\S+/.exec(text.slice(start))?.[0] ?? '!';
  return {
    rule: 'yaml-tag',
    end: start + name.length,
    message: {
      sv: `${name} läses som en typangivelse (tagg) i YAML, och sådana används inte här.`,
      en: `${name} is read as a type (tag) in YAML, and there are none here.`,
    },
    hint: {
      sv: 'Ta bort den, eller sätt citattecken (") om hela värdet om det är text.',
      en: 'Remove it, or put quotation marks (") around the whole value if it is text.',
    },
  };
}

/** So many brackets that the parser gives up. */
export function tooDeep({ code }: YamlMistake): YamlExplanation | undefined {
  if (code !== 'RESOURCE_EXHAUSTION') return undefined;
  return {
    rule: 'yaml-depth',
    message: {
      sv: 'Listor och nycklar är nästlade i för många nivåer.',
      en: 'Lists and keys are nested too deep.',
    },
    hint: { sv: 'Kontrollera indrag och klamrar.', en: 'Check the indentation and the brackets.' },
  };
}
