/** Entries of the tone curve: enough that no step shows in 8 bits per channel. */
const CURVE_POINTS = 256;

/**
 * The colours of the document as an ICC profile, sRGB (IEC 61966-2-1) in version 2.1 of the format (ICC.1:1998-09).
 * Made here and not copied, so that it has no licence but this program's.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: [signature: string, data: Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', signed('text', Buffer.from('Public domain\0', 'latin1'))],
    // The white point is D65; the primaries are given for D50, as profiles are.
    ['wtpt', xyz(0.9505, 1, 1.0891)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  const places = new Map<Buffer, number>();
  const body: Buffer[] = [];
  let offset = HEADER_LENGTH + table.length;
  for (const [index, [signature, data]] of tags.entries()) {
    if (!places.has(data)) {
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      places.set(data, offset);
      body.push(padded);
      offset += padded.length;
    }
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(places.get(data)!, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  }
  return Buffer.concat([header(offset), table, ...body]);
}

const HEADER_LENGTH = 128;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The required date: January 1st, 2026.
  bytes.writeUInt16BE(2026, 24);
  bytes.writeUInt16BE(1, 26);
  bytes.writeUInt16BE(1, 28);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat([fixed(0.9642), fixed(1), fixed(0.8249)]).copy(bytes, 68);
  return bytes;
}

/** A signed number with 16 bits before and behind the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

/** Data after its type signature and four reserved bytes. */
function signed(type: string, ...data: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), ...data]);
}

function xyz(x: number, y: number, z: number): Buffer {
  return signed('XYZ ', fixed(x), fixed(y), fixed(z));
}

/** An ASCII name, with empty names in Unicode and in the old Macintosh script. */
function description(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(ascii.length);
  return signed('desc', length, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67));
}

/** From the values in a picture to light (IEC 61966-2-1, 5.2). */
function toneCurve(): Buffer {
  const bytes = Buffer.alloc(4 + 2 * CURVE_POINTS);
  bytes.writeUInt32BE(CURVE_POINTS);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const value = i / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65535), 4 + 2 * i);
  }
  return signed('curv', bytes);
}
