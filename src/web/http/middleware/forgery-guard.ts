import type { Request, RequestHandler } from 'express';
import { RequestError } from '../../../errors.js';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that may change something unless the browser says that it comes from a page of this shop:
 * by `Sec-Fetch-Site`, else by `Origin`; neither means refuse. What `Host` says is the sender's word and counts nothing:
 * a name that somebody points at this machine would be its own origin.
 * @param publicUrl the address the shop is reached by
 */
export function forgeryGuard({ publicUrl }: { readonly publicUrl: string }): RequestHandler {
  const own = new URL(publicUrl).origin;
  return function forgeryGuard(req, _res, next) {
    if (SAFE.has(req.method) || comesFromHere(req, own)) return next();
    throw new RequestError(403, 'foreignPress');
  };
}

function comesFromHere(req: Request, own: string): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  return req.get('Origin') === own;
}
