import type { Product } from './product.js';

/** The two levels the shop browses by. */
export type Place = Pick<Product, 'department' | 'category'>;

/** Where products go whose feed names no department, in a shop without any. */
export const EVERYTHING: Place = { department: 'Everything', category: 'Everything' };

/** Where such products go beside other departments. */
export const BESIDE_OTHERS: Place = { department: 'Other', category: 'Other' };

/** Whether the import made a place up, since the feed named none. */
export function isMadeUp(place: Place): boolean {
  return isAt(place, EVERYTHING) || isAt(place, BESIDE_OTHERS);
}

/** What a product's place says of it; undefined where a level says nothing. */
export type TellingPlace = { readonly [L in keyof Place]?: string };

/**
 * Reads of a product's place the levels that tell products of this catalogue apart: a level that all products share
 * tells nothing, and neither does a place that the import made up. Such levels are not embedded, do not pull products
 * together and name no segment.
 */
export function tellingPlaces(products: readonly Place[]): (product: Place) => TellingPlace {
  const [first] = products;
  const tells = (level: keyof Place) => products.some((one) => one[level] !== first?.[level]);
  const [byDepartment, byCategory] = [tells('department'), tells('category')];
  return (product) => {
    if (isMadeUp(product)) return {};
    const { department, category } = product;
    return { ...(byDepartment ? { department } : {}), ...(byCategory ? { category } : {}) };
  };
}

function isAt(one: Place, other: Place): boolean {
  return one.department === other.department && one.category === other.category;
}
