import type { Request, Response } from 'express';
import { answeredBy } from '../route-pattern.js';
import { stageOf } from '../stage.js';
import { VARY } from '../vary.js';
import type { AnonymousPage, KeepPage } from './anonymous-pages.js';

/** Has the page of this request kept once it is made. */
export function keepWith(res: Response, keep: KeepPage): void {
  res.locals.keepPage = keep;
}

/** How the page of this request is kept; undefined where it is not. */
export function keeperOf(res: Response): KeepPage | undefined {
  return res.locals.keepPage as KeepPage | undefined;
}

/** Sends a kept page with the token of this request. */
export function sendAnonymous(req: Request, res: Response, { bytes, pattern }: AnonymousPage): void {
  const { token } = stageOf(res);
  const isGzip = takesGzip(req);
  const body = isGzip ? bytes.gzip(token) : bytes.plain(token);
  answeredBy(req, pattern);
  res.setHeader('Vary', VARIES);
  res.setHeader('Cache-Control', 'private, no-cache');
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Content-Length', body.length);
  if (isGzip) res.setHeader('Content-Encoding', 'gzip');
  res.end(body);
}

const VARIES = [...VARY, 'Accept-Encoding'].join(', ');

function takesGzip(req: Request): boolean {
  const accepted = req.headers['accept-encoding'];
  if (accepted === undefined) return false;
  // Without weights there is nothing to compare.
  if (!accepted.includes(';')) return /(?:^|[\s,])gzip(?:$|[\s,])/.test(accepted);
  return req.acceptsEncodings('gzip') === 'gzip';
}
