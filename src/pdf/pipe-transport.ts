import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from './devtools.js';

/**
 * The DevTools protocol over two pipes: JSON messages with a zero byte after each (`--remote-debugging-pipe`). No port
 * is open for others to connect to, and the browser ends by itself when the pipes close, however this process ends.
 */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  /** True when the browser has closed its pipes. */
  closed = false;
  readonly #toBrowser: Writable;
  #rest: Buffer[] = [];

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser;
    fromBrowser.on('data', (chunk: Buffer) => this.#receive(chunk));
    fromBrowser.on('close', () => {
      this.closed = true;
      this.onclose?.();
    });
    // A browser that dies breaks the pipes; its `exit` event is what counts.
    fromBrowser.on('error', () => {});
    toBrowser.on('error', () => {});
  }

  send(message: string): void {
    this.#toBrowser.write(`${message}\0`);
  }

  close(): void {
    this.#toBrowser.end();
  }

  #receive(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.#rest.push(chunk.subarray(start, end));
      const message = Buffer.concat(this.#rest).toString('utf8');
      this.#rest = [];
      start = end + 1;
      // Not at once: what a message sets going must not run in the middle of this loop.
      setImmediate(() => this.onmessage?.(message));
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start));
  }
}
