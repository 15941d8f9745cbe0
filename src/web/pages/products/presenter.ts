import { type Availability, availabilityOf } from '../../../catalog/availability.js';
import type { Product } from '../../../catalog/product.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { unbroken } from '../../../text/unbroken.js';
import { MAX_QUANTITY } from '../../../visits/basket-lines.js';
import { shownPriceText } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { availabilityText } from '../../parts/cards/availability.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { type PressModel, presentAllPresses } from '../../parts/cards/card-controls.js';
import { type ArtModel, presentArt } from '../../parts/cards/card-face.js';
import type { HidingModel } from '../../parts/cards/hiding.js';
import { type PriceModel, presentPrice } from '../../parts/cards/price.js';
import { type BreadcrumbModel, breadcrumb, stepsTo } from '../../parts/frame/breadcrumb.js';
import { tellingTags } from '../../parts/texts/telling-tags.js';

/** A product's own page, without what is recommended beside it. */
export interface ProductModel {
  readonly id: string;
  readonly name: string;
  /** It would fill a screen in a heading's size. */
  readonly isNameLong: boolean;
  readonly brand: string;
  readonly description: string;
  readonly materials: string;
  readonly tags: readonly { readonly label: string; readonly href: string }[];
  readonly art: ArtModel;
  readonly breadcrumb: BreadcrumbModel;
  readonly variants: readonly {
    readonly name: string;
    readonly href: string;
    readonly price: string;
    /** Sold out, or ordered ahead; empty for what is in stock. */
    readonly badge: string;
    readonly here: boolean;
  }[];
}

/** Everything on the product's page that a press may change. */
export interface BuyBoxModel {
  readonly id: string;
  readonly name: string;
  readonly price: PriceModel;
  /** The same for the form: what is added at another price says so. */
  readonly shownPrice: string;
  readonly stock: 'in' | 'few' | 'ahead' | 'out';
  /** The name that schema.org has for it. */
  readonly availability: string;
  readonly stockText: string;
  readonly most: number;
  /** What stands in the field of how many: what was asked for and refused, as far as there is room for it. */
  readonly quantity: number;
  readonly inBasket: string;
  readonly presses: readonly PressModel[];
  /** Why some of the presses are off; empty where none is. */
  readonly off: string;
  /** Until when it is hidden, if it is. */
  readonly hidden: HidingModel | undefined;
  readonly token: string;
  readonly returnTo: string;
  readonly ended: string;
}

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

export function presentProduct(
  product: Product,
  { catalogue }: Snapshot,
  context: CardContext,
): ProductModel {
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
    tags: tellingTags(product.tags).map((tag) => ({
      label: tag,
      href: `${paths.search}?${new URLSearchParams({ q: tag })}`,
    })),
    art: presentArt(product, context),
    breadcrumb: breadcrumb(t, ...stepsTo(product)),
    variants: (group.length > 1 ? group : []).map((one) => ({
      name: one.name,
      href: paths.product(one.id),
      price: presentPrice(one, t).now,
      badge: t.badges[availabilityOf(one)],
      here: one.id === product.id,
    })),
  };
}

/** @param asked how many the form of this page asked for; 1 where it was not sent */
export function presentBuyBox(product: Product, context: CardContext, asked = 1): BuyBoxModel {
  const { t, visit, token, returnTo, ended } = context;
  const held = visit.basket.get(product.id)?.quantity ?? 0;
  const most = Math.max(1, Math.min(product.stock ?? MAX_QUANTITY, MAX_QUANTITY) - held);
  const stock = stockOf(product);
  return {
    id: product.id,
    name: product.name,
    price: presentPrice(product, t),
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
  };
}

function stockOf(product: Product): BuyBoxModel['stock'] {
  const availability = availabilityOf(product);
  if (availability === 'soldOut') return 'out';
  if (availability !== 'inStock') return 'ahead';
  return product.stock !== null && product.stock <= FEW ? 'few' : 'in';
}
