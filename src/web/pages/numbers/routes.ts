import { type Request, Router } from 'express';
import { accountOf, accountText } from '../../../account/write-account.js';
import { found, RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { personalPage, respond } from '../../answers/respond.js';
import { queryOf, text } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import { VARY } from '../../http/request-headers.js';
import { renderingOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { fillForAccount } from '../../parts/shelves/fill-shelves.js';
import { wantedNow } from '../../parts/shelves/recommended.js';
import { askedShelf } from '../why/routes.js';
import { presentNumbers } from './presenter.js';

/** `GET /numbers?on&shelf&entries&at`: the account of a whole shelf, as a page, and with `as=json` as a file. */
export function numbersRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.numbers, async (req, res) => {
    // A part of the visit would pass for the whole of it.
    if (visitOf(res).partial) throw new RequestError(503, 'logAway');
    const rendering = renderingOf(res);
    const { on, shown } = await askedShelf(res);
    const wanted = { ...wantedNow(rendering, services), visit: shown.visit, now: shown.at };
    const filled = await fillForAccount(shown.place, wanted);
    const shelf = found(
      filled.shelves.find((one) => one.id === shown.shelf),
      'notOnShelf',
    );
    const account = accountOf(shelf, filled);
    res.set('Cache-Control', 'no-store');
    if (isJsonWanted(req)) {
      res.vary([...VARY, 'Accept'].join(', '));
      if (isFileWanted(req)) res.attachment('account.json');
      res.type('application/json').send(accountText(account));
      return;
    }
    const { title, ...model } = presentNumbers(rendering, account, { shelf, filled, shown, returnTo: on });
    res.vary('Accept');
    respond(res, { page: personalPage('numbers', title, { title, ...model }) });
  });
  return router;
}

const isFileWanted = (req: Request): boolean => text(queryOf(req), 'as') === 'json';
const isJsonWanted = (req: Request): boolean => isFileWanted(req) || req.accepts(['html', 'json']) === 'json';
