import { type Request, type Response, Router } from 'express';
import { type Granted, grant } from '../../../basket/quantity.js';
import { canOrder, type Money, type ProductId } from '../../../catalog/product.js';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import type { BasketEntry } from '../../../sessions/entry.js';
import { MAX_QUANTITY } from '../../../sessions/visit.js';
import { pastMoment } from '../../../wording/dates.js';
import { askedProduct } from '../../http/forms/asked-product.js';
import { formOf, required, text, wholeNumber } from '../../http/forms/fields.js';
import { shownPrice } from '../../http/forms/shown-price.js';
import { tokenOf } from '../../http/forms/token.js';
import { entryId, freshSeed, pressSeed } from '../../http/middleware/entry-ids.js';
import { visitIsGone } from '../../http/middleware/visit-appends.js';
import { visitOf } from '../../http/middleware/visit-session.js';
import { paths } from '../../http/paths.js';
import { type Page, respond } from '../../http/respond.js';
import { type Press, respondToPress } from '../../http/respond-to-press.js';
import { hereOf, stageOf } from '../../http/stage.js';
import { wrongNotice } from '../../parts/notice.js';
import { limitText, priceSinceText } from '../../parts/notice-text.js';
import { cardContext } from '../../parts/product-card.js';
import { presentRecommended } from '../../parts/recommended.js';
import { shelfPlace } from '../../parts/shelf-place.js';
import { newlyOrdered } from '../checkout/order-basket.js';
import { productPage } from '../products/routes.js';
import { presentBasket } from './presenter.js';

/** So often another press of the same visit may come in between. */
const TRIES = 20;

/** The basket: a page, and three forms that change it. */
export function basketRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.basket, async (req, res) => {
    respond(req, res, { page: await basketPage(req, res, services) });
  });
  router.post(paths.basketLines, async (req, res) => {
    const product = askedProduct(res, required(formOf(req), 'product', 64));
    const asked = quantityOf(req, 1, '1');
    if (asked === undefined)
      return refuse(req, res, 422, stageOf(res).t.basket.notAQuantity(1, MAX_QUANTITY));
    if (!canOrder(product)) return refuse(req, res, 409, stageOf(res).t.basket.soldOutNow(product.name));
    await change(req, res, () => {
      const held = visitOf(res).visit.basket.get(product.id)?.quantity ?? 0;
      const also = priceSinceText(product.price, shownPrice(formOf(req)), stageOf(res).t);
      const granted = grant(held + asked, product.stock);
      return { id: product.id, price: product.price, held, granted, also };
    });
  });
  router.post('/basket/lines/:product', async (req, res) => {
    if (!visitOf(res).open) return refuse(req, res, 410, stageOf(res).t.basket.visitEnded);
    const { id } = lineOf(req, res);
    const asked = quantityOf(req, 0);
    if (asked === undefined)
      return refuse(req, res, 422, stageOf(res).t.basket.notAQuantity(0, MAX_QUANTITY));
    const product = stageOf(res).snapshot.catalogue.product(id);
    if (product && !canOrder(product) && asked > 0)
      return refuse(req, res, 409, stageOf(res).t.basket.soldOutNow(product.name));
    await change(req, res, () => ({
      ...lineOf(req, res),
      granted: grant(asked, product?.stock ?? null),
    }));
  });
  router.post('/basket/lines/:product/removal', async (req, res) => {
    if (!visitOf(res).open) return refuse(req, res, 410, stageOf(res).t.basket.visitEnded);
    const nothing = { granted: { held: 0, limit: undefined } };
    await change(req, res, () => (isGone(req, res) ? undefined : { ...lineOf(req, res), ...nothing }));
  });
  return router;

  /**
   * Sets how many pieces there are, at what this request has read; where somebody changed the basket meanwhile, it is
   * read and reckoned anew, so that two windows that add one each make two.
   */
  async function change(req: Request, res: Response, wishNow: () => Wish | undefined): Promise<void> {
    const token = tokenOf(text(formOf(req), 'token', 40));
    for (let tried = 0; tried < TRIES; tried++) {
      const wish = wishNow();
      if (!wish) return respond(req, res, { back: hereOf(req) });
      const { held, granted } = wish;
      const { visit } = visitOf(res);
      const product = stageOf(res).snapshot.catalogue.product(wish.id);
      const products = product ? [product] : [];
      const body = entryOf(wish);
      const done = entryId(freshSeed(pressSeed(req, token), [body], visit.entries), 0, body);
      // The same form sent twice has been answered already, whatever there is room for now.
      if (visit.entries.some((entry) => entry.id === done))
        return respondToPress(req, res, services, {
          ...{ visit, products, done },
          ...(await saying(req, res, wish)),
        });
      // Who asks for more than there is gets all of it or nothing.
      if (granted.limit && product)
        return refuse(req, res, 409, limitText(stageOf(res).t, { held, stock: product.stock }));
      if (granted.held === held) return respond(req, res, { back: hereOf(req) });
      const claimed = await visitOf(res).claim([body], token);
      if (claimed === 'gone') throw visitIsGone();
      if (claimed === 'done')
        return respondToPress(req, res, services, {
          ...{ visit: visitOf(res).visit, before: visit, products },
          ...(await saying(req, res, wish)),
        });
    }
    throw new RequestError(409, 'basketChanged');
  }

  /** What a redirect could not carry is said by a page of its own. */
  async function saying(
    req: Request,
    res: Response,
    { also = '' }: Wish,
  ): Promise<Pick<Press, 'also' | 'page'>> {
    return also === '' ? {} : { also, page: await pageHere(req, res, services) };
  }

  function refuse(req: Request, res: Response, status: 409 | 410 | 422, sentence: string): Promise<void> {
    return refuseBasket(req, res, services, { status, sentence });
  }
}

