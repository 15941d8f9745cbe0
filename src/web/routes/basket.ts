import { type Request, type Response, Router } from 'express';
import { inStock, type Product, type ProductId } from '../../catalog/product.js';
import { RequestError } from '../../errors.js';
import type { Services } from '../../services.js';
import { MAX_QUANTITY } from '../../sessions/visit.js';
import { askedProduct } from '../forms/asked-product.js';
import { formOf, required, text, wholeNumber } from '../forms/fields.js';
import { tokenOf } from '../forms/token.js';
import { visitOf } from '../middleware/visit-session.js';
import { paths } from '../paths.js';
import { presentBasket } from '../presenters/basket.js';
import { cardContext } from '../presenters/product-card.js';
import { presentRecommended } from '../presenters/recommended.js';
import { respond } from '../respond.js';
import { respondToPress } from '../respond-to-press.js';
import { hereOf, stageOf } from '../stage.js';

/** The basket: a page, and three forms that change it. */
export function basketRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.basket, async (req, res) => {
    const { t, snapshot } = stageOf(res);
    const model = {
      basketLines: presentBasket(snapshot, cardContext(req, res)),
      goesWith: await presentRecommended(req, res, services, { page: 'basket' }),
    };
    respond(req, res, { page: { view: 'pages/basket', title: t.basket.title, unlisted: true, model } });
  });
  router.post(paths.basketLines, async (req, res) => {
    const product = buyableProduct(res, required(formOf(req), 'product', 64));
    const wanted = quantityOf(req, 1) ?? 1;
    const held = visitOf(res).visit.basket.get(product.id)?.quantity ?? 0;
    const room = Math.min(product.stock ?? MAX_QUANTITY, MAX_QUANTITY) - held;
    await change(req, res, product.id, Math.max(0, Math.min(wanted, room)), product.price.amount);
  });
  router.post('/basket/lines/:product', async (req, res) => {
    const { id, held } = lineOf(req, res);
    const wanted = quantityOf(req, 0);
    if (wanted === undefined) throw new RequestError(422, 'The quantity is not a number of pieces.');
    await change(req, res, id, wanted - held.quantity, held.price);
  });
  router.post('/basket/lines/:product/removal', async (req, res) => {
    if (await isGone(req, res)) return respond(req, res, { back: hereOf(req) });
    const { id, held } = lineOf(req, res);
    await change(req, res, id, -held.quantity, held.price);
  });
  return router;

  async function change(
    req: Request,
    res: Response,
    id: ProductId,
    pieces: number,
    price: number,
  ): Promise<void> {
    if (pieces === 0) return respond(req, res, { back: hereOf(req) });
    const token = tokenOf(text(formOf(req), 'token', 40));
    const body = { type: 'basket', product: id, change: pieces, price } as const;
    const { visit } = await visitOf(res).append([body], token);
    const product = stageOf(res).snapshot.catalogue.product(id);
    await respondToPress(req, res, services, { visit, products: product ? [product] : [] });
  }
}

function buyableProduct(res: Response, id: string): Product {
  const product = askedProduct(res, id);
  if (!inStock(product)) throw new RequestError(409, 'The product is sold out.');
  return product;
}

/** The quantity the form asks for; undefined where it is not a number of pieces that a basket holds. */
function quantityOf(req: Request, least: number): number | undefined {
  return wholeNumber(text(formOf(req), 'quantity', 6), least, MAX_QUANTITY);
}

/** A line taken out already: the form was sent twice, which is no mistake. */
async function isGone(req: Request, res: Response): Promise<boolean> {
  const session = visitOf(res);
  const id = req.params.product as ProductId;
  if (session.visit.basket.has(id)) return false;
  return (await session.stored()).some((entry) => entry.type === 'basket' && entry.product === id);
}

function lineOf(req: Request, res: Response) {
  const id = String(req.params.product) as ProductId;
  const held = visitOf(res).visit.basket.get(id);
  if (!held) throw new RequestError(404, 'This is not in the basket.');
  return { id, held };
}
