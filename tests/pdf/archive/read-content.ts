import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** The text of a page as its content stream has it, every glyph and nothing inferred. */
export interface PageContent {
  /** Text in each piece of marked content that has a number. */
  marked: Map<number, string>;
  /** Text in artifacts, one string for each. */
  artifacts: string[];
}

/** The text in a page's content stream, by the fonts' own tables of characters (`/ToUnicode`). */
export function readContent(page: PDFPage): PageContent {
  const fonts = page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict);
  const tables = new Map(
    fonts.entries().map(([name, font]) => [name.decodeText(), charactersOf(page.doc, font as never)]),
  );
  const content: PageContent = { marked: new Map(), artifacts: [] };
  const open: { mcid?: number; artifact: boolean; actual?: string }[] = [];
  let table = new Map<string, string>();
  let operands: string[] = [];
  const put = (text: string) => {
    const owner = open.findLast(({ mcid, artifact }) => mcid !== undefined || artifact);
    if (owner?.mcid !== undefined)
      content.marked.set(owner.mcid, (content.marked.get(owner.mcid) ?? '') + text);
    else content.artifacts.push(`${content.artifacts.pop() ?? ''}${text}`);
  };
  const show = (text: string) => {
    if (!open.some(({ actual }) => actual !== undefined)) put(text);
  };
  for (const token of decoded(page.node.lookup(PDFName.of('Contents'), PDFRawStream)).match(TOKENS) ?? []) {
    if (!/^[A-Za-z'"]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'Tf') table = tables.get(operands.at(-2)!.slice(1)) ?? table;
    else if (token === 'Tj' || token === 'TJ') show(charactersIn(operands.at(-1)!, table));
    else if (token === 'BDC' || token === 'BMC') {
      const properties = operands.at(-1)!;
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      const actual = /\/ActualText\s*<FEFF([\dA-F]*)>/.exec(properties)?.[1];
      const artifact = operands[0] === '/Artifact';
      if (artifact) content.artifacts.push('');
      open.push({ artifact, ...(mcid && { mcid: Number(mcid) }), ...(actual !== undefined && { actual }) });
    } else if (token === 'EMC') {
      const { actual } = open.pop()!;
      if (actual !== undefined) put(utf16(actual));
    }
    operands = [];
  }
  return content;
}

/** Dictionaries and arrays whole; no document of ours has literal strings in its content. */
const TOKENS = /<<(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*>>|<[^<>]*>|\[[^\]]*\]|\/?[^\s<>[\]/]+/g;

function decoded(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

function charactersIn(operand: string, table: ReadonlyMap<string, string>): string {
  const codes = (operand.match(/<[\dA-F]+>/gi) ?? []).flatMap(
    (each) => each.slice(1, -1).match(/.{4}/g) ?? [],
  );
  return codes.map((code) => table.get(code.toUpperCase()) ?? '\ufffd').join('');
}

function charactersOf(document: PDFDocument, reference: PDFDict): Map<string, string> {
  const font = document.context.lookup(reference as never, PDFDict);
  const stream = font.lookupMaybe(PDFName.of('ToUnicode'), PDFRawStream);
  const table = new Map<string, string>();
  if (!stream) return table;
  const map = decoded(stream);
  for (const [, section] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of section!.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gi))
      table.set(code!.toUpperCase(), utf16(text!));
  }
  for (const [, section] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of section!.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gi)) {
      const first = Number.parseInt(from!, 16);
      for (let code = first; code <= Number.parseInt(to!, 16); code++) {
        const unit = Number.parseInt(text!, 16) + code - first;
        table.set(code.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(unit));
      }
    }
  }
  return table;
}

function utf16(digits: string): string {
  return (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
