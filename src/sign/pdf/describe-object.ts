import type { Text } from '../../model/diagnostic.js';
import { Dictionary, PdfStream, type PdfValue, Reference } from '../../pdf-syntax/values.js';
import { pageReferences } from './pages.js';
import type { Revision } from './revision.js';

/** Entries that lead back up, or sideways into something that is reached in a shorter way. */
const UPWARDS = new Set(['P', 'Parent', 'Pg', 'Prev', 'Next', 'StructParents', 'Dest']);

/** What people call the parts of a document, by the first step from its catalogue. */
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

/** What an object of a document is, in words: `the content of page 3`, `the attachment uppdrag.md`. */
export function describeObject(revision: Revision, number: number): Text {
  const path = pathTo(revision, number);
  if (!path) {
    return {
      sv: `objekt ${number}, som inget i dokumentet pekar på`,
      en: `object ${number}, which nothing in the document points at`,
    };
  }
  const [source, part = ''] = path.keys;
  const where = `/${path.keys.join('/')}`;
  if (source === 'Info')
    return { sv: 'dokumentinformationen (/Info)', en: 'the document information (/Info)' };
  if (path.file !== undefined) {
    return { sv: `bilagan ${path.file} (${where})`, en: `the attachment ${path.file} (${where})` };
  }
  if (path.page !== undefined) {
    return {
      sv: `innehållet på sidan ${path.page} (${where})`,
      en: `the content of page ${path.page} (${where})`,
    };
  }
  if (part === '') return { sv: 'dokumentets rot (/Root)', en: 'the root of the document (/Root)' };
  const known = PARTS[part] ?? { sv: 'en del av dokumentet', en: 'a part of the document' };
  return { sv: `${known.sv} (${where})`, en: `${known.en} (${where})` };
}

interface Path {
  keys: readonly string[];
  /** Number of the page it belongs to, counted from 1. */
  page?: number;
  /** Name of the attachment it belongs to. */
  file?: string;
}

/** The shortest way from the trailer to an object. */
function pathTo(revision: Revision, wanted: number): Path | undefined {
  const pages = new Map(pageReferences(revision).map((each, index) => [each.number, index + 1]));
  const queue: [PdfValue | undefined, Path][] = ['Root', 'Info'].map((key) => [
    revision.trailer.get(key),
    { keys: [key] },
  ]);
  const visited = new Set<number>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [item, path] = next;
    let here = path;
    if (item instanceof Reference) {
      if (visited.has(item.number)) continue;
      visited.add(item.number);
      const page = pages.get(item.number);
      if (page !== undefined) here = { ...here, page };
    }
    const value = revision.resolve(item);
    const dictionary = value instanceof PdfStream ? value.dictionary : value;
    const file = dictionary instanceof Dictionary && fileName(revision, dictionary);
    if (file) here = { ...here, file };
    if (item instanceof Reference && item.number === wanted) return here;
    if (dictionary instanceof Dictionary) {
      for (const [key, entry] of dictionary) {
        if (!UPWARDS.has(key)) queue.push([entry, { ...here, keys: [...here.keys, key] }]);
      }
    } else if (Array.isArray(dictionary)) {
      for (const [index, entry] of dictionary.entries()) {
        queue.push([entry, { ...here, keys: [...here.keys, String(index)] }]);
      }
    }
  }
  return undefined;
}

function fileName(revision: Revision, dictionary: Dictionary): string | undefined {
  if (revision.get(dictionary, 'EF') === undefined) return undefined;
  return revision.text(dictionary, 'UF') ?? revision.text(dictionary, 'F');
}
