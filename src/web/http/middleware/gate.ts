import { type RequestHandler, type Response, Router } from 'express';

/**
 * Paths that skip admission, because they cost almost nothing: styles, pictures, health checks, and what crawlers
 * ask for first.
 */
const NO_PAGE =
  /^\/(?:(?:assets|art|images|\.well-known)\/|(?:healthz|readyz|metrics|sitemap\.xml|robots\.txt)$)/;

/** Whether a path is that of a page or a press, as far as it looks. */
export function isPage(path: string): boolean {
  return !NO_PAGE.test(path);
}

export interface Gate {
  /** Where requests arrive: pages and presses pass through, before anything is done for them. */
  readonly arrival: RequestHandler;
  /** Behind what costs nothing: whatever only looked like it is a page, too. */
  readonly behind: RequestHandler;
}

/** Passes every page and every press through these once, and nothing else. */
export function gate(handlers: readonly RequestHandler[]): Gate {
  const router = Router();
  router.use(...handlers);
  const hasPassed = ({ locals }: Response) => locals.passedGate === true;
  return {
    arrival(req, res, next) {
      if (!isPage(req.path)) return next();
      res.locals.passedGate = true;
      router(req, res, next);
    },
    behind(req, res, next) {
      if (hasPassed(res)) next();
      else router(req, res, next);
    },
  };
}
