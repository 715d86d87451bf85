import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Language } from '../../model/diagnostic.js';
import type { DeliveryFault } from '../delivered.js';
import { cellAddress } from './read-workbook.js';

/** The earliest time that a ZIP file can hold, in every time zone. */
const TIME = new Date(1980, 0, 1);
const AUTHOR = 'uppdrag';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The cell of a fault, with what is wrong and what to do. */
interface CellComment {
  row: number;
  column: number;
  text: string;
}

/**
 * A workbook as it came, with faults as comments in their cells. Comments that it had on those sheets are replaced:
 * they are those of the last time it was given back.
 */
export function withComments(
  bytes: Uint8Array,
  faults: readonly DeliveryFault[],
  language: Language,
): Uint8Array {
  const files = unzipSync(bytes);
  const byPart = new Map<string, CellComment[]>();
  for (const { at, message, hint } of faults) {
    if (!at?.cell) continue;
    const { part, row, column } = at.cell;
    const comments = byPart.get(part) ?? [];
    byPart.set(part, comments);
    const text = `${message[language]}\n${hint[language]}`;
    const same = comments.find((each) => each.row === row && each.column === column);
    if (same) same.text += `\n\n${text}`;
    else comments.push({ row, column, text });
  }
  for (const [index, [part, comments]] of [...byPart].entries()) addTo(files, part, comments, index + 1);
  return zipSync(files, { mtime: TIME });
}

function addTo(
  files: Record<string, Uint8Array>,
  part: string,
  comments: readonly CellComment[],
  number: number,
): void {
  const sheet = files[part];
  if (!sheet) return;
  const names = {
    comments: `xl/uppdragComments${number}.xml`,
    drawing: `xl/drawings/uppdragComments${number}.vml`,
  };
  const folder = posix.dirname(part);
  const relationsName = `${folder}/_rels/${posix.basename(part)}.rels`;
  const old = files[relationsName] ? strFromU8(files[relationsName]) : '';
  const kept = [...old.matchAll(/<Relationship [^>]*\/>/g)]
    .map(([each]) => each)
    .filter((each) => !/\/(?:comments|vmlDrawing)"/.test(each));
  const added = [
    relationship('uppdragComments', 'comments', posix.relative(folder, names.comments)),
    relationship('uppdragDrawing', 'vmlDrawing', posix.relative(folder, names.drawing)),
  ];
  files[relationsName] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}">${[...kept, ...added].join('')}</Relationships>`,
  );
  files[part] = strToU8(withDrawing(strFromU8(sheet)));
  const ordered = [...comments].sort((a, b) => a.row - b.row || a.column - b.column);
  files[names.comments] = strToU8(commentsXml(ordered));
  files[names.drawing] = strToU8(drawingVml(ordered));
  const types = strFromU8(files['[Content_Types].xml']!);
  files['[Content_Types].xml'] = strToU8(withTypes(types, names.comments));
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

/** The sheet leads to the drawing of its comments, which stands before tables and extensions. */
function withDrawing(xml: string): string {
  const bare = xml.replace(/<(\w+:)?legacyDrawing [^>]*\/>/, '');
  const prefix = /<(\w+:)?worksheet[ >]/.exec(bare)?.[1] ?? '';
  const markup = `<${prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="uppdragDrawing"/>`;
  const at = bare.search(
    /<(?:\w+:)?(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[ >]|<\/(?:\w+:)?worksheet>/,
  );
  return bare.slice(0, at) + markup + bare.slice(at);
}

function withTypes(xml: string, comments: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  const additions = [
    ...(/Extension="vml"/i.test(xml)
      ? []
      : [
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
        ]),
    ...(xml.includes(`/${comments}"`) ? [] : [`<Override PartName="/${comments}" ContentType="${type}"/>`]),
  ];
  return xml.replace('</Types>', `${additions.join('')}</Types>`);
}

function commentsXml(comments: readonly CellComment[]): string {
  const list = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text><t xml:space="preserve">${escaped(text)}</t></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${AUTHOR}</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The boxes that comments are shown in, which spreadsheets want drawn in VML. */
function drawingVml(comments: readonly CellComment[]): string {
  const shapes = comments.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:220pt;height:90pt;visibility:hidden" fillcolor="#fff3c4" o:insetmode="auto"><v:fill color2="#fff3c4"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column}, 12, ${Math.max(0, row - 2)}, 4, ${column + 4}, 12, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

function escaped(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
