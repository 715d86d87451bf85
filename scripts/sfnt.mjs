/**
 * The little of the sfnt format (https://learn.microsoft.com/typography/opentype/spec/otff) that subsetting needs:
 * reading which characters a font has and how wide they are, and giving a modified font a name of its own.
 */

/** The tables of a font as a map from tag to bytes, in file order. */
export function readTables(font) {
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    const offset = font.readUInt32BE(entry + 8);
    tables.set(
      font.toString('latin1', entry, entry + 4),
      font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/** Character code to glyph number, from the font's Unicode BMP subtable (format 4). */
function readCharacters(cmap) {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(8 + i * 8)),
  );
  const table = subtables.find((candidate) => candidate.readUInt16BE(0) === 4);
  if (!table) throw new Error('no format 4 character map');
  const segments = table.readUInt16BE(6) / 2;
  const [ends, starts, deltas, ranges] = [14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6];
  const glyphs = new Map();
  for (let segment = 0; segment < segments; segment++) {
    const at = (base) => table.readUInt16BE(base + segment * 2);
    for (let code = at(starts); code <= at(ends) && code !== 0xffff; code++) {
      const range = at(ranges);
      const indirect = range && table.readUInt16BE(ranges + segment * 2 + range + (code - at(starts)) * 2);
      const glyph = range ? indirect && (indirect + at(deltas)) & 0xffff : (code + at(deltas)) & 0xffff;
      if (glyph) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** Every character the font can show with its advance width, in thousandths of the type size. */
export function readWidths(font) {
  const tables = readTables(font);
  const perEm = tables.get('head').readUInt16BE(18);
  const measured = tables.get('hhea').readUInt16BE(34);
  const advance = (glyph) => tables.get('hmtx').readUInt16BE(Math.min(glyph, measured - 1) * 4);
  return new Map(
    [...readCharacters(tables.get('cmap'))].map(([code, glyph]) => [
      String.fromCharCode(code),
      Math.round((advance(glyph) * 1000) / perEm),
    ]),
  );
}

/** A font's names by their number, from the Windows Unicode records. */
export function readNames(font) {
  const table = readTables(font).get('name');
  const strings = table.readUInt16BE(4);
  const names = new Map();
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = table.subarray(6 + index * 12, 18 + index * 12);
    if (record.readUInt16BE(0) !== 3) continue;
    const start = strings + record.readUInt16BE(10);
    const text = Buffer.from(table.subarray(start, start + record.readUInt16BE(8)))
      .swap16()
      .toString('utf16le');
    names.set(record.readUInt16BE(6), text);
  }
  return names;
}

function buildNames(names) {
  const texts = [...names]
    .sort(([a], [b]) => a - b)
    .map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()]);
  const head = Buffer.alloc(6 + texts.length * 12);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, [id, text]] of texts.entries()) {
    [3, 1, 0x409, id, text.length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += text.length;
  }
  return Buffer.concat([head, ...texts.map(([, text]) => text)]);
}

function checksum(bytes) {
  let sum = 0;
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4)
    sum = (sum + bytes.readUInt32BE(offset)) >>> 0;
  return sum;
}

/** The font with other names (number to text) and every checksum right. */
export function rename(font, names) {
  const tables = readTables(font);
  tables.set('name', buildNames(names));
  const head = Buffer.from(tables.get('head'));
  head.writeUInt32BE(0, 8);
  tables.set('head', head);
  const directory = Buffer.from(font.subarray(0, 12 + tables.size * 16));
  const bodies = [];
  let offset = directory.length;
  for (const [index, [tag, bytes]] of [...tables].entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    const entry = 12 + index * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    bodies.push(padded);
    offset += padded.length;
  }
  const result = Buffer.concat([directory, ...bodies]);
  const headOffset = result.readUInt32BE(12 + [...tables.keys()].indexOf('head') * 16 + 8);
  result.writeUInt32BE((0xb1b0afba - checksum(result)) >>> 0, headOffset + 8);
  return result;
}
