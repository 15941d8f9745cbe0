import { type Request, Router } from 'express';
import { UNKNOWN_END } from '../../../sessions/session-record.js';
import { moment } from '../../../wording/dates.js';
import type { Wording } from '../../../wording/wording.js';
import { personalPage, respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { type Rendering, renderingOf, stageOf } from '../../http/stage.js';
import { type VisitSession, visitOf } from '../../http/visit-of.js';
import { liesUnused } from '../../parts/cards/card-context.js';
import { presentKeptLog } from './presenter.js';

/** `GET /what-this-shop-knows`: the stored log itself and the session record beside it, nothing less. */
export function knowledgeRoutes(): Router {
  const router = Router();
  router.get(paths.knowledge, async (req, res) => {
    const { t, snapshot } = stageOf(res);
    const session = visitOf(res);
    const log = presentKeptLog(await session.kept(), session.endsAt, { t, snapshot });
    const model = {
      isThere: session.open || hasRecord(session),
      lead: leadOf(session, log, t),
      ends: endsOf(session, t),
      unused: unusedOf(renderingOf(res)),
      log,
      record: recordOf(req),
    };
    respond(res, { page: personalPage('knowledge', t.knowledge.title, model) });
  });
  return router;
}

/** That what was noted before the browser objected lies there unused; empty where nothing does. */
function unusedOf(rendering: Rendering): string {
  const { t, session } = rendering;
  return liesUnused(rendering) ? t.visitBar.unusedToo(moment(session.endsAt, session.now, t)) : '';
}

type Ends = Pick<VisitSession, 'open' | 'endsAt' | 'recordEndsAt' | 'now'>;

/** Whole is said only of what could be read whole. The record and its cookie may outlive the visit by an hour. */
function leadOf(session: Ends, { partial }: ReturnType<typeof presentKeptLog>, t: Wording): string {
  if (!session.open)
    return hasRecord(session)
      ? t.knowledge.ended(moment(session.recordEndsAt, session.now, t))
      : t.knowledge.nothing;
  return partial ? t.knowledge.partialLead : t.knowledge.lead;
}

function endsOf(session: Ends, t: Wording): string {
  const { endsAt, recordEndsAt, now } = session;
  if (endsAt === 0) return '';
  const log = t.knowledge.ends(moment(endsAt, now, t));
  return hasRecord(session) ? `${log} ${t.knowledge.recordEnds(moment(recordEndsAt, now, t))}` : log;
}

/** Whether the record can be read and has not ended. */
function hasRecord({ recordEndsAt, now }: Ends): boolean {
  return recordEndsAt > now && recordEndsAt !== UNKNOWN_END;
}

/**
 * The session record as it is stored, but for its date: that is said in milliseconds like those of the log, for as text
 * it names another zone than the page does. Empty where there is none, or another stands in while it cannot be read.
 */
function recordOf({ session }: Request): string {
  const isStored = session.endsAt !== undefined && session.endsAt !== UNKNOWN_END;
  return isStored ? JSON.stringify(session, datesInMilliseconds, 2) : '';
}

function datesInMilliseconds(key: string, value: unknown): unknown {
  return key === 'expires' && typeof value === 'string' ? Date.parse(value) : value;
}
