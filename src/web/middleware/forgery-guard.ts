import type { Request, RequestHandler } from 'express';
import { RequestError } from '../../errors.js';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that may change something unless the browser says that it comes from a page of this shop:
 * by `Sec-Fetch-Site`, else by `Origin`; neither means refuse.
 * @param publicUrl the address the shop is reached by, also behind a proxy that rewrites Host
 */
export function forgeryGuard({ publicUrl }: { readonly publicUrl: string }): RequestHandler {
  const own = new URL(publicUrl).origin;
  return function forgeryGuard(req, _res, next) {
    if (SAFE.has(req.method) || comesFromHere(req, own)) return next();
    throw new RequestError(403, 'The request did not come from a page of this shop.');
  };
}

function comesFromHere(req: Request, own: string): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = req.get('Origin');
  return origin !== undefined && (origin === own || origin === `${req.protocol}://${req.get('Host')}`);
}
