import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { SECOND } from '../../time/clock.js';
import { slots } from './slots.js';

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
/** Connections may keep coming; milliseconds. */
const TAKING = 500;

/**
 * Prepares a graceful shutdown. The returned function stops accepting, finishes requests in flight, answers later
 * requests on kept connections with `Connection: close`, and resolves when no connection is left.
 */
export function drainable(server: Server): (limits?: DrainLimits) => Promise<void> {
  const inFlight = slots<ServerResponse>();
  let begun = false;
  let draining = false;
  server.prependListener('request', (_req, res) => {
    if (draining) res.setHeader('Connection', 'close');
    res.once('close', inFlight.put(res));
  });
  const closeAfterAnswer = () => {
    for (const res of inFlight.all()) if (!res.headersSent) res.setHeader('Connection', 'close');
  };
  return async function drain({ linger = LINGER, limit = LIMIT } = {}) {
    if (begun) return;
    begun = true;
    closeAfterAnswer();
    await takeWaiting(server);
    draining = true;
    closeAfterAnswer();
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

/**
 * Accepts the connections that wait in the kernel's backlog, which closing the listener would reset. libuv (1.45)
 * accepts one per turn of the event loop, so a turn without one means that none is left.
 */
async function takeWaiting(server: Server): Promise<void> {
  let taken = 0;
  const count = () => taken++;
  server.on('connection', count);
  const began = performance.now();
  for (let before = -1; before !== taken && performance.now() - began < TAKING; ) {
    before = taken;
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
  server.off('connection', count);
}
