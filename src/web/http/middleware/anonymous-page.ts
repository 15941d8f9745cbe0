import type { Request, RequestHandler } from 'express';
import type { Clock } from '../../../time/clock.js';
import { anonymousPages } from '../anonymous/anonymous-pages.js';
import { isKeptAddress } from '../anonymous/kept-address.js';
import { keepWith, sendAnonymous } from '../anonymous/send-anonymous.js';
import { objection } from '../objection.js';
import { stageOf } from '../stage.js';

export interface AnonymousPageOptions {
  readonly clock: Clock;
  readonly personalisation: 'ask' | 'on';
}

/**
 * Answers a page without a session out of memory, with a token of its own, where it was made a moment ago for somebody
 * else without a session. A request with any cookie, and one that htmx makes, passes by. Mounted after `stage`; what is
 * noted in a shop that begins by itself (`on`) is noted of every request, so nothing is kept there.
 */
export function anonymousPage({ clock, personalisation }: AnonymousPageOptions): RequestHandler {
  const pages = anonymousPages();
  return async function anonymousPage(req, res, next) {
    if (personalisation === 'on' || !isAnonymous(req)) return next();
    const { snapshot, t } = stageOf(res);
    if (!(await isKeptAddress(req.originalUrl, snapshot))) return next();
    const key = `${t.language} ${t.locale} ${objection(req) ?? 'none'} ${req.originalUrl}`;
    const ground = { snapshot, now: clock() };
    const page = pages.find(key, ground);
    if (page) return sendAnonymous(req, res, page);
    keepWith(res, pages.begin(key, ground));
    next();
  };
}

function isAnonymous({ method, headers }: Request): boolean {
  return method === 'GET' && headers.cookie === undefined && headers['hx-request'] === undefined;
}
