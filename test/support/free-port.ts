import { createServer } from 'node:net';

/**
 * Below the ports that systems give to outgoing connections (Linux from 32,768, others from 49,152): a connection
 * cannot take such a port between this check and the start of the server for which it was asked.
 */
const LOWEST = 11_000;
const HIGHEST = 32_000;

/** Ports this process has handed out: two servers that start at once never get the same. */
const handedOut = new Set<number>();

/** A port of loopback on which nobody listens just now; never the same twice in a process. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
