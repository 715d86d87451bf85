import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonCommission } from '../../../src/json/json.js';
import { built, REAL_IDS } from '../../support/built.js';
import { inconsistencies } from './consistency.js';
import { printedWords } from './printed-words.js';
import {
  all,
  contentOf,
  type Element,
  find,
  isContent,
  isElement,
  readStructure,
  type Structure,
  textOf,
} from './read-structure.js';

const documents = new Map<string, { structure: Structure; compiled: JsonCommission }>();

beforeAll(async () => {
  for (const { id, pdf, compiled } of (await built()).documents) {
    documents.set(id, { structure: await readStructure(new Uint8Array(readFileSync(pdf))), compiled });
  }
});

const structureOf = (id: string) => documents.get(id)!.structure;
const text = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim();
const label = (element: Element) => element.tag === 'Lbl';

describe.each(REAL_IDS)('the structure of %s', (id) => {
  it('agrees with itself and with the content', () => {
    expect(inconsistencies(structureOf(id).document)).toEqual([]);
  });

  it('says in order what the page says, word for word', () => {
    const { structure, compiled } = documents.get(id)!;
    const words = printedWords(id, compiled);
    const said = textOf(structure.root, label).split(/\s+/).filter(Boolean);
    // A soft hyphen is nothing but a place where a word may be divided.
    const bare = (word: string) => word.replaceAll('\u00ad', '');
    expect(said.map(bare)).toEqual(words.map(bare));
  });

  it('holds nothing that only decorates: all content is text or a picture', () => {
    const { root } = structureOf(id);
    const empty = all(root)
      .filter(({ tag }) => tag !== 'Figure')
      .flatMap((element) => element.kids.filter(isContent).filter(({ text }) => text === ''));
    expect(empty).toEqual([]);
  });

  it('leaves running heads, page numbers and the decision line to the eye', () => {
    const { artifacts, root } = structureOf(id);
    for (const [index, artifact] of artifacts.entries()) {
      if (index > 0) expect(artifact).toContain(`${index + 1}`);
    }
    expect(text(root)).not.toMatch(/Sida \d+ \(/);
  });

  it('has lists of labels and bodies', () => {
    const { root } = structureOf(id);
    for (const item of find(root, 'LI')) {
      const tags = item.kids.filter(isElement).map(({ tag }) => tag);
      expect(['Lbl LBody', 'LBody']).toContain(tags.join(' '));
      expect(item.kids.every(isElement)).toBe(true);
    }
    for (const list of find(root, 'L')) {
      expect(['Decimal', 'None']).toContain(list.attributes.ListNumbering);
      const labels = find(list, 'Lbl')
        .filter(({ parent }) => parent?.parent === list)
        .map(text);
      if (list.attributes.ListNumbering === 'Decimal') {
        const first = Number.parseInt(labels[0]!, 10);
        expect(labels).toEqual(labels.map((_, index) => `${first + index}.`));
      } else expect(new Set(labels).size).toBeLessThanOrEqual(1);
    }
  });

  it('has contents with a line for each heading, its link and its page', () => {
    const { structure, compiled } = documents.get(id)!;
    const lines = find(structure.root, 'TOCI').map((line) => {
      const link = line.kids.filter(isElement)[0]!;
      expect([link.tag, ...link.kids.filter(isElement).map(({ tag }) => tag)]).toEqual(['Reference', 'Link']);
      return text(link);
    });
    const flat = (list: JsonCommission['innehåll']): JsonCommission['innehåll'] =>
      list.flatMap((each) => [each, ...flat(each.underrubriker)]);
    const listed = flat(compiled.innehåll).filter(({ nivå }) => nivå <= 2);
    expect(lines).toHaveLength(listed.length);
    for (const [index, { text, sida }] of listed.entries()) {
      expect(lines[index]).toContain(text.replace(/\s+/g, ' '));
      expect(lines[index]).toMatch(new RegExp(` ${sida}$`));
    }
  });

  it('links every cell to its headers', () => {
    const { root } = structureOf(id);
    for (const table of find(root, 'Table')) {
      const headers = new Map(find(table, 'TH').map((cell) => [cell.id, cell]));
      for (const cell of headers.values()) expect(cell.attributes.Scope).toMatch(/^(?:Row|Column|Both)$/);
      for (const cell of find(table, 'TD').filter(({ parent }) => parent?.parent?.tag !== 'THead')) {
        if (text(cell) === '' && cell.attributes.Headers === undefined) continue;
        const named = (cell.attributes.Headers ?? []) as string[];
        expect(named.length, text(cell)).toBeGreaterThan(0);
        for (const each of named) expect(headers.has(each), each).toBe(true);
      }
    }
  });

  it('reads the head of a table once, however many pages the table takes', () => {
    for (const head of find(structureOf(id).root, 'THead')) {
      expect(new Set(contentOf(head).map(({ page }) => page)).size).toBe(1);
    }
  });

  it('says in every link where it leads', () => {
    for (const link of find(structureOf(id).root, 'Link')) {
      const annotations = link.kids.flatMap((kid) => ('annotation' in kid ? [kid.annotation] : []));
      expect(annotations.length, text(link)).toBeGreaterThan(0);
      for (const annotation of annotations) {
        const contents = annotation.lookup(PDFName.of('Contents'), PDFString, PDFHexString).decodeText();
        expect(contents).toMatch(/\S/);
        expect(contents).not.toMatch(/\b00\b/);
      }
    }
  });

  it('has a bookmark for every heading, with its words', () => {
    const { document, root } = structureOf(id);
    const titles: string[] = [];
    const walk = (parent: PDFDict | undefined) => {
      let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
      for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
        titles.push(item.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText());
        walk(item);
      }
    };
    walk(document.catalog.lookup(PDFName.of('Outlines'), PDFDict));
    const bare = (words: string) => words.replace(/[\s\u00ad]+/g, ' ').trim();
    const headings = find(root, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(text);
    expect(titles.map(bare)).toEqual(headings.map(bare));
  });

  it('has headings that begin at the top and skip no level', () => {
    const levels = find(structureOf(id).root, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(({ tag }) =>
      Number(tag[1]),
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });
});

describe('what some of the commissions have', () => {
  it('words in another language keep it', () => {
    const foreign = all(structureOf('2025-2027/regionhalsan').root).filter(({ lang }) => lang !== undefined);
    expect(foreign.map((element) => [element.tag, element.lang, text(element)])).toEqual([
      ['Span', 'en', 'Helicopter Emergency Medical System'],
    ]);
  });

  it('the head of the plan is drawn on each of its pages and read on the first', () => {
    const { root, artifacts } = structureOf('2025-2027/regionhalsan');
    const plan = find(root, 'Table').find((table) => text(table).includes('Målvärde'))!;
    const pages = [...new Set(contentOf(plan).map(({ page }) => page))];
    expect(pages.length).toBeGreaterThan(2);
    expect(contentOf(plan).filter((content) => content.text === 'Målvärde')).toHaveLength(1);
    for (const page of pages.slice(1)) expect(artifacts[page - 1]).toContain('Målvärde');
  });

  it('notes are notes with ids, and raised numbers lead to them', () => {
    const { root, document } = structureOf('2025-2027/regionhalsan');
    const notes = find(root, 'Note');
    expect(notes.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `tabell-uppfoljningsplan_not-${n}`));
    for (const note of notes) expect(note.parent?.tag).toBe('LBody');
    const references = find(root, 'Reference').filter((each) => /^[¹²³⁴⁵]+$/.test(text(each)));
    expect(references.map(text)).toEqual(['¹', '²', '³', '⁴', '⁵']);
    const ids = document.catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('IDTree'), PDFDict);
    const names = ids.lookup(PDFName.of('Names'), PDFArray);
    const keys = names.asArray().flatMap((each) => (each instanceof PDFString ? [each.decodeText()] : []));
    expect(keys).toEqual([...keys].sort());
    expect(keys).toEqual(expect.arrayContaining(notes.map(({ id }) => id)));
  });
});
