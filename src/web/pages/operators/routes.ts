import { type RequestHandler, Router } from 'express';
import type { Config } from '../../../config.js';
import type { Services } from '../../../services.js';
import { notFound } from '../../answers/errors.js';
import { methodGuard } from '../../http/middleware/method-guard.js';
import { oneAtATime } from '../../http/middleware/one-at-a-time.js';
import { operatorSession, requireOperator } from '../../http/middleware/operator-session.js';
import { paths } from '../../http/paths.js';
import { operatorLoginRoutes, operatorSessionRoutes } from './login-routes.js';
import { operatorReleaseRoutes } from './release-routes.js';

type OperatorServices = Pick<
  Services,
  'operators' | 'releases' | 'reports' | 'uncounted' | 'clock' | 'secret'
>;

/** Operator pages by who may open them: those that everybody may, and all others. */
export function operatorRoutes(
  { operators: { code, limit }, releases, reports, uncounted, clock }: OperatorServices,
  { secureCookies }: Pick<Config, 'secureCookies'>,
) {
  return {
    open: [operatorLoginRoutes({ code, limit, clock })],
    guarded: [
      operatorReleaseRoutes({ releases, reports, uncounted, clock }),
      operatorSessionRoutes({ secure: secureCookies }),
    ],
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
  return area;
}

/** Operator pages are kept by no cache and listed by no search engine. */
function unlistedAndUnkept(): RequestHandler {
  return function unlistedAndUnkept(_req, res, next) {
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    next();
  };
}
