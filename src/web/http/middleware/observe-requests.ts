import type { RequestHandler, Response } from 'express';
import type { Logger } from '../../../telemetry/logger.js';
import type { Metrics } from '../../../telemetry/metrics.js';
import { knownMethod, routePattern } from '../route-pattern.js';

export interface ObserveOptions {
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Also writes a line a request. */
  readonly logRequests: boolean;
}

/**
 * Counts and, where asked, logs each request once it is over: route pattern, method, status and duration.
 * No address, no path, no query and no header, so that no line can tell who asked or for what.
 */
export function observeRequests({ metrics, logger, logRequests }: ObserveOptions): RequestHandler {
  return function observeRequests(req, res, next) {
    const began = performance.now();
    res.once('close', () => {
      const seconds = (performance.now() - began) / 1_000;
      const route = routePattern(req);
      const method = knownMethod(req);
      metrics.answered({ route, method, status: statusClass(res), seconds });
      if (logRequests)
        logger.info('request', { route, method, status: finalStatus(res), ms: Math.round(seconds * 1_000) });
    });
    next();
  };
}

/** The status that was sent whole; 0 where the browser left first. */
function finalStatus(res: Response): number {
  return res.writableFinished ? res.statusCode : 0;
}

function statusClass(res: Response): string {
  const status = finalStatus(res);
  return status === 0 ? 'aborted' : `${Math.floor(status / 100)}xx`;
}