/** What the shopper wishes for one product, and what comes of it. */
interface Wish {
  readonly id: ProductId;
  /** As shown now, or when the line was added. */
  readonly price: Money | Omit<Money, 'currency'>;
  readonly held: number;
  readonly granted: Granted;
  /** Said after what was done; empty where there is no more to say. */
  readonly also?: string;
}

function entryOf({ id, price, held, granted }: Wish): BasketEntry {
  return {
    type: 'basket',
    product: id,
    change: granted.held - held,
    quantity: granted.held,
    price: price.amount,
    ...('currency' in price ? { currency: price.currency } : {}),
  };
}

/**
 * Answers a press that was not carried out: the sentence stands on the page of the product it was made on, else on the
 * basket's, or in the live region.
 */
export async function refuseBasket(
  req: Request,
  res: Response,
  services: Services,
  { status, sentence }: { readonly status: 409 | 410 | 422; readonly sentence: string },
): Promise<void> {
  const notice = wrongNotice(sentence, hereOf(req));
  respond(req, res, { status, notice, page: await pageHere(req, res, services), fragments: [] });
}

async function pageHere(req: Request, res: Response, services: Services): Promise<Page> {
  const place = shelfPlace(hereOf(req));
  const product =
    place?.page === 'product' ? stageOf(res).snapshot.catalogue.product(place.product) : undefined;
  return product ? productPage(req, res, services, product) : basketPage(req, res, services);
}

async function basketPage(req: Request, res: Response, services: Services): Promise<Page> {
  const { t, snapshot } = stageOf(res);
  const ordered = visitOf(res).visit.basket.size === 0 ? await newlyOrdered(res, services) : undefined;
  const model = {
    basketLines: presentBasket(snapshot, cardContext(req, res)),
    goesWith: await presentRecommended(req, res, services, { page: 'basket' }),
    ordered: ordered && {
      text: t.basket.ordered(pastMoment(ordered.at, visitOf(res).now, t)),
      href: paths.order(ordered.token),
    },
  };
  return { view: 'pages/basket', title: t.basket.title, unlisted: true, model };
}

/** The quantity the form asks for, as `usual` where it has no such field; undefined where it is no number of pieces. */
function quantityOf(req: Request, least: number, usual?: string): number | undefined {
  const fields = formOf(req);
  const typed = Object.hasOwn(fields, 'quantity') ? text(fields, 'quantity', 20) : usual;
  return wholeNumber(typed, least, MAX_QUANTITY);
}

/** A line taken out already: the form was sent twice, which is no mistake. */
function isGone(req: Request, res: Response): boolean {
  const { visit, logged } = visitOf(res);
  const id = req.params.product as ProductId;
  if (visit.basket.has(id)) return false;
  return logged.some((entry) => entry.type === 'basket' && entry.product === id);
}

function lineOf(req: Request, res: Response) {
  const id = String(req.params.product) as ProductId;
  const line = visitOf(res).visit.basket.get(id);
  if (!line) throw new RequestError(404, 'notInBasket');
  const { price: amount, currency } = line;
  return { id, held: line.quantity, price: currency === undefined ? { amount } : { amount, currency } };
}
