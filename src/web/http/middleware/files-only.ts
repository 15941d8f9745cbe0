import { type RequestHandler, Router } from 'express';

/** First part of every address that is no page: of styles, pictures, health checks and what crawlers ask for. */
const OF_FILES =
  /^\/(?:assets|art|images|\.well-known|healthz|readyz|metrics|schemas|sitemap\.xml|robots\.txt)(?:\/|$)/i;

/** Passes only such addresses through these: a page would try a dozen routes for nothing. */
export function filesOnly(...handlers: readonly RequestHandler[]): RequestHandler {
  const router = Router();
  router.use(...handlers);
  return function filesOnly(req, res, next) {
    if (OF_FILES.test(req.path)) router(req, res, next);
    else next();
  };
}
