import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EnvironmentError } from '../model/environment-error.js';

/** This machine only. */
const ADDRESS = '127.0.0.1';
/** Number of ports after the requested one that are tried before any free one is taken. */
const MOST_TRIED = 20;

/**
 * Lets a server listen on a port of this machine, or on the next that is free.
 *
 * @returns the port
 * @throws EnvironmentError when none can be had
 */
export async function listen(server: Server, wanted: number): Promise<number> {
  const last = Math.min(wanted + MOST_TRIED, 65_535);
  const ports = Array.from({ length: last - wanted + 1 }, (_, index) => wanted + index);
  for (const port of [...ports, 0]) {
    const error = await listenOn(server, port);
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw cannotListen(port, error);
  }
  throw cannotListen(wanted, new Error('EADDRINUSE'));
}

function listenOn(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen(port, ADDRESS, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

function cannotListen(port: number, cause: Error): EnvironmentError {
  return new EnvironmentError(
    {
      sv: `Det går inte att lyssna på port ${port} (${cause.message}).`,
      en: `It is not possible to listen on port ${port} (${cause.message}).`,
    },
    { sv: 'Välj en annan med --port.', en: 'Choose another with --port.' },
    { cause },
  );
}
