import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import type { ConnectionTransport } from 'puppeteer-core/internal/common/ConnectionTransport.js';

export type { CDPSession, Connection, ConnectionTransport };

/**
 * Speaks the DevTools protocol with a browser that runs already, by puppeteer's own connection. No more of the library
 * is loaded: all of it takes as long to import as the browser takes to start, for pages and frames that printing does
 * not use.
 */
export async function connect(transport: ConnectionTransport): Promise<Connection> {
  const { Connection } = await import('puppeteer-core/internal/cdp/Connection.js');
  // No time limit for each command: the printer has one for the whole document.
  return new Connection('', transport, 0, 0);
}

/** The tab a browser starts with; undefined when it has none. */
export async function firstTab(connection: Connection): Promise<CDPSession | undefined> {
  const { targetInfos } = await connection.send('Target.getTargets');
  const found = targetInfos.find(({ type }) => type === 'page');
  return found && attach(connection, found.targetId);
}

/** A new tab. */
export async function newTab(connection: Connection): Promise<CDPSession> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  return attach(connection, targetId);
}

async function attach(connection: Connection, targetId: string): Promise<CDPSession> {
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  // The browser reports the session before it answers.
  return connection.session(sessionId)!;
}
