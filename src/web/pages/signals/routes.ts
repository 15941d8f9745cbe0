import { Router } from 'express';
import { wasEnded } from '../../../consent/withdrawal.js';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import type { EntryBody } from '../../../sessions/entry.js';
import { askedProduct } from '../../http/forms/asked-product.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { tokenOf } from '../../http/forms/token.js';
import { type VisitSession, visitOf } from '../../http/middleware/visit-session.js';
import { refusePress, respondToPress } from '../../http/respond-to-press.js';
import { stageOf } from '../../http/stage.js';

/** What `POST /signals` takes. Views and searches are noted by their pages, baskets and orders by their own routes. */
const KINDS = ['interested', 'save', 'hide', 'notRelevant'] as const;
/** Presses that say nothing but an interest: not noted while the browser objects. *Save* and *Hide* keep themselves. */
const PROFILING: ReadonlySet<string> = new Set(['interested', 'notRelevant']);
type PressedKind = (typeof KINDS)[number];

/** `POST /signals {product, kind}`: one press on a product; with `again`, one that was taken back is put back. */
export function signalRoutes(services: Services): Router {
  const router = Router();
  router.post('/signals', async (req, res) => {
    const product = askedProduct(res, required(formOf(req), 'product'));
    const kind = kindOf(required(formOf(req), 'kind'));
    const session = visitOf(res);
    if (session.privacySignal && PROFILING.has(kind))
      return refusePress(req, res, 403, stageOf(res).t.interests.gpc);
    const body: EntryBody = { type: 'signal', kind, product: product.id };
    // What was taken back a moment ago and is put back asks for nothing that it did not ask for then.
    const asked = text(formOf(req), 'again') === undefined ? asking(session, kind) : [];
    const after = await session.append([...asked, body], tokenOf(text(formOf(req), 'token')));
    await respondToPress(req, res, services, { products: [product], visit: after.visit });
  });
  return router;
}

/**
 * Every press but *Save* asks for personalisation, unless the browser objects. *Hide* says nothing of wanting it: once
 * the shopper has ended it, or may have, what is hidden keeps itself and no more. The others begin it again, and their
 * notice says so.
 */
export function asking(session: VisitSession, kind: PressedKind | 'addInterest'): EntryBody[] {
  const isWanted = kind === 'hide' ? !session.partial && !wasEnded(session.visit) : kind !== 'save';
  const asks = isWanted && !session.personalised && !session.privacySignal;
  return asks ? [{ type: 'consent', purpose: 'personalise', granted: true, withPress: true }] : [];
}

function kindOf(text: string): PressedKind {
  const kind = KINDS.find((one) => one === text);
  if (!kind) throw new RequestError(422, 'noSuchPress');
  return kind;
}
