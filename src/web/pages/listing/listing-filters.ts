import { type Product, slug } from '../../../catalog/product.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { priceFieldText } from '../../../wording/intl.js';
import type { ListingQuery, Sort } from '../../http/forms/listing-query.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { allOf, type ListingSubject } from './listing.js';

/** The form that filters and sorts; it stands beside the listing, so that typing in it is never disturbed. */
export function presentFilters(
  subject: ListingSubject,
  query: ListingQuery,
  { catalogue }: Snapshot,
  { t, visit }: CardContext,
) {
  const all = allOf(subject).flatMap((position) => catalogue.products[position] ?? []);
  const products = all.filter(({ id }) => !visit.hidden.has(id));
  const { words } = subject;
  const least = query.least ?? words?.least;
  const most = query.most ?? words?.most;
  const set =
    query.brands.length +
    [query.least, query.most].filter((one) => one !== undefined).length +
    (query.inStock ? 1 : 0);
  return {
    path: subject.path,
    fixed: Object.entries(fixedIn(subject)).map(([name, value]) => ({ name, value })),
    sorts: subject.sorts.map((value) => ({
      value,
      label: t.listing.sorts[value],
      chosen: value === query.sort,
    })),
    least: priceFieldText(least, t.locale),
    most: priceFieldText(most, t.locale),
    brands: brandsOf(products, all, [...query.brands, ...(words?.brands ?? [])]),
    inStock: query.inStock || words?.inStock === true,
    active: set + (words?.chips.length ?? 0),
    isOpen: set > 0,
    currency: all[0]?.price.currency ?? '',
  };
}

/** What the form sends beside its own fields: a search's words without what its fields say. */
function fixedIn({ fixed, words }: ListingSubject): Readonly<Record<string, string>> {
  const { q: _said, ...rest } = fixed;
  return words ? { ...words.fixed, ...rest } : fixed;
}

/** The query without brands that this listing does not hold: an old link still shows its shelf. */
export function onlyKnown(
  query: ListingQuery,
  subject: ListingSubject,
  { catalogue }: Snapshot,
): ListingQuery {
  if (query.brands.length === 0) return query;
  const held = new Set(allOf(subject).map((position) => slug(catalogue.products[position]?.brand ?? '')));
  held.delete(NO_BRAND);
  return { ...query, brands: query.brands.filter((brand) => held.has(brand)) };
}

/** What a feed names no brand of: nothing to choose by. */
const NO_BRAND = '';

/** Brands of what is listed; one that is chosen stays in the form, also where all of it is hidden. */
function brandsOf(products: readonly Product[], all: readonly Product[], chosen: readonly string[]) {
  const brands = new Map<string, { readonly name: string; count: number }>();
  for (const { brand } of all) brands.set(slug(brand), { name: brand, count: 0 });
  brands.delete(NO_BRAND);
  for (const { brand } of products) {
    const known = brands.get(slug(brand));
    if (known) known.count += 1;
  }
  return [...brands]
    .map(([id, { name, count }]) => ({ id, name, count, chosen: chosen.includes(id) }))
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Ways to sort; the first goes without saying. */
export type Sorts = readonly [Sort, ...Sort[]];

/** How a department can be sorted: by what sells and what is new only where the shop knows. */
export function shelfSorts(snapshot: Snapshot): Sorts {
  const [first, ...rest] = [...told(snapshot), 'name' as const];
  return [first ?? 'name', ...rest, 'priceUp', 'priceDown'];
}

export function searchSorts(snapshot: Snapshot): Sorts {
  return ['relevance', ...told(snapshot), 'priceUp', 'priceDown'];
}

function told({ shop: { popularOrder, newestOrder } }: Snapshot): Sort[] {
  return [
    ...(popularOrder.length > 0 ? ['popular' as const] : []),
    ...(newestOrder.length > 0 ? ['newest' as const] : []),
  ];
}
