import { LRUCache } from 'lru-cache';
import { availabilityOf } from '../../../catalog/availability.js';
import { isMadeUp } from '../../../catalog/places.js';
import { canOrder, type Product } from '../../../catalog/product.js';
import { shortened } from '../../../text/shortened.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { type PriceModel, presentPrice } from './price.js';

/** What a card says of its product, whoever looks at it. */
export interface CardFaceModel {
  readonly id: string;
  readonly name: string;
  /** The name as far as a card has room for it. */
  readonly shownName: string;
  readonly brand: string;
  readonly href: string;
  readonly art: ArtModel;
  readonly price: PriceModel;
  readonly soldOut: boolean;
  /** Whether it has to be waited for, or is sold out; empty where it is in stock. */
  readonly badge: string;
}

export interface ArtModel {
  readonly src: string;
  readonly alt: string;
}

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
export function cardFace(product: Product, context: FaceContext): CardFaceModel {
  const { t, version } = context;
  const own = kept.get(t) ?? new LRUCache<Product, Kept>({ max: MOST_FACES });
  kept.set(t, own);
  const known = own.get(product);
  if (known?.version === version) return known.face;
  const face = presentFace(product, context);
  own.set(product, { version, face });
  return face;
}

export function presentArt(product: Product, { t, version }: FaceContext): ArtModel {
  const department = isMadeUp(product) ? undefined : product.department;
  const alt = product.picture ? t.pictureOf(product.name) : t.artOf(product.name, department);
  return { src: paths.art(product, version), alt };
}

function presentFace(product: Product, context: FaceContext): CardFaceModel {
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
