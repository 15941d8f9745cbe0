import type { ShopIndex } from './shop-index.js';

/** Whether two products are called by the same noun, wherever in the shop they stand. */
export function isCalledAlike(one: number, other: number, index: Pick<ShopIndex, 'noun'>): boolean {
  const noun = index.noun(one);
  return noun !== undefined && noun === index.noun(other);
}
