import { type Request, Router } from 'express';
import { UNKNOWN_END } from '../../sessions/session-record.js';
import { moment } from '../dates.js';
import { visitOf } from '../middleware/visit-session.js';
import { type KeptLogModel, presentKeptLog } from '../presenters/kept-log.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';
import type { Wording } from '../wording/en.js';

/** `GET /what-this-shop-knows`: the stored log itself and the session record beside it, nothing less. */
export function knowledgeRoutes(): Router {
  const router = Router();
  router.get('/what-this-shop-knows', async (req, res) => {
    const { t } = stageOf(res);
    const session = visitOf(res);
    const log = presentKeptLog(await session.kept(), t);
    const model = {
      open: session.open,
      lead: leadOf(session.open, log, t),
      ends: session.endsAt > 0 ? t.knowledge.ends(moment(session.endsAt, session.now, t)) : '',
      log,
      record: session.open ? recordOf(req) : '',
    };
    respond(req, res, { page: { view: 'pages/knowledge', title: t.knowledge.title, unlisted: true, model } });
  });
  return router;
}

/** Whole is said only of what could be read whole. */
function leadOf(open: boolean, { partial }: KeptLogModel, { knowledge }: Wording): string {
  if (!open) return knowledge.nothing;
  return partial ? knowledge.partialLead : knowledge.lead;
}

/** The session record as it is stored; empty while it cannot be read and another stands in. */
function recordOf({ session }: Request): string {
  return session.endsAt === UNKNOWN_END ? '' : JSON.stringify(session, null, 2);
}
