import type { RequestHandler } from 'express';

/** What the shop's addresses are asked with, one or another of them. */
const METHODS = 'GET, HEAD, OPTIONS, POST';

/** `OPTIONS *` asks about the server as a whole and names no address (RFC 9110, 9.3.7); nothing else may be asked of `*`. */
export function wholeServer(): RequestHandler {
  return function wholeServer(req, res, next) {
    if (req.url !== '*') return next();
    res.set('Allow', METHODS);
    res.status(req.method === 'OPTIONS' ? 204 : 400).end();
  };
}
