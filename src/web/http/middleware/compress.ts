import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import compression from 'compression';
import type { Express, Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { utf8Of } from '../../../text/utf8.js';
import { isOfPage } from '../paths.js';

/**
 * Compresses answers: a page at once and quickly, a file, which a browser keeps for a year, as the package does by itself.
 * A page's answer is only marked here and compressed by the application's own `send`: an answer that is given a `send` of
 * its own survives every collection of the young generation with all that hangs on it (see `shop-server.ts`).
 */
export function compress(app: Express): RequestHandler {
  const files = compression();
  const { send } = app.response;
  app.response.send = function sendPacked(body) {
    const packs = typeof body === 'string' && this.locals.isPacked === true;
    return send.call(this, packs ? packed(body, this.req, this) : body);
  };
  return function compress(req, res, next) {
    if (!isOfPage(req.path)) {
      files(req, res, next);
      return;
    }
    res.locals.isPacked = true;
    next();
  };
}

/**
 * A page is compressed for one reader: Brotli at quality 1 takes .09 ms for a personalised home page of 51 kB, which a
 * stream and its thread double, and makes it 6.6 kB; the usual quality 4 takes .97 ms for a tenth less. Gzip at level 1
 * takes .19 ms. A window of 128 kB holds a page; the usual one of 4 MB is asked of the system and given back each time,
 * half as long again. What this one needs glibc keeps ready: see `MALLOC_MMAP_THRESHOLD_` in docs/figures.md.
 */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 17 };
const PACKING = {
  br: (text: Buffer) => brotliCompressSync(text, { params: BROTLI }),
  gzip: (text: Buffer) => gzipSync(text, { level: 1 }),
} as const;

type Encoding = keyof typeof PACKING;

/** Shorter ones fit a packet as they are, bytes. */
const LEAST = 1_024;

function packed(text: string, req: Request, res: Response): string | Buffer {
  if (res.get('Content-Type') === undefined || res.get('Content-Encoding') !== undefined) return text;
  res.vary('Accept-Encoding');
  if (text.length < LEAST) return text;
  const encoding = req.method === 'HEAD' ? undefined : encodingFor(req);
  if (encoding === undefined) return utf8Of(text);
  res.set('Content-Encoding', encoding);
  return PACKING[encoding](utf8Of(text));
}

/** Browsers say the same few things; undefined for one that takes neither. */
const known = new LRUCache<string, { readonly encoding: Encoding | undefined }>({ max: 100 });

function encodingFor(req: Request): Encoding | undefined {
  const accepted = req.get('Accept-Encoding') ?? '';
  const before = known.get(accepted);
  if (before) return before.encoding;
  const encoding = (['br', 'gzip'] as const).find((one) => req.acceptsEncodings(one) !== false);
  known.set(accepted, { encoding });
  return encoding;
}
