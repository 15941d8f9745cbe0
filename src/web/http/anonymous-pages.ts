import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { shopWordsOf } from '../../catalog/shop-words.js';
import type { Config } from '../../config.js';
import { wordsOf } from '../../interests/personal-text.js';
import type { Snapshot } from '../../shop/snapshot.js';
import { engineAway, fellBack } from '../../telemetry/observed.js';
import { type Clock, MINUTE } from '../../time/clock.js';
import { answeredBy } from './middleware/observe-requests.js';
import { isSameForAll, wordsOfSearch } from './paths.js';
import { isByHtmx, objection, VARY } from './request-headers.js';
import { type SplicedPage, splicedPage } from './spliced-page.js';
import { stageOf } from './stage.js';

/** A page that is the same for everybody who has no session. */
interface AnonymousPage {
  readonly bytes: SplicedPage;
  /** The pattern of its route, for what is counted. */
  readonly pattern: string;
}

/** Keeps a page once it is made. @returns undefined where it cannot be kept */
type KeepPage = (made: { html: string; token: string; pattern: string }) => AnonymousPage | undefined;

/** What a page says of the day, and the time in its *Why* links, is at most so old, milliseconds. */
const KEPT_FOR = 10 * MINUTE;
const MOST_BYTES = 6 * 1_024 * 1_024;

/**
 * Answers a page without a session out of memory, with a token of its own, where it was made a moment ago for somebody
 * else without a session. A request with any cookie, and one that htmx makes, passes by. Mounted after `stage`; what is
 * noted in a shop that begins by itself (`on`) is noted of every request, so nothing is kept there.
 */
export function anonymousPage(
  clock: Clock,
  { personalisation }: Pick<Config, 'personalisation'>,
): RequestHandler {
  const pages = new LRUCache<string, AnonymousPage>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }) => bytes.size,
  });
  let failures = 0;
  fellBack.listen(() => void failures++);
  engineAway.listen(() => void failures++);
  // What pages are made of besides their address. With another catalogue, stock or price none of before is sent any more.
  let ground: { readonly snapshot?: Snapshot; readonly period: number } = { period: 0 };

  return async function anonymousPage(req, res, next) {
    if (personalisation === 'on' || !isAnonymous(req)) return next();
    const { snapshot, t } = stageOf(res);
    if (!(await isKeptAddress(req.originalUrl, snapshot))) return next();
    const key = `${t.language} ${t.locale} ${objection(req) ?? 'none'} ${req.originalUrl}`;
    const period = Math.floor(clock() / KEPT_FOR);
    if (ground.snapshot !== snapshot || ground.period !== period) {
      ground = { snapshot, period };
      pages.clear();
    }
    const page = pages.get(key);
    if (page) return sendAnonymous(res, page);
    const [before, begun] = [failures, ground];
    keepWith(res, ({ html, token, pattern }) => {
      // What was made with a substitute would outlive the trouble, and what was made of the ground of before is old.
      const bytes = failures === before && begun === ground ? splicedPage(html, token) : undefined;
      if (!bytes) return undefined;
      pages.set(key, { bytes, pattern });
      return { bytes, pattern };
    });
    next();
  };
}

function isAnonymous(req: Request): boolean {
  return req.method === 'GET' && req.headers.cookie === undefined && !isByHtmx(req);
}

/**
 * Whether the page at an address may be kept for others. A search only where every word stands in the catalogue: what a
 * shopper types is otherwise kept nowhere, and neither is anything else that an address can carry.
 */
export function isKeptAddress(
  address: string,
  { catalogue }: Pick<Snapshot, 'catalogue'>,
): boolean | Promise<boolean> {
  if (isSameForAll(address)) return true;
  const words = wordsOfSearch(address);
  return words !== undefined && areShopWords(words, catalogue.products);
}

async function areShopWords(words: readonly string[], products: Snapshot['catalogue']['products']) {
  const known = await shopWordsOf(products, wordsOf);
  return words.every((word) => known.has(word));
}

/** Has the page of this request kept once it is made. */
function keepWith(res: Response, keep: KeepPage): void {
  res.locals.keepPage = keep;
}

/** How the page of this request is kept; undefined where it is not. */
export function keeperOf(res: Response): KeepPage | undefined {
  return res.locals.keepPage as KeepPage | undefined;
}

/** Sends a kept page with the token of this request. */
export function sendAnonymous(res: Response, { bytes, pattern }: AnonymousPage): void {
  const { token } = stageOf(res);
  const isGzip = takesGzip(res.req);
  const body = isGzip ? bytes.gzip(token) : bytes.plain(token);
  answeredBy(res.req, pattern);
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
