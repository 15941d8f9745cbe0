import type { ServerOptions } from 'node:http';
import { SECOND } from '../../time/clock.js';

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
