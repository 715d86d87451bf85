import { request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Preview, startPreview } from '../../src/dev/preview.js';

/** A preview of the workspace in a folder `uppdrag` inside this one, closed when the test has finished. */
export async function previewOf(folder: string): Promise<Preview> {
  const preview = await startPreview({ root: join(folder, 'uppdrag') });
  onTestFinished(() => preview.close());
  await preview.watching;
  return preview;
}

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** How something is asked for; every header can be set, which `fetch` does not allow. */
export interface Ask {
  method?: string;
  path: string;
  headers?: Record<string, string>;
}

/** Asks the preview's server for something, as it is written: no dots are taken away. */
export function ask({ port }: Preview, { method = 'GET', path, headers = {} }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept could lead to an earlier preview at the same port.
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** An event that a page is told. */
export interface Told {
  event: string;
  data: Record<string, unknown>;
}

/** Listens as a page does. */
export function listenTo(
  preview: Preview,
  path: string,
): { next(event: string): Promise<Told['data']>; close(): void } {
  const waiting: Told[] = [];
  let wake = () => {};
  let rest = '';
  const sent = request({ host: '127.0.0.1', port: preview.port, path, agent: false }, (response) => {
    response.setEncoding('utf8').on('data', (text: string) => {
      const pieces = (rest + text).split('\n\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(piece) ?? [];
        if (event !== undefined && data !== undefined) waiting.push({ event, data: JSON.parse(data) });
      }
      wake();
    });
    response.on('error', () => {});
  });
  sent.on('error', () => {});
  sent.end();
  const close = () => sent.destroy();
  onTestFinished(close);
  return {
    async next(event) {
      for (;;) {
        const at = waiting.findIndex((each) => each.event === event);
        if (at >= 0) return waiting.splice(0, at + 1).at(-1)!.data;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close,
  };
}
