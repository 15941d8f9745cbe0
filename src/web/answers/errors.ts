import type { ErrorRequestHandler, RequestHandler } from 'express';
import { RequestError } from '../../errors.js';
import { NothingKeptError } from '../../files/room.js';
import type { Logger } from '../../telemetry/logger.js';
import { ERROR_STATUSES, type Trouble } from '../../wording/trouble.js';
import type { Wording } from '../../wording/wording.js';
import type { Busy, TurnAway } from '../http/middleware/rate-limit.js';
import { VARY, wantsFragments } from '../http/request-headers.js';
import { type Stage, stageOf } from '../http/stage.js';
import { wrongNotice } from '../parts/notices/notice.js';
import { noticeAlone, respond, respondNotice } from './respond.js';

/** Retry-After when the disk is full, seconds: an operator has to make room, which takes minutes. */
const RETRY_AFTER = '60';

/** What nothing else answered. */
export function notFound(): RequestHandler {
  return function notFound() {
    throw new RequestError(404, 'notFound');
  };
}

/**
 * The one error handler: a page with the right status, or a notice for htmx. Says nothing of the inside and
 * repeats nothing that was typed, neither to the shopper nor to the log.
 */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return function errorHandler(error: unknown, req, res, _next) {
    if (res.headersSent) {
      // Express would print the message. Cut off, the browser does not take the half for the whole.
      logger.error('request.failed', { status: 500, ...placeOf(error) });
      res.destroy();
      return;
    }
    const status = statusOf(error);
    // That the disk is full is said once: a line a press would fill it further.
    const isFull = error instanceof NothingKeptError;
    if (status >= 500 && !isFull) logger.error('request.failed', { status, ...placeOf(error) });
    const { t } = stageOf(res);
    const { title, text } = wordsFor(error, status, t);
    res.set('Cache-Control', 'no-store');
    if (isFull) res.set('Retry-After', RETRY_AFTER);
    res.locals.failed = true;
    if (wantsFragments(req)) return respondNotice(res, status, wrongNotice(`${title}. ${text}`));
    const model = { error: { status, title, text } };
    respond(res, { status, page: { view: 'errors/error', title, unlisted: true, model } });
  };
}

function statusOf(error: unknown): number {
  if (error instanceof RequestError) return error.status;
  if (error instanceof URIError) return 400;
  const status = (error as { readonly status?: unknown } | undefined)?.status;
  // Body parser and static files name the status of what the client did wrong.
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** The title says what kind of thing went wrong, the text what it was, where that is known. */
function wordsFor(error: unknown, status: number, { error: words }: Wording): Trouble {
  const known = ERROR_STATUSES.find((one) => one === status) ?? (status < 500 ? 400 : 500);
  const { title, text } = words.byStatus[known];
  if (!(error instanceof RequestError)) return { title, text };
  const isUnkept = error instanceof NothingKeptError || error.key === 'noCookie';
  return { title: isUnkept ? words.noRoom : title, text: words.byKey[error.key] };
}

/** Where it happened, without the message: that may hold what a shopper typed. */
function placeOf(error: unknown) {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: error.name,
    at: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
  };
}

const STATUS: Readonly<Record<Busy, 429 | 503>> = {
  network: 429,
  visit: 429,
  networkTime: 429,
  overload: 503,
};

interface TurnAwayOptions extends Pick<Stage, 'renderer' | 'assets' | 'languages' | 'config'> {
  /** Headers that every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Refusals must cost a fraction of a page, or they would not relieve the shop: page, notice and headers are made
 * once for each reason and language, before session, basket and shelves are read.
 */
export function turningAway(options: TurnAwayOptions): TurnAway {
  const kept = new Map(
    options.languages.all.map((t) => {
      const said = (why: Busy) => saidOnce(why, t, options);
      const time = { visit: said('visit'), networkTime: said('networkTime') };
      return [t.language, { ...time, network: said('network'), overload: said('overload') }];
    }),
  );
  const headers = {
    ...options.headers,
    Vary: VARY.join(', '),
    'Cache-Control': 'no-store, no-transform',
    'Content-Type': 'text/html; charset=utf-8',
  };
  return function turnAway(req, res, why, seconds) {
    const { language } = options.languages.spokenTo(req);
    const said = kept.get(language)?.[why];
    const body = (wantsFragments(req) ? said?.notice : said?.page) ?? Buffer.alloc(0);
    res
      .writeHead(STATUS[why], {
        ...headers,
        'Content-Language': language,
        'Content-Length': body.length,
        'Retry-After': String(seconds),
      })
      .end(body);
  };
}

function saidOnce(why: Busy, t: Wording, { renderer, assets, config }: TurnAwayOptions) {
  const busy = t.busy[why];
  const model = { t, assets, shopName: config.shopName, status: STATUS[why], busy };
  const notice = wrongNotice(`${busy.title}. ${busy.text}`);
  return {
    page: Buffer.from(renderer.render('errors/busy', model)),
    notice: Buffer.from(noticeAlone(renderer, t, notice)),
  };
}
