import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';
import { isPage } from './gate.js';

/**
 * A page is compressed for one reader: Brotli at quality 1 takes a fifth of the time of the usual 4 (.18 against .97 ms for
 * a personalised home page of 59 kB) and makes it a tenth larger (7.1 against 6.5 kB); gzip at level 1 three fifths of 6.
 */
const ONCE = { level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } };

/** Compresses answers: pages quickly, and files, which a browser keeps for a year, as the package does by itself. */
export function compress(): RequestHandler {
  const pages = compression(ONCE);
  const files = compression();
  return function compress(req, res, next) {
    (isPage(req.path) ? pages : files)(req, res, next);
  };
}
