import { LRUCache } from 'lru-cache';
import { availabilityOf, comesOn } from '../../../catalog/availability.js';
import { isMadeUp } from '../../../catalog/places.js';
import { canOrder, type Product } from '../../../catalog/product.js';
import { shortened } from '../../../text/shortened.js';
import { dayText } from '../../../wording/dates.js';
import { moneyNumber, moneyText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from './card-context.js';

export interface FaceContext {
  readonly t: Wording;
  /** Of the catalogue's index. */
  readonly version: string;
}

interface Kept {
  readonly version: string;
  readonly face: CardFaceModel;
}

/** Characters of a name on a card: four to five lines. The product's page has the whole. */
const MOST_ON_CARD = 120;
/** Faces kept of each language. */
const MOST_FACES = 4_000;

/** By language, then by product: a product of which something was sold, or that was imported anew, is another object. */
const kept = new WeakMap<Wording, LRUCache<Product, Kept>>();

/** The face of a product's card: one object in each language for as long as it says the same. */
export function cardFace(product: Product, context: FaceContext) {
  const { t, version } = context;
  const own = kept.get(t) ?? new LRUCache<Product, Kept>({ max: MOST_FACES });
  kept.set(t, own);
  const known = own.get(product);
  if (known?.version === version) return known.face;
  const face = presentFace(product, context);
  own.set(product, { version, face });
  return face;
}

export function presentArt(product: Product, { t, version }: FaceContext) {
  const department = isMadeUp(product) ? undefined : product.department;
  const alt = product.picture ? t.pictureOf(product.name) : t.artOf(product.name, department);
  return { src: paths.art(product, version), alt };
}

/** What a card says of its product, whoever looks at it. */
type CardFaceModel = ReturnType<typeof presentFace>;

function presentFace(product: Product, context: FaceContext) {
  return {
    id: product.id,
    name: product.name,
    shownName: shortened(product.name, MOST_ON_CARD),
    brand: product.brand,
    href: paths.product(product.id),
    art: presentArt(product, context),
    price: presentPrice(product, context.t),
    soldOut: !canOrder(product),
    badge: context.t.badges[availabilityOf(product)],
  };
}

export function presentPrice({ price, regularPrice }: Product, { locale }: Wording) {
  return {
    now: moneyText(price, locale),
    number: moneyNumber(price),
    currency: price.currency,
    before: regularPrice ? moneyText(regularPrice, locale) : '',
  };
}

type Had = Pick<Product, 'stock' | 'ahead'>;
type Context = Pick<CardContext, 't' | 'now'>;

/** Whether a product can be had, in a sentence. */
export function availabilityText(product: Had, { t, now }: Context): string {
  const day = comesOn(product, now, t.zone);
  return t.product.stock[availabilityOf(product)](day === undefined ? '' : t.onDay(dayText(day, t)));
}

/** The same for a basket line: empty for what is in stock. */
export function aheadText(product: Had | undefined, context: Context): string {
  return product?.ahead === undefined || availabilityOf(product) === 'soldOut'
    ? ''
    : availabilityText(product, context);
}
