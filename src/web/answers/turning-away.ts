import type { Wording } from '../../wording/wording.js';
import type { Busy, TurnAway } from '../http/middleware/rate-limit.js';
import { VARY, wantsFragments } from '../http/request-headers.js';
import type { Stage } from '../http/stage.js';
import { wrongNotice } from '../parts/notices/notice.js';
import { noticeAlone } from './respond.js';

const STATUS: Readonly<Record<Busy, 429 | 503>> = {
  network: 429,
  visit: 429,
  networkTime: 429,
  overload: 503,
};

export interface TurnAwayOptions extends Pick<Stage, 'renderer' | 'assets' | 'languages' | 'config'> {
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
