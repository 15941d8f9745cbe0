import type { Request, Response } from 'express';
import { wantsFragments } from './htmx.js';
import { wrongNotice } from './presenters/notice.js';
import { respondNotice } from './respond.js';
import { type Stage, stageOf } from './stage.js';

/** Answers a request that will not be served now, without looking at who asks or for what. */
export type TurnAway = (req: Request, res: Response, status: 429 | 503, seconds: number) => void;

/**
 * Turning away has to cost a fraction of a page, or it would be no help: the page is made once for each status and
 * has no session, no basket and no shelf.
 */
export function turningAway(stage: Pick<Stage, 'renderer' | 'assets' | 't' | 'config'>): TurnAway {
  const pageOf = (status: 429 | 503) => {
    const { renderer, assets, t, config } = stage;
    const model = { t, assets, shopName: config.shopName, status, busy: t.busy[status] };
    return renderer.render('errors/busy', model);
  };
  const pages = { 429: pageOf(429), 503: pageOf(503) };
  return function turnAway(req, res, status, seconds) {
    res.status(status).set({ 'Retry-After': String(seconds), 'Cache-Control': 'no-store, no-transform' });
    if (!wantsFragments(req)) return void res.type('html').send(pages[status]);
    const { title, text } = stageOf(res).t.busy[status];
    respondNotice(req, res, status, wrongNotice(`${title}. ${text}`));
  };
}
