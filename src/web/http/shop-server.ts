import { createServer, IncomingMessage, type Server, type ServerOptions, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Express } from 'express';
import { SECOND } from '../../time/clock.js';

/**
 * The server of an Express application. Express gives every request and every answer a new prototype (`app.handle`).
 * V8 then keeps each of them, with all that hangs on it, until the next full collection: 25 to 40 % of the young
 * generation survived each of its collections and was copied, in pauses of 3 to 10 ms instead of 0.1 to 0.6 ms (Node 20.20).
 * Here they are made with that prototype, so that Express changes nothing.
 */
export function shopServer(app: Express): Server {
  class ShopRequest extends IncomingMessage {}
  class ShopResponse extends ServerResponse {}
  Object.setPrototypeOf(ShopRequest.prototype, app.request);
  Object.setPrototypeOf(ShopResponse.prototype, app.response);
  Object.assign(app, { request: ShopRequest.prototype, response: ShopResponse.prototype });
  return createServer({ ...SERVER_LIMITS, IncomingMessage: ShopRequest, ServerResponse: ShopResponse }, app);
}

/**
 * How long and how much one connection may ask. Node looks for late ones at an interval of its own, so that the
 * slowest request ends within `requestTimeout + connectionsCheckingInterval`: less than ten seconds.
 */
export const SERVER_LIMITS = {
  /** The head of a request, milliseconds: 408. */
  headersTimeout: 5 * SECOND,
  /** The whole of a request with its body, milliseconds: 408. */
  requestTimeout: 8 * SECOND,
  connectionsCheckingInterval: SECOND,
  keepAliveTimeout: 5 * SECOND,
  /** All header lines together, bytes: 431. */
  maxHeaderSize: 16 * 1_024,
} as const satisfies ServerOptions;

interface DrainLimits {
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

/** Things that come and go at a high rate, in no order. */
interface Slots<T> {
  /** Puts a thing in. @returns takes it out again; to be called once */
  put(one: T): () => void;
  all(): readonly T[];
}

/**
 * Not a `Set`: V8 gives a set whose entries come and go a new table every few entries, and each old table leads to the next
 * one and to what was in it. Once one of them is in the old generation, all later ones survive until the next full
 * collection, and everything that was ever put in with them.
 */
export function slots<T>(): Slots<T> {
  const taken: (T | undefined)[] = [];
  const free: number[] = [];
  return {
    put(one) {
      const at = free.pop() ?? taken.length;
      taken[at] = one;
      return () => {
        taken[at] = undefined;
        free.push(at);
      };
    },
    all: () => taken.filter((one) => one !== undefined),
  };
}
