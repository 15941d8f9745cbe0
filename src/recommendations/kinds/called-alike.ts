import type { ShopIndex } from '../index/shop-index.js';

/**
 * Whether two products are called by the same noun, wherever in the shop they stand, and the merchant does not say that
 * they are of two kinds.
 */
export function isCalledAlike(one: number, other: number, index: Pick<ShopIndex, 'noun' | 'kind'>): boolean {
  const noun = index.noun(one);
  return noun !== undefined && noun === index.noun(other) && isToldOneKind(one, other, index) !== false;
}

/** Whether the merchant says that two products are of one kind; undefined where nothing is said of one of them. */
export function isToldOneKind(
  one: number,
  other: number,
  index: Pick<ShopIndex, 'kind'>,
): boolean | undefined {
  const kind = index.kind(one);
  const same = index.kind(other);
  return kind === undefined || same === undefined ? undefined : kind === same;
}

/** Whether the merchant calls two products two kinds of thing that are of no wider kind together. */
export function isToldApart(
  one: number,
  other: number,
  index: Pick<ShopIndex, 'kind' | 'widestKind'>,
): boolean {
  if (isToldOneKind(one, other, index) !== false) return false;
  return index.widestKind(one) !== index.widestKind(other);
}

/** Whether the merchant calls them two kinds of one wider kind: a trail shoe and a road shoe, of running shoes. */
export const isOfWiderKind = (
  one: number,
  other: number,
  index: Pick<ShopIndex, 'kind' | 'widestKind'>,
): boolean => isToldOneKind(one, other, index) === false && index.widestKind(one) === index.widestKind(other);

/** Whether two products are of one category, or of one kind by the merchant's word. */
export const isOfShelfOrKind = (
  one: number,
  other: number,
  index: Pick<ShopIndex, 'kind' | 'shelf'>,
): boolean => index.shelf(one) === index.shelf(other) || isToldOneKind(one, other, index) === true;

/** Whether two products are of one thing by what their kinds are called plainly: a quilt of down beside a summer sleeping bag is none. */
export function isPlainlyOneKind(one: number, other: number, index: Pick<ShopIndex, 'plainKinds'>): boolean {
  const others = index.plainKinds(other);
  return index.plainKinds(one).some((kind) => others.includes(kind));
}
