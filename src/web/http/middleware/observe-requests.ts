import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from '../../../telemetry/logger.js';
import type { Metrics } from '../../../telemetry/metrics.js';

interface ObserveOptions {
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

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** The pattern a request was answered by, as `/products/:id`: from the code, never from the address. */
export function routePattern(req: Request): string {
  const pattern = (req.route as { readonly path?: unknown } | undefined)?.path;
  if (typeof pattern === 'string') return pattern.replace(/^\/assets\/[^/]+\//, '/assets/');
  return req.path.startsWith('/assets/') ? '/assets' : 'none';
}

/** Notes the pattern of a request that is answered before it comes to its route. */
export function answeredBy(req: Request, pattern: string): void {
  req.route = { path: pattern };
}

/** The method, or `other`: a made-up one is a made-up word. */
function knownMethod(req: Request): string {
  return METHODS.has(req.method) ? req.method : 'other';
}
