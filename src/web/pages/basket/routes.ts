import { type Request, type Response, Router } from 'express';
import type { ProductId } from '../../../catalog/product.js';
import type { Services } from '../../../services.js';
import { MAX_QUANTITY } from '../../../visits/basket-lines.js';
import { type BasketPress, decide } from '../../../visits/presses/basket-line.js';
import type { Refusal } from '../../../visits/refusal.js';
import { pastMoment } from '../../../wording/dates.js';
import { type Page, personalPage, respond } from '../../answers/respond.js';
import { regionsOf, respondToPress } from '../../answers/respond-to-press.js';
import { formOf, required, text, wholeNumber } from '../../http/forms/fields.js';
import { shownPrice } from '../../http/forms/token.js';
import { isFromPageAlone, paths } from '../../http/paths.js';
import { carryOut } from '../../http/press.js';
import { refusalText, statusOf } from '../../http/refusals.js';
import { askedProduct, hereOf, renderingOf, stageOf } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { wrongNotice } from '../../parts/notices/notice.js';
import { priceSinceText } from '../../parts/notices/notice-text.js';
import { presentRecommended } from '../../parts/shelves/recommended.js';
import { shelfPlace } from '../../parts/shelves/shelf-place.js';
import { newlyOrdered } from '../checkout/order-basket.js';
import { productPage } from '../products/routes.js';
import { presentBasket } from './presenter.js';

/** The basket: a page, and three forms that change it. */
export function basketRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.basket, async (_req, res) => {
    respond(res, { page: await basketPage(res, services) });
  });
  router.post(paths.basketLines, async (req, res) => {
    const product = askedProduct(res, required(formOf(req), 'product', 64));
    const also = priceSinceText(product.price, shownPrice(formOf(req)), stageOf(res).t);
    await change(res, { press: 'add', product: product.id, quantity: quantityOf(req, 1, '1') }, also);
  });
  router.post(paths.basketLine.pattern, (req, res) =>
    change(res, { press: 'set', product: productOf(req), quantity: quantityOf(req, 0) }),
  );
  router.post(paths.basketLineRemoval.pattern, (req, res) =>
    change(res, { press: 'remove', product: productOf(req) }),
  );
  return router;

  /** @param also said after what was done: a redirect could not carry it, so that a plain form gets a page */
  async function change(res: Response, press: BasketPress, also = ''): Promise<void> {
    const { catalogue } = stageOf(res).snapshot;
    const outcome = await carryOut(res, (visit, token) => decide(visit, press, catalogue, token));
    if ('refused' in outcome) return refuseBasket(res, services, outcome.refused);
    const { before, isSettled, made: done } = outcome;
    if (isSettled && done === undefined) return respond(res, { back: hereOf(res) });
    const product = catalogue.product(press.product);
    await respondToPress(res, services, {
      before,
      products: product ? [product] : [],
      done,
      ...(also === '' ? {} : { also, page: await pageHere(res, services) }),
    });
  }
}

/**
 * Answers a press that was not carried out: the sentence stands on the page of the product it was made on, else on the
 * basket's, or in the live region.
 * @param details sentences that say more
 */
export async function refuseBasket(
  res: Response,
  services: Services,
  refusal: Refusal,
  details: readonly string[] = [],
): Promise<void> {
  const text = [refusalText(refusal, stageOf(res).t), ...details].join(' ');
  const notice = wrongNotice(text, hereOf(res));
  const page = await pageHere(res, services);
  // The page shows a line that another window has taken out, or a number that cannot be.
  const isBehind = BEHIND.includes(refusal.why);
  const fragments = isBehind ? regionsOf(res).ofPage(renderingOf(res), quantityOf(res.req, 1)) : [];
  respond(res, { status: statusOf(refusal), notice, page, fragments });
}

const BEHIND: readonly Refusal['why'][] = ['notInBasket', 'outOfStock', 'basketFull'];

async function pageHere(res: Response, services: Services): Promise<Page> {
  const place = shelfPlace(hereOf(res));
  const product =
    place?.page === 'product' ? stageOf(res).snapshot.catalogue.product(place.product) : undefined;
  if (!product) return basketPage(res, services);
  return (await productPage(renderingOf(res), services, product)).page;
}

async function basketPage(res: Response, services: Services): Promise<Page> {
  const rendering = renderingOf(res);
  const { t, snapshot, session } = rendering;
  const place = { page: 'basket', alone: isFromPageAlone(rendering.here) } as const;
  const ordered = session.visit.basket.size === 0 ? newlyOrdered(res, services) : undefined;
  const model = {
    basketLines: presentBasket(snapshot, cardContext(rendering)),
    goesWith: await presentRecommended(rendering, services, place),
    ordered: ordered && {
      text: t.basket.ordered(pastMoment(ordered.at, session.now, t)),
      href: paths.order(ordered.token),
    },
  };
  return personalPage('basket', t.basket.title, model);
}

/** The quantity the form asks for, as `usual` where it has no such field; undefined where it is no number of pieces. */
function quantityOf(req: Request, least: number, usual?: string): number | undefined {
  const fields = formOf(req);
  const typed = Object.hasOwn(fields, 'quantity') ? text(fields, 'quantity', 20) : usual;
  return wholeNumber(typed, least, MAX_QUANTITY);
}

function productOf(req: Request): ProductId {
  return String(req.params.product) as ProductId;
}
