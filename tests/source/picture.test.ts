import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../src/source/picture.js';

const FOLDER = 'conformance/matrix';
const pictures = readdirSync(FOLDER)
  .filter((name) => /\.(?:png|jpg)$/.test(name))
  .map((name) => [name, new Uint8Array(readFileSync(`${FOLDER}/${name}`))] as const);

describe.each(pictures)('%s', (name, bytes) => {
  test('is read, also with something after its end', () => {
    const type = name.endsWith('png') ? 'image/png' : 'image/jpeg';
    expect(readPicture(bytes)).toEqual({ type });
    expect(readPicture(Buffer.concat([bytes, Buffer.from('mer')]))).toEqual({ type });
  });

  test('is no picture when it is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(readPicture(bytes.subarray(0, length))).toHaveProperty('fault');
      }),
    );
  });

  test.runIf(name.endsWith('png'))('is no picture when one byte of it is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (index) => {
        const damaged = Uint8Array.from(bytes);
        damaged[index]! ^= 0xff;
        expect(readPicture(damaged)).toHaveProperty('fault');
      }),
    );
  });
});

test('a picture that would fill the memory', () => {
  const png = Uint8Array.from(pictures.find(([name]) => name === 'liten.png')![1]);
  const view = new DataView(png.buffer);
  view.setUint32(16, 40_000);
  view.setUint32(20, 40_000);
  view.setUint32(29, crc(png.subarray(12, 29)));
  expect(readPicture(png)).toEqual({ fault: 'too-large' });
});

/** CRC-32 bit by bit (ISO/IEC 15948, annex D). */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
