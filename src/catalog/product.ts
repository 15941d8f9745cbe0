/** A product's id: unique in the catalogue, safe in a path (`[A-Za-z0-9][A-Za-z0-9._-]{0,63}`). */
export type ProductId = string & { readonly __brand: 'ProductId' };

/** Money in the currency's minor unit (cents), so that sums are exact. `currency` is an ISO 4217 code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** A price that holds for a while, both moments included; ISO 8601 in UTC, open where there is none. */
export interface SalePrice {
  readonly price: Money;
  readonly from?: string;
  readonly until?: string;
}

/** Ways in which something is ordered before it is there. */
export const AHEAD = ['pre-order', 'back-order', 'made-to-order'] as const;
export type AheadKind = (typeof AHEAD)[number];

/** What a product is that is not new: a tag says so. */
export const CONDITIONS = ['used', 'refurbished', 'damaged'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Something that can be ordered and is not there yet. */
export interface Ahead {
  readonly kind: AheadKind;
  /** The day from which it can be had, `YYYY-MM-DD`, where the feed says it. */
  readonly from?: string;
}

/** One product as the shop sells it. Plain JSON: one line of `products.jsonl` in this same shape. */
export interface Product {
  readonly id: ProductId;
  readonly name: string;
  readonly description: string;
  readonly department: string;
  readonly category: string;
  readonly brand: string;
  /** What the shopper pays now; in `products.jsonl` what is paid while `sale` does not run. */
  readonly price: Money;
  /** The price before a sale; present only while it is above `price`. */
  readonly regularPrice?: Money;
  /** A sale that begins or ends at a known moment: whoever shows a price asks `pricedAt`. */
  readonly sale?: SalePrice;
  readonly tags: readonly string[];
  readonly materials: readonly string[];
  /** Pieces that can be ordered; 0 is sold out; null is any number: nobody knows, or nobody counts. */
  readonly stock: number | null;
  /** It can only be ordered ahead. Absent where its pieces are there. See `availabilityOf`. */
  readonly ahead?: Ahead;
  /** The stocktake that `stock` is of, where a merge has kept it from a feed before the catalogue's own. */
  readonly stocktake?: string;
  /** The day it joined the shop, `YYYY-MM-DD`. */
  readonly added: string;
  /** Products that are variants of one thing share a group. */
  readonly group?: string;
  /** Numbers that people know it by, as the merchant writes them: SKU, MPN, GTIN, an id that no address can hold. */
  readonly numbers?: readonly string[];
  /** Units sold lately, from the merchant's books: what "popular" means where the shop's own orders do not tell. */
  readonly sold?: number;
  /** File name of a picture under the catalogue's `images/`. Drawn art stands in where there is none. */
  readonly picture?: string;
  /**
   * What kind of thing it is among those of its category, in the merchant's words: `bike locks`. Products of one kind are
   * offered as more of the same; of two kinds, only where they are much alike. A wider kind may stand before it:
   * `running shoes > trail running shoes`. Where it is absent, their words and likeness decide.
   */
  readonly kind?: string;
  /**
   * What to draw: `fluent:NAME`, `ph:NAME` or `shape:NAME`, the last two also with a colour (`shape:jug white`). Guessed from
   * the words where absent.
   */
  readonly art?: string;
}

const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a text can be a product's id. */
export function isProductId(text: string): text is ProductId {
  return ID_PATTERN.test(text);
}

/** Whether the product can be ordered now, ahead or from stock. */
export function canOrder(product: Product): boolean {
  return product.stock === null || product.stock > 0;
}

/** The path-safe id of a department or category: `Yoga & mindfulness` becomes `yoga-mindfulness`. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
