import type { RequestHandler } from 'express';
import { visitOf } from '../visit-of.js';

/**
 * Pages belong to one visit: what a session shaped is kept nowhere, the rest may be kept by the browser that
 * asked and is asked for again. Pictures and assets say otherwise for themselves.
 */
export function pageCache(): RequestHandler {
  return function pageCache(req, res, next) {
    const personal = visitOf(res).open || req.method !== 'GET';
    res.set('Cache-Control', personal ? 'no-store' : 'private, no-cache');
    next();
  };
}
