import { type Request, Router } from 'express';
import { UNKNOWN_END } from '../../sessions/session-record.js';
import { moment } from '../intl.js';
import { visitOf } from '../middleware/visit-session.js';
import { presentKeptLog } from '../presenters/kept-log.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

/** `GET /what-this-shop-knows`: the stored log itself and the session record beside it, nothing less. */
export function knowledgeRoutes(): Router {
  const router = Router();
  router.get('/what-this-shop-knows', async (req, res) => {
    const { t } = stageOf(res);
    const session = visitOf(res);
    const model = {
      open: session.open,
      ends: session.endsAt > 0 ? t.knowledge.ends(moment(session.endsAt, session.now, t.locale)) : '',
      log: presentKeptLog(await session.kept(), t),
      record: session.open ? recordOf(req) : '',
    };
    respond(req, res, { page: { view: 'pages/knowledge', title: t.knowledge.title, unlisted: true, model } });
  });
  return router;
}

/** The session record as it is stored; empty while it cannot be read and another stands in. */
function recordOf({ session }: Request): string {
  return session.endsAt === UNKNOWN_END ? '' : JSON.stringify(session, null, 2);
}
