import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { readText } from './pdf-text.js';

/** A server and files that a document must not reach, and that tell when it does. */
export interface Canary {
  /** The server's address, ending in `/`. */
  http: string;
  /** Address of the files, without the ending. */
  file: string;
  /** A folder for whatever else a test writes. */
  folder: string;
  /** Paths that were asked of the server. */
  hits: Set<string>;
  close(): Promise<void>;
}

export async function openCanary(): Promise<Canary> {
  const hits = new Set<string>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]!.slice(1);
    hits.add(path);
    if (path.includes('css'))
      response.setHeader('content-type', 'text/css').end('body::before{content:"CANARY-CSS"}');
    else if (path.includes('img')) response.setHeader('content-type', 'image/svg+xml').end(SVG);
    else response.setHeader('content-type', 'text/html').end('<p>CANARY-HTTP</p>');
  });
  server.on('upgrade', (request, socket) => {
    hits.add((request.url ?? '').slice(1));
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const folder = await mkdtemp(join(tmpdir(), 'uppdrag-test-canary-'));
  const file = join(folder, 'canary');
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  );
  await Promise.all([
    writeFile(`${file}.txt`, 'CANARY-FILE'),
    writeFile(`${file}.html`, '<p>CANARY-FILE</p>'),
    writeFile(`${file}.css`, 'body::before{content:"CANARY-FILE"}'),
    writeFile(`${file}.svg`, SVG),
    writeFile(`${file}.png`, png(WIDTH, HEIGHT)),
    writeFile(`${file}.ttf`, await readFile(font)),
  ]);
  return {
    http: `http://127.0.0.1:${port}/`,
    file: pathToFileURL(file).href,
    folder,
    hits,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/** What a printed document shows of the canary's files, or that it is no longer the document that was to be printed. */
export async function tracesIn(pdf: Uint8Array): Promise<string[]> {
  const text = (await readText(pdf)).join(' ');
  const raw = Buffer.from(pdf).toString('latin1');
  return [
    ...(text.match(/CANARY-(?:FILE|HTTP|CSS|SVG|SCRIPT)|root:x:0/g) ?? []),
    ...(text.includes('DOCUMENT') ? [] : ['document replaced']),
    ...(new RegExp(`/Width ${WIDTH}\\s+/Height ${HEIGHT}\\b`).test(raw) ? ['picture from file'] : []),
    ...(raw.includes('SourceSans3') ? ['font from file'] : []),
  ];
}

/** An odd size, to be known again in the PDF. */
const WIDTH = 37;
const HEIGHT = 29;

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><g id="g"><text y="20">CANARY-SVG</text></g></svg>';

/** A black picture (https://www.w3.org/TR/png). */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
