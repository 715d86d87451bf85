import { crc32 } from 'node:zlib';

/** The reason why a picture cannot be printed. `none`: neither PNG nor JPEG. `broken`: cut off or damaged. */
export type PictureFault = 'none' | 'broken' | 'too-large';

/** A picture's media type, or what is wrong with it. */
export type Picture = { type: 'image/png' | 'image/jpeg' } | { fault: PictureFault };

/** More pixels than this take a browser more memory than machines have to spare (400 MB). */
const MOST_PIXELS = 100_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * Reads a picture from its beginning to its end, without unpacking it. A browser shows one that is cut off or
 * damaged in part or not at all, without a message.
 */
export function readPicture(bytes: Uint8Array): Picture {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(PNG.slice(0, 4))) return picture('image/png', begins(PNG) ? pngPixels(view, bytes) : undefined);
  if (begins(JPEG)) return picture('image/jpeg', jpegPixels(view));
  return { fault: 'none' };
}

function picture(type: 'image/png' | 'image/jpeg', pixels: number | undefined): Picture {
  if (!pixels) return { fault: 'broken' };
  return pixels > MOST_PIXELS ? { fault: 'too-large' } : { type };
}

/** Pixels of a PNG; undefined unless every chunk is whole and the last one is there (ISO/IEC 15948, 5). */
function pngPixels(view: DataView, bytes: Uint8Array): number | undefined {
  const HEAD = 8;
  const AROUND = 12;
  let pixels: number | undefined;
  let hasData = false;
  for (let at = PNG.length; at + AROUND <= view.byteLength; ) {
    const length = view.getUint32(at);
    const end = at + HEAD + length;
    if (end + 4 > view.byteLength || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + HEAD));
    if (type === 'IHDR') pixels = view.getUint32(at + HEAD) * view.getUint32(at + HEAD + 4);
    else if (type === 'IDAT') hasData = true;
    else if (type === 'IEND') return hasData ? pixels : undefined;
    at = end + 4;
  }
  return undefined;
}

const [START_OF_SCAN, END_OF_IMAGE, TEMPORARY] = [0xda, 0xd9, 0x01];
/** Markers without a segment: restarts and the start of an image. */
const isBare = (marker: number) => marker === TEMPORARY || (marker >= 0xd0 && marker <= 0xd8);
/** Start of frame, which has the measures; the others of the row are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Pixels of a JPEG; undefined unless every segment is whole and the image has its end (ISO/IEC 10918-1, B). */
function jpegPixels(view: DataView): number | undefined {
  let pixels: number | undefined;
  let scanned = false;
  for (let at = 2; at + 1 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END_OF_IMAGE) return scanned ? pixels : undefined;
    at += 2;
    if (isBare(marker)) continue;
    if (at + 2 > view.byteLength) return undefined;
    const length = view.getUint16(at);
    if (length < 2 || at + length > view.byteLength) return undefined;
    if (isFrame(marker) && length >= 7) pixels = view.getUint16(at + 3) * view.getUint16(at + 5);
    at += length;
    if (marker !== START_OF_SCAN) continue;
    scanned = true;
    at = endOfScan(view, at);
  }
  return undefined;
}

/** Offset of the next marker after the data of a scan, in which `ff 00` is a byte of data; restarts belong to it. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return view.byteLength;
}
