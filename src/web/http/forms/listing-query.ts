import { isReady } from '../../../catalog/availability.js';
import { minorUnits } from '../../../catalog/minor-units.js';
import { type Product, slug } from '../../../catalog/product.js';
import type { WishKind } from '../../../catalog/search/query/facet.js';
import { typedLine } from '../../../text/typed.js';
import { typedPrice } from '../../../text/typed-price.js';
import { type Fields, text, texts, wholeNumber } from './fields.js';

export const SORTS = ['relevance', 'popular', 'newest', 'name', 'priceUp', 'priceDown'] as const;
export type Sort = (typeof SORTS)[number];

/** What a shopper asked of a listing. Prices in whole and decimal units of the shop's currency. */
export interface ListingQuery {
  readonly sort: Sort;
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** Slugs of brands; none means all. */
  readonly brands: readonly string[];
  readonly inStock: boolean;
  /** What was typed as a price and is none; absent where there is no such thing. The page says so. */
  readonly unread?: readonly string[];
  /** From 1. */
  readonly page: number;
}

/** Reads a listing's address. What cannot be read counts as not asked: a link with a typo still shows the shelf. */
export function listingQuery(fields: Fields, sorts: readonly [Sort, ...Sort[]]): ListingQuery {
  const sort = text(fields, 'sort', 20);
  const prices = [text(fields, 'min', LONGEST_PRICE) ?? '', text(fields, 'max', LONGEST_PRICE) ?? ''];
  const [least, most] = prices.map(typedPrice);
  const unread = prices.map(typedLine).filter((typed) => typed !== '' && typedPrice(typed) === undefined);
  return {
    sort: sorts.find((one) => one === sort) ?? sorts[0],
    least,
    most,
    brands: texts(fields, 'brand').filter((one) => one !== '' && one.length <= 80),
    inStock: text(fields, 'stock', 4) === '1',
    ...(unread.length > 0 ? { unread } : {}),
    page: wholeNumber(text(fields, 'page', 6), 1, 9_999) ?? 1,
  };
}

/** Characters that are read of a price. */
const LONGEST_PRICE = 20;

/** The address of a listing that asks this, without what goes without saying. */
export function listingHref(
  path: string,
  query: ListingQuery,
  fixed: Readonly<Record<string, string>>,
  usual: Sort,
): string {
  const params = new URLSearchParams(fixed);
  if (query.sort !== usual) params.set('sort', query.sort);
  if (query.least !== undefined) params.set('min', String(query.least));
  if (query.most !== undefined) params.set('max', String(query.most));
  for (const brand of query.brands) params.append('brand', brand);
  if (query.inStock) params.set('stock', '1');
  if (query.page > 1) params.set('page', String(query.page));
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** Whether a product has what a listing's form asks. */
export function fitsForm({
  least,
  most,
  brands,
  inStock: only,
}: ListingQuery): (product: Product) => boolean {
  const chosen = new Set(brands);
  return (product) => {
    const { amount, currency } = product.price;
    // A currency has the same coins in any language.
    const price = amount / minorUnits(currency);
    if (least !== undefined && price < least) return false;
    if (most !== undefined && price > most) return false;
    if (only && !isReady(product)) return false;
    return chosen.size === 0 || chosen.has(slug(product.brand));
  };
}

/** Wishes that the form answers: what it says counts more than the same said in words. */
export function wishesInForm({ least, most, brands, inStock }: ListingQuery): ReadonlySet<WishKind> {
  const asked: WishKind[] = [];
  if (least !== undefined || most !== undefined) asked.push('price');
  if (brands.length > 0) asked.push('brand');
  if (inStock) asked.push('stock');
  return new Set(asked);
}
