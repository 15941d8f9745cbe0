import { type RequestHandler, type Response, Router } from 'express';
import { EngineAwayError } from '../../../away/guard.js';
import type { Config } from '../../../config.js';
import { TooManyAtOnceError } from '../../../operators/slow-hash.js';
import type { Services } from '../../../services.js';
import { notFound } from '../../answers/errors.js';
import { respond } from '../../answers/respond.js';
import { formOf, text } from '../../http/forms/fields.js';
import { methodGuard } from '../../http/middleware/method-guard.js';
import { oneAtATime } from '../../http/middleware/one-at-a-time.js';
import {
  endOperatorSession,
  isSignedIn,
  openOperatorSession,
  operatorSession,
  requireOperator,
} from '../../http/middleware/operator-session.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { operatorErrors } from './operator-errors.js';
import { operatorPage } from './operator-page.js';
import { orderListRoutes } from './order-routes.js';
import { releaseRoutes } from './release-routes.js';

type OperatorServices = Pick<
  Services,
  'operators' | 'releases' | 'reports' | 'orders' | 'uncounted' | 'clock' | 'secret'
>;

/** Operator pages by who may open them: those that everybody may, and all others. */
export function operatorRoutes(services: OperatorServices, { secureCookies }: Pick<Config, 'secureCookies'>) {
  return {
    open: [loginRoutes(services)],
    guarded: [releaseRoutes(services), orderListRoutes(services), logoutRoutes(secureCookies)],
  } as const;
}

/**
 * Everything under /operators, with a session of its own and without a shopper's: whatever is not open needs an
 * operator, also where there is nothing.
 */
export function operatorArea(services: OperatorServices, config: Pick<Config, 'secureCookies'>): Router {
  const { operators, clock, secret } = services;
  const { open, guarded } = operatorRoutes(services, config);
  const area = Router();
  const session = operatorSession({ store: operators.store, secret, secure: config.secureCookies });
  area.use(paths.operators, unlistedAndUnkept(), session);
  area.use(...open);
  area.use(paths.operators, requireOperator({ clock, current: operators.code.current }));
  area.use(paths.operators, oneAtATime());
  area.use(...guarded);
  area.use(methodGuard([...open, ...guarded]));
  area.use(paths.operators, notFound());
  area.use(paths.operators, operatorErrors());
  return area;
}

/** Operator pages are kept by no cache and listed by no search engine. */
function unlistedAndUnkept(): RequestHandler {
  return function unlistedAndUnkept(_req, res, next) {
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    next();
  };
}

/** The longest thing that can be meant as a code: 28 symbols and what stands between them. */
const LONGEST_CODE = 80;

/** `GET` and `POST /operators/login`: the only operator page that is open to everybody. */
function loginRoutes({ operators: { code, limit }, clock }: OperatorServices): Router {
  const router = Router();
  router.get(paths.operatorLogin, async (req, res) => {
    if (await isSignedIn(req, { clock, current: code.current })) respond(res, { onward: paths.operators });
    else sendLogin(res, 200, '');
  });
  router.post(paths.operatorLogin, async (req, res) => {
    const { operatorLogin } = stageOf(res).t;
    const address = req.ip ?? '';
    try {
      const asked = (await code.current())?.id ?? '';
      const seconds = await limit.take(address, asked);
      if (seconds > 0) {
        res.set('Retry-After', String(seconds));
        const wait = operatorLogin.minutes(Math.ceil(seconds / 60));
        return sendLogin(res, 429, operatorLogin.tooMany(wait));
      }
      const id = await code.check(text(formOf(req), 'code', LONGEST_CODE) ?? '');
      if (id === undefined) return sendLogin(res, 422, operatorLogin.wrong);
      await limit.clear(address, asked);
      await openOperatorSession(req, { since: clock(), code: id });
    } catch (error) {
      // A try that cannot be counted is refused, whatever the code.
      if (!(error instanceof EngineAwayError || error instanceof TooManyAtOnceError)) throw error;
      return sendLogin(res, 503, operatorLogin.away);
    }
    respond(res, { onward: paths.operators });
  });
  return router;
}

/** `POST /operators/session/end`: logs out. */
function logoutRoutes(secure: boolean): Router {
  const router = Router();
  router.post(paths.operatorSessionEnd, async (req, res) => {
    await endOperatorSession(req, res, secure);
    respond(res, { onward: paths.operatorLogin });
  });
  return router;
}

function sendLogin(res: Response, status: number, wrong: string): void {
  const { title } = stageOf(res).t.operatorLogin;
  const model = { wrong, refused: status === 422, renew: 'npm run operator-code -- --new' };
  respond(res, { status, page: operatorPage('operator-login', title, { ...model, signedIn: false }) });
}
