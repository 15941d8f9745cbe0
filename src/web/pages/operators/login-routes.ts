import { type Request, type Response, Router } from 'express';
import { EngineAwayError } from '../../../away/guard.js';
import type { LoginLimit } from '../../../limits/login-limit.js';
import type { OperatorCode } from '../../../operators/operator-code.js';
import { TooManyAtOnceError } from '../../../operators/slow-hash.js';
import type { Clock } from '../../../time/clock.js';
import { respond } from '../../answers/respond.js';
import { formOf, text } from '../../http/forms/fields.js';
import {
  endOperatorSession,
  isSignedIn,
  openOperatorSession,
} from '../../http/middleware/operator-session.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';

/** The longest thing that can be meant as a code: 28 symbols and what stands between them. */
const LONGEST_CODE = 80;

export interface OperatorLoginOptions {
  readonly code: OperatorCode;
  readonly limit: LoginLimit;
  readonly clock: Clock;
}

/** `GET` and `POST /operators/login`: the only operator page that is open to everybody. */
export function operatorLoginRoutes({ code, limit, clock }: OperatorLoginOptions): Router {
  const router = Router();
  router.get(paths.operatorLogin, async (req, res) => {
    if (await isSignedIn(req, { clock, current: code.current }))
      respond(req, res, { onward: paths.operators });
    else sendLogin(req, res, 200, '');
  });
  router.post(paths.operatorLogin, async (req, res) => {
    const { operatorLogin } = stageOf(res).t;
    const address = req.ip ?? '';
    try {
      const asked = (await code.current())?.id ?? '';
      const seconds = await limit.take(address, asked);
      if (seconds > 0) {
        res.set('Retry-After', String(seconds));
        return sendLogin(
          req,
          res,
          429,
          operatorLogin.tooMany(operatorLogin.minutes(Math.ceil(seconds / 60))),
        );
      }
      const id = await code.check(text(formOf(req), 'code', LONGEST_CODE) ?? '');
      if (id === undefined) return sendLogin(req, res, 422, operatorLogin.wrong);
      await limit.clear(address, asked);
      await openOperatorSession(req, { since: clock(), code: id });
    } catch (error) {
      // A try that cannot be counted is refused, whatever the code.
      if (!(error instanceof EngineAwayError || error instanceof TooManyAtOnceError)) throw error;
      return sendLogin(req, res, 503, operatorLogin.away);
    }
    respond(req, res, { onward: paths.operators });
  });
  return router;
}

/** `POST /operators/session/end`: logs out. */
export function operatorSessionRoutes({ secure }: { readonly secure: boolean }): Router {
  const router = Router();
  router.post(paths.operatorSessionEnd, async (req, res) => {
    await endOperatorSession(req, res, secure);
    respond(req, res, { onward: paths.operatorLogin });
  });
  return router;
}

function sendLogin(req: Request, res: Response, status: number, wrong: string): void {
  const { t } = stageOf(res);
  const model = {
    signedIn: false,
    here: '',
    simulated: false,
    wrong,
    refused: status === 422,
    renew: 'npm run operator-code -- --new',
  };
  respond(req, res, {
    status,
    page: { view: 'pages/operator-login', title: t.operatorLogin.title, unlisted: true, model },
  });
}
