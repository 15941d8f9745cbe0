import { buyable, type PricedBasket, type PricedLine, priceBasket } from '../../../basket/basket.js';
import { standingLines } from '../../../basket/standing.js';
import type { ProductId } from '../../../catalog/product.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { type BasketLine, MAX_QUANTITY } from '../../../visits/basket-lines.js';
import type { EntryId } from '../../../visits/entry.js';
import { latestEnd } from '../../../visits/latest-end.js';
import { KEEPING_LIFETIME } from '../../../visits/memory.js';
import { moment } from '../../../wording/dates.js';
import { moneyText } from '../../../wording/intl.js';
import { standingText } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { aheadText, presentArt } from '../../parts/cards/card-face.js';
import { placeWithout } from '../../parts/cards/place.js';
import { lineAnchor } from '../../parts/notices/elsewhere.js';
import { goneNames } from '../../parts/texts/gone-names.js';
import { laneMark } from '../../parts/texts/lane-name.js';

/** @param standing products whose lines stand on the page that is open: their places are kept */
export function presentBasket(
  { catalogue }: Snapshot,
  context: CardContext,
  standing: readonly ProductId[] = [],
) {
  const { visit, t } = context;
  const places = standingLines(visit, standing);
  const shown = new Map([...places].map(([id, { line }]) => [id, line]));
  const basket = priceBasket({ ...visit, basket: shown }, (id) => catalogue.product(id));
  const { totals } = priceBasket(visit, (id) => catalogue.product(id));
  const anchors = basket.lines.map(({ id }) => lineAnchor(id));
  return {
    lines: basket.lines.map((line, at) => ({
      ...presentLine(line, basket, context),
      placeWithout: placeWithout(at, anchors, 'basket-lines'),
      takenOut: presentTakenOut(line, places.get(line.id)?.takenOutBy, context),
    })),
    isEmpty: visit.basket.size === 0,
    empty: visit.basket.size === 0 ? emptyText(context) : '',
    standing: standingText('basket', places.keys()),
    looksLikeGift:
      visit.lane === 'main' &&
      !context.objects &&
      basket.lines.some((line) => isGiftLike(line) && forWhom(visit.basket.get(line.id), context) === ''),
    totals: totals.map((total) => moneyText(total, t.locale)),
    canOrder: totals.length === 1,
    token: context.token,
    returnTo: context.returnTo,
  };
}

/** Whom a line is for, with how many pieces where not all are. */
function forWhom(line: BasketLine | undefined, { visit, t }: CardContext): string {
  const marks = [...(line?.pieces ?? [])].flatMap(([lane, pieces]) => {
    const mark = laneMark(lane, visit.lanes, t);
    if (mark === '') return [];
    return [pieces === line?.quantity ? mark : `${mark}: ${pieces}`];
  });
  return marks.join(', ');
}

/** What the catalogue itself calls a present. */
const isGiftLike = ({ product }: PricedLine): boolean =>
  product?.tags.some((tag) => /^(?:gifts?|presents?|geschenke?)$/i.test(tag)) ?? false;

function emptyText({ visit, open, partial, now, t }: CardContext): string {
  if (partial) return t.basket.emptyUnread;
  if (!open) return `${t.basket.empty} ${t.basket.emptyEarlier}`;
  const latest = latestEnd(visit);
  return latest < now + KEEPING_LIFETIME ? t.basket.emptyUntil(moment(latest, now, t)) : t.basket.empty;
}

function presentTakenOut({ product }: PricedLine, entry: EntryId | undefined, { t }: CardContext) {
  const name = product?.name ?? t.notice.goneProduct;
  return entry && { text: t.notice.basketRemoved(name), action: paths.undo, entry };
}

function presentLine(line: PricedLine, { lines }: PricedBasket, context: CardContext) {
  const { t } = context;
  const { product, id, quantity } = line;
  const bought = product && buyable(lines).find((one) => one.product.id === id);
  const price = product?.price;
  return {
    id,
    anchor: lineAnchor(id),
    // The log has no name of it: an entry names its product by id alone.
    name:
      product?.name ??
      goneNames(
        lines.flatMap((one) => (one.product ? [] : one.id)),
        t,
      )(id),
    brand: product?.brand ?? '',
    lane: forWhom(context.visit.basket.get(id), context),
    href: product ? paths.product(id) : '',
    art: product && { ...presentArt(product, context), alt: '' },
    quantity,
    // Pieces of it that can be bought now.
    bought: bought?.quantity ?? 0,
    most: Math.max(quantity, Math.min(product?.stock ?? MAX_QUANTITY, MAX_QUANTITY)),
    each: price ? moneyText(price, t.locale) : '',
    sum: bought && price ? moneyText({ ...price, amount: price.amount * bought.quantity }, t.locale) : '',
    change: changeText(line, context),
    ahead: aheadText(product, context),
    canBuy: bought !== undefined,
    updateAction: paths.basketLine(id),
    removeAction: paths.basketLineRemoval(id),
  };
}

function changeText({ change, product, priceThen }: PricedLine, { t }: CardContext): string {
  const before = moneyText(priceThen, t.locale);
  switch (change) {
    case 'none':
      return '';
    case 'soldOut':
      return t.basket.soldOut;
    case 'gone':
      return t.basket.gone;
    case 'fewer':
      return t.basket.fewerLeft(product?.stock ?? 0);
    case 'otherCurrency':
      return t.basket.otherCurrency(before);
    case 'dearer':
      return t.basket.priceUp(before);
    case 'cheaper':
      return t.basket.priceDown(before);
  }
}
