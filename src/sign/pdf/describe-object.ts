import type { Text } from '../../model/diagnostic.js';
import { Dictionary, PdfStream, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { pageReferences } from './pages.js';
import type { Revision } from './revision.js';

/** Entries that lead back up, or sideways into something that is reached in a shorter way. */
const UPWARDS = new Set(['P', 'Parent', 'Pg', 'Prev', 'Next', 'StructParents', 'Dest']);

/** Names of a document's parts for people, by the first key in its catalogue. */
const PARTS: Record<string, Text> = {
  AF: { sv: 'en bilaga', en: 'an attachment' },
  Names: { sv: 'en bilaga eller ett namn', en: 'an attachment or a name' },
  Metadata: { sv: 'metadata (XMP)', en: 'the metadata (XMP)' },
  StructTreeRoot: { sv: 'strukturträdet', en: 'the structure tree' },
  Outlines: { sv: 'bokmärkena', en: 'the outline' },
  AcroForm: { sv: 'formuläret', en: 'the form' },
  DSS: { sv: 'valideringsdata', en: 'the validation data' },
  OutputIntents: { sv: 'färgprofilen', en: 'the colour profile' },
  Perms: { sv: 'vem som har certifierat dokumentet', en: 'who has certified the document' },
  Dests: { sv: 'länkmålen', en: 'the link targets' },
};

/** A step on the shortest way from the trailer to an object. */
interface Step {
  key: string;
  from: Step | undefined;
  /** Number of the page that the step leads to or is below, counted from 1. */
  page: number | undefined;
  /** Name of the attachment that the step leads to or is below. */
  file: string | undefined;
}

/** Describes the objects of a document in words; paths to all of them are computed on first use. */
export class ObjectDescriptions {
  #steps: ReadonlyMap<number, Step> | undefined;

  constructor(private readonly revision: Revision) {}

  /** One object in words: `the content of page 3`, `the attachment uppdrag.md`. */
  of(number: number): Text {
    this.#steps ??= stepsTo(this.revision);
    const step = this.#steps.get(number);
    if (step) return describe(step);
    return {
      sv: `objekt ${number}, som inget i dokumentet pekar på`,
      en: `object ${number}, which nothing in the document points at`,
    };
  }
}

function describe(step: Step): Text {
  const keys = keysOf(step);
  const [source, part = ''] = keys;
  const where = `/${keys.join('/')}`;
  if (source === 'Info')
    return { sv: 'dokumentinformationen (/Info)', en: 'the document information (/Info)' };
  if (step.file !== undefined) {
    return { sv: `bilagan ${step.file} (${where})`, en: `the attachment ${step.file} (${where})` };
  }
  if (step.page !== undefined) {
    return {
      sv: `innehållet på sidan ${step.page} (${where})`,
      en: `the content of page ${step.page} (${where})`,
    };
  }
  if (part === '') return { sv: 'dokumentets rot (/Root)', en: 'the root of the document (/Root)' };
  const known = PARTS[part] ?? { sv: 'en del av dokumentet', en: 'a part of the document' };
  return { sv: `${known.sv} (${where})`, en: `${known.en} (${where})` };
}

function keysOf(step: Step): string[] {
  const keys: string[] = [];
  for (let each: Step | undefined = step; each; each = each.from) keys.push(each.key);
  return keys.reverse();
}

/** The last step to every object that the trailer leads to, breadth first. */
function stepsTo(revision: Revision): Map<number, Step> {
  const pages = new Map(pageReferences(revision).map((each, index) => [each.number, index + 1]));
  const found = new Map<number, Step>();
  const queue = ['Root', 'Info'].map((key): [PdfValue | undefined, Step] => [
    revision.trailer.get(key),
    { key, from: undefined, page: undefined, file: undefined },
  ]);
  // Grows while it is walked.
  for (const [item, step] of queue) {
    if (item instanceof Reference) {
      if (found.has(item.number)) continue;
      found.set(item.number, step);
      step.page = pages.get(item.number) ?? step.page;
    }
    const value = revision.resolve(item);
    const content = value instanceof PdfStream ? value.dictionary : value;
    if (content instanceof Dictionary) step.file = fileName(revision, content) ?? step.file;
    for (const [key, entry] of entriesOf(content)) {
      queue.push([entry, { key, from: step, page: step.page, file: step.file }]);
    }
  }
  return found;
}

function entriesOf(value: PdfValue | undefined): [string, PdfValue][] {
  if (value instanceof Dictionary) return [...value].filter(([key]) => !UPWARDS.has(key));
  return Array.isArray(value) ? value.map((entry, index) => [String(index), entry]) : [];
}

function fileName(revision: Revision, dictionary: Dictionary): string | undefined {
  if (revision.get(dictionary, 'EF') === undefined) return undefined;
  return revision.text(dictionary, 'UF') ?? revision.text(dictionary, 'F');
}
