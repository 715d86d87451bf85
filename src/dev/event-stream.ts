import type { ServerResponse } from 'node:http';

/** Interval of the comments that keep an idle stream open, in milliseconds. */
const HEARTBEAT_MS = 25_000;

/**
 * Server-sent events to one page: https://html.spec.whatwg.org/multipage/server-sent-events.html. While the page is
 * receiving, an event of the same kind replaces one that waits.
 */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #waiting = new Map<string, string>();
  readonly #timer: NodeJS.Timeout;
  #full = false;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write(': uppdrag\n\n');
    response.on('drain', () => {
      this.#full = false;
      for (const [event, data] of [...this.#waiting]) {
        this.#waiting.delete(event);
        this.#write(event, data);
      }
    });
    this.#timer = setInterval(() => {
      if (!this.#full) response.write(': \n\n');
    }, HEARTBEAT_MS);
    this.#timer.unref();
    response.on('close', () => clearInterval(this.#timer));
    // The page was closed in this very moment.
    response.on('error', () => {});
  }

  /** Sends an event to the page; `data` is sent as JSON. */
  send(event: string, data: unknown): void {
    this.#write(event, JSON.stringify(data));
  }

  #write(event: string, json: string): void {
    if (this.#full) this.#waiting.set(event, json);
    else this.#full = !this.#response.write(`event: ${event}\ndata: ${json}\n\n`);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#response.end();
  }
}
