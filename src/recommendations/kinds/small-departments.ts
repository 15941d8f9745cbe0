import type { ShopIndex } from '../index/shop-index.js';

/** A department with no more than this many products is looked through as a category is in a larger shop. */
const SMALL_DEPARTMENT = 30;

/** What a small department holds, the product itself among it; nothing of a larger one. */
export function ofSmallDepartment(named: number, index: ShopIndex): readonly number[] {
  const peers = index.peers(named, 'department');
  return peers.length <= SMALL_DEPARTMENT ? peers : [];
}

/** Whether two products are of one small department. */
export const isOfSmallDepartment = (named: number, position: number, index: ShopIndex): boolean =>
  index.department(named) === index.department(position) && ofSmallDepartment(named, index).length > 0;
