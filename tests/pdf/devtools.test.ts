import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ConnectionTransport, connect, newTab } from '../../src/pdf/devtools.js';

/** Answers commands as a browser does, and keeps what it was sent. */
class Browser implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly received: { id: number; method: string; sessionId?: string }[] = [];

  send(message: string): void {
    const command = JSON.parse(message) as (typeof this.received)[number];
    this.received.push(command);
    const answer = (each: object) => setImmediate(() => this.onmessage?.(JSON.stringify(each)));
    const { id, method, sessionId } = command;
    if (method === 'Target.attachToTarget') {
      const targetInfo = { targetId: 'T', type: 'page', title: '', url: '', attached: true };
      answer({
        method: 'Target.attachedToTarget',
        params: { sessionId: 'S', targetInfo, waitingForDebugger: false },
      });
    }
    answer({ id, ...(sessionId && { sessionId }), result: { targetId: 'T', sessionId: 'S', value: method } });
  }

  close(): void {}
}

const UPGRADED =
  'puppeteer-core has changed inside: mend src/pdf/devtools.ts, the only file that uses its internals';

describe('what is used of the inside of puppeteer-core', () => {
  it('is used in one file', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') && readFileSync(`src/${file}`, 'utf8').includes("'puppeteer-core/internal/"),
    );
    expect(files.map((file) => file.replaceAll('\\', '/'))).toEqual(['pdf/devtools.ts']);
  });

  it('is a connection over a transport of our own, with a session for each tab', async () => {
    const { Connection } = await import('puppeteer-core/internal/cdp/Connection.js').catch((cause) => {
      throw new Error(UPGRADED, { cause });
    });
    expect(Connection, UPGRADED).toBeTypeOf('function');
    const browser = new Browser();
    const connection = await connect(browser);
    const tab = await newTab(connection);
    expect(tab, `${UPGRADED}: the session must be known when attaching is answered`).toBeDefined();
    expect(
      browser.received.map(({ method }) => method),
      UPGRADED,
    ).toEqual(['Target.createTarget', 'Target.attachToTarget']);
    const answer = await tab.send('Page.enable');
    expect(answer, UPGRADED).toMatchObject({ value: 'Page.enable' });
    expect(browser.received.at(-1), UPGRADED).toMatchObject({ method: 'Page.enable', sessionId: 'S' });
  });

  it('tells of the end of the browser, and of events', async () => {
    const browser = new Browser();
    const tab = await newTab(await connect(browser));
    const event = new Promise((resolve) => tab.once('Page.frameResized', () => resolve('told')));
    browser.onmessage?.(JSON.stringify({ sessionId: 'S', method: 'Page.frameResized', params: {} }));
    expect(await event, UPGRADED).toBe('told');
    const pending = tab.send('Page.disable').catch((error: unknown) => error);
    browser.onclose?.();
    expect(await pending, UPGRADED).toBeInstanceOf(Error);
  });
});
