import { Router } from 'express';
import type { LoggedEntry } from '../../sessions/entry.js';
import { dayText, moment } from '../intl.js';
import { visitOf } from '../middleware/visit-session.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';
import type { Wording } from '../wording/en.js';

/** `GET /what-this-shop-knows`: the stored log itself and the session record beside it, nothing less. */
export function knowledgeRoutes(): Router {
  const router = Router();
  router.get('/what-this-shop-knows', async (req, res) => {
    const { t } = stageOf(res);
    const session = visitOf(res);
    const stored = await session.stored();
    const model = {
      open: session.open,
      ends: session.endsAt > 0 ? t.knowledge.ends(moment(session.endsAt, session.now, t.locale)) : '',
      entries: stored.map((entry) => ({
        at: `${dayText(entry.at, t.locale)}, ${new Date(entry.at).toISOString().slice(11, 19)} UTC`,
        what: whatOf(entry, t),
        stored: storedText(entry),
      })),
      record:
        session.open && !session.partial
          ? JSON.stringify({ endsAt: req.session.endsAt, cookie: req.session.cookie }, null, 2)
          : '',
    };
    respond(req, res, { page: { view: 'pages/knowledge', title: t.knowledge.title, unlisted: true, model } });
  });
  return router;
}

function whatOf(entry: LoggedEntry, { knowledge }: Wording): string {
  switch (entry.type) {
    case 'signal':
      return knowledge.signals[entry.kind];
    case 'consent':
      return knowledge.consent[entry.purpose][entry.granted ? 'given' : 'withdrawn'];
    default:
      return knowledge.entry[entry.type];
  }
}

/** The entry as it lies in the store; a vector as its bytes in base64. */
function storedText(entry: LoggedEntry): string {
  return JSON.stringify(entry.type === 'foreign' ? entry.stored : entry, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}
