import { deflateSync } from 'node:zlib';

/** The objects of a file by number, as they stand between `obj` and `endobj`. */
export type Objects = Readonly<Record<number, string>>;

/** A file of these objects with a cross-reference table. */
export function classicFile(objects: Objects, trailer = '/Root 1 0 R'): Buffer {
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]!.length;
  const rows = new Map<number, number>();
  for (const [number, object] of Object.entries(objects)) {
    rows.set(Number(number), length);
    const text = `${number} 0 obj\n${object}\nendobj\n`;
    parts.push(text);
    length += text.length;
  }
  return withTable(parts.join(''), rows, trailer);
}

/** A file's text with a cross-reference table to these offsets after it. */
export function withTable(text: string, offsets: ReadonlyMap<number, number>, trailer: string): Buffer {
  const sections = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const table = `xref\n${sections.join('')}trailer\n<<${trailer}>>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** A file that is a cross-reference stream and nothing else. */
export function streamFile(entries: string, data: Uint8Array): Buffer {
  const packed = deflateSync(data);
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<</Type/XRef/Root 2 0 R${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
  ]);
}
