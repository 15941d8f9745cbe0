import { type Availability, availabilityOf } from '../../../catalog/availability.js';
import { isGtin } from '../../../catalog/gtin.js';
import { CONDITIONS, type Product } from '../../../catalog/product.js';
import { saleEnd } from '../../../catalog/sale.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { unbroken } from '../../../text/unbroken.js';
import { MAX_QUANTITY } from '../../../visits/basket-lines.js';
import { moment } from '../../../wording/dates.js';
import { shownPriceText } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { availabilityText, presentArt, presentPrice } from '../../parts/cards/card-face.js';
import { presentAllPresses } from '../../parts/cards/product-card.js';
import { breadcrumb, stepsTo } from '../../parts/frame/breadcrumb.js';
import { BUY_BOX } from '../../parts/notices/elsewhere.js';
import { tellingTags } from '../../parts/texts/telling-tags.js';

/** https://schema.org/ItemAvailability */
const SCHEMA_ORG = {
  inStock: 'InStock',
  preOrder: 'PreOrder',
  backOrder: 'BackOrder',
  madeToOrder: 'MadeToOrder',
  soldOut: 'OutOfStock',
} as const satisfies Record<Availability, string>;

/** So few that it is worth saying. */
const FEW = 5;

/** Characters of a name; more are set smaller. */
const LONG_NAME = 120;

export function presentProduct(product: Product, { catalogue }: Snapshot, context: CardContext) {
  const { t } = context;
  const group =
    product.group === undefined ? [] : catalogue.products.filter((one) => one.group === product.group);
  return {
    id: product.id,
    name: product.name,
    isNameLong: product.name.length > LONG_NAME,
    brand: product.brand,
    description: unbroken(product.description),
    // Words of the catalogue, in its language: no *and* of another stands between them.
    materials: product.materials.join(', '),
    numbers: (product.numbers ?? []).map((text) => ({ text, property: isGtin(text) ? 'gtin' : 'productID' })),
    condition:
      CONDITIONS.flatMap((one) => (product.tags.includes(one) ? t.product.conditions[one] : []))[0] ?? '',
    tags: tellingTags(product.tags).map((tag) => ({
      label: tag,
      href: `${paths.search}?${new URLSearchParams({ q: tag })}`,
    })),
    art: presentArt(product, context),
    breadcrumb: breadcrumb(t, ...stepsTo(product, t)),
    variants: group
      .filter(({ id }) => id !== product.id)
      .map((one) => ({
        name: one.name,
        href: paths.product(one.id),
        price: presentPrice(one, t),
        badge: t.badges[availabilityOf(one)],
      })),
  };
}

/** @param asked how many the form of this page asked for; 1 where it was not sent */
export function presentBuyBox(product: Product, context: CardContext, asked = 1) {
  const { t, visit, token, returnTo, ended, standing } = context;
  const held = visit.basket.get(product.id)?.quantity ?? 0;
  const most = Math.max(1, Math.min(product.stock ?? MAX_QUANTITY, MAX_QUANTITY) - held);
  const stock = stockOf(product);
  const end = saleEnd(product, context.now);
  return {
    id: product.id,
    name: product.name,
    price: presentPrice(product, t),
    saleEnds: end === undefined ? '' : t.product.saleEnds(t.dates.until(moment(end, context.now, t))),
    shownPrice: shownPriceText(product.price),
    stock,
    availability: SCHEMA_ORG[availabilityOf(product)],
    stockText: stock === 'few' ? t.product.fewLeft(product.stock ?? 0) : availabilityText(product, context),
    most,
    quantity: Math.max(1, Math.min(asked, most)),
    inBasket: held > 0 ? t.product.inBasket(held) : '',
    presses: presentAllPresses(product, context),
    off: context.objects ? t.press.off : '',
    hidden: visit.hidden.has(product.id) ? context.hiding : undefined,
    token,
    returnTo,
    ended,
    // As long as the shelves of the page stand as they stood, a press in the box leaves them so.
    place: standing === '' ? '' : `${BUY_BOX}${standing}`,
  };
}

function stockOf(product: Product) {
  const availability = availabilityOf(product);
  if (availability === 'soldOut') return 'out';
  if (availability !== 'inStock') return 'ahead';
  return product.stock !== null && product.stock <= FEW ? 'few' : 'in';
}
