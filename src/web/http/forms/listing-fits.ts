import { isReady } from '../../../catalog/availability.js';
import { type Product, slug } from '../../../catalog/product.js';
import type { WishKind } from '../../../catalog/search/query/facet.js';
import { minorUnits } from '../../../wording/intl.js';
import type { ListingQuery } from './listing-query.js';

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
    const price = amount / minorUnits(currency, 'en');
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
