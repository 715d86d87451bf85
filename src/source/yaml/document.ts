/** Explanations of mistakes that are no matter of syntax. */
import type { Document } from 'yaml';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { MAX_DEPTH } from './compose.js';
import { type Line, lineAt, type YamlExplanation, type YamlMistake } from './mistake.js';

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
  return code === 'BAD_DIRECTIVE' || line.text.startsWith('%') ? directiveOn(line) : undefined;
}

/** The same, for a directive that the parser obeys without an error. */
export function acceptedDirective(document: Document, text: string): YamlExplanation | undefined {
  if (!document.directives?.docStart) return undefined;
  const at = text.search(/^%/m);
  return at === -1 ? undefined : directiveOn(lineAt(text, at));
}

function directiveOn(line: Line): YamlExplanation {
  return {
    rule: 'yaml-directive',
    start: line.start,
    end: line.start + line.text.length,
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

/** Reports a key that stands twice in the same map. */
export function reportDuplicateKey(key: string, place: Place, first: Place, report: Report): void {
  report({
    rule: 'yaml-duplicate-key',
    severity: 'error',
    place,
    message: {
      sv: `Nyckeln ”${key}” finns redan, på rad ${first.start.line}.`,
      en: `The key “${key}” is there already, on line ${first.start.line}.`,
    },
    hint: { sv: 'Ta bort den ena.', en: 'Remove one of them.' },
  });
}

/** Reports that lists and maps are nested deeper than anybody can mean. */
export function reportTooDeep(place: Place, report: Report): void {
  report({
    rule: 'yaml-depth',
    severity: 'error',
    place,
    message: {
      sv: `Listor och nycklar är nästlade i mer än ${MAX_DEPTH} nivåer.`,
      en: `Lists and keys are nested more than ${MAX_DEPTH} levels deep.`,
    },
    hint: { sv: 'Kontrollera indrag och klamrar.', en: 'Check the indentation and the brackets.' },
  });
}

/** Reports YAML that is too long to be read. */
export function reportTooLarge(place: Place, report: Report): void {
  report({
    rule: 'yaml-too-large',
    severity: 'error',
    place,
    message: { sv: 'Uppgifterna är för långa för YAML.', en: 'This is too long for YAML.' },
    hint: {
      sv: 'Lägg tabellens rader i en CSV-fil och ange den som radfil.',
      en: 'Put the rows of the table in a CSV file and name it as radfil.',
    },
  });
}
