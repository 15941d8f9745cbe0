import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { SECOND } from '../clock.js';

export interface DrainLimits {
  /**
   * How long a kept connection on which nothing is being answered stays open, milliseconds: a browser may be
   * sending on it just now, and would see its request fail.
   */
  readonly linger?: number;
  /** Connections that are still open after this long are cut, milliseconds. */
  readonly limit?: number;
}

const LINGER = 1.5 * SECOND;
/** With closing the stores afterwards a stop stays below the ten seconds that supervisors wait. */
const LIMIT = 8 * SECOND;
const LOOK_EVERY = 50;

/**
 * Prepares a server for a quiet end. The returned function stops accepting, finishes what is in flight, answers what
 * still comes on kept connections with `Connection: close`, and resolves when nobody is connected any more.
 */
export function drainable(server: Server): (limits?: DrainLimits) => Promise<void> {
  const inFlight = new Set<ServerResponse>();
  let draining = false;
  server.prependListener('request', (_req, res) => {
    if (draining) res.setHeader('Connection', 'close');
    inFlight.add(res);
    res.once('close', () => inFlight.delete(res));
  });
  return async function drain({ linger = LINGER, limit = LIMIT } = {}) {
    if (draining) return;
    draining = true;
    for (const res of inFlight) if (!res.headersSent) res.setHeader('Connection', 'close');
    // What the kernel has accepted already is taken over before the door closes.
    await new Promise((resolve) => setImmediate(resolve));
    const began = performance.now();
    const look = setInterval(() => {
      const taken = performance.now() - began;
      if (taken > limit) server.closeAllConnections();
      else if (taken > linger) server.closeIdleConnections();
    }, LOOK_EVERY);
    // Not the HTTP server's own `close`: that cuts idle connections at once, also one that a request is on its way to.
    await new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
    clearInterval(look);
    // Now it can end what it checks connections with; that it is closed already is no news.
    server.close(() => undefined);
  };
}
